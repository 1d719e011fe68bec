import assert from 'node:assert/strict';
import { test } from 'node:test';
import { seededRandom } from '../random.ts';
import { scoreFromDenoiser } from './denoiser.ts';
import {
  logDensity,
  mixtureDenoiser,
  mixtureScore,
  ofClass,
  samplePoint,
} from './gaussian-mixture.ts';

const clouds = [
  { mean: [-2, 0], std: 0.3, weight: 1, label: 'left' },
  { mean: [1, 2], std: 0.6, weight: 2, label: 'right' },
  { mean: [2, -1], std: 0.4, weight: 3, label: 'right' },
];
const sigmas = [0.05, 0.5, 1, 5, 700];
const places = [Float64Array.of(-2, 0.1), Float64Array.of(0.2, 0.4), Float64Array.of(6, -9)];

function assertClose(actual: Float64Array, expected: Float64Array, tolerance: number): void {
  actual.forEach((value, axis) => {
    const scale = Math.max(1, Math.abs(expected[axis]));
    assert.ok(Math.abs(value - expected[axis]) < tolerance * scale, `${actual} for ${expected}`);
  });
}

test('the score is (D - x)/sigma²', () => {
  const denoiser = mixtureDenoiser(clouds);
  for (const x of places) {
    for (const sigma of sigmas) {
      assertClose(scoreFromDenoiser(denoiser, x, sigma), mixtureScore(clouds, x, sigma), 1e-9);
    }
  }
});

test('the score is the slope of the log density', () => {
  const h = 1e-5;
  for (const x of places) {
    for (const sigma of [0.05, 0.5, 1, 5]) {
      const slope = x.map((_, axis) => {
        const moved = (by: number) => x.map((value, k) => (k === axis ? value + by : value));
        const [ahead, behind] = [moved(h), moved(-h)];
        return (logDensity(clouds, ahead, sigma) - logDensity(clouds, behind, sigma)) / (2 * h);
      });
      assertClose(mixtureScore(clouds, x, sigma), slope, 1e-6);
    }
  }
});

test('the density of the noised data adds up to 1', () => {
  for (const sigma of [0, 0.5]) {
    const h = 0.05;
    let total = 0;
    for (let x = -8; x < 8; x += h) {
      for (let y = -8; y < 8; y += h) {
        total += h * h * Math.exp(logDensity(clouds, Float64Array.of(x, y), sigma));
      }
    }
    assert.ok(Math.abs(total - 1) < 1e-6, `sum ${total} at sigma ${sigma}`);
  }
});

test('what the best denoiser misses averages to zero and owes nothing to its guess', () => {
  const random = seededRandom(9);
  const denoiser = mixtureDenoiser(clouds);
  const count = 20_000;
  const residual = [0, 0];
  let againstGuess = 0;
  for (let n = 0; n < count; n++) {
    const x0 = samplePoint(clouds, random);
    const guess = denoiser(
      x0.map((value) => value + random.normal()),
      1,
    );
    residual[0] += (x0[0] - guess[0]) / count;
    residual[1] += (x0[1] - guess[1]) / count;
    againstGuess += ((x0[0] - guess[0]) * guess[0]) / count;
  }
  // E[x0 - D] = 0 and E[(x0 - D) D] = 0; the data spread less than 3, so 4 standard errors at most.
  for (const mean of residual) assert.ok(Math.abs(mean) < (4 * 3) / Math.sqrt(count));
  assert.ok(Math.abs(againstGuess) < (4 * 9) / Math.sqrt(count));
});

test('for one cloud the denoiser is the straight line of textbooks', () => {
  const denoiser = mixtureDenoiser([{ mean: [4], std: 2, weight: 1 }]);
  assert.deepEqual([...denoiser(Float64Array.of(10), 2)], [7]);
  assert.deepEqual([...denoiser(Float64Array.of(10), 0)], [10]);
});

test('under deafening noise the best guess is the mean of all data', () => {
  const guess = mixtureDenoiser(clouds)(Float64Array.of(0, 0), 1e6);
  const mean = [0, 1].map((axis) => (-2 * (1 - axis) + 2 * [1, 2][axis] + 3 * [2, -1][axis]) / 6);
  assertClose(guess, Float64Array.from(mean), 1e-6);
});

test('points are drawn from each cloud as often as its weight says', () => {
  const random = seededRandom(10);
  const count = 6000;
  let left = 0;
  for (let n = 0; n < count; n++) if (samplePoint(clouds, random)[0] < -0.75) left++;
  // The left cloud holds a sixth; 1.75 of the middle cloud's 0.6 is 2.9 spreads away, a thousandth.
  assert.ok(Math.abs(left / count - 1 / 6) < 4 * Math.sqrt(5 / 36 / count) + 0.001);
});

test('a known class leaves only its own clouds', () => {
  assert.deepEqual(ofClass(clouds, 'right'), clouds.slice(1));
  assert.throws(
    () => ofClass(clouds, 'up'),
    /unknown label: up; the clouds wear left, right, right/,
  );
});

test('far from everything the arithmetic still holds', () => {
  const guess = mixtureDenoiser(clouds)(Float64Array.of(1e4, 1e4), 0.01);
  assert.ok(guess.every(Number.isFinite));
});

test('impossible clouds are refused', () => {
  const cloud = { mean: [0, 0], std: 1, weight: 1 };
  const wrong = [
    [],
    [{ ...cloud, std: 0 }],
    [{ ...cloud, weight: -1 }],
    [cloud, { ...cloud, mean: [0] }],
  ];
  for (const some of wrong) assert.throws(() => mixtureDenoiser(some), RangeError);
  assert.throws(() => logDensity([cloud], Float64Array.of(1), 1), RangeError);
});
