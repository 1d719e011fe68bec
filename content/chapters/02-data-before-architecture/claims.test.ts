import assert from 'node:assert/strict';
import { relativeChange } from '#algorithms/comparison.ts';
import { differing, factors, variedAlone } from '#algorithms/controlled-comparison.ts';
import { passes, samplesSeen } from '#algorithms/dataset-arithmetic.ts';
import { beforeRounding, filmYearsRange, rangesMeet } from '#algorithms/rounding-range.ts';
import { claim } from '#testing/claim.ts';
import recipe from '../../data/ablation-recipe.json' with { type: 'json' };
import table1 from '../../data/lvd-table-1.json' with { type: 'json' };
import contradictions from '../../data/paper-inconsistencies.json' with { type: 'json' };
import experiments from '../../data/paper-experiments.json' with { type: 'json' };
import stages from '../../data/training-stages.json' with { type: 'json' };
import ucf101 from '../../data/ucf101-fvd.json' with { type: 'json' };

const here = import.meta.url;
const all = experiments.rows;

claim(here, 'PYoCo, has a distance of 355.20, and SVD has 242.02', () => {
  const sorted = ucf101.rows.toSorted((a, b) => a.fvd - b.fvd);
  assert.deepEqual(
    sorted.slice(0, 2).map(({ fvd }) => fvd.toFixed(2)),
    ['242.02', '355.20'],
  );
});

claim(here, 'Of the 17 comparisons, 10 vary the data alone and 2 the initialisation alone.', () => {
  assert.equal(all.length, 17);
  assert.deepEqual(
    factors.map((factor) => variedAlone(all, factor).length),
    [10, 2, 0, 0, 0],
  );
});

claim(here, 'None varies the architecture alone.', () => {
  assert.deepEqual(variedAlone(all, 'architecture'), []);
});

claim(
  here,
  'The architecture is known to differ in 2 of them, and in both the data, the initialisation and the steps differ as well.',
  () => {
    const differ = all.filter((row) => differing(row).includes('architecture'));
    assert.equal(differ.length, 2);
    for (const row of differ) {
      assert.deepEqual(differing(row).slice(0, 3), ['data', 'initialisation', 'steps']);
    }
  },
);

claim(
  here,
  'In 3 more it is not published, as for the closed products GEN-2 and Pika Labs.',
  () => {
    const unknown = all.filter(({ architecture }) => architecture === 'not published');
    assert.equal(unknown.length, 3);
    const ids = unknown.map(({ id }) => id);
    assert.ok(ids.includes('gen2-preference') && ids.includes('pika-preference'));
  },
);

claim(here, 'Of the 10 comparisons that vary the data alone, 8 have a confound', () => {
  const alone = variedAlone<(typeof all)[number]>(all, 'data');
  assert.equal(alone.filter(({ confound }) => confound !== null).length, 8);
});

claim(here, 'the filtered set is about four times smaller', () => {
  assert.equal((set('LVD-10M').clips / set('LVD-10M-F').clips).toFixed(2), '4.26');
});

claim(here, 'the run makes 4.45 passes over the filtered set and 1.04 over the other', () => {
  const samples = samplesSeen(40_000, 256);
  assert.equal(passes(samples, set('LVD-10M-F').clips).toFixed(2), '4.45');
  assert.equal(passes(samples, set('LVD-10M').clips).toFixed(2), '1.04');
});

claim(
  here,
  'train for 40k steps on 256 clips at a time, which makes 10.24 million examples',
  () => {
    assert.equal(samplesSeen(40_000, 256), 10.24e6);
    assert.match(setting('Steps').ablations, /^40k/);
    assert.equal(setting('Batch').ablations, '256');
  },
);

claim(here, 'Both arms make films for the same 64 prompts', () => {
  const asked = all.filter(({ id }) => id.startsWith('lvd10m-f') || id.startsWith('curated-50m'));
  for (const { measured } of asked) assert.match(measured, /64 prompts/);
});

claim(here, 'WebVid, has 10.7 million clips', () => {
  assert.equal(set('WebVid').clips, 10.7e6);
});

claim(here, 'see 8 frames of 256×256', () => {
  assert.equal(setting('Frames').ablations, '8');
  assert.match(setting('Resolution').ablations, /^256×256/);
});

claim(here, 'The released models make 14 or 25 frames of 576×1024', () => {
  const { height, width } = stages.rows[stages.rows.findIndex(({ frames }) => frames === 25)];
  assert.deepEqual([height, width], [576, 1024]);
  assert.equal(setting('Frames').released, '14 (SVD), 25 (SVD-XT)');
});

claim(here, 'after 10k and after 50k steps of finetuning', () => {
  assert.match(setting('Steps').ablations, /judged at 10k and 50k/);
});

claim(here, '577 million clips, which would take 212 years to watch', () => {
  assert.equal(set('LVD').clips, 577e6);
  assert.equal(set('LVD').totalYears.toFixed(0), '212');
});

claim(
  here,
  "Filtering takes 73.7 % of LVD's clips, but only 9.1 % of their mean duration and 7.4 % of their mean number of frames.",
  () => {
    const [whole, left] = [set('LVD'), set('LVD-F')];
    assert.equal(fall(whole.clips, left.clips), '73.7');
    assert.equal(fall(whole.clipSeconds, left.clipSeconds), '9.1');
    assert.equal(fall(Number(whole.meanFrames), Number(left.meanFrames)), '7.4');
  },
);

claim(here, 'LVD-10M loses 76.5 % of its clips to the same filters', () => {
  assert.equal(fall(set('LVD-10M').clips, set('LVD-10M-F').clips), '76.5');
});

claim(here, 'about 28 frames a second for LVD', () => {
  assert.equal((Number(set('LVD').meanFrames) / set('LVD').clipSeconds).toFixed(0), '28');
});

claim(here, 'LVD has 11.09 of them on average and LVD-F has 4.76', () => {
  assert.deepEqual([set('LVD').clipsPerVideo, set('LVD-F').clipsPerVideo], [11.09, 4.76]);
});

claim(here, '52.0 million for LVD, 31.9 million for LVD-F', () => {
  const videos = ['LVD', 'LVD-F'].map((name) => set(name).clips / set(name).clipsPerVideo / 1e6);
  assert.deepEqual(
    videos.map((millions) => millions.toFixed(1)),
    ['52.0', '31.9'],
  );
});

claim(here, 'which stands for anything from 17.95 to 18.05 seconds', () => {
  const { low, high } = beforeRounding({ value: 18, unit: 0.1 });
  assert.deepEqual([low.toFixed(2), high.toFixed(2)], ['17.95', '18.05']);
});

claim(here, 'The text of the paper rounds the count to 580 million', () => {
  const size = contradictions.rows.find(({ name }) => name === 'Size of LVD');
  assert.match(size?.onePlace ?? '', /580M clips, and §1 roughly 600 million/);
});

claim(
  here,
  'With years of 365.25 days 4 of the 6 rows agree, with years of 365 days 5 do. LVD decides it',
  () => {
    assert.deepEqual(agreeing(365.25), ['LVD-F', 'LVD-10M', 'LVD-10M-F', 'InternVid']);
    assert.deepEqual(agreeing(365), ['LVD', 'LVD-F', 'LVD-10M', 'LVD-10M-F', 'InternVid']);
  },
);

claim(here, 'make at least 6.06 years, and the table says 5.94', () => {
  for (const days of [365, 365.25]) {
    const { low } = filmYearsRange({ value: 10.7e6, unit: 1e5 }, { value: 18, unit: 0.1 }, days);
    assert.equal(low.toFixed(2), '6.06');
  }
  assert.equal(set('WebVid').totalYears, 5.94);
});

claim(here, '52,000 hours are 5.94 years of 365 days', () => {
  assert.equal((52_000 / (365 * 24)).toFixed(2), '5.94');
});

claim(here, 'LVD counts 577M clips after cutting and captioning; LVD-F keeps 152M of them.', () => {
  assert.deepEqual([set('LVD').clips, set('LVD-F').clips], [577e6, 152e6]);
});

function set(name: string) {
  const row = table1.rows.find((known) => known.name === name);
  if (!row) throw new RangeError(`unknown data set: ${name}; expected a row of Table 1`);
  return row;
}

function setting(name: string) {
  const row = recipe.rows.find((known) => known.name === name);
  if (!row) throw new RangeError(`unknown setting: ${name}; expected a row of the recipe`);
  return row;
}

function fall(whole: number, left: number): string {
  return (-100 * relativeChange(whole, left)).toFixed(1);
}

// Clips in millions, seconds and years with the digits of Table 1 itself: the JSON keeps no zeros.
function agreeing(daysPerYear: number): string[] {
  const printed: [name: string, clips: string, seconds: string, years: string][] = [
    ['LVD', '577', '11.58', '212.09'],
    ['LVD-F', '152', '10.53', '50.64'],
    ['LVD-10M', '9.8', '12.11', '3.76'],
    ['LVD-10M-F', '2.3', '10.99', '0.78'],
    ['WebVid', '10.7', '18.0', '5.94'],
    ['InternVid', '234', '11.7', '86.80'],
  ];
  return printed
    .filter(([name, clips, seconds, years]) => {
      assert.equal(Number(clips) * 1e6, set(name).clips);
      assert.equal(Number(seconds), set(name).clipSeconds);
      assert.equal(Number(years), set(name).totalYears);
      const allowed = filmYearsRange(asPrinted(clips, 1e6), asPrinted(seconds, 1), daysPerYear);
      return rangesMeet(allowed, beforeRounding(asPrinted(years, 1)));
    })
    .map(([name]) => name);
}

function asPrinted(digits: string, scale: number) {
  const decimals = digits.split('.')[1]?.length ?? 0;
  return { value: Number(digits) * scale, unit: scale / Number(`1e${decimals}`) };
}
