import assert from 'node:assert/strict';
import { filmYears, passes, samplesSeen } from '#algorithms/dataset-arithmetic.ts';
import { shareAbove, sigmaQuantile } from '#algorithms/diffusion/noise-distribution.ts';
import { discreteSigmas, signalToNoise } from '#algorithms/diffusion/noise-schedule.ts';
import { daysOn, gpuHoursOf, meanWatts } from '#algorithms/gpu-hours.ts';
import { parameterTotals, unetBlocks } from '#algorithms/svd-unet.ts';
import { svdTextToVideo } from '#algorithms/unet-configuration.ts';
import { frameBudget } from '#algorithms/video-cost.ts';
import { claim } from '#testing/claim.ts';
import ablation from '../../data/ayl-ablation.json' with { type: 'json' };
import compute from '../../data/compute.json' with { type: 'json' };
import datasets from '../../data/lvd-table-1.json' with { type: 'json' };
import distributions from '../../data/noise-distributions.json' with { type: 'json' };
import { phases } from './recipe.ts';

const here = import.meta.url;
const fineClips = 1e6; // "∼1M samples", §4.2
const stageTwo = ['ii-a', 'ii-b'];
const stageThree = ['iii-t2v', 'iii-i2v-base', 'iii-i2v-svd', 'iii-i2v-svd-xt'];

function phase(id: string) {
  const found = phases.find((phase) => phase.id === id);
  assert.ok(found, `no phase ${id}`);
  return found;
}

function total(ids: string[], measure: 'samples' | 'positionsSeen'): number {
  return ids.reduce((sum, id) => sum + (phase(id)[measure] ?? Number.NaN), 0);
}

function noise(id: string) {
  const found = distributions.rows.find((row) => row.id === id);
  assert.ok(found, `no distribution ${id}`);
  return found;
}

function quantity(name: string): number {
  const row = compute.rows.find((row) => row.name === name);
  assert.ok(row, `no quantity ${name}`);
  return row.value;
}

function percent(share: number): string {
  return (100 * share).toFixed(1);
}

const hours = quantity('Training of the SVD checkpoints');
const gpus = quantity('Size of most of the training');
const lvdF = datasets.rows.find(({ name }) => name === 'LVD-F')?.clips ?? Number.NaN;
const firstNoise = noise('i-ii-a');
const lastNoise = noise('iii-i2v-high');

claim(here, 'In one lie 152 million clips that passed every filter of chapter 3.', () => {
  assert.equal(lvdF, 152e6);
  assert.ok(filmYears(lvdF, 10.53) > 50);
});

claim(here, 'Stable Video Diffusion had looked at 307.2 million clips.', () => {
  assert.equal(total(stageTwo, 'samples'), 307.2e6);
});

claim(here, 'that would have shown it each clip about 307 times.', () => {
  assert.equal(Math.round(passes(total(stageTwo, 'samples'), fineClips)), 307);
});

claim(
  here,
  'A frame of 576×1024 has 6 times as many positions in the latent as one of 256×384',
  () => {
    const positions = (height: number, width: number) =>
      frameBudget({ frames: 1, height, width }).latentPositions;
    assert.equal(positions(576, 1024) / positions(256, 384), 6);
  },
);

claim(
  here,
  'a distance to real driving scenes of 534.17 with image pretraining and of 1155.10 without',
  () => {
    const values = ablation.rows.map(({ fvd }) => fvd);
    assert.deepEqual([values[0], values[2]], [534.17, 1155.1]);
  },
);

claim(
  here,
  'For the first 1,000 iterations only the layer that reads the noise level learns.',
  () => {
    assert.equal(phase('i-a').iterations, 1000);
  },
);

claim(
  here,
  'Then all layers train for another 30,000 iterations on pictures of 256×384, the frame size of the films to come.',
  () => {
    const { iterations, height, width } = phase('i-b');
    assert.deepEqual([iterations, height, width], [30_000, 256, 384]);
    assert.deepEqual([phase('ii-a').height, phase('ii-a').width], [height, width]);
  },
);

claim(
  here,
  'the two dense layers that embed the noise level hold 2.05 million of the 866 million parameters.',
  () => {
    const blocks = unetBlocks(svdTextToVideo);
    const embedding = blocks.find(({ kind }) => kind === 'embedding');
    assert.equal(((embedding?.spatialParameters ?? 0) / 1e6).toFixed(2), '2.05');
    assert.equal(Math.round(parameterTotals(blocks).spatial / 1e6), 866);
  },
);

claim(here, 'They bring 656 million parameters, and the network grows to 1,521 million.', () => {
  const { temporal, total } = parameterTotals(unetBlocks(svdTextToVideo));
  assert.equal(Math.floor(temporal / 1e6), 656);
  assert.equal(Math.floor(total / 1e6), 1521);
});

claim(
  here,
  'First come 150,000 iterations with batches of 1,536 clips: 230.4 million clips of 14 frames at 256×384.',
  () => {
    const { iterations, batch, frames } = phase('ii-a');
    assert.deepEqual([iterations, batch, frames], [150_000, 1536, 14]);
    assert.equal(samplesSeen(150_000, 1536), 230.4e6);
  },
);

claim(here, 'the batch is halved, and 100,000 iterations draw another 76.8 million.', () => {
  assert.equal(phase('ii-b').batch, 1536 / 2);
  assert.equal(phase('ii-b').iterations, 100_000);
  assert.equal(phase('ii-b').samples, 76.8e6);
});

claim(here, 'Together that makes 2.02 passes', () => {
  assert.equal(passes(total(stageTwo, 'samples'), lvdF).toFixed(2), '2.02');
});

claim(
  here,
  'Each of its phases runs for 50,000 iterations with batches of 768, which draws 38.4 million clips.',
  () => {
    for (const id of stageThree) {
      assert.deepEqual([phase(id).iterations, phase(id).batch], [50_000, 768]);
      assert.equal(phase(id).samples, 38.4e6);
    }
  },
);

claim(here, 'from a set of about a million, that is about 38 passes', () => {
  assert.equal(Math.round(phase('iii-i2v-svd').passes ?? 0), 38);
});

claim(here, 'The learning rate falls to less than a third, from 0.0001 to 0.00003', () => {
  assert.equal(phase('ii-b').learningRate, 0.0001);
  assert.equal(phase('iii-t2v').learningRate, 0.00003);
  assert.ok(0.00003 / 0.0001 < 1 / 3);
});

claim(here, 'So half of the average comes from the last 6,931 iterations.', () => {
  assert.ok(0.9999 ** 6931 > 0.5 && 0.9999 ** 6932 < 0.5);
});

claim(
  here,
  'The four phases of stage III draw half as many clips as stage II, and look at 2.52 times as many latent positions',
  () => {
    assert.equal(total(stageThree, 'samples') / total(stageTwo, 'samples'), 0.5);
    const ratio = total(stageThree, 'positionsSeen') / total(stageTwo, 'positionsSeen');
    assert.equal(ratio.toFixed(2), '2.52');
    const implied = phases.filter(({ framesImplied }) => framesImplied);
    assert.equal(implied.length, 2);
  },
);

claim(
  here,
  'The 14-frame SVD alone sees exactly as many positions in its last phase as the whole of II-a did, at a sixth of the clips.',
  () => {
    assert.equal(phase('iii-i2v-svd').positionsSeen, phase('ii-a').positionsSeen);
    assert.equal(total(['ii-a'], 'samples') / total(['iii-i2v-svd'], 'samples'), 6);
  },
);

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

claim(here, 'At 320×576 half are louder than 1.', () => {
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
  assert.equal(phase('iii-i2v-base').height, phase('ii-b').height);
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

claim(
  here,
  'Had all of it run on the 384 GPUs, it would have taken 521 hours, or 21.7 days.',
  () => {
    assert.equal(gpus, 384);
    assert.equal((24 * daysOn(gpus, hours)).toFixed(0), '521');
    assert.equal(daysOn(gpus, hours).toFixed(1), '21.7');
  },
);

claim(
  here,
  'about 200,000 hours of A100 GPUs with 80 GB for the SVD checkpoints, most of it on 48 machines of 8 GPUs, about 64,000 kWh and about 19,000 kg of CO₂ equivalent',
  () => {
    assert.deepEqual([hours, gpus / 8], [200_000, 48]);
    assert.deepEqual([quantity('Energy'), quantity('Emissions')], [64_000, 19_000]);
  },
);

claim(here, 'The energy comes to 320 watts for each GPU at work', () => {
  assert.equal(meanWatts(quantity('Energy'), hours), 320);
});

claim(here, 'took 8 GPUs about 16 hours, or 128 GPU-hours', () => {
  assert.equal(gpuHoursOf(8, 16 / 24), quantity('Training of SVD-MV'));
});

claim(here, 'took 32 GPUs about six days, some 4,600 GPU-hours', () => {
  assert.equal(Math.round(gpuHoursOf(32, 6) / 100), 46);
});

claim(here, 'Frame interpolation needed 10,000 iterations, a camera adapter 5,000.', () => {
  assert.equal(phase('interpolation').iterations, 10_000);
  assert.equal(phase('camera-loras').iterations, 5000);
});

claim(here, '7.2 million films cost as many GPU-hours as the training.', () => {
  assert.equal((hours * 3600) / quantity('Sampling with SVD'), 7.2e6);
});

claim(here, 'It moves from a median of 0.30 to one of 2.72.', () => {
  assert.equal(sigmaQuantile(0.5, firstNoise).toFixed(2), '0.30');
  assert.equal(sigmaQuantile(0.5, lastNoise).toFixed(2), '2.72');
});

function medianRatio(later: string, earlier: string): string {
  return (sigmaQuantile(0.5, noise(later)) / sigmaQuantile(0.5, noise(earlier))).toFixed(2);
}
