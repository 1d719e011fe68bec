import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { miniatureLadder } from '#algorithms/miniature/film-order.ts';
import { flicker } from '#algorithms/miniature/film-motion.ts';
import { openEyes } from '#algorithms/miniature/miniature.ts';
import { decodeWeights } from '#algorithms/miniature/weights-file.ts';
import { loadKernels } from '#data/load-kernels.ts';
import { readWeightFiles } from '#data/read-weights.ts';
import { claim } from '#testing/claim.ts';
import curves from '../../data/miniature-curves.json' with { type: 'json' };
import measures from '../../data/miniature-measures.json' with { type: 'json' };
import { shareIn, wordBand, wordCosts } from './caption-says.ts';
import { atEqualWork, begunFromNothing, begunFromPictures } from './image-model-helps.ts';
import { moments } from './moments.ts';

const here = import.meta.url;
const root = join(import.meta.dirname, '../../..');
const [inPicture, inFilm, motion] = wordCosts.map(wordBand);
const edm = { pMean: -1.2, pStd: 1.2 };

test('the moments are named after the steps that were taken', () => {
  for (const { name, steps } of moments) {
    const [stage, kept] = name.split('@');
    const last = curves.rows.findLast((row) => row.stage === stage)?.step;
    assert.equal(steps, kept === undefined ? last : Number(kept), name);
  }
});

const seen = (stage: string) => curves.rows.findLast((row) => row.stage === stage)?.examples;

claim(here, 'Stage I showed it 176,000 pictures of its small world.', () => {
  assert.equal(seen('images'), 176_000);
});

claim(here, 'Stage II showed it 14,400 films of every kind', () => {
  assert.equal(seen('films'), 14_400);
});

claim(here, 'Stage III showed it 20,000 more', () => {
  assert.equal(seen('finetuning'), 20_000);
});

const eyes = openEyes(
  loadKernels({ megabytes: 40 }),
  [...readWeightFiles(root, ['eyes']).values()].flatMap((bytes) => decodeWeights(bytes)),
);
const recorded = readFileSync(join(root, 'public/data/miniature-checkpoints-5.bin'));
const changes = new Map(
  decodeWeights(new Uint8Array(recorded)).map(({ name, values }) => [
    name,
    flicker(eyes.decode(values)).toFixed(3),
  ]),
);

claim(here, 'such a film still changes by 0.035 from frame to frame', () => {
  assert.equal(changes.get('images'), '0.035');
});

claim(here, 'By the end of stage II the change is 0.009.', () => {
  assert.equal(changes.get('films'), '0.009');
});

claim(here, 'at 0.011 the finished model changes a little more than the one before it', () => {
  assert.equal(changes.get('finetuning'), '0.011');
});

claim(
  here,
  'Of the films it made from 40 captions, a judge that learned from true pictures sees the right shape and the right colour in all 40, and the right direction in 36. In true films of the same scenes it sees all of them right.',
  () => {
    const [shape, colour, motion] = measures.rows;
    assert.match(measures.note, /^Shares of 40 films each/);
    assert.deepEqual(
      [shape, colour, motion].map(({ captions }) => Math.round(40 * (captions ?? NaN))),
      [40, 40, 36],
    );
    assert.ok([shape, colour, motion].every((row) => row.true === 1));
  },
);

claim(
  here,
  'In a picture the word for the shape counts most at $\\sigma = 3.3$, in a film at 8.',
  () => {
    assert.equal(inPicture.sigma.toFixed(1), '3.3');
    assert.equal(inFilm.sigma.toFixed(1), '8.0');
  },
);

claim(here, 'it would be $\\sqrt{14} = 3.7$ times as loud', () => {
  assert.equal(Math.sqrt(14).toFixed(1), '3.7');
});

claim(
  here,
  'would spend 13 % of the draws in the band of pictures and 4 % in that of films.',
  () => {
    assert.equal((100 * shareIn(inPicture, edm)).toFixed(0), '13');
    assert.equal((100 * shareIn(inFilm, edm)).toFixed(0), '4');
  },
);

claim(
  here,
  'The word for the motion counts later still, most at 18, and at the loudest noise, where films begin, a false one still costs 67 % of that.',
  () => {
    const [{ points }] = wordCosts.slice(-1);
    const [loudest] = points.slice(-1);
    assert.equal(motion.sigma.toFixed(0), '18');
    assert.equal(loudest.sigma, miniatureLadder.sigmaMax);
    assert.equal(((100 * loudest.cost) / motion.cost).toFixed(0), '67');
  },
);

claim(
  here,
  'Begun with pictures, the training is after 600 steps where the other arrives after 3,600, and it ends at a loss of 0.348 against 0.401.',
  () => {
    const [alone, helped] = [begunFromNothing, begunFromPictures].map((losses) => losses.at(-1));
    assert.equal(alone?.step, 3600);
    assert.equal(helped?.heldOut.toFixed(3), '0.348');
    assert.equal(alone?.heldOut.toFixed(3), '0.401');
    const level = begunFromPictures.find(({ heldOut }) => heldOut <= (alone?.heldOut ?? 0));
    assert.equal(level?.step, 600);
  },
);

claim(
  here,
  'Counted with the pictures it is nearly a draw: the same work gives 0.406 and 0.401.',
  () => {
    const { helped, alone } = atEqualWork();
    assert.equal(helped.heldOut.toFixed(3), '0.406');
    assert.equal(alone.heldOut.toFixed(3), '0.401');
  },
);
