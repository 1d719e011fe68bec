import { laneSum } from './exponential';
import { multiplyAdd } from './multiply-add';

/**
 * Gives each group of channels of each sample mean 0 and variance 1, then scales and shifts it.
 *
 * A sample is `perSample` rows; channels come in `groups` neighbouring groups. Group normalisation
 * (Wu and He 2018), and with one row and one group layer normalisation. Keeps the mean and
 * 1/deviation of each group in `kept`, for the gradient.
 */
export function normalise(
  x: usize, y: usize, gamma: usize, beta: usize, kept: usize,
  samples: i32, perSample: i32, columns: i32, groups: i32,
): void {
  const wide = columns / groups;
  const rowBytes = (<usize>columns) << 2;
  const groupBytes = (<usize>wide) << 2;
  const share: f32 = 1 / <f32>(perSample * wide);
  for (let s = 0; s < samples; s++) {
    for (let g = 0; g < groups; g++) {
      const offset = <usize>g * groupBytes;
      let sum = f32x4.splat(0);
      for (let r = 0; r < perSample; r++) {
        const at = x + <usize>r * rowBytes + offset;
        for (let b: usize = 0; b < groupBytes; b += 16) sum = f32x4.add(sum, v128.load(at + b));
      }
      const mean = laneSum(sum) * share;
      const middle = f32x4.splat(mean);
      let squares = f32x4.splat(0);
      for (let r = 0; r < perSample; r++) {
        const at = x + <usize>r * rowBytes + offset;
        for (let b: usize = 0; b < groupBytes; b += 16) {
          const off = f32x4.sub(v128.load(at + b), middle);
          squares = multiplyAdd(off, off, squares);
        }
      }
      const inverse: f32 = 1 / Mathf.sqrt(laneSum(squares) * share + 1e-5);
      store<f32>(kept, mean);
      store<f32>(kept, inverse, 4);
      kept += 8;
      for (let r = 0; r < perSample; r++) {
        const at = <usize>r * rowBytes + offset;
        for (let b: usize = 0; b < groupBytes; b += 16) {
          const unit = f32x4.mul(f32x4.sub(v128.load(x + at + b), middle), f32x4.splat(inverse));
          const scaled = multiplyAdd(unit, v128.load(gamma + offset + b), v128.load(beta + offset + b));
          v128.store(y + at + b, scaled);
        }
      }
    }
    x += <usize>perSample * rowBytes;
    y += <usize>perSample * rowBytes;
  }
}

/** The gradient of `normalise`: adds to gx, and to gGamma and gBeta. */
export function normaliseGradient(
  x: usize, gy: usize, gx: usize, gamma: usize, gGamma: usize, gBeta: usize, kept: usize,
  samples: i32, perSample: i32, columns: i32, groups: i32,
): void {
  const wide = columns / groups;
  const rowBytes = (<usize>columns) << 2;
  const groupBytes = (<usize>wide) << 2;
  const share: f32 = 1 / <f32>(perSample * wide);
  for (let s = 0; s < samples; s++) {
    for (let g = 0; g < groups; g++) {
      const offset = <usize>g * groupBytes;
      const middle = f32x4.splat(load<f32>(kept));
      const inverse = f32x4.splat(load<f32>(kept, 4));
      kept += 8;
      let sum = f32x4.splat(0);
      let along = f32x4.splat(0);
      for (let r = 0; r < perSample; r++) {
        const at = <usize>r * rowBytes + offset;
        for (let b: usize = 0; b < groupBytes; b += 16) {
          const unit = f32x4.mul(f32x4.sub(v128.load(x + at + b), middle), inverse);
          const arriving = v128.load(gy + at + b);
          const here = f32x4.mul(arriving, v128.load(gamma + offset + b));
          sum = f32x4.add(sum, here);
          along = multiplyAdd(here, unit, along);
          const toGamma = gGamma + offset + b;
          v128.store(toGamma, multiplyAdd(arriving, unit, v128.load(toGamma)));
          const toBeta = gBeta + offset + b;
          v128.store(toBeta, f32x4.add(arriving, v128.load(toBeta)));
        }
      }
      const meanHere = f32x4.splat(laneSum(sum) * share);
      const meanAlong = f32x4.splat(laneSum(along) * share);
      for (let r = 0; r < perSample; r++) {
        const at = <usize>r * rowBytes + offset;
        for (let b: usize = 0; b < groupBytes; b += 16) {
          const unit = f32x4.mul(f32x4.sub(v128.load(x + at + b), middle), inverse);
          const here = f32x4.mul(v128.load(gy + at + b), v128.load(gamma + offset + b));
          const off = f32x4.sub(f32x4.sub(here, meanHere), f32x4.mul(unit, meanAlong));
          v128.store(gx + at + b, multiplyAdd(off, inverse, v128.load(gx + at + b)));
        }
      }
    }
    x += <usize>perSample * rowBytes;
    gy += <usize>perSample * rowBytes;
    gx += <usize>perSample * rowBytes;
  }
}
