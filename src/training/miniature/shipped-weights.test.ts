import assert from 'node:assert/strict';
import { join } from 'node:path';
import test from 'node:test';
import { drawScene } from '#algorithms/miniature/draw-scene.ts';
import { renderFilm } from '#algorithms/miniature/render-film.ts';
import { choices } from '#algorithms/miniature/scene.ts';
import { openStudio, studioMegabytes } from '#algorithms/miniature/studio.ts';
import { seededRandom } from '#algorithms/random.ts';
import { loadKernels } from '#data/load-kernels.ts';
import { readWeightFiles } from '#data/read-weights.ts';
import { measureFilms } from './measure-films.ts';

const root = join(import.meta.dirname, '../../..');
const FILMS = 5;

// Few films, so the bars stand below what 80 films measure; see the book's record of the measures.
test('the shipped weights film what they are told, and the judge knows true films', () => {
  const found = measureFilms(root, FILMS, 2);
  assert.deepEqual(found.ofTrueFilms, { shapeRight: 1, colourRight: 1, motionRight: 1 });
  assert.ok(found.colourRight >= 0.8, `colours right in ${found.colourRight}`);
  assert.ok(found.shapeRight >= 0.6, `shapes right in ${found.shapeRight}`);
  assert.ok(found.motionRight >= 0.8, `motions right in ${found.motionRight}`);
  assert.ok(found.firstFramePsnr > 20, `first frame at ${found.firstFramePsnr} dB`);
  const times = found.flickerTemporalOffOverOn;
  assert.ok(times > 2, `without temporal layers ${times} times the flicker`);
});

// What goes on from a picture hears of it by this embedding, and can keep a shape only if it is told.
test('a picture’s embedding tells its shape', () => {
  const kernels = loadKernels({ megabytes: studioMegabytes, fused: true });
  const { eyes } = openStudio(kernels, readWeightFiles(root, ['eyes']));
  const embed = (seed: number) => {
    const scene = drawScene(seededRandom(seed), { camera: 'static' });
    const { pixels } = renderFilm(scene, 1);
    const { context } = eyes.wishOfPicture(pixels, 0.02, {}, seededRandom(seed));
    return { shape: scene.shape, context };
  };
  const known = Array.from({ length: 160 }, (_, n) => embed(n));
  const means = choices.shape.map((shape) => {
    const own = known.filter((each) => each.shape === shape);
    return own[0].context.map((_, k) => mean(own.map(({ context }) => context[k])));
  });
  const others = Array.from({ length: 80 }, (_, n) => embed(1000 + n));
  const right = others.filter(({ shape, context }) => {
    const likeness = means.map((each) => dot(each, context));
    return choices.shape[likeness.indexOf(Math.max(...likeness))] === shape;
  });
  assert.ok(right.length >= 0.8 * others.length, `${right.length} of ${others.length}`);
});

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function dot(one: Float32Array, other: Float32Array): number {
  return one.reduce((sum, value, k) => sum + value * other[k], 0);
}
