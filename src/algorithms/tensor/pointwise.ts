import { gradientOf, outputOf, remember } from './gradient.ts';
import { valuesOf, type Tape, type Tensor } from './tape.ts';

/** The floats of a tensor, rounded up to whole registers of four. */
export function lanesOf({ rows, columns }: { rows: number; columns: number }): number {
  return Math.ceil((rows * columns) / 4) * 4;
}

/** s·x + t·y, value by value; a sum unless told otherwise. */
export function add(tape: Tape, x: Tensor, y: Tensor, s = 1, t = 1): Tensor {
  requireSameShape(x, y);
  const { kernels } = tape;
  const out = outputOf(tape, x, [x, y]);
  kernels.combine(out.at, 0, x.at, s, lanesOf(x));
  kernels.combine(out.at, 1, y.at, t, lanesOf(x));
  remember(tape, out, () => {
    if (x.gradient >= 0) kernels.combine(gradientOf(tape, x), 1, out.gradient, s, lanesOf(x));
    if (y.gradient >= 0) kernels.combine(gradientOf(tape, y), 1, out.gradient, t, lanesOf(x));
  });
  return out;
}

/** SiLU, x σ(x); with another slope x σ(slope·x), which at 1.702 is nearly GELU. */
export function silu(tape: Tape, x: Tensor, slope = 1): Tensor {
  const { kernels } = tape;
  const out = outputOf(tape, x, [x]);
  kernels.softGate(x.at, out.at, slope, lanesOf(x));
  remember(tape, out, () => {
    kernels.softGateGradient(x.at, out.gradient, gradientOf(tape, x), slope, lanesOf(x));
  });
  return out;
}

/** x·y, value by value. */
export function multiply(tape: Tape, x: Tensor, y: Tensor): Tensor {
  requireSameShape(x, y);
  const { kernels } = tape;
  const out = outputOf(tape, x, [x, y]);
  kernels.multiply(x.at, y.at, out.at, 0, lanesOf(x));
  remember(tape, out, () => {
    if (x.gradient >= 0) {
      kernels.multiply(out.gradient, y.at, gradientOf(tape, x), 1, lanesOf(x));
    }
    if (y.gradient >= 0) {
      kernels.multiply(out.gradient, x.at, gradientOf(tape, y), 1, lanesOf(x));
    }
  });
  return out;
}

/**
 * α·spatial + (1 − α)·temporal with α = σ(mix), one learned number: SVD's AlphaBlender.
 *
 * At α = 1 the temporal layers are switched off. Blattmann et al. 2023 (Align your Latents), eq. 2;
 * generative-models, sgm/modules/diffusionmodules/util.py.
 */
export function alphaBlend(tape: Tape, spatial: Tensor, temporal: Tensor, mix: Tensor): Tensor {
  requireSameShape(spatial, temporal);
  const { kernels } = tape;
  const alpha = 1 / (1 + Math.exp(-valuesOf(tape, mix)[0]));
  const length = lanesOf(spatial);
  const out = outputOf(tape, spatial, [spatial, temporal, mix]);
  kernels.combine(out.at, 0, spatial.at, alpha, length);
  kernels.combine(out.at, 1, temporal.at, 1 - alpha, length);
  remember(tape, out, () => {
    if (spatial.gradient >= 0) {
      kernels.combine(gradientOf(tape, spatial), 1, out.gradient, alpha, length);
    }
    if (temporal.gradient >= 0) {
      kernels.combine(gradientOf(tape, temporal), 1, out.gradient, 1 - alpha, length);
    }
    if (mix.gradient >= 0) {
      const toward = kernels.innerProduct(out.gradient, spatial.at, length);
      const away = kernels.innerProduct(out.gradient, temporal.at, length);
      const to = gradientOf(tape, mix);
      valuesOf(tape, mix, to)[0] += alpha * (1 - alpha) * (toward - away);
    }
  });
  return out;
}

function requireSameShape(x: Tensor, y: Tensor): void {
  if (x.rows !== y.rows || x.columns !== y.columns) {
    throw new RangeError(`shapes ${x.rows} × ${x.columns} and ${y.rows} × ${y.columns} differ`);
  }
}
