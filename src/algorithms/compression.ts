/** A picture as a network sees it: so many channels, so many rows, so many columns. */
export interface ImageShape {
  channels: number;
  height: number;
  width: number;
}

/** An autoencoder by its bottleneck: how far it shrinks each side, and the channels it keeps. */
export interface Autoencoder {
  factor: number;
  channels: number;
}

/** Stable Diffusion 2.1's image autoencoder, f = 8 and 4 channels, which SVD keeps. */
export const svdAutoencoder: Autoencoder = { factor: 8, channels: 4 };

/**
 * Gives the shape of the latent that stands for a picture.
 *
 * 3 × H × W becomes 4 × H/8 × W/8 with SVD's autoencoder. Throws RangeError unless the factor
 * divides both sides.
 */
export function latentShape(
  image: ImageShape,
  { factor, channels }: Autoencoder = svdAutoencoder,
): ImageShape {
  for (const side of [image.height, image.width]) {
    if (!Number.isInteger(side / factor) || side < factor) {
      throw new RangeError(`invalid side: ${side}; expected a multiple of ${factor}`);
    }
  }
  return { channels, height: image.height / factor, width: image.width / factor };
}

/**
 * Tells how many times fewer places and how many times fewer numbers the latent has.
 *
 * Places f², numbers f²·(image channels)/(latent channels): two different claims, 64 and 48 for
 * SVD. Throws RangeError unless the factor divides both sides.
 */
export function compressionRatios(
  image: ImageShape,
  autoencoder: Autoencoder = svdAutoencoder,
): { positions: number; values: number } {
  const latent = latentShape(image, autoencoder);
  const positions = (image.height * image.width) / (latent.height * latent.width);
  return { positions, values: (positions * image.channels) / latent.channels };
}
