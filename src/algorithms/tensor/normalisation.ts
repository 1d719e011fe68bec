import { gradientOf, outputOf, remember } from './gradient.ts';
import { reserve, type Tape, type Tensor } from './tape.ts';

/** What is normalised together: `perSample` rows, and each of `groups` groups of channels alone. */
export interface Groups {
  perSample: number;
  groups: number;
}

/**
 * Group normalisation: mean 0 and variance 1 in each group of channels, then a learned scale and shift.
 *
 * `perSample` rows make a sample: a frame's places for spatial layers, a clip's for temporal ones.
 * The channels of a group must be a multiple of 4. Wu and He 2018.
 */
export function groupNorm(
  tape: Tape,
  x: Tensor,
  { scale, shift }: { scale: Tensor; shift: Tensor },
  { perSample, groups }: Groups,
): Tensor {
  if (x.rows % perSample !== 0 || x.columns % (4 * groups) !== 0) {
    throw new RangeError(
      `${x.rows} × ${x.columns} does not part into samples of ${perSample} rows and ${groups} ` +
        `groups of channels, four or a multiple each`,
    );
  }
  const { kernels } = tape;
  const samples = x.rows / perSample;
  const shape = [samples, perSample, x.columns, groups] as const;
  const out = outputOf(tape, x, [x, scale, shift]);
  const kept = reserve(tape, 2 * samples * groups);
  kernels.normalise(x.at, out.at, scale.at, shift.at, kept, ...shape);
  remember(tape, out, () => {
    const to = x.gradient >= 0 ? gradientOf(tape, x) : reserve(tape, x.rows * x.columns);
    // Frozen scales have no gradient; what the kernel would add goes to memory nobody reads.
    const toScale = scale.gradient >= 0 ? gradientOf(tape, scale) : reserve(tape, x.columns);
    const toShift = shift.gradient >= 0 ? gradientOf(tape, shift) : reserve(tape, x.columns);
    const gradients = [to, scale.at, toScale, toShift, kept] as const;
    kernels.normaliseGradient(x.at, out.gradient, ...gradients, ...shape);
  });
  return out;
}

/** Layer normalisation: group normalisation of each row by itself. Ba et al. 2016. */
export function layerNorm(tape: Tape, x: Tensor, affine: { scale: Tensor; shift: Tensor }): Tensor {
  return groupNorm(tape, x, affine, { perSample: 1, groups: 1 });
}
