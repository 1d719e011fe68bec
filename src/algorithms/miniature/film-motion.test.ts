import assert from 'node:assert/strict';
import { test } from 'node:test';
import { seededRandom } from '../random.ts';
import { drawScene, type Wishes } from './draw-scene.ts';
import { cameraMotion, filmFlow, flicker, type CameraMotion } from './film-motion.ts';
import { renderFilm } from './render-film.ts';
import { velocities } from './scene-geometry.ts';
import { pictureSide, type Choice } from './scene.ts';
import { sceneFlow } from './true-flow.ts';

const frames = 5;
const framesPerSecond = 10;
const perFrame = pictureSide * pictureSide * 3;
const random = seededRandom(6);

/** Scenes of one camera move, with what their camera truly does in each frame. */
function scenes(camera: Choice<'camera'>, wishes: Wishes = {}, count = 3) {
  return Array.from({ length: count }, () => {
    const scene = drawScene(random, { camera, framesPerSecond, ...wishes }, frames);
    const { cameraX, cameraY, zoomRate } = velocities(scene);
    const truth: CameraMotion = {
      panX: cameraX / framesPerSecond,
      panY: cameraY / framesPerSecond,
      zoom: zoomRate / framesPerSecond,
    };
    return { scene, truth, pixels: renderFilm(scene, frames).pixels };
  });
}

function panError(found: CameraMotion, truth: CameraMotion): number {
  return Math.hypot(found.panX - truth.panX, found.panY - truth.panY);
}

test('where objects rest, a pan is found to a tenth of a pixel per frame', () => {
  for (const camera of ['pan left', 'pan right', 'pan up', 'pan down'] as const) {
    for (const { truth, pixels } of scenes(camera, { motion: 'none' })) {
      const found = cameraMotion(filmFlow(pixels));
      assert.ok(panError(found, truth) < 0.1, `${camera}: ${JSON.stringify([found, truth])}`);
      // A zoom that is not there stays below a sixth of the slowest there is, 0.18 per second.
      assert.ok(Math.abs(found.zoom) < 0.003, `${camera}: ${found.zoom}`);
    }
  }
});

test('where objects rest, a zoom is found with its direction; its size falls short, by half at most', () => {
  for (const camera of ['zoom in', 'zoom out'] as const) {
    for (const { truth, pixels } of scenes(camera, { motion: 'none' })) {
      const found = cameraMotion(filmFlow(pixels));
      const share = found.zoom / truth.zoom;
      assert.ok(share > 0.4 && share < 1.1, `${camera}: ${share} of the truth`);
      assert.ok(Math.hypot(found.panX, found.panY) < 0.1, `${camera}: ${JSON.stringify(found)}`);
    }
  }
});

test('a camera that stands still before a resting object has no motion at all', () => {
  for (const { pixels } of scenes('static', { motion: 'none' })) {
    const found = cameraMotion(filmFlow(pixels));
    for (const value of Object.values(found)) assert.ok(Math.abs(value) < 1e-6);
  }
});

test('given the true flow, the fit is not misled by an object that moves', () => {
  for (const camera of ['static', 'pan right', 'zoom out'] as const) {
    for (const { scene, truth } of scenes(camera, { motion: 'down' })) {
      const flow = Array.from({ length: frames - 1 }, (_, t) => sceneFlow(scene, t));
      const found = cameraMotion(flow);
      assert.ok(panError(found, truth) < 0.03, `${camera}: ${JSON.stringify([found, truth])}`);
      assert.ok(Math.abs(found.zoom - truth.zoom) < 0.002, `${camera}: ${found.zoom}`);
    }
  }
});

test('true films hardly flicker, whatever moves in them', () => {
  for (const camera of ['static', 'pan up', 'zoom in'] as const) {
    for (const { pixels } of scenes(camera)) {
      const found = flicker(pixels);
      assert.ok(found < 0.012, `${camera}: ${found}`);
    }
  }
});

test('frames drawn from films of their own flicker many times as much', () => {
  // Even though every one of them shows what the same caption says.
  const same: Wishes = { background: 'sea', colour: 'red', shape: 'disc', texture: 'plain' };
  const truly = scenes('static', same, 6).map(({ pixels }) => flicker(pixels));
  const mixed = truly.map(() => {
    const drawn = Array.from({ length: frames }, () => renderFilm(drawScene(random, same), 1));
    const pixels = new Float32Array(frames * perFrame);
    drawn.forEach((frame, t) => pixels.set(frame.pixels, t * perFrame));
    return flicker(pixels);
  });
  const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  assert.ok(mean(mixed) > 0.02 && mean(mixed) > 5 * mean(truly), `${mixed}; ${truly}`);
  assert.ok(Math.min(...mixed) > Math.max(...truly));
});

test('a film that stands still does not flicker', () => {
  const frame = renderFilm(drawScene(random), 1).pixels;
  const still = Float32Array.from({ length: 3 * frame.length }, (_, k) => frame[k % frame.length]);
  assert.equal(flicker(still), 0);
});
