import assert from 'node:assert/strict';
import { passes, samplesSeen } from '#algorithms/dataset-arithmetic.ts';
import { votesToSeparate } from '#algorithms/confidence-interval.ts';
import { eloStandings, winProbability } from '#algorithms/elo.ts';
import { promisedLead } from '#algorithms/elo-lead.ts';
import { equalArms } from '#algorithms/equal-arms.ts';
import { seededRandom } from '#algorithms/random.ts';
import { continued, reachesZero, rules } from '#algorithms/two-point-rules.ts';
import { claim } from '#testing/claim.ts';
import recipe from '../../data/ablation-recipe.json' with { type: 'json' };
import thresholds from '../../data/curation-thresholds.json' with { type: 'json' };
import elo from '../../data/elo-finetuning.json' with { type: 'json' };
import table1 from '../../data/lvd-table-1.json' with { type: 'json' };
import experiments from '../../data/paper-experiments.json' with { type: 'json' };
import stages from '../../data/training-stages.json' with { type: 'json' };
import { comparisons, DRAWS } from './comparisons.ts';
import { leads } from './leads.ts';

const here = import.meta.url;
const [overImage, uncuratedOverImage, overUncurated] = leads.map(({ measured }) => measured);

claim(here, 'The first learned from LVD-10M, a sample of 9.8 million clips.', () => {
  assert.equal(set('LVD-10M').clips, 9.8e6);
});

claim(here, 'the 2.3 million of the same clips that the filters had left', () => {
  assert.equal(set('LVD-10M-F').clips, 2.3e6);
});

claim(here, 'trained for 40k steps with 256 clips at a time, so both drew 10.24 million', () => {
  assert.match(setting('Steps'), /^40k/);
  assert.equal(setting('Batch'), '256');
  assert.equal(DRAWS, 10.24e6);
});

claim(
  here,
  'From the large set that is every clip about once. From the small set it is every clip 4.45 times.',
  () => {
    assert.equal(passesOver('LVD-10M'), '1.04');
    assert.equal(passesOver('LVD-10M-F'), '4.45');
  },
);

claim(here, 'the filtered arm would be through after about 9,400 steps', () => {
  const kept = set('LVD-10M-F').clips / set('LVD-10M').clips;
  const plan = { gathered: 9.8e6, kept, steps: 40_000, batch: 256 };
  const { filtered, unfiltered } = equalArms('passes', plan);
  assert.equal(filtered.steps.toPrecision(2), '9.4e+3');
  assert.ok(filtered.steps < unfiltered.steps / 4);
});

claim(here, 'see 8 frames of 256×256, and train as above: 40k steps, batch 256', () => {
  assert.equal(setting('Frames'), '8');
  assert.match(setting('Resolution'), /^256×256/);
});

claim(
  here,
  'The filtered set is 4.26 times smaller and is passed over 4.26 times as often.',
  () => {
    assert.equal((set('LVD-10M').clips / set('LVD-10M-F').clips).toFixed(2), '4.26');
    const [filtered, unfiltered] = comparisons[0].arms;
    assert.equal((filtered.passes / unfiltered.passes).toFixed(2), '4.26');
  },
);

claim(here, 'It has 10.7 million clips, so its model makes 0.96 passes.', () => {
  assert.equal(set('WebVid').clips, 10.7e6);
  assert.equal(passesOver('WebVid'), '0.96');
});

claim(here, 'last 18.0 seconds on average instead of 10.99', () => {
  assert.equal(set('WebVid').clipSeconds.toFixed(1), '18.0');
  assert.equal(set('LVD-10M-F').clipSeconds, 10.99);
});

claim(here, 'lists all of InternVid, 234 million clips', () => {
  assert.equal(set('InternVid').clips, 234e6);
});

claim(here, 'The figure takes the name at its word: 10 million clips, 1.02 passes.', () => {
  const [, internVid] = comparisons[2].arms;
  assert.deepEqual([internVid.clips, internVid.passes.toFixed(2)], [10e6, '1.02']);
});

claim(here, 'each model sees about a fifth of its clips, and repeats none', () => {
  const [curated, uncurated] = comparisons[3].arms;
  assert.equal(curated.passes.toFixed(1), '0.2');
  assert.equal(curated.passes, uncurated.passes);
});

claim(here, 'If the filters keep 26.3 %, as they do of the whole collection', () => {
  assert.equal(((100 * set('LVD-F').clips) / set('LVD').clips).toFixed(1), '26.3');
});

claim(here, '50 million curated clips take 190 million clips to choose from', () => {
  assert.equal(((50 * set('LVD').clips) / set('LVD-F').clips).toFixed(0), '190');
});

claim(here, 'fewer repeats, 0.20 passes against 4.45', () => {
  const [curated, small] = comparisons[4].arms;
  assert.deepEqual([curated.passes.toFixed(2), small.passes.toFixed(2)], ['0.20', '4.45']);
});

claim(here, 'The paper compares data sets five times', () => {
  const sets = experiments.rows.filter(
    ({ data, where }) => data === 'differs' && where.startsWith('§3.3'),
  );
  assert.equal(sets.length, comparisons.length);
  assert.equal(sets.length, 5);
});

claim(here, 'right, the first, and in the last it bets on the loser', () => {
  const rows = [comparisons[0], comparisons[3], comparisons[4]];
  assert.deepEqual(
    rows.map(({ arms: [preferred, other] }) => Math.sign(preferred.passes - other.passes)),
    [1, 0, -1],
  );
});

claim(here, 'without the filter and with 12.5, 25 and 50 % removed', () => {
  const rows: [percent: number, printed: [millions: number, passes: string]][] = [
    [0, [9.8, '1.04']],
    [12.5, [8.575, '1.19']],
    [25, [7.35, '1.39']],
    [50, [4.9, '2.09']],
  ];
  for (const [percent, printed] of rows) {
    const clips = 9.8e6 * (1 - percent / 100);
    assert.deepEqual([clips / 1e6, passes(DRAWS, clips).toFixed(2)], printed);
  }
});

claim(here, 'It is named best for one of the four', () => {
  const chosen = thresholds.rows.map(({ removedPercent }) => removedPercent);
  assert.equal(chosen.filter((percent) => percent === 50).length, 1);
  assert.equal(chosen.filter((percent) => percent !== null).length, 4);
});

claim(here, 'each clip comes up 10.2 times in the first 10k steps and 51.2 times in all', () => {
  assert.equal(setting('Finetuning clips'), '250K');
  assert.equal(passes(samplesSeen(10_000, 256), 250e3).toFixed(1), '10.2');
  assert.equal(passes(samplesSeen(50_000, 256), 250e3).toFixed(1), '51.2');
});

claim(here, 'it has taken 10k steps on video, and the other two have taken 50k', () => {
  assert.match(setting('Steps'), /^40k \(finetuning: 50k, judged at 10k and 50k\)/); // 40k + 10k
});

claim(here, 'No lead promises one half, and 400 points promise odds of ten to one.', () => {
  assert.equal(winProbability(0), 0.5);
  assert.equal((winProbability(400) / winProbability(-400)).toFixed(9), '10.000000000');
});

claim(
  here,
  'the curated start has 127 points on the image start, which promises 67.5 % of the votes; the uncurated start has 89 points, or 62.5 %',
  () => assert.deepEqual(labels(0), ['127: 67.5', '89: 62.5', '38: 55.4']),
);

claim(here, 'it is 103 points and 64.4 %, against 70 points and 59.9 %', () => {
  assert.deepEqual(labels(1), ['103: 64.4', '70: 59.9', '33: 54.7']);
});

claim(here, 'Its lead is 38 points, then 33: 55.4 %, then 54.7 %.', () => {
  assert.deepEqual(
    elo.rows.map((row) => row.curatedElo - row.uncuratedElo),
    [38, 33],
  );
});

claim(
  here,
  'Where 55.4 % is counted, it takes 324 independent votes to tell it from a coin at 95 % confidence, and 429 where 54.7 % is.',
  () => {
    const votes = overUncurated.map(({ y }) => votesToSeparate(winProbability(y), 0.95));
    assert.deepEqual(votes, [324, 429]);
  },
);

claim(here, '64 prompts and 3 votes each make 192', () => {
  const judged = experiments.rows.filter(({ measured }) => /turned into Elo/.test(measured));
  assert.ok(judged.some(({ measured }) => / 64 prompts/.test(measured)));
  assert.equal(64 * 3, 192); // of 3 votes speaks App. E.1
});

claim(
  here,
  '121 of them (63.0 %) for one model, and the lead comes to about 38 points, where the formula asks for 93',
  () => {
    assert.equal(((100 * 121) / 192).toFixed(1), '63.0');
    assert.equal(promisedLead(121 / 192).toFixed(0), '93');
    const votes = Array.from({ length: 192 }, (_, vote) =>
      vote < 121 ? { winner: 0, loser: 1 } : { winner: 1, loser: 0 },
    );
    for (const seed of [1, 2, 3]) {
      const options = { random: seededRandom(seed), orders: 1000, reordering: 'shuffle' } as const;
      const [winner, loser] = eloStandings(2, votes, options);
      assert.ok(Math.abs(winner.mean - loser.mean - 38) < 1);
    }
  },
);

claim(
  here,
  'the two over the image start by 24 and 19 points, the one between the video starts by 5',
  () => {
    const falls = leads.map(({ measured: [first, second] }) => first.y - second.y);
    assert.deepEqual(falls, [24, 19, 5]);
  },
);

claim(here, 'they put the curated start 115, 114 and 111 points ahead of the image start', () => {
  assert.deepEqual(atSteps(30_000), ['115', '114', '111']);
});

claim(here, 'At 200k they say 13, 47 and 82.', () => {
  assert.deepEqual(atSteps(200_000), ['13', '47', '82']);
});

claim(
  here,
  'The straight line has spent the lead after 222,000 steps, the logarithm after 50 million, and equal shares never do.',
  () => {
    const [line, shares, logarithm] = rules.map((rule) => reachesZero(rule, ...overImage));
    assert.equal(line.toPrecision(3), '2.22e+5');
    assert.equal(shares, Infinity);
    assert.equal((logarithm / 1e6).toFixed(0), '50');
  },
);

claim(here, 'drew 307.2 million, thirty times as many', () => {
  const drawn = stages.rows
    .filter(({ id }) => id === 'ii-a' || id === 'ii-b')
    .reduce((sum, { iterations, batch }) => sum + samplesSeen(iterations ?? 0, batch ?? 0), 0);
  assert.equal(drawn, 307.2e6);
  assert.equal(drawn / DRAWS, 30);
});

function set(name: string) {
  const row = table1.rows.find((known) => known.name === name);
  if (!row) throw new RangeError(`unknown data set: ${name}; expected a row of Table 1`);
  return row;
}

function passesOver(name: string): string {
  return passes(DRAWS, set(name).clips).toFixed(2);
}

function setting(name: string): string {
  const row = recipe.rows.find((known) => known.name === name);
  if (!row) throw new RangeError(`unknown setting: ${name}; expected a row of the recipe`);
  return row.ablations;
}

function labels(moment: 0 | 1): string[] {
  return [overImage, uncuratedOverImage, overUncurated].map((measured) => {
    const { y } = measured[moment];
    return `${y}: ${(100 * winProbability(y)).toFixed(1)}`;
  });
}

function atSteps(steps: number): string[] {
  return rules.map((rule) => continued(rule, ...overImage, steps).toFixed(0));
}
