import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fateSaid, filmClips } from './film-fate.ts';
import { ownFunnel, type FunnelSettings } from './own-funnel.ts';

const none: FunnelSettings = {
  percents: { motion: 0, colourfulness: 0, contrast: 0 },
  text: true,
  ties: 'keep',
};

/** Clips of one second each with these motions; the later, the more colourful. */
function clips(motions: readonly number[], areas: readonly number[] = []) {
  const scores = motions.map((motion, k) => ({
    ...{ start: k, end: k + 1, motion },
    ...{ colourfulness: k, contrast: 0.1, sharpness: NaN },
  }));
  return filmClips(scores, areas);
}

function fate(film: ReturnType<typeof clips>, changed: Partial<FunnelSettings['percents']> = {}) {
  const settings = { ...none, percents: { ...none.percents, ...changed } };
  return fateSaid(film, ownFunnel(film, settings), settings);
}

test('a quarter of four clips is the one that moves least', () => {
  const film = clips([2, 1, 4, 3]);
  const { dropped, filters } = ownFunnel(film, {
    ...none,
    percents: { ...none.percents, motion: 25 },
  });
  assert.deepEqual(dropped, [false, true, false, false]);
  assert.equal(filters[0].threshold, 1);
  assert.equal(
    fate(film, { motion: 25 }),
    'Motion drops clip 2, up to 1.00 px. Dropped in all: 1 of 4 clips, 1.0 s of film.',
  );
});

test('clips without a score stay, and do not count', () => {
  const film = clips([NaN, 2, NaN, 1]);
  assert.equal(film[0].motion, null);
  assert.match(fate(film, { motion: 50 }), /^Motion drops clip 4, up to 1\.00 px\./);
});

test('several filters are told apart, and a clip that two of them drop counts once', () => {
  const film = clips([1, 2, 3, 4], [0, 0, 0.08, 0.07]);
  assert.equal(
    fate(film, { motion: 50, colourfulness: 25 }),
    'Motion drops clips 1 and 2, up to 2.00 px; colourfulness drops clip 1, up to 0.0; text area drops clip 3, beyond 7.0 %. Dropped in all: 3 of 4 clips, 3.0 s of film, 1 of them by more than one filter.',
  );
});

test('text drops a clip only once it was looked for', () => {
  assert.equal(fate(clips([1, 2])), 'Nothing is dropped yet.');
  assert.match(fate(clips([1, 2], [0.2])), /^Text area drops clip 1, beyond 7\.0 %\./);
});

test('nothing falls of too few clips or of none, nor of clips that are equal', () => {
  assert.equal(fate([]), 'Nothing is dropped yet.');
  assert.equal(fate(clips([1, 2]), { motion: 12.5 }), 'Such a share of so few clips is none.');
  assert.match(fate(clips([0, 0, 0, 0]), { motion: 50 }), /4 share .* so none goes\.$/);
});

test('many clips are counted and not listed', () => {
  const motions = Array.from({ length: 14 }, (_, k) => k);
  assert.match(fate(clips(motions), { motion: 50 }), /^Motion drops 7 clips, up to 6\.00 px\./);
});
