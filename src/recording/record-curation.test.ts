import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, test } from 'node:test';
import { isMade } from '#algorithms/curation/clip-recipe.ts';
import { cascadeSettings } from '#algorithms/curation/cut-cascade.ts';
import { filmMeter, type FilmCurves } from '#algorithms/curation/film-curves.ts';
import { installedBrowser } from '#build/find-browser.ts';
import { readDetector } from '#build/text-detector.ts';
import { readFilmCurves } from '#data/film-curves-file.ts';
import { openTextDetector } from '#data/text-detector.ts';
import { clipSet, scoredClip, type ScoreRow } from './clip-set.ts';
import { clipText, type TextRow } from './clip-text.ts';
import { withFilm } from './film-browser.ts';
import { annotation, shownAt, trailerBytes, type TimedFrame } from './trailer.ts';

const root = join(import.meta.dirname, '../..');
const FRAMES = 200;
const UNTIL = FRAMES / 24 - 0.01; // seconds; the last of them is shown before
const EARLY = ['mountain', 'wanderer']; // clips that are over by then
const WRITTEN = ['book-card', 'long-card']; // clips of which nothing need be decoded

const texts: TextRow[] = JSON.parse(
  readFileSync(join(root, 'content/data/clip-text.json'), 'utf8'),
).rows;
const kept = readFilmCurves(new Uint8Array(readFileSync(join(root, 'public/data/trailer-curves-1.bin')))); // prettier-ignore
const scores: ScoreRow[] = JSON.parse(
  readFileSync(join(root, 'content/data/clip-scores.json'), 'utf8'),
).rows;

test('the record has every frame of the trailer, and 34 keyframes among them', () => {
  assert.deepEqual([kept.light.length, kept.keyframes.length], [1253, 34]);
  assert.deepEqual(
    kept.passes.map((pass) => pass.length),
    [
      1252,
      ...cascadeSettings.slow.map(({ rate }) => Math.floor(kept.light[1252].timestamp * rate)),
    ],
  );
  kept.light.forEach(({ timestamp }, i) => assert.ok(Math.abs(timestamp - i / 24) < 0.001));
});

test('boundaries by eye follow each other and lie in the film', () => {
  const times = kept.light.map(({ timestamp }) => timestamp);
  const { known, until } = annotation(times);
  const ends = known.flatMap(({ start, end }) => [start, end]);
  assert.deepEqual(
    ends,
    ends.toSorted((a, b) => a - b),
  );
  assert.ok(known.length > 15 && ends.every((time) => time <= until));
});

test('clips have names of their own, each its scores, and what is made is called made', () => {
  const clips = clipSet();
  assert.ok(clips.length >= 24);
  assert.equal(new Set(clips.map(({ id }) => id)).size, clips.length);
  assert.deepEqual(scores.map(({ id }) => id), clips.map(({ id }) => id)); // prettier-ignore
  for (const clip of clips) assert.equal(clip.made, isMade(clip), clip.id);
});

test('what stands still scores no motion', () => {
  const clips = new Map(clipSet().map((clip) => [clip.id, clip]));
  for (const { id, motion } of scores) {
    const { kind } = clips.get(id) ?? assert.fail(id);
    if (kind === 'still' || kind === 'card') assert.equal(motion, 0, id);
  }
});

test('every clip was looked at for text, and most of what we wrote lies in boxes', () => {
  const clips = clipSet();
  assert.deepEqual(texts.map(({ id }) => id), clips.map(({ id }) => id)); // prettier-ignore
  texts.forEach(({ id, written, common, middle, boxes }, k) => {
    assert.equal(written > 0, clips[k].lines.length > 0, id);
    assert.equal(middle > 0, boxes.length > 0, id);
    assert.ok(common <= Math.min(written, middle) && common >= 0.9 * written, id);
  });
});

test('looked at again, cards have the boxes that were recorded', async () => {
  const detector = await openTextDetector(readDetector());
  const black = { width: 480, height: 270, data: new Uint8Array(3 * 480 * 270) };
  for (const clip of clipSet().filter(({ id }) => WRITTEN.includes(id))) {
    const { row } = await clipText(clip, () => black, detector);
    assert.deepEqual(
      row,
      texts.find(({ id }) => id === clip.id),
    );
  }
});

describe('decoded again', { skip: !installedBrowser() && 'no Chromium on this machine' }, () => {
  const frames: TimedFrame[] = [];
  let curves: FilmCurves = { light: [], passes: [] };

  before(async () => {
    const meter = filmMeter({ width: 256, height: 144 }, [Infinity, 6, 2]);
    await withFilm(trailerBytes(), ({ eachFrame }) =>
      eachFrame(
        (frame, timestamp) => {
          frames.push({ frame, timestamp });
          meter.push(frame, timestamp);
        },
        { until: UNTIL },
      ),
    );
    curves = meter.curves;
  });

  // Another browser may round colours by one of 255 levels; nothing here may move by more.
  test(`the first ${FRAMES} frames change as recorded, within one level`, () => {
    assert.equal(frames.length, FRAMES);
    curves.light.forEach(({ timestamp, brightness, detail }, i) => {
      assert.equal(timestamp, kept.light[i].timestamp);
      assert.ok(Math.abs(brightness - kept.light[i].brightness) < 1);
      assert.ok(Math.abs(detail - kept.light[i].detail) < 1);
    });
    curves.passes.forEach((pass, p) => {
      pass.forEach(({ since, change }, i) => {
        assert.equal(since, kept.passes[p][i].since);
        assert.ok(Math.abs(change - kept.passes[p][i].change) < 1, `at ${since} s`);
      });
    });
  });

  test('two clips score as recorded, within a twentieth', () => {
    for (const clip of clipSet().filter(({ id }) => EARLY.includes(id))) {
      const { row } = scoredClip(clip, shownAt(frames));
      const recorded = scores.find(({ id }) => id === clip.id) ?? assert.fail(clip.id);
      for (const name of ['motion', 'colourfulness', 'contrast', 'sharpness'] as const) {
        const [now, then] = [row[name] ?? NaN, recorded[name] ?? NaN];
        assert.ok(Math.abs(now / then - 1) < 0.05, `${clip.id}, ${name}: ${now}, not ${then}`);
      }
    }
  });
});
