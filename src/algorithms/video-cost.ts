import { latentShape } from './compression.ts';

/** A film's size before any network sees it: `frames` pictures of `height` × `width` pixels. */
export interface VideoShape {
  frames: number;
  height: number;
  width: number;
}

/** What a film of one shape costs, in pixels, in latent values and in pairs of frames. */
export interface FrameBudget {
  pixelPositions: number;
  pixelValues: number;
  latentPositions: number;
  latentValues: number;
  framePairs: number;
}

/** The multiplications that attention's similarity table asks for, up to a common factor. */
export interface AttentionCost {
  full: number;
  factorised: number;
  ratio: number;
}

const COLOURS = 3;

/**
 * Counts what a film asks of a model: its pixels, its latent values, its pairs of frames that must
 * agree.
 *
 * A pixel is 3 values. The latent is that of SVD's autoencoder, an eighth of each side and 4
 * channels (Stability-AI/generative-models, simple_video_sample.py). Pairs are T(T − 1)/2. Throws
 * RangeError unless `frames` is whole and positive and 8 divides both sides.
 */
export function frameBudget({ frames, height, width }: VideoShape): FrameBudget {
  requireCount('frames', frames);
  const latent = latentShape({ channels: COLOURS, height, width });
  const pixelPositions = frames * height * width;
  const latentPositions = frames * latent.height * latent.width;
  return {
    pixelPositions,
    pixelValues: pixelPositions * COLOURS,
    latentPositions,
    latentValues: latentPositions * latent.channels,
    framePairs: (frames * (frames - 1)) / 2,
  };
}

/**
 * Compares attention among all places of all frames with attention taken in two halves: within each
 * frame, then along time at each place.
 *
 * `positions` is S, the places of one frame (72 × 128 in SVD's finest layer), `frames` is T. All at
 * once costs (TS)²; in two halves T·S² + S·T². Their ratio is TS/(S + T): close to T while a frame
 * has many more places than the film has frames. Throws RangeError unless both are whole and
 * positive.
 */
export function attentionCost(size: { frames: number; positions: number }): AttentionCost {
  const { frames, positions } = size;
  requireCount('frames', frames);
  requireCount('positions', positions);
  const full = (frames * positions) ** 2;
  const factorised = frames * positions ** 2 + positions * frames ** 2;
  return { full, factorised, ratio: full / factorised };
}

function requireCount(name: string, value: number): void {
  if (!Number.isInteger(value) || value < 1) {
    throw new RangeError(`invalid ${name}: ${value}; expected a whole number of 1 or more`);
  }
}
