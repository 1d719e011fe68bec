import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  durationSeconds,
  interpolatedFrames,
  interpolationInput,
  roundsOfFrames,
} from './frame-interpolation.ts';

test('28 frames become 109, which at 28 a second last the 3.89 s of the user study', () => {
  const frames = interpolatedFrames(28);
  assert.equal(frames, 109);
  assert.equal(durationSeconds(frames, 28).toFixed(2), '3.89');
});

test('at six frames a second, 14 frames last 2.33 s and 25 last 4.17 s', () => {
  assert.equal(durationSeconds(14, 6).toFixed(2), '2.33');
  assert.equal(durationSeconds(25, 6).toFixed(2), '4.17');
});

test('T frames become 4T − 3, and two rounds are one round done twice', () => {
  for (let frames = 2; frames < 30; frames++) {
    assert.equal(interpolatedFrames(frames), 4 * frames - 3);
    assert.equal(interpolatedFrames(frames, 4, 0), frames);
    const twice = interpolatedFrames(interpolatedFrames(frames));
    assert.equal(interpolatedFrames(frames, 4, 2), twice);
  }
});

test('the model sees two frames, invents three, and reads nine channels', () => {
  const { slots, channels } = interpolationInput({ factor: 4 });
  assert.deepEqual(
    slots.map(({ latent }) => latent),
    ['given', 'learned', 'learned', 'learned', 'given'],
  );
  assert.deepEqual(
    slots.map(({ mask }) => mask),
    [1, 0, 0, 0, 1],
  );
  assert.equal(channels.total, 9);
  assert.equal(channels.total, channels.noisy + channels.conditioning + channels.mask);
});

test('the slots of every gap, joined end to end, are the interpolated film', () => {
  for (const factor of [2, 4, 8]) {
    const invented = interpolationInput({ factor }).slots.filter((slot) => slot.mask === 0).length;
    assert.equal(10 + 9 * invented, interpolatedFrames(10, factor));
  }
});

test('three new frames stand in every gap, and nine more after the second round', () => {
  assert.deepEqual(roundsOfFrames(3), [0, 1, 1, 1, 0, 1, 1, 1, 0]);
  assert.deepEqual(roundsOfFrames(2, 4, 2), [0, 2, 2, 2, 1, 2, 2, 2, 1, 2, 2, 2, 1, 2, 2, 2, 0]);
});

test('the frames made before the last round are the film of one round fewer', () => {
  for (const rounds of [1, 2, 3]) {
    const all = roundsOfFrames(5, 4, rounds);
    assert.deepEqual(
      all.filter((round) => round < rounds),
      roundsOfFrames(5, 4, rounds - 1),
    );
    assert.equal(all.length, interpolatedFrames(5, 4, rounds));
  }
});

test('one frame has no gap to fill', () => {
  assert.throws(() => interpolatedFrames(1), /invalid frames: 1; expected a whole number of 2/);
  assert.throws(() => durationSeconds(14, 0), /invalid framesPerSecond: 0/);
});
