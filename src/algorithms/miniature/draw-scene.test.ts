import assert from 'node:assert/strict';
import { test } from 'node:test';
import { seededRandom } from '../random.ts';
import { drawScene } from './draw-scene.ts';
import { objectCentre, velocities, viewAt } from './scene-geometry.ts';
import { choices, filmFrames } from './scene.ts';

const random = seededRandom(31);
const many = Array.from({ length: 600 }, () => drawScene(random));

test('the same seed invents the same scene, another seed another', () => {
  assert.deepEqual(drawScene(seededRandom(5)), drawScene(seededRandom(5)));
  assert.notDeepEqual(drawScene(seededRandom(5)), drawScene(seededRandom(6)));
});

test('the object stays in sight, 5 pixels from the edge, in every frame', () => {
  for (const scene of many) {
    for (let frame = 0; frame < filmFrames; frame++) {
      const { x, y } = objectCentre(scene, frame);
      const nearest = Math.min(x, y, 32 - x, 32 - y);
      assert.ok(nearest > 5 - 0.05, `${nearest} px in frame ${frame} of ${JSON.stringify(scene)}`);
    }
  }
});

test('every choice of every property is drawn', () => {
  for (const name of ['texture', 'colour', 'shape', 'motion', 'background', 'camera'] as const) {
    const drawn = new Set(many.map((scene) => scene[name]));
    assert.equal(drawn.size, choices[name].length, name);
  }
  assert.equal(new Set(many.map((scene) => scene.framesPerSecond)).size, 3);
});

test('about six cameras in ten stand still', () => {
  const still = many.filter(({ camera }) => camera === 'static').length / many.length;
  // The standard error of a share of 0.6 among 600 is 0.02.
  assert.ok(Math.abs(still - 0.6) < 0.08, `${still}`);
});

test('a wish is granted and changes nothing else', () => {
  const base = { motion: 'none', camera: 'static' } as const;
  const free = drawScene(seededRandom(8), base);
  const other = free.colour === 'red' ? 'blue' : 'red';
  assert.deepEqual(drawScene(seededRandom(8), { ...base, colour: other }), {
    ...free,
    colour: other,
  });
  for (const motion of choices.motion) {
    for (const camera of choices.camera) {
      const scene = drawScene(random, { motion, camera });
      assert.deepEqual([scene.motion, scene.camera], [motion, camera]);
    }
  }
});

test('a zoom passes through life size in the middle of the film', () => {
  for (const camera of ['zoom in', 'zoom out'] as const) {
    const view = viewAt(drawScene(random, { camera }, 15), 7);
    assert.ok(Math.abs(view.zoom - 1) < 1e-12);
    assert.deepEqual([view.x, view.y], [16, 16]);
  }
});

test('an object at rest has no speed, a static camera neither', () => {
  const resting = drawScene(random, { motion: 'none', camera: 'static' });
  for (const value of Object.values(velocities(resting))) assert.equal(Math.abs(value), 0);
});

test('wishes that take the object out of sight are refused, with the reason', () => {
  const far = { motion: 'left', speed: 40, camera: 'static' } as const;
  assert.throws(() => drawScene(random, far), /leaves the picture/);
  assert.throws(() => drawScene(random, {}, 0), RangeError);
  assert.throws(() => drawScene(random, { framesPerSecond: 0 }), RangeError);
});
