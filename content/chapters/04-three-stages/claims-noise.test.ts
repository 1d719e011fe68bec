import assert from 'node:assert/strict';
import { shareAbove, sigmaQuantile } from '#algorithms/diffusion/noise-distribution.ts';
import { discreteSigmas, signalToNoise } from '#algorithms/diffusion/noise-schedule.ts';
import { claim } from '#testing/claim.ts';
import distributions from '../../data/noise-distributions.json' with { type: 'json' };
import { phases } from './recipe.ts';

const here = import.meta.url;
const firstNoise = noise('i-ii-a');
const lastNoise = noise('iii-i2v-high');

function noise(id: string) {
  const found = distributions.rows.find((row) => row.id === id);
  assert.ok(found, `no distribution ${id}`);
  return found;
}

function percent(share: number): string {
  return (100 * share).toFixed(1);
}

claim(here, 'At $\\sigma = 10$ the signal-to-noise ratio, $1/\\sigma^2$, is one hundredth', () => {
  assert.ok(Math.abs(signalToNoise(10) - 0.01) < 1e-15);
});

claim(
  here,
  'In stages I and II-a, 11.5 % of the draws are louder than 1, and only one in about 4,300 is louder than 10.',
  () => {
    assert.equal(percent(shareAbove(1, firstNoise)), '11.5');
    assert.equal(Math.round(1 / shareAbove(10, firstNoise) / 100), 43);
  },
);

claim(here, 'In II-b, at 320×576, half are louder than 1.', () => {
  assert.ok(Math.abs(shareAbove(1, noise('ii-b')) - 0.5) < 1e-12);
});

claim(here, 'it is 73.4 %, and one draw in five, 20.8 %, is louder than 10.', () => {
  assert.equal(percent(shareAbove(1, lastNoise)), '73.4');
  assert.equal(percent(shareAbove(10, lastNoise)), '20.8');
});

claim(here, 'Its thousand levels were drawn evenly, and 64.6 % of them are louder than 1.', () => {
  const levels = discreteSigmas();
  assert.equal(percent(levels.filter((sigma) => sigma > 1).length / levels.length), '64.6');
});

claim(
  here,
  'they stop at $\\sigma = 14.61$, where a signal-to-noise ratio of 0.0047 is left.',
  () => {
    const loudest = Math.max(...discreteSigmas());
    assert.equal(loudest.toFixed(2), '14.61');
    assert.equal(signalToNoise(loudest).toFixed(4), '0.0047');
  },
);

claim(here, 'In the last phase 14.7 % of the draws lie above 14.61.', () => {
  assert.equal(percent(shareAbove(Math.max(...discreteSigmas()), lastNoise)), '14.7');
});

claim(here, 'the median rises from 1.00 to 2.01', () => {
  assert.equal(sigmaQuantile(0.5, noise('ii-b')).toFixed(2), '1.00');
  assert.equal(sigmaQuantile(0.5, noise('iii-i2v-base')).toFixed(2), '2.01');
  const heights = ['ii-b', 'iii-i2v-base'].map(
    (id) => phases.find((each) => each.id === id)?.height,
  );
  assert.deepEqual(heights, [320, 320]);
});

claim(
  here,
  'From 256×384 to 320×576 the sides grow by a factor of 1.37, taken as the root of the areas, and the median noise by 3.32.',
  () => {
    assert.equal(Math.sqrt((320 * 576) / (256 * 384)).toFixed(2), '1.37');
    assert.equal(medianRatio('ii-b', 'i-ii-a'), '3.32');
  },
);

claim(
  here,
  'From there to 576×1024 the sides grow by 1.79, and the median by 1.65 for text-to-video and by 1.35 for image-to-video.',
  () => {
    assert.equal(Math.sqrt((576 * 1024) / (320 * 576)).toFixed(2), '1.79');
    assert.equal(medianRatio('iii-t2v', 'ii-b'), '1.65');
    assert.equal(medianRatio('iii-i2v-high', 'iii-i2v-base'), '1.35');
  },
);

claim(here, 'It moves from a median of 0.30 to one of 2.72.', () => {
  assert.equal(sigmaQuantile(0.5, firstNoise).toFixed(2), '0.30');
  assert.equal(sigmaQuantile(0.5, lastNoise).toFixed(2), '2.72');
});

function medianRatio(later: string, earlier: string): string {
  return (sigmaQuantile(0.5, noise(later)) / sigmaQuantile(0.5, noise(earlier))).toFixed(2);
}
