import assert from 'node:assert/strict';
import { test } from 'node:test';
import { seededRandom } from '../random.ts';
import { drawScene } from './draw-scene.ts';
import { grounds, shades } from './palette.ts';
import { renderFilm, type Film } from './render-film.ts';
import { objectCentre } from './scene-geometry.ts';
import { choices, type Choice, type Scene } from './scene.ts';

const random = seededRandom(12);

/** What the object alone adds: the same film in white and in blue differs only where it is. */
function coverage(scene: Scene, frames?: number): Film {
  const white = renderFilm({ ...scene, texture: 'plain', colour: 'white' }, frames);
  const blue = renderFilm({ ...scene, texture: 'plain', colour: 'blue' }, frames);
  return { ...white, pixels: white.pixels.map((value, k) => value - blue.pixels[k]) };
}

function centreOfMass({ size, pixels }: Film, frame: number): { x: number; y: number } {
  let [mass, x, y] = [0, 0, 0];
  for (let k = 0; k < size * size; k++) {
    const weight = pixels[(frame * size * size + k) * 3];
    mass += weight;
    x += weight * ((k % size) + 0.5);
    y += weight * (Math.floor(k / size) + 0.5);
  }
  return { x: x / mass, y: y / mass };
}

test('the same scene gives the same film: 14 frames of 32 by 32, all values from -1 to 1', () => {
  for (let k = 0; k < 20; k++) {
    const scene = drawScene(random);
    const film = renderFilm(scene);
    assert.deepEqual(film, renderFilm(scene));
    assert.equal(film.pixels.length, 14 * 32 * 32 * 3);
    assert.ok(film.pixels.every((value) => value >= -1 && value <= 1));
  }
});

test('the centre of mass of what is painted moves as told', () => {
  for (const shape of choices.shape) {
    for (const motion of choices.motion) {
      const scene = drawScene(random, { shape, motion, camera: 'static', framesPerSecond: 10 });
      const film = coverage({ ...scene, start: { x: 16, y: 16 } }, 4);
      const told = { ...scene, start: { x: 16, y: 16 } };
      for (let frame = 0; frame < 4; frame++) {
        const seen = centreOfMass(film, frame);
        const { x, y } = objectCentre(told, frame);
        assert.ok(Math.hypot(seen.x - x, seen.y - y) < 0.15, `${shape} ${motion} ${frame}`);
      }
    }
  }
});

test('a pan to the right moves the content left, a zoom in makes the object larger', () => {
  const panned = drawScene(random, { motion: 'none', camera: 'pan right' });
  assert.ok(objectCentre(panned, 13).x < objectCentre(panned, 0).x);

  const zoomed = drawScene(random, { motion: 'none', camera: 'zoom in', shape: 'square' });
  const film = coverage({ ...zoomed, start: { x: 16, y: 16 } });
  const area = (frame: number) =>
    film.pixels.subarray(frame * 3072, (frame + 1) * 3072).reduce((sum, value) => sum + value, 0);
  const factor = Math.exp(2 * zoomed.cameraSpeed * (13 / zoomed.framesPerSecond));
  assert.ok(Math.abs(area(13) / area(0) / factor - 1) < 0.03);
});

test('nothing changes while the object rests and the camera stands still', () => {
  const { pixels } = renderFilm(drawScene(random, { motion: 'none', camera: 'static' }));
  for (let frame = 1; frame < 14; frame++) {
    assert.deepEqual(pixels.subarray(frame * 3072, (frame + 1) * 3072), pixels.subarray(0, 3072));
  }
});

test('any two shapes of the same size overlap less than nine tenths', () => {
  const base = drawScene(random, { motion: 'none', camera: 'static', radius: 6.5 });
  const masks = choices.shape.map(
    (shape) => coverage({ ...base, shape, start: { x: 16, y: 16 } }, 1).pixels,
  );
  for (const [k, one] of masks.entries()) {
    for (const other of masks.slice(0, k)) {
      const shared = one.reduce((sum, value, at) => sum + Math.min(value, other[at]), 0);
      const either = one.reduce((sum, value, at) => sum + Math.max(value, other[at]), 0);
      assert.ok(shared / either < 0.9, `${shared / either}`);
    }
  }
});

test('every object colour stands out from every other and from every ground', () => {
  const apart = (one: readonly number[], other: readonly number[]) =>
    Math.hypot(...one.map((value, k) => value - other[k]));
  for (const colour of choices.colour) {
    const others = choices.colour.filter((name) => name !== colour);
    for (const other of others) assert.ok(apart(shades[colour][0], shades[other][0]) > 0.4);
    for (const background of choices.background) {
      const { base } = grounds[background];
      assert.ok(apart(shades[colour][0], base) > 0.3, `${colour} on ${background}`);
    }
  }
});

test('every ground keeps between black and white whatever its swells do', () => {
  for (const { base, swells } of Object.values(grounds)) {
    for (const [channel, value] of base.entries()) {
      const swing = swells.reduce((sum, { tint }) => sum + Math.abs(tint[channel]), 0);
      assert.ok(value - swing > 0 && value + swing < 1);
    }
  }
});

test('every shape in every colour and texture is painted differently', () => {
  const base = drawScene(random, { motion: 'none', camera: 'static' });
  const looks = new Set<string>();
  const wearing = (shape: Choice<'shape'>, colour: Choice<'colour'>, texture: Choice<'texture'>) =>
    renderFilm({ ...base, shape, colour, texture }, 1).pixels.join();
  for (const shape of choices.shape) {
    for (const colour of choices.colour) {
      for (const texture of choices.texture) looks.add(wearing(shape, colour, texture));
    }
  }
  assert.equal(looks.size, 4 * 5 * 2);
});

test('a film without frames is refused', () => {
  assert.throws(() => renderFilm(drawScene(random), 0), RangeError);
});
