import assert from 'node:assert/strict';
import { reductionFactor, relativeChange } from '#algorithms/comparison.ts';
import { halfWidth, votesToSeparate, wilsonInterval } from '#algorithms/confidence-interval.ts';
import {
  durationSeconds,
  interpolatedFrames,
  interpolationInput,
} from '#algorithms/frame-interpolation.ts';
import { frechetDistance } from '#algorithms/frechet-distance.ts';
import { gaussianInPlane } from '#algorithms/gaussian-ellipse.ts';
import { claim } from '#testing/claim.ts';
import disagreements from '../../data/source-disagreements.json' with { type: 'json' };
import inconsistencies from '../../data/paper-inconsistencies.json' with { type: 'json' };
import ucf101 from '../../data/ucf101-fvd.json' with { type: 'json' };

const here = import.meta.url;

function fvd(name: string): number {
  const row = ucf101.rows.find((row) => row.name === name);
  assert.ok(row, `no row ${name}`);
  return row.fvd;
}

function lowerThan(name: string): string {
  return (-100 * relativeChange(fvd(name), fvd('SVD base'))).toFixed(1);
}

claim(here, "The paper's second table ends with the number 242.02.", () => {
  assert.equal(ucf101.rows.at(-1)?.fvd, 242.02);
});

claim(here, 'The row above it, the best earlier method, has 355.20, and lower is better.', () => {
  const earlier = ucf101.rows.slice(0, -1).map((row) => row.fvd);
  assert.equal(ucf101.rows.at(-2)?.fvd, 355.2);
  assert.equal(Math.min(...earlier), 355.2);
});

claim(here, 'Against Video LDM, the direct ancestor, SVD is 56.0 % lower', () => {
  assert.equal(lowerThan('Video LDM'), '56.0');
  assert.ok(reductionFactor(fvd('Video LDM'), fvd('SVD base')) > 2);
});

claim(here, 'Against the best earlier row, PYoCo, it is 31.9 % lower.', () => {
  assert.equal(lowerThan('PYoCo'), '31.9');
  assert.ok(reductionFactor(fvd('PYoCo'), fvd('SVD base')) < 2);
});

claim(here, '67.8 % below CogVideo prompted in Chinese', () => {
  assert.equal(lowerThan('CogVideo (ZH)'), '67.8');
  assert.equal(Math.max(...ucf101.rows.map((row) => row.fvd)), fvd('CogVideo (ZH)'));
});

claim(
  here,
  "Without PYoCo the best earlier number is Make-A-Video's 367.23, and the drop becomes 34.1 %.",
  () => {
    const rest = ucf101.rows.slice(0, -1).filter((row) => row.name !== 'PYoCo');
    assert.equal(Math.min(...rest.map((row) => row.fvd)), 367.23);
    assert.equal(fvd('Make-A-Video'), 367.23);
    assert.equal(lowerThan('Make-A-Video'), '34.1');
  },
);

claim(
  here,
  'a generated cloud that shrinks to a point costs 2.00 even when it sits exactly on the real mean',
  () => {
    const real = gaussianInPlane({ mean: [0, 0], deviations: [1, 1], correlation: 0.6 });
    const point = gaussianInPlane({ mean: [0, 0], deviations: [0, 0], correlation: 0.6 });
    assert.equal(frechetDistance(real, point).toFixed(2), '2.00');
  },
);

claim(here, 'the fault in motion costs a hundred times less', () => {
  const cloud = (mean: readonly [number, number]) =>
    gaussianInPlane({ mean, deviations: [1, 1], correlation: 0 });
  const look = frechetDistance(cloud([0, 0]), cloud([1, 0]));
  const motion = frechetDistance(cloud([0, 0]), cloud([0, 0.1]));
  assert.ok(Math.abs(look / motion - 100) < 1e-9);
});

claim(
  here,
  'In the test of SVD each film has 16 frames at 25 frames per second and lasts 0.64 seconds',
  () => {
    assert.equal(durationSeconds(16, 25), 0.64);
    assert.match(ucf101.rows.at(-1)?.caveat ?? '', /13,320 samples of 16 frames at guidance 7/);
  },
);

claim(here, 'from 320×576 down to 240×432, then the middle 240×320', () => {
  assert.equal((576 * 240) / 320, 432);
});

claim(here, 'The listings give it as 355.19.', () => {
  assert.equal(elsewhere('PYoCo on UCF-101, FVD'), 355.19);
});

claim(
  here,
  'For MagicVideo the paper of Video LDM prints 699.00 where this one prints 655.00',
  () => {
    assert.equal(elsewhere('MagicVideo on UCF-101, FVD'), 699);
    assert.equal(fvd('MagicVideo'), 655);
  },
);

claim(
  here,
  'With 192 votes a model that received 55 % of them may be no better than a coin; it would take 385 votes to rule the coin out.',
  () => {
    assert.equal(64 * 3, 192);
    assert.ok(wilsonInterval(0.55, 192, 0.95).low < 0.5);
    assert.equal(votesToSeparate(0.55, 0.95), 385);
  },
);

claim(here, 'From 110 of 192 votes on, 57.3 %, one half is excluded.', () => {
  assert.ok(wilsonInterval(110 / 192, 192, 0.95).low > 0.5);
  assert.ok(wilsonInterval(109 / 192, 192, 0.95).low < 0.5);
  assert.equal(((100 * 110) / 192).toFixed(1), '57.3');
});

claim(here, 'At one half and 192 votes this is ±7.1 percentage points.', () => {
  assert.equal((100 * halfWidth(0.5, 192, 0.95)).toFixed(1), '7.1');
});

claim(here, 'To make it half as wide takes four times the votes.', () => {
  const gain = halfWidth(0.5, 192, 0.95) / halfWidth(0.5, 4 * 192, 0.95);
  assert.ok(Math.abs(gain - 2) < 1e-12);
});

claim(here, 'only 64 independent answers, and the interval would be ±12.2 points', () => {
  assert.equal((100 * halfWidth(0.5, 64, 0.95)).toFixed(1), '12.2');
});

claim(here, '4 s at 1408×768, scaled to 1056×576, cropped to 1024×576, cut to 3.89 s', () => {
  assert.equal((1408 * 576) / 768, 1056);
});

claim(here, 'By themselves they last exactly one second.', () => {
  assert.equal(durationSeconds(28, 28), 1);
});

claim(here, 'So 28 frames become 109, and 109 frames at 28 per second last 3.89 seconds', () => {
  assert.equal(interpolatedFrames(28), 109);
  assert.equal(durationSeconds(109, 28).toFixed(2), '3.89');
});

claim(here, 'at four times the frame rate, the film lasts about as long as before', () => {
  const before = durationSeconds(28, 7);
  const after = durationSeconds(interpolatedFrames(28), 28);
  assert.ok(Math.abs(after / before - 1) < 0.03);
});

claim(here, 'Together 4 + 4 + 1 = 9 channels.', () => {
  const { channels, slots } = interpolationInput({ factor: 4 });
  assert.deepEqual(channels, { noisy: 4, conditioning: 4, mask: 1, total: 9 });
  assert.equal(slots.length, 5);
});

claim(
  here,
  'A latent 52 positions high would be a film 416 pixels high; at 576 pixels it is 72.',
  () => {
    assert.equal(52 * 8, 416);
    assert.equal(576 / 8, 72);
    const row = inconsistencies.rows.find(({ name }) => name.startsWith('Latent height'));
    assert.match(row?.onePlace ?? '', /\(5, 9, 52, 128\)/);
  },
);

function elsewhere(name: string): number | string | null | undefined {
  return disagreements.rows.find((row) => row.name === name)?.elsewhere;
}
