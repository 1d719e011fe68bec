import assert from 'node:assert/strict';
import { test } from 'node:test';
import { captionSentence, captionWords } from '#algorithms/miniature/caption.ts';
import { drawScene } from '#algorithms/miniature/draw-scene.ts';
import { seededRandom } from '#algorithms/random.ts';
import { filmLabel, placeInFilm } from './film-label.ts';

const scene = drawScene(seededRandom(1), {
  texture: 'striped',
  colour: 'red',
  shape: 'disc',
  motion: 'left',
  background: 'sand',
  camera: 'static',
});
const describes = captionSentence(captionWords(scene));

test('a film says what happens in it, and where it stands', () => {
  assert.equal(
    filmLabel({ title: 'Temporal layers on', describes }, 2, 14),
    'Temporal layers on: a striped red disc moving left over sand. Frame 3 of 14.',
  );
});

test('nothing is said twice, and a sentence ends once', () => {
  assert.equal(
    filmLabel({ title: describes, describes }, 0, 14),
    'a striped red disc moving left over sand. Frame 1 of 14.',
  );
  assert.equal(
    filmLabel({ title: 'Off', describes: 'It flickers.' }, 0, 2),
    'Off: It flickers. Frame 1 of 2.',
  );
});

test('a film that is over stays at its last frame', () => {
  assert.equal(placeInFilm(13, 8), '8 of 8');
});
