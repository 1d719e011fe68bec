import assert from 'node:assert/strict';
import { test } from 'node:test';
import { seededRandom } from '../random.ts';
import { polynomialExpansion, termCount } from './polynomial-expansion.ts';

const [width, height] = [15, 13];

function picture(f: (x: number, y: number) => number) {
  const values = Float32Array.from({ length: width * height }, (_, p) =>
    f(p % width, Math.floor(p / width)),
  );
  return { width, height, values };
}

function termsAt(f: (x: number, y: number) => number, x: number, y: number, sigma = 1.2) {
  const { terms } = polynomialExpansion(picture(f), sigma);
  const start = termCount * (y * width + x);
  return [...terms.subarray(start, start + termCount)];
}

function close(ones: readonly number[], others: readonly number[], most: number): void {
  ones.forEach((one, i) => assert.ok(Math.abs(one - others[i]) < most, `${ones} and ${others}`));
}

test('a paraboloid is found as it is', () => {
  const f = (x: number, y: number) =>
    3 + 2 * (x - 7) - 1.5 * (y - 6) + 0.4 * (x - 7) ** 2 - 0.2 * (y - 6) ** 2 + 0.3 * (x - 7) * (y - 6); // prettier-ignore
  for (const sigma of [0.8, 1.2, 1.5]) close(termsAt(f, 7, 6, sigma), [2, -1.5, 0.4, -0.2, 0.3], 1e-4); // prettier-ignore
});

test('elsewhere on the same paraboloid the slope differs and the bend does not', () => {
  const f = (x: number, y: number) => 0.5 * x * x + 0.1 * x * y;
  close(termsAt(f, 6, 6), [6 + 0.6, 0.6, 0.5, 0, 0.1], 1e-4);
});

test('a flat picture has no terms, up to its very edges', () => {
  const { terms } = polynomialExpansion(
    picture(() => 200),
    1.2,
  );
  for (const term of terms) assert.ok(Math.abs(term) < 1e-4);
});

test('on any picture it is the weighted least squares fit', () => {
  const random = seededRandom(2);
  const noise = picture(() => random.normal());
  const { terms } = polynomialExpansion(noise, 1.2);
  const start = termCount * (6 * width + 7);
  const fit = [...terms.subarray(start, start + termCount)];
  // The gradient of the weighted squared error is zero in every direction but those not asked for.
  const moments = new Float64Array(termCount);
  let constant = 0;
  let weights = 0;
  const each = (use: (weight: number, basis: number[], value: number) => void) => {
    for (let dy = -3; dy <= 3; dy++) {
      for (let dx = -3; dx <= 3; dx++) {
        const weight = Math.exp(-(dx * dx + dy * dy) / (2 * 1.2 ** 2));
        use(weight, [dx, dy, dx * dx, dy * dy, dx * dy], noise.values[(6 + dy) * width + 7 + dx]);
      }
    }
  };
  const model = (basis: number[]) => basis.reduce((sum, b, i) => sum + b * fit[i], 0);
  each((weight, basis, value) => {
    constant += weight * (value - model(basis));
    weights += weight;
  });
  each((weight, basis, value) => {
    const error = value - model(basis) - constant / weights;
    basis.forEach((b, i) => (moments[i] += weight * b * error));
  });
  close([...moments], [0, 0, 0, 0, 0], 1e-4);
});

test('weights without width are refused', () => {
  assert.throws(() => polynomialExpansion(picture(() => 0), 0), /invalid sigma: 0/); // prettier-ignore
});
