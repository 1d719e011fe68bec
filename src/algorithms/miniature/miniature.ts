import { augmentWithNoise } from '../diffusion/noise-augmentation.ts';
import { seededRandom, type Random } from '../random.ts';
import type { Kernels } from '../tensor/kernels.ts';
import { matrix, openTape, valuesOf, type Tape } from '../tensor/tape.ts';
import { autoencoder } from './autoencoder.ts';
import { captionTokens, type CaptionWords } from './caption.ts';
import { contrastiveModel } from './contrastive-model.ts';
import type { FilmWish } from './film-sampler.ts';
import { decodeFrames, encodeFrames } from './latent-film.ts';
import { makeLatentScale, readLatentScale } from './latent-scale.ts';
import { loraParameters } from './lora.ts';
import { openParameters, type Parameters } from './parameters.ts';
import { miniatureSize, videoUnet, type Network } from './video-unet.ts';
import type { MicroConditions } from './micro-conditions.ts';
import { setWeights } from './set-weights.ts';
import type { NamedMatrix } from './weights-file.ts';

/** What everything else of the miniature sees films with: its autoencoder and contrastive model. */
export interface Eyes {
  arena: Tape;
  /** Frames of 32 × 32 × 3 from −1 to 1 to latents, and latents of one film back. */
  encode(pixels: Float32Array): Float32Array;
  decode(latents: ArrayLike<number>, inTime?: boolean): Float32Array;
  /** What a model of films is told: by a caption, or by a first frame with noise σ_c on it. */
  wishOfCaption(words: CaptionWords, micro?: MicroConditions): FilmWish;
  wishOfPicture(
    pixels: Float32Array,
    sigmaC: number,
    micro: MicroConditions,
    random: Random,
  ): FilmWish;
}

/**
 * Opens the autoencoder and the contrastive model, whose matrices stand in one file, in the memory of
 * these kernels. Throws a RangeError for matrices that are not theirs.
 */
export function openEyes(kernels: Kernels, matrices: readonly NamedMatrix[]): Eyes {
  const arena = openTape(kernels, false);
  const coderParameters = openParameters(arena, seededRandom(0));
  const coder = autoencoder(coderParameters);
  makeLatentScale(coderParameters);
  const pairParameters = openParameters(arena, seededRandom(0));
  const pairs = contrastiveModel(pairParameters);
  setWeights(arena, [coderParameters, pairParameters], matrices);
  const scale = readLatentScale(arena, coderParameters);

  const encode = (pixels: Float32Array) => encodeFrames(fresh(arena), coder, pixels, scale);
  function lookAt(pixels: Float32Array): Float32Array {
    const tape = fresh(arena);
    const x = matrix(tape, { rows: pixels.length / 3, columns: 3 }, { values: pixels });
    return valuesOf(tape, pairs.pictures(tape, x)).slice();
  }
  return {
    ...{ arena, encode },
    decode: (latents, inTime) => decodeFrames(fresh(arena), coder, latents, scale, inTime),
    wishOfCaption(words, micro = {}) {
      const tape = fresh(arena);
      const tokens = captionTokens(words);
      const context = valuesOf(tape, pairs.words(tape, tokens)).slice();
      const pooled = valuesOf(tape, pairs.bagOfWords(tape, tokens, tokens.length)).slice();
      return { context, contextPerClip: tokens.length, pooled, micro };
    },
    wishOfPicture(pixels, sigmaC, micro, random) {
      const noised = Float32Array.from(augmentWithNoise(pixels, sigmaC, random));
      const seen = lookAt(pixels);
      return {
        ...{ context: seen, contextPerClip: 1, pooled: seen, picture: encode(noised) },
        micro: { ...micro, augmentation: sigmaC },
      };
    },
  };
}

/** The network that films captions, or with `fromPicture` the one that goes on from a picture. */
export function openNetwork(
  arena: Tape,
  matrices: readonly NamedMatrix[],
  fromPicture: boolean,
): { network: Network; parameters: Parameters } {
  const parameters = openParameters(arena, seededRandom(0));
  const inputChannels = (fromPicture ? 2 : 1) * miniatureSize.inputChannels;
  const network = videoUnet(parameters, { ...miniatureSize, inputChannels });
  setWeights(arena, [parameters], matrices);
  return { network, parameters };
}

/** A camera move that can be added to the network that goes on from a picture, at any strength. */
export function openCamera(
  arena: Tape,
  base: Parameters,
  matrices: readonly NamedMatrix[],
): (strength: number) => void {
  const { parameters, adapters } = loraParameters(arena, base, seededRandom(0));
  setWeights(arena, [parameters], matrices);
  for (const [name, adapter] of adapters) {
    base.adapters.set(name, [...(base.adapters.get(name) ?? []), adapter]);
  }
  return function setStrength(strength) {
    for (const adapter of adapters.values()) adapter.scale = strength;
  };
}

/** A tape for work behind everything the arena holds. */
function fresh(arena: Tape): Tape {
  return { ...arena, backwards: [] };
}
