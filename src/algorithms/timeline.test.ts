import assert from 'node:assert/strict';
import { test } from 'node:test';
import { architectureFamily, worksLeft, yearOfDate } from './timeline.ts';

const work = (name: string, openWeights: string, architecture: string | null) => ({
  ...{ name, openWeights, architecture },
  date: '2023-11',
  relationKind: name.includes('child') ? 'descendant' : 'context',
});
const works = [
  work('first child', 'yes', 'as SVD-XT'),
  work('stranger', 'unknown', 'latent diffusion transformer'),
  work('second child', 'unknown', null),
];

test('what no source states is a family of its own, not a guess', () => {
  assert.equal(architectureFamily(null), 'not stated');
  assert.equal(architectureFamily('cascade of 7 diffusion models'), 'other');
});

test('a finetuned copy belongs to the family it was copied from', () => {
  assert.equal(architectureFamily('as SVD-XT'), 'U-Net');
  assert.equal(architectureFamily('space-only 3D U-Net'), 'U-Net');
  assert.equal(architectureFamily('joint video and audio transformer'), 'transformer');
});

test('without a wish every work is left, and each wish leaves no more than before', () => {
  assert.deepEqual(worksLeft(works, {}), works);
  const children = worksLeft(works, { relations: ['descendant'] });
  assert.deepEqual(children, [works[0], works[2]]);
  assert.deepEqual(worksLeft(works, { relations: ['descendant'], openWeights: 'yes' }), [works[0]]);
  assert.deepEqual(worksLeft(works, { openWeights: 'yes', architecture: 'transformer' }), []);
});

test('the families part the works: none is lost, none counted twice', () => {
  const families = ['U-Net', 'transformer', 'other', 'not stated'] as const;
  const parts = families.flatMap((architecture) => worksLeft(works, { architecture }));
  assert.equal(new Set(parts).size, works.length);
  assert.equal(parts.length, works.length);
});

test('a date known to the month stands in the middle of its month', () => {
  assert.equal(yearOfDate('2024-01'), yearOfDate('2024-01-15'));
  assert.equal(yearOfDate('2023'), 2023.5);
  assert.ok(yearOfDate('2023-12-31') <= yearOfDate('2024-01-01'));
  assert.throws(() => yearOfDate('21 November 2023'), RangeError);
});
