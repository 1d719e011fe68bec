import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mixtureDenoiser, ofClass } from './gaussian-mixture.ts';
import type { Cloud } from './gaussian-mixture.ts';
import { evenNoise, guidanceEffect, guidedDenoiser, guidedSamples } from './guided-samples.ts';

const pair: Cloud[] = [
  { mean: [-0.8, 0], std: 0.6, weight: 1, label: 'asked' },
  { mean: [0.8, 0], std: 0.6, weight: 1, label: 'other' },
];
const samples = (w: number, count = 60) =>
  guidedSamples({ clouds: pair, label: 'asked', w, count });
const effect = (w: number) => guidanceEffect(samples(w), pair, 'asked');

test('even noise has no mean, and the spread it was asked for', () => {
  const noise = evenNoise(400, 3);
  const moment = (axis: number, power: number) =>
    noise.reduce((sum, point) => sum + point[axis] ** power, 0) / noise.length;
  for (const axis of [0, 1]) {
    assert.ok(Math.abs(moment(axis, 1)) < 0.05);
    assert.ok(Math.abs(moment(axis, 2) / 10 - 1) < 0.02);
  }
});

test('a scale of 1 is the denoiser of the class, a scale of 0 that of all data', () => {
  const x = Float64Array.of(0.3, -0.7);
  for (const sigma of [0.1, 1, 10]) {
    const [asked, all] = [mixtureDenoiser(ofClass(pair, 'asked')), mixtureDenoiser(pair)];
    assert.deepEqual(guidedDenoiser(pair, 'asked', 0)(x, sigma), all(x, sigma));
    guidedDenoiser(
      pair,
      'asked',
      1,
    )(x, sigma).forEach((value, k) => {
      assert.ok(Math.abs(value - asked(x, sigma)[k]) < 1e-12);
    });
  }
});

test('under very loud noise the guided guess stands w times as far out as the class', () => {
  for (const w of [0, 1, 2, 4]) {
    const [across, up] = guidedDenoiser(pair, 'asked', w)(Float64Array.of(0, 0), 1e5);
    assert.ok(Math.abs(across + 0.8 * w) < 1e-6);
    assert.ok(Math.abs(up) < 1e-6);
  }
});

test('without guidance the samples are spread as the class is', () => {
  const { pull, spreadAlong, spreadAcross } = guidanceEffect(samples(1, 300), pair, 'asked');
  assert.ok(Math.abs(pull) < 0.02);
  assert.ok(Math.abs(spreadAlong / 0.6 - 1) < 0.06);
  assert.ok(Math.abs(spreadAcross / 0.6 - 1) < 0.06);
});

test('a larger scale pulls further away and leaves less spread, but only along one line', () => {
  const effects = [1, 2, 4, 8].map(effect);
  effects.slice(1).forEach((firmer, k) => {
    assert.ok(firmer.pull > effects[k].pull);
    assert.ok(firmer.spreadAlong < effects[k].spreadAlong);
    assert.ok(firmer.obedience >= effects[k].obedience);
    assert.ok(Math.abs(firmer.spreadAcross - effects[k].spreadAcross) < 1e-9);
  });
});

test('a scale of 0 asks for nothing and gets half of each class', () => {
  assert.ok(Math.abs(effect(0).obedience - 0.5) <= 0.05);
});

test('the shares of the clouds make a whole', () => {
  const three = [...pair, { mean: [-1, 2], std: 0.3, weight: 2, label: 'asked' }];
  const points = guidedSamples({ clouds: three, label: 'asked', w: 2, count: 30 });
  const { shares } = guidanceEffect(points, three, 'asked');
  assert.equal(shares.length, 2);
  assert.ok(Math.abs(shares[0] + shares[1] - 1) < 1e-12);
});

test('unknown classes and impossible counts are refused', () => {
  assert.throws(() => guidedDenoiser(pair, 'third', 1), RangeError);
  for (const count of [0, 2.5]) assert.throws(() => evenNoise(count, 1), RangeError);
});
