import assert from 'node:assert/strict';
import { test } from 'node:test';
import { seededRandom } from '../random.ts';
import {
  densityOverLogSigma,
  sampleSigma,
  shareAbove,
  sigmaQuantile,
} from './noise-distribution.ts';

const highResolution = { pMean: 1, pStd: 1.6 };

test("the summary of every training stage agrees with the book's table", () => {
  // P_mean, P_std, median, 5 % and 95 % quantiles, P(sigma > 1) and P(sigma > 10) in per cent.
  const table = [
    [-1.2, 1.2, '0.301', '0.042', '2.17', '15.9', '0.2'],
    [-1.2, 1.0, '0.301', '0.058', '1.56', '11.5', '0.02'],
    [0, 1.0, '1.000', '0.193', '5.18', '50.0', '1.1'],
    [0.5, 1.4, '1.649', '0.165', '16.5', '64.0', '9.9'],
    [0.7, 1.6, '2.014', '0.145', '28.0', '66.9', '15.8'],
    [1.0, 1.6, '2.718', '0.196', '37.8', '73.4', '20.8'],
    [1.0, 1.2, '2.718', '0.378', '19.6', '79.8', '13.9'],
    [-3.0, 0.5, '0.0498', '0.022', '0.113', '0.0', '0.0'],
  ] as const;
  for (const [pMean, pStd, median, low, high, above1, above10] of table) {
    const distribution = { pMean, pStd };
    const printed = [median, low, high, above1, above10];
    const computed = [
      sigmaQuantile(0.5, distribution),
      sigmaQuantile(0.05, distribution),
      sigmaQuantile(0.95, distribution),
      100 * shareAbove(1, distribution),
      100 * shareAbove(10, distribution),
    ];
    for (const [k, text] of printed.entries()) {
      const digits = text.split('.')[1]?.length ?? 0;
      assert.equal(computed[k].toFixed(digits), text, `${pMean}, ${pStd}: column ${k}`);
    }
  }
});

test('the median is exp(P_mean), and each quantile cuts off the share it names', () => {
  assert.ok(Math.abs(sigmaQuantile(0.5, highResolution) - Math.E) < 1e-14);
  for (const share of [0.001, 0.05, 0.5, 0.8, 0.999]) {
    const sigma = sigmaQuantile(share, highResolution);
    assert.ok(Math.abs(shareAbove(sigma, highResolution) - (1 - share)) < 1e-12);
  }
});

test('the density, added up, gives the same share as the closed form', () => {
  const [from, to] = [0.5, 20];
  const expected = shareAbove(from, highResolution) - shareAbove(to, highResolution);
  const slices = 20_000;
  const h = Math.log(to / from) / slices;
  let sum = 0;
  for (let k = 0; k < slices; k++) {
    sum += h * densityOverLogSigma(from * Math.exp((k + 0.5) * h), highResolution);
  }
  assert.ok(Math.abs(sum - expected) < 1e-6);
});

test('over ln sigma the curve peaks at the median', () => {
  const peak = Math.exp(highResolution.pMean);
  for (const nearby of [0.99, 1.01]) {
    assert.ok(
      densityOverLogSigma(peak * nearby, highResolution) <
        densityOverLogSigma(peak, highResolution),
    );
  }
});

test('drawn noise levels exceed 1 and 10 as often as the formula says', () => {
  const random = seededRandom(5);
  const count = 40_000;
  const drawn = Array.from({ length: count }, () => sampleSigma(highResolution, random));
  for (const sigma of [1, 10]) {
    const share = shareAbove(sigma, highResolution);
    const seen = drawn.filter((value) => value > sigma).length / count;
    assert.ok(Math.abs(seen - share) < 4 * Math.sqrt((share * (1 - share)) / count));
  }
});

test('a spread of zero and a noise level of zero are refused', () => {
  const flat = { pMean: 0, pStd: 0 };
  assert.throws(() => shareAbove(1, flat), RangeError);
  assert.throws(() => sigmaQuantile(0.5, flat), RangeError);
  assert.throws(() => sampleSigma(flat, seededRandom(1)), RangeError);
  assert.throws(() => densityOverLogSigma(0, highResolution), RangeError);
});
