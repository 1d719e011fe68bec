import assert from 'node:assert/strict';
import { test } from 'node:test';
import { filmClock, filmReading, howFar, textReading } from './film-reading.ts';

const noText = { is: 'asleep', loaded: 0, areas: [], problem: '' } as const;

test('text is not spoken of before it was looked for, and then clip by clip', () => {
  assert.equal(textReading(noText), '');
  assert.equal(
    textReading({ ...noText, is: 'over', areas: [0, 0.0701, 0.07] }),
    'Text was looked for in 3 clips: in 1 of them boxes cover more than 7 % of the frame, and nowhere more than 7.0 %.',
  );
  assert.equal(
    textReading({ ...noText, is: 'over', problem: 'The network is gone.' }),
    'The network is gone. Text was looked for in no clip.',
  );
  assert.match(textReading({ ...noText, is: 'stopped', areas: [0] }), /^Stopped early\. Text/);
});

const small = { width: 480, height: 270 };
const about = { ...small, small, codec: 'VP9', seconds: 6 };
const looks = { colourfulness: 1, contrast: 0.1, sharpness: 5 };
const film = {
  looking: { is: 'over', why: 'whole' },
  ...{ name: 'a.webm', others: 0, about, secondsLeft: undefined },
  seen: { frames: 144, end: 6 },
  found: {
    boundaries: [{ start: 3, end: 3, by: 'content' }],
    clips: [
      { start: 0, end: 3, motion: 0.5, ...looks },
      { start: 3, end: 6, motion: 2, ...looks },
    ],
  },
  reel: { pictures: [], every: 0 },
  bytes: undefined,
} as const;

function reading(changed: Partial<Parameters<typeof filmReading>[0]>): string {
  const shown = {
    ...film,
    found: { boundaries: [...film.found.boundaries], clips: [...film.found.clips], passes: [] },
  };
  return filmReading({ ...shown, ...changed }, 'Nothing is dropped yet.');
}

test('what was found is said in whole sentences, one and many as they should be', () => {
  assert.equal(
    reading({}),
    'a.webm: 144 frames in 6.0 s; 1 boundary, so 2 clips. Nothing is dropped yet.',
  );
  const [clip] = film.found.clips;
  assert.match(
    reading({ found: { boundaries: [], clips: [{ ...clip, motion: NaN }], passes: [] } }),
    /so 1 clip\. One clip without two looks has no motion to score\. Nothing/,
  );
});

test('a film that was stopped, or is damaged, says so and what is known of it nevertheless', () => {
  assert.match(
    reading({ looking: { is: 'over', why: 'stopped' } }),
    /: Stopped early\. 144 frames/,
  );
  const sentence = 'The film is cut off.';
  assert.match(
    reading({ looking: { is: 'over', why: 'problem', sentence } }),
    /cut off\. 144 frames/,
  );
  assert.equal(
    reading({ looking: { is: 'over', why: 'problem', sentence }, found: undefined }),
    'a.webm: The film is cut off.',
  );
});

test('of several files it says which one it took; without WebCodecs how often it looked', () => {
  assert.match(reading({ others: 1 }), /One film at a time: of 2 files this one was taken\./);
  assert.match(
    reading({ about: { ...about, codec: '' } }),
    /cuts were looked for at 6 looks a second/,
  );
});

test('a clock shows minutes and seconds, and 59.96 s is a minute', () => {
  assert.deepEqual([0, 9.94, 59.96, 3725.25].map(filmClock), [
    '0:00.0',
    '0:09.9',
    '1:00.0',
    '62:05.3',
  ]);
});

test('how far a look is: nothing before the film is open, then how much is left', () => {
  const opened = { ...film, found: undefined, looking: { is: 'looking' } } as const;
  assert.equal(howFar({ ...opened, about: undefined }), '');
  const seen = { frames: 24, end: 1 };
  assert.equal(
    howFar({ ...opened, seen, secondsLeft: 4.2 }),
    '0:01.0 of 0:06.0, 24 frames, about 5 s left',
  );
});
