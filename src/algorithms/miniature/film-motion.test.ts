import assert from 'node:assert/strict';
import { test } from 'node:test';
import { seededRandom } from '../random.ts';
import { drawScene, type Wishes } from './draw-scene.ts';
import { flicker } from './film-motion.ts';
import { renderFilm } from './render-film.ts';
import { pictureSide, type Choice } from './scene.ts';

const frames = 5;
const framesPerSecond = 10;
const perFrame = pictureSide * pictureSide * 3;
const random = seededRandom(6);

/** Films of one camera move. */
function films(camera: Choice<'camera'>, wishes: Wishes = {}, count = 3): Float32Array[] {
  return Array.from({ length: count }, () => {
    const scene = drawScene(random, { camera, framesPerSecond, ...wishes }, frames);
    return renderFilm(scene, frames).pixels;
  });
}

test('true films hardly flicker, whatever moves in them', () => {
  for (const camera of ['static', 'pan up', 'zoom in'] as const) {
    for (const pixels of films(camera)) {
      const found = flicker(pixels);
      assert.ok(found < 0.012, `${camera}: ${found}`);
    }
  }
});

test('frames drawn from films of their own flicker many times as much', () => {
  // Even though every one of them shows what the same caption says.
  const same: Wishes = { background: 'sea', colour: 'red', shape: 'disc', texture: 'plain' };
  const truly = films('static', same, 6).map((pixels) => flicker(pixels));
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
