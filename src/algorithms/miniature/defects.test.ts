import assert from 'node:assert/strict';
import { test } from 'node:test';
import { seededRandom } from '../random.ts';
import { defects, spoil } from './defects.ts';
import { drawScene } from './draw-scene.ts';
import { renderFilm, type Film } from './render-film.ts';

const random = seededRandom(19);
const moving = { camera: 'pan left', framesPerSecond: 10 } as const;
const film = renderFilm(drawScene(random, { ...moving, background: 'sand' }));
const other = renderFilm(drawScene(random, { ...moving, background: 'dusk' }));

function pictures({ frames, pixels }: Film): Float32Array[] {
  const perFrame = pixels.length / frames;
  return Array.from({ length: frames }, (_, k) =>
    pixels.subarray(k * perFrame, (k + 1) * perFrame),
  );
}

/** The mean change from each frame to the next, as a list shorter by one. */
function changes(of: Film): number[] {
  const shown = pictures(of);
  return shown.slice(1).map((next, k) => {
    const sum = next.reduce((total, value, at) => total + Math.abs(value - shown[k][at]), 0);
    return sum / next.length;
  });
}

test('spoiling leaves the film as it was, and the same seed spoils alike', () => {
  const before = film.pixels.slice();
  for (const defect of defects) {
    const [one, again] = [3, 3].map((seed) => spoil(film, defect, seededRandom(seed), [other]));
    assert.deepEqual(one, again);
    assert.equal(one.defect, defect);
    assert.ok(one.film.pixels.every((value) => value >= -1 && value <= 1));
    assert.notDeepEqual(one.film.pixels, before);
  }
  assert.deepEqual(film.pixels, before);
});

test('in a static film nothing ever changes', () => {
  const { film: frozen, still, cuts } = spoil(film, 'static', random);
  assert.ok(still && cuts.length === 0);
  assert.ok(changes(frozen).every((change) => change === 0));
});

test('the largest change is the cut, and the shots are the two films', () => {
  for (let k = 0; k < 20; k++) {
    const { film: joined, cuts } = spoil(film, 'cut', random, [other]);
    const change = changes(joined);
    assert.deepEqual(cuts, [1 + change.indexOf(Math.max(...change))]);
    const [cut] = cuts;
    const [shown, first, second] = [joined, film, other].map(pictures);
    assert.deepEqual(shown, [...first.slice(0, cut), ...second.slice(cut)]);
  }
});

test('a fade mixes only where it says so, and is more than half done at its cut', () => {
  for (let k = 0; k < 20; k++) {
    const { film: mixed, cuts, fade } = spoil(film, 'fade', random, [other]);
    assert.ok(fade !== undefined && fade.first < cuts[0] && cuts[0] < fade.last);
    const [shown, before, after] = [mixed, film, other].map(pictures);
    const share = (frame: number) => {
      const [now, old, fresh] = [shown, before, after].map((film) => film[frame][0]);
      return (now - old) / (fresh - old);
    };
    assert.ok(share(fade.first - 1) === 0);
    assert.equal(share(fade.last + 1), 1);
    assert.ok(share(cuts[0] - 1) < 0.5 && share(cuts[0]) > 0.5);
    for (let frame = fade.first; frame <= fade.last + 1; frame++) {
      assert.ok(share(frame) > share(frame - 1));
    }
  }
});

test('a slideshow changes at its cuts and nowhere else', () => {
  for (let k = 0; k < 20; k++) {
    const { film: shown, cuts, still } = spoil(film, 'slideshow', random, [other]);
    assert.ok(still && cuts.length >= 2);
    for (const [before, change] of changes(shown).entries()) {
      assert.equal(change > 0, cuts.includes(before + 1));
    }
  }
});

test('a bar of text covers the part of the picture that it says', () => {
  for (let k = 0; k < 20; k++) {
    const { film: written, textArea } = spoil(film, 'text', random);
    const [shown, before] = [written, film].map(pictures);
    for (const [frame, picture] of shown.entries()) {
      let changed = 0;
      for (let at = 0; at < picture.length; at += 3) {
        if (picture[at] !== before[frame][at]) changed++;
      }
      assert.equal(changed / 1024, textArea);
    }
    assert.ok(textArea > 0.2 && textArea < 0.3);
  }
});

test('low quality flickers more and says so by no cut', () => {
  const { film: poor, cuts } = spoil(film, 'low quality', random);
  assert.equal(cuts.length, 0);
  const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  assert.ok(mean(changes(poor)) > 2 * mean(changes(film)));
});

test('a change of shot needs another film of the same length', () => {
  for (const defect of ['cut', 'fade', 'slideshow'] as const) {
    assert.throws(() => spoil(film, defect, random), /no other film/);
    const short = renderFilm(drawScene(random), 5);
    assert.throws(() => spoil(film, defect, random, [short]), /5 frames of 32/);
  }
});
