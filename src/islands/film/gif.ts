import { applyPalette, GIFEncoder, quantize } from 'gifenc/dist/gifenc.esm.js';
import type { Sheet } from './film-sheet.ts';

/** How a GIF is written. */
export interface GifSetting {
  /** At most so many for each picture, up to 255; one more is for what is transparent. */
  colours: number;
  /** Between two pictures, in milliseconds; GIF counts in steps of 10. */
  delay?: number;
}

/** Writes pictures of one size as a GIF that plays over and over, each with its own palette. */
export function gifFile(
  sheets: readonly Sheet[],
  { colours, delay = 0 }: GifSetting,
): Uint8Array<ArrayBuffer> {
  const gif = GIFEncoder();
  for (const { width, height, bytes } of sheets) {
    const palette = quantize(opaque(bytes), colours);
    const transparentIndex = palette.length;
    const places = applyPalette(bytes, palette).map((place, k) =>
      bytes[4 * k + 3] === 0 ? transparentIndex : place,
    );
    gif.writeFrame(places, width, height, {
      palette: [...palette, [0, 0, 0]],
      transparent: true,
      transparentIndex,
      // Codes begin no wider than the palette needs.
      colorDepth: Math.max(2, Math.ceil(Math.log2(palette.length + 1))),
      delay,
    });
  }
  gif.finish();
  return gif.bytes();
}

/** Only the pixels that are seen, since what lies between films must not take up colours. */
function opaque(bytes: Uint8ClampedArray): Uint8ClampedArray {
  const seen = new Uint8ClampedArray(bytes.length);
  let length = 0;
  for (let at = 0; at < bytes.length; at += 4) {
    if (bytes[at + 3] === 0) continue;
    seen.set(bytes.subarray(at, at + 4), length);
    length += 4;
  }
  return seen.slice(0, length);
}
