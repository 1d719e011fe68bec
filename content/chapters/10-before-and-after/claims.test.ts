import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { compressionRatios } from '#algorithms/compression.ts';
import { filmCompression, filmPositions } from '#algorithms/film-compression.ts';
import { architectureFamily, worksLeft, yearOfDate } from '#algorithms/timeline.ts';
import { claim } from '#testing/claim.ts';
import companions from '../../data/companions.json' with { type: 'json' };
import lineage from '../../data/lineage.json' with { type: 'json' };
import release from '../../data/release-facts.json' with { type: 'json' };
import { autoencoders } from './autoencoders.ts';
import { entries, factOf, kindNames } from './entries.ts';
import { heirs, parts } from './handed-on.ts';
import { sourceName } from './sources.ts';

const here = import.meta.url;
const [svd, mochi, hunyuan] = autoencoders;

function entry(work: string) {
  const found = entries.find((known) => known.work === work);
  assert.ok(found, `no entry ${work}`);
  return found;
}

function counts(keyOf: (entry: (typeof entries)[number]) => string): Record<string, number> {
  const groups = Map.groupBy(entries, keyOf);
  return Object.fromEntries([...groups].map(([key, group]) => [key, group.length]));
}

claim(here, 'SVD and SVD-XT were released on the same day, 21 November 2023', () => {
  assert.match(release.rows[0].fact, /^SVD and SVD-XT were both released on 21 November 2023/);
  assert.equal(entry('SVD-XT 1.1').date, '2024-02');
});

claim(here, 'in November 2023 I2VGen-XL', () => {
  const november = entries.filter(({ date }) => date.startsWith('2023-11'));
  assert.deepEqual(
    november.map(({ relationKind }) => relationKind),
    ['concurrent', 'concurrent', 'itself'],
  );
});

claim(here, 'The timeline has 44 entries from 2022 to 2026.', () => {
  assert.equal(entries.length, 44);
  assert.equal(Math.floor(yearOfDate(entries[0].date)), 2022);
  assert.equal(Math.floor(yearOfDate(entries.at(-1)?.date ?? '')), 2026);
});

claim(here, 'Of the 44 dates, 19 name a day, 24 a month and one only a year.', () => {
  assert.deepEqual(
    counts(({ date }) => String(date.split('-').length)),
    { 3: 19, 2: 24, 1: 1 },
  );
});

claim(here, 'Most of the months come from the number of a paper on arXiv', () => {
  const months = entries.filter(({ date }) => date.length === 7);
  const numbered = months.filter(({ caveat }) => caveat?.includes('arXiv identifier'));
  assert.ok(numbered.length > months.length / 2);
  for (const { date, arxiv } of numbered) {
    assert.equal(arxiv?.slice(0, 4), date.slice(2).replace('-', ''));
  }
});

claim(here, '2311.15127 is a paper of November 2023', () => {
  assert.equal(entries.find(({ relationKind }) => relationKind === 'itself')?.arxiv, '2311.15127');
});

claim(here, 'Six entries carry the day on which a model was added to', () => {
  const added = entries.filter(({ inDiffusers }) => inDiffusers !== null);
  assert.equal(added.length, 6);
  assert.ok(added.every(({ date, inDiffusers }) => date <= (inDiffusers ?? '')));
});

claim(
  here,
  'are stated for seven entries and denied for three. For the other 34 this book has read no statement.',
  () => {
    assert.deepEqual(
      counts(({ openWeights }) => openWeights),
      { unknown: 34, yes: 7, no: 3 },
    );
  },
);

claim(here, 'there are six names with lines, and each leads to a different part', () => {
  const reached = heirs.filter(({ side, part }) => side === 'before' && part !== null);
  assert.deepEqual(
    reached.map(({ part }) => part),
    [...parts],
  );
});

claim(here, 'chains 7 diffusion models in pixel space, 11.6 billion parameters in all', () => {
  const fact = companions.rows.find(({ name }) => name === 'Imagen Video')?.fact;
  assert.match(fact ?? '', /7 diffusion models in pixel space, 11\.6 billion/);
});

claim(here, 'finetuned from SVD-XT for orbits of 21 frames around an object', () => {
  assert.match(factOf(entry('SV3D')) ?? '', /^21 frames .* finetuned from SVD-XT/);
});

claim(here, 'Three more entries stay closer to home.', () => {
  const printed = heirs.filter(({ side, tie }) => side === 'after' && tie !== null);
  const names = printed.map(({ name }) => name);
  const more = worksLeft(entries, { relations: ['descendant'] }).filter(
    ({ work }) => !names.includes(work),
  );
  assert.deepEqual(
    more.map(({ work }) => work),
    ['SVD-XT 1.1', 'SV4D', 'SV4D 2.0'],
  );
});

claim(here, 'the news there ends with SV4D 2.0 on 20 May 2025', () => {
  assert.equal(entry('SV4D 2.0').dateLabel, '20 May 2025');
});

claim(here, 'Seven are stated. From February 2024 on, each of them is a copy', () => {
  const nets = worksLeft(entries, { architecture: 'U-Net' });
  assert.equal(nets.length, 7);
  const late = nets.filter(({ date }) => date >= '2024-02');
  assert.ok(
    late.length > 0 && late.every(({ architecture }) => architecture?.startsWith('as SVD')),
  );
});

claim(here, 'Eleven are stated, and ten of them come after SVD.', () => {
  const transformers = worksLeft(entries, { architecture: 'transformer' });
  assert.equal(transformers.length, 11);
  assert.equal(transformers.filter(({ date }) => date > '2023-11-21').length, 10);
});

claim(here, 'for 21 of its 44 entries no architecture is stated', () => {
  const silent = entries.filter(({ architecture }) => architecture === null);
  assert.equal(silent.length, 21);
  assert.ok(silent.every((each) => architectureFamily(each.architecture) === 'not stated'));
});

claim(here, 'For SVD f_t = 1, and the two numbers are 64 and 48.', () => {
  assert.equal(svd.inTime, 1);
  const ratios = compressionRatios({ channels: 3, height: 576, width: 1024 });
  assert.deepEqual(filmCompression(svd), ratios);
  assert.deepEqual(ratios, { positions: 64, values: 48 });
});

claim(here, 'Mochi 1 has 384 and 96.', () => {
  const { factor, inTime, channels } = mochi;
  const printed = `autoencoder ${factor}×${factor}×${inTime} with ${channels} channels`;
  assert.ok(entry('Mochi 1').architecture?.includes(printed));
  assert.deepEqual(filmCompression(mochi), { positions: 384, values: 96 });
});

claim(here, 'HunyuanVideo has 256, but the same 48 as SVD', () => {
  const { factor, inTime, channels } = hunyuan;
  const printed = `autoencoder ${inTime}×${factor}×${factor} with ${channels} channels`;
  assert.equal(entry('HunyuanVideo').architecture, `transformer; ${printed}`);
  assert.deepEqual(filmCompression(hunyuan), { positions: 256, values: 48 });
});

claim(here, 'four times fewer positions have sixteen times fewer pairs', () => {
  const film = { frames: 24, height: 576, width: 1024 };
  assert.equal((filmPositions(film, svd) / filmPositions(film, hunyuan)) ** 2, 16);
});

claim(here, 'ends with about a million clips for finetuning', () => {
  assert.match(factOf(entry('HunyuanVideo')) ?? '', /about a million clips for finetuning/);
  assert.equal(entry('HunyuanVideo').relationKind, 'context');
});

test('every work of the lineage stands in the picture, and the four with weights are the right ones', () => {
  const shown = heirs.map(({ name }) => name);
  for (const { name } of lineage.rows.slice(1)) {
    assert.ok(shown.some((known) => known.startsWith(name)));
  }
  const copied = heirs.filter(({ tie }) => tie === 'weights').map(({ name }) => name);
  assert.deepEqual(copied, ['Stable Diffusion 2.1', 'SVD-XT', 'SV3D', 'Vista']);
});

test('every source of the timeline has a name, which agrees with the bibliography', () => {
  const bibliography = readFileSync(new URL('../../references.bib', here), 'utf8');
  const keys = new Set([...entries, ...lineage.rows].flatMap(({ sources }) => sources));
  for (const key of keys) {
    const [, record] = bibliography.split(`{${key},\n`);
    assert.ok(record, `no ${key} in references.bib`);
    const [, year] = /\b(20\d\d)\b/.exec(sourceName(key)) ?? [];
    const [, printed] = /^\s*year = \{(\d+)\}/m.exec(record.split('\n}')[0]) ?? [];
    if (year !== undefined) assert.equal(year, printed, key);
  }
});

test('every kind of relation has a name beside its entry', () => {
  assert.ok(entries.every(({ relationKind }) => relationKind in kindNames));
});
