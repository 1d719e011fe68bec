import assert from 'node:assert/strict';
import { test } from 'node:test';
import { seededRandom } from '../random.ts';
import { drawScene } from './draw-scene.ts';
import { renderFilm, type Film } from './render-film.ts';
import { distanceToShape, objectCentre, viewAt } from './scene-geometry.ts';
import { choices, type Scene } from './scene.ts';
import {
  bucketOfMotion,
  fullBucketMotion,
  meanMotion,
  motionBucket,
  sceneFlow,
} from './true-flow.ts';

const random = seededRandom(77);

/** One channel of a frame between its pixels: a mean of four, as near as they are. */
function sample(film: Film, frame: number, x: number, y: number, channel: number): number {
  const [left, top] = [Math.floor(x), Math.floor(y)];
  const [right, down] = [x - left, y - top];
  const at = (column: number, row: number) =>
    film.pixels[((frame * film.size + row) * film.size + column) * 3 + channel];
  const upper = (1 - right) * at(left, top) + right * at(left + 1, top);
  const lower = (1 - right) * at(left, top + 1) + right * at(left + 1, top + 1);
  return (1 - down) * upper + down * lower;
}

/** How far a pixel of a frame lies from the object's edge, in pixels; minus is inside. */
function outside(scene: Scene, frame: number, column: number, row: number): number {
  const { x, y } = objectCentre(scene, frame);
  const radius = scene.radius * viewAt(scene, frame).zoom;
  const [right, down] = [(column + 0.5 - x) / radius, (row + 0.5 - y) / radius];
  return radius * distanceToShape(scene.shape, right, down);
}

test('where the flow points, the next frame shows the same colour, unless hidden or an edge', () => {
  for (const camera of choices.camera) {
    for (const shape of choices.shape) {
      const scene = drawScene(random, { camera, shape, texture: 'plain' });
      const film = renderFilm(scene, 7);
      let compared = 0;
      for (const frame of [0, 5]) {
        const { dx, dy } = sceneFlow(scene, frame);
        for (let k = 0; k < 32 * 32; k++) {
          const [column, row] = [k % 32, Math.floor(k / 32)];
          const [x, y] = [column + dx[k], row + dy[k]];
          if (Math.min(x, y) < 0 || Math.max(x, y) >= 31) continue;
          // Two pixels cover the soft edge; an object may move on by two more and hide the ground.
          const distance = outside(scene, frame, column, row);
          if (distance > -2 && distance < 6) continue;
          compared++;
          for (let channel = 0; channel < 3; channel++) {
            const before = film.pixels[(frame * 1024 + k) * 3 + channel];
            const after = sample(film, frame + 1, x, y, channel);
            assert.ok(Math.abs(after - before) < 0.02, `${camera} ${shape} ${before} ${after}`);
          }
        }
      }
      assert.ok(compared > 200);
    }
  }
});

test("the object's pixels move as its centre does", () => {
  for (const camera of ['static', 'pan left', 'pan down'] as const) {
    const scene = drawScene(random, { camera });
    const { dx, dy } = sceneFlow(scene, 3);
    const [now, next] = [objectCentre(scene, 3), objectCentre(scene, 4)];
    const k = Math.floor(now.y) * 32 + Math.floor(now.x);
    assert.ok(Math.abs(dx[k] - (next.x - now.x)) < 1e-5);
    assert.ok(Math.abs(dy[k] - (next.y - now.y)) < 1e-5);
  }
});

test('before a static camera the ground does not flow; under a pan all of it flows alike', () => {
  const still = sceneFlow(drawScene(random, { camera: 'static', motion: 'none' }), 0);
  assert.ok([...still.dx, ...still.dy].every((value) => value === 0));

  const wishes = {
    camera: 'pan right',
    motion: 'none',
    cameraSpeed: 6,
    framesPerSecond: 10,
  } as const;
  const scene = drawScene(random, wishes);
  const panned = sceneFlow(scene, 2);
  assert.ok(panned.dx.every((value) => Math.abs(value + 0.6) < 1e-6));
  assert.ok(Math.abs(meanMotion(scene) - 0.6) < 1e-6);
});

test('the motion bucket is 0 for a still, 255 when full, and half way in between', () => {
  assert.equal(motionBucket(drawScene(random, { camera: 'static', motion: 'none' })), 0);
  assert.equal(bucketOfMotion(fullBucketMotion), 255);
  assert.equal(bucketOfMotion(10), 255);
  assert.equal(bucketOfMotion(fullBucketMotion / 5), 51);
});

test('at twice the frame rate the same scene moves half as far per frame', () => {
  const scene = drawScene(random, { camera: 'pan up', motion: 'none', framesPerSecond: 10 });
  const faster = meanMotion({ ...scene, framesPerSecond: 20 });
  assert.ok(Math.abs(meanMotion(scene) / faster - 2) < 1e-5);
});

test('motion needs two frames and is never negative', () => {
  assert.throws(() => meanMotion(drawScene(random), 1), RangeError);
  assert.throws(() => bucketOfMotion(-1), RangeError);
});
