import assert from 'node:assert/strict';
import { test } from 'node:test';
import { seededRandom } from '../random.ts';
import { filmCamera } from './camera-motion.ts';
import { drawScene } from './draw-scene.ts';
import { renderFilm } from './render-film.ts';
import { velocities } from './scene-geometry.ts';
import { choices, type Scene } from './scene.ts';

const frames = 9;
const random = seededRandom(16);

/** How far the camera is found from what it does, in pixels per frame, and in ln of its zoom. */
function errors(scene: Scene): { pan: number; zoom: number } {
  const { cameraX, cameraY, zoomRate } = velocities(scene);
  const perSecond = scene.framesPerSecond;
  const found = filmCamera(renderFilm(scene, frames).pixels);
  return {
    pan: Math.hypot(found.panX - cameraX / perSecond, found.panY - cameraY / perSecond),
    zoom: Math.abs(found.zoom - zoomRate / perSecond),
  };
}

for (const framesPerSecond of [5, 10, 20] as const) {
  test(`at ${framesPerSecond} frames a second every camera move is found, whatever the object does`, () => {
    for (const [k, camera] of choices.camera.entries()) {
      const motion = choices.motion[(k + framesPerSecond) % choices.motion.length];
      const scene = drawScene(random, { camera, motion, framesPerSecond }, frames);
      const { pan, zoom } = errors(scene);
      // Speeds are 0.15 to 1.1 pixels per frame, zooms 0.009 to 0.05.
      assert.ok(pan < 0.06, `${camera}, object ${motion}: pan off by ${pan}`);
      assert.ok(zoom < 0.003, `${camera}, object ${motion}: zoom off by ${zoom}`);
    }
  });
}

test('an object that moves before a camera at rest is not taken for a pan', () => {
  for (const motion of ['left', 'down'] as const) {
    const wishes = { camera: 'static', motion, framesPerSecond: 10, radius: 8 } as const;
    assert.ok(errors(drawScene(random, wishes, frames)).pan < 0.03, motion);
  }
});

test('a film that stands still has a camera that does', () => {
  const frame = renderFilm(drawScene(random), 1).pixels;
  const still = Float32Array.from({ length: 5 * frame.length }, (_, k) => frame[k % frame.length]);
  for (const value of Object.values(filmCamera(still))) assert.ok(Math.abs(value) < 1e-9);
});

test('where there is nothing to see, the camera is taken to rest', () => {
  const grey = new Float32Array(3 * renderFilm(drawScene(random), 1).pixels.length);
  for (const value of Object.values(filmCamera(grey))) assert.equal(value, 0);
});

test('a single picture is refused', () => {
  assert.throws(
    () => filmCamera(renderFilm(drawScene(random), 1).pixels),
    /invalid film: 1 frames/,
  );
});
