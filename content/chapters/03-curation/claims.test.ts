import assert from 'node:assert/strict';
import { captionersMet } from '#algorithms/curation/caption-coverage.ts';
import { captionMix } from '#algorithms/curation/caption-mix.ts';
import { votesToSeparate } from '#algorithms/confidence-interval.ts';
import { independentSurvival, survivalBounds } from '#algorithms/curation/curation-overlap.ts';
import { promisedLead } from '#algorithms/elo-lead.ts';
import { eloStandings, winProbability, type Reordering } from '#algorithms/elo.ts';
import { meanSpeed, motionScore, shrinkFlow } from '#algorithms/curation/motion-score.ts';
import { castVotes, repeatStudy } from '#algorithms/preference-study.ts';
import { seededRandom } from '#algorithms/random.ts';
import { sceneFlow, withNoise, type Scene } from '#algorithms/curation/synthetic-flow.ts';
import { claim } from '#testing/claim.ts';
import detectors from '../../data/detector-scores.json' with { type: 'json' };
import plateau from '../../data/gate-plateau.json' with { type: 'json' };
import experiments from '../../data/paper-experiments.json' with { type: 'json' };
import mix from '../../data/caption-mix.json' with { type: 'json' };
import steps from '../../data/curation-steps.json' with { type: 'json' };
import thresholds from '../../data/curation-thresholds.json' with { type: 'json' };
import stagesOfTraining from '../../data/training-stages.json' with { type: 'json' };
import tools from '../../data/curation-tool-defaults.json' with { type: 'json' };
import { clipsAfter, clipsBefore, millions, stages } from './stages.ts';

const here = import.meta.url;
const frame = { width: 84, height: 48 };
const levels = thresholds.rows.flatMap(({ name, removedPercent }) =>
  removedPercent === null ? [] : [{ name, removedPercent }],
);
const shares = levels.map(({ removedPercent }) => removedPercent / 100);
const duel = castVotes({ strengths: [promisedLead(0.6), 0], votesPerPair: 192 }, seededRandom(23));

claim(here, 'Nobody can look through 577 million clips.', () => {
  assert.equal(millions('LVD'), 577);
});

claim(here, 'At the end stand the 152 million of LVD-F', () => {
  assert.equal(millions('LVD-F'), 152);
});

claim(
  here,
  'Looked at 24 times a second, a fade of one second advances by 4.2 % from look to look; looked at twice a second, by 50 %.',
  () => {
    assert.equal((100 / 24).toFixed(1), '4.2');
    assert.equal(100 / 2, 50);
  },
);

claim(here, '2.65 clips per video before and 11.09 after, a factor of 4.18', () => {
  assert.deepEqual([clipsBefore, clipsAfter], [2.65, 11.09]);
  assert.equal((clipsAfter / clipsBefore).toFixed(2), '4.18');
});

claim(here, 'has a threshold of 27 and a shortest scene of 15 frames', () => {
  const value = (setting: string) =>
    tools.rows.find((row) => row.tool === 'video2dataset' && row.setting === setting)?.value;
  assert.equal(value('Cut threshold, default'), '27');
  assert.equal(value('Shortest scene'), '15 frames');
});

claim(
  here,
  'at two frames a second and shrinks each map until its shorter side has 16 places',
  () => {
    assert.match(printed('Optical flow for pretraining'), /at 2 fps.* 16 px on the short side/);
    assert.equal(shrinkFlow(sceneFlow(frame, 'pan', 1)).height, 16);
  },
);

claim(here, 'At 4 px a pan scores 4.00, a zoom 2.16 and the object 0.44.', () => {
  const score = (scene: Scene) => motionScore([sceneFlow(frame, scene, 4)]).toFixed(2);
  assert.deepEqual([score('pan'), score('zoom'), score('object')], ['4.00', '2.16', '0.44']);
});

claim(
  here,
  'A clip that pans at 4 px for half its length and then stands still scores 2, like one that pans at 2 px throughout.',
  () => {
    const [four, two, still] = [4, 2, 0].map((speed) => sceneFlow(frame, 'pan', speed));
    assert.equal(motionScore([four, four, still, still]).toFixed(6), '2.000000');
    assert.equal(motionScore([two, two, two, two]).toFixed(6), '2.000000');
  },
);

claim(
  here,
  'An error of 2 px in every arrow looks like a motion of 2.53 px before shrinking and of 0.87 px after it.',
  () => {
    const errors = withNoise(sceneFlow(frame, 'object', 0), 2, seededRandom(23));
    assert.equal(meanSpeed(errors).toFixed(2), '2.53');
    assert.equal(motionScore([errors]).toFixed(2), '0.87');
  },
);

claim(here, 'the paper uses RAFT on 800×450 px instead', () => {
  assert.match(printed('Optical flow for finetuning'), /RAFT at 800×450/);
});

claim(here, 'One example, a static scene, is printed with its score, 0.043', () => {
  assert.match(printed('Optical flow for pretraining'), /a static example scores 0\.043/);
});

claim(here, 'with chances of 0.5, 0.25 and 0.25', () => {
  assert.deepEqual(
    mix.rows.map(({ probability }) => probability),
    Object.values(captionMix),
  );
  assert.deepEqual(captionMix, { coca: 0.5, videoblip: 0.25, merged: 0.25 });
});

claim(
  here,
  'Shown twice, 37.5 % of the clips meet the same writer both times, and none can meet all three. That becomes more likely than not only from the fifth showing on.',
  () => {
    const chances = [1, 2, 3, 4, 5].map((times) => captionersMet(captionMix, times));
    assert.equal(chances[1].one, 0.375);
    assert.ok(Math.abs(chances[1].three) < 1e-12);
    assert.deepEqual(
      chances.map(({ three }) => three > 0.5),
      [false, false, false, false, true],
    );
  },
);

claim(here, 'In the long pretraining a clip comes up 2.02 times on average', () => {
  const drawn = stagesOfTraining.rows
    .filter(({ id }) => id === 'ii-a' || id === 'ii-b')
    .map(({ iterations, batch }) => (iterations ?? 0) * (batch ?? 0));
  assert.equal(drawn.length, 2);
  assert.equal(((drawn[0] + drawn[1]) / (1e6 * millions('LVD-F'))).toFixed(2), '2.02');
});

claim(
  here,
  'Clips whose boxes cover more than 7 % of the frame are dropped; an example in the paper has a share of 0.102 and would go.',
  () => {
    assert.match(printed('Text'), /more than 7 %.*0\.102/);
    assert.ok(0.102 > 0.07);
  },
);

claim(here, 'nothing, 12.5 %, 25 % or 50 %. Each saw 10.24 million examples.', () => {
  assert.match(thresholds.note, /0, 12\.5, 25 and 50 %/);
  assert.equal(40_000 * 256, 10_240_000);
  const study = experiments.rows.find(({ id }) => id === 'motion-threshold');
  assert.match(JSON.stringify(study), /10\.24|40k/);
});

claim(here, 'That is 192 votes for a pair and a question, 1,152 for the six pairs.', () => {
  const votes = castVotes({ strengths: [0, 0, 0, 0], votesPerPair: 64 * 3 }, seededRandom(1));
  assert.equal(64 * 3, 192);
  assert.equal(votes.length, 1152);
});

claim(here, 'A has won 112 of 192 votes, 58.3 %.', () => {
  assert.equal(duel.length, 192);
  assert.equal(won(), 112);
  assert.equal(((100 * won()) / 192).toFixed(1), '58.3');
});

claim(here, 'Shuffling leaves the lead between 21.4 and 28.1 Elo.', () => {
  const { low, high } = leadOver('shuffle');
  assert.deepEqual([low, high], ['21.4', '28.1']);
});

claim(here, 'the lead then runs from about 3 to 46', () => {
  const { low, high } = leadOver('resample');
  assert.deepEqual([Math.round(Number(low)), Math.round(Number(high))], [3, 46]);
});

claim(
  here,
  "telling a share of 58.3 % from a coin's half takes 139 votes, at 95 % confidence. For 55 % it takes 385.",
  () => {
    assert.equal(votesToSeparate(112 / 192, 0.95), 139);
    assert.equal(votesToSeparate(0.55, 0.95), 385);
  },
);

claim(
  here,
  'A share of 58.3 % would in the end earn 58.5 Elo; after 192 votes the mean has come to 24.7.',
  () => {
    assert.equal(promisedLead(112 / 192).toFixed(1), '58.5');
    assert.equal(leadOver('shuffle').mean, '24.7');
  },
);

claim(
  here,
  "If each model is 15 Elo ahead of the next, which is 52.2 % of the votes, a study of the paper's size finds the best one in 155 of 200 cases and the whole order in 105.",
  () => {
    assert.equal((100 * winProbability(15)).toFixed(1), '52.2');
    const { bestFirst, allInOrder } = studies(15);
    assert.deepEqual([bestFirst, allInOrder], [155, 105]);
  },
);

claim(here, 'At 30 Elo it is 187 and 168.', () => {
  const { bestFirst, allInOrder } = studies(30);
  assert.deepEqual([bestFirst, allInOrder], [187, 168]);
});

claim(here, '50 % lowest', () => {
  assert.deepEqual(
    Object.fromEntries(levels.map(({ name, removedPercent }) => [name, removedPercent])),
    {
      'CLIP score': 50,
      Motion: 25,
      Aesthetics: 25,
      'Text area': 25,
    },
  );
  assert.equal(stages.filter(({ removedPercent }) => removedPercent !== undefined).length, 4);
});

claim(here, '0.5 \\times 0.75^3 \\approx 0.211', () => {
  assert.equal(independentSurvival(shares).toFixed(3), '0.211');
  assert.equal(independentSurvival(shares), 0.5 * 0.75 ** 3);
});

claim(
  here,
  'But 26.3 % of LVD and 23.5 % of LVD-10M stayed, more than the 21.1 % of independent filters.',
  () => {
    const stayed = ['LVD', 'LVD-10M'].map((set) => millions(`${set}-F`) / millions(set));
    assert.deepEqual(
      stayed.map((share) => (100 * share).toFixed(1)),
      ['26.3', '23.5'],
    );
    assert.ok(stayed.every((share) => share > independentSurvival(shares)));
  },
);

claim(here, 'anything from nothing to 50 % would have been possible', () => {
  assert.deepEqual(survivalBounds(shares), { low: 0, high: 0.5 });
});

claim(here, 'In the end LVD is 3.80 times smaller.', () => {
  assert.equal((millions('LVD') / millions('LVD-F')).toFixed(2), '3.80');
});

claim(here, 'the winners were carried over to a set 59 times as large', () => {
  assert.equal((millions('LVD') / millions('LVD-10M')).toFixed(0), '59');
});

function printed(step: string): string {
  return steps.rows.find(({ name }) => name === step)?.published ?? '';
}

function won(): number {
  return duel.filter(({ winner }) => winner === 0).length;
}

/** The lead of A as the figure prints it: twice what A has gained. */
function leadOver(reordering: Reordering) {
  const [{ mean, low, high }] = eloStandings(2, duel, {
    random: seededRandom(1),
    orders: 1000,
    reordering,
  });
  const lead = (rating: number) => (2 * (rating - 1000)).toFixed(1);
  return { mean: lead(mean), low: lead(low), high: lead(high) };
}

function studies(gap: number) {
  const strengths = [0, -gap, -2 * gap, -3 * gap];
  return repeatStudy({ strengths, votesPerPair: 192 }, { studies: 200, random: seededRandom(23) });
}

claim(here, 'No detector alone has an F1 above 0.76.', () => {
  const alone = detectors.rows.filter(({ way }) => !way.startsWith('cascade'));
  assert.ok(Math.max(...alone.map(({ f1 }) => f1)) < 0.76);
});

claim(
  here,
  'With every gate from 0.35 upwards the cascade stays between 0.89 and 0.93, so the gate stands on a plateau and not on a peak.',
  () => {
    const high = plateau.rows.filter(({ gate }) => gate >= 0.35).map(({ f1 }) => f1.toFixed(2));
    assert.deepEqual([Math.min(...high.map(Number)), Math.max(...high.map(Number))], [0.89, 0.93]);
  },
);
