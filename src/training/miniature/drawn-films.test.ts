import assert from 'node:assert/strict';
import test from 'node:test';
import { viewAt } from '#algorithms/miniature/scene-geometry.ts';
import { filmFrames } from '#algorithms/miniature/scene.ts';
import { seededRandom } from '#algorithms/random.ts';
import { drawFilms } from './drawn-films.ts';

const zooming = { wishes: { camera: 'zoom in' }, manner: 'roving' } as const;

/** By which factors the films of a kind are enlarged in a frame. */
function factors(kind: { usualAtStart?: boolean }, frame: number): number[] {
  const films = drawFilms(seededRandom(1), 8, { ...zooming, ...kind });
  return films.map(({ scene }) => viewAt(scene, frame).zoom);
}

test('a zoom passes factor 1 halfway, or begins there as a picture does that somebody brings', () => {
  const half = (filmFrames - 1) / 2;
  for (const factor of factors({}, half)) assert.ok(Math.abs(factor - 1) < 1e-9);
  assert.deepEqual(factors({ usualAtStart: true }, 0), Array(8).fill(1));
  assert.ok(factors({ usualAtStart: true }, filmFrames - 1).every((factor) => factor > 1));
});

test('where a zoom begins changes nothing else of a film', () => {
  const [halfway, usual] = [false, true].map((usualAtStart) =>
    drawFilms(seededRandom(2), 4, { ...zooming, usualAtStart }),
  );
  for (const [f, { scene }] of usual.entries()) {
    assert.deepEqual({ ...scene, viewAtStart: 0 }, { ...halfway[f].scene, viewAtStart: 0 });
  }
});
