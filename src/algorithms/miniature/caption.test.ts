import assert from 'node:assert/strict';
import { test } from 'node:test';
import { seededRandom } from '../random.ts';
import {
  captionSentence,
  captionTokens,
  captionWords,
  vocabulary,
  wrongCaption,
} from './caption.ts';
import { drawScene } from './draw-scene.ts';
import { readCaption } from './read-caption.ts';

const random = seededRandom(4);

test('a caption tells the truth about its scene', () => {
  const seen = { texture: 'striped', colour: 'red', shape: 'disc', background: 'sand' } as const;
  const moving = drawScene(random, { ...seen, motion: 'left', camera: 'static' });
  const resting = drawScene(random, { ...seen, motion: 'none', camera: 'pan right' });
  const [first, second] = [moving, resting].map((scene) => captionSentence(captionWords(scene)));
  assert.equal(first, 'a striped red disc moving left over sand');
  assert.equal(second, 'a striped red disc resting on sand, camera pan right');
});

test('a caption that is written down and read again is the same caption', () => {
  for (let k = 0; k < 300; k++) {
    const words = captionWords(drawScene(random));
    assert.deepEqual(readCaption(captionSentence(words)), words);
    assert.deepEqual(
      captionTokens(words).map((token) => vocabulary[token]),
      words,
    );
  }
});

test('no expression has two tokens, and token 0 says nothing', () => {
  assert.equal(new Set(vocabulary).size, vocabulary.length);
  assert.equal(vocabulary[0], '');
  assert.deepEqual(captionTokens(['', '', '', '', '', '']), [0, 0, 0, 0, 0, 0]);
});

test('a prompt may be short, shuffled and in capitals', () => {
  assert.deepEqual(readCaption('Red disc'), ['', 'red', 'disc', '', '', 'static']);
  const shuffled = readCaption('Zoom in, over the sea, a white, plain cross moving UP!');
  assert.deepEqual(shuffled, ['plain', 'white', 'cross', 'moving up', 'sea', 'zoom in']);
});

test('a slot left empty is left out of the sentence', () => {
  assert.equal(captionSentence(['', 'red', 'disc', '', '', '']), 'a red disc');
  assert.equal(
    captionSentence(['', '', '', 'moving up', '', 'zoom in']),
    'a shape moving up, camera zoom in',
  );
});

test('a prompt that cannot be read is refused with what would be right', () => {
  assert.throws(() => readCaption('a purple disc'), /"purple".*red, green, blue/);
  assert.throws(() => readCaption('a red blue disc'), /two words for the colour: "red" and "blue"/);
  assert.throws(() => readCaption('a disc moving'), /"moving".*moving left/);
  assert.throws(() => readCaption(' , '), /try "a red disc/);
  assert.throws(() => captionTokens(['disc', '', '', '', '', '']), /invalid texture: "disc"/);
  assert.throws(() => captionTokens(['red']), RangeError);
});

test('a wrong caption is wrong about colour and shape, and still a caption', () => {
  for (let k = 0; k < 200; k++) {
    const words = captionWords(drawScene(random));
    const wrong = wrongCaption(words, random);
    assert.notEqual(wrong[1], words[1]);
    assert.notEqual(wrong[2], words[2]);
    assert.ok(captionTokens(wrong).every((token) => token > 0));
  }
  assert.deepEqual(wrongCaption(['', '', '', '', '', ''], random), ['', '', '', '', '', '']);
});
