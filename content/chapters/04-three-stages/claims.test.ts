import assert from 'node:assert/strict';
import { filmYears, passes, samplesSeen } from '#algorithms/dataset-arithmetic.ts';
import { daysOn, gpuHoursOf, meanWatts } from '#algorithms/gpu-hours.ts';
import { parameterTotals, unetBlocks } from '#algorithms/svd-unet.ts';
import { svdTextToVideo } from '#algorithms/unet-configuration.ts';
import { frameBudget } from '#algorithms/video-cost.ts';
import { claim } from '#testing/claim.ts';
import ablation from '../../data/ayl-ablation.json' with { type: 'json' };
import compute from '../../data/compute.json' with { type: 'json' };
import datasets from '../../data/lvd-table-1.json' with { type: 'json' };
import { ancestry, phases } from './recipe.ts';

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

function quantity(name: string): number {
  const row = compute.rows.find((row) => row.name === name);
  assert.ok(row, `no quantity ${name}`);
  return row.value;
}

const hours = quantity('Training of the SVD checkpoints');
const gpus = quantity('Size of most of the training');
const lvdF = datasets.rows.find(({ name }) => name === 'LVD-F')?.clips ?? Number.NaN;

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
  'stage III looks at 0.62 times as much as stage II on the way to text-to-video, 0.81 times on the way to SVD, and 1.29 times on the way to SVD-XT.',
  () => {
    const before = total(stageTwo, 'positionsSeen');
    const onTheWay = (to: string) => {
      const line = ancestry(to).filter((id) => stageThree.includes(id));
      return (total(line, 'positionsSeen') / before).toFixed(2);
    };
    assert.deepEqual(['iii-t2v', 'iii-i2v-svd', 'iii-i2v-svd-xt'].map(onTheWay), [
      '0.62',
      '0.81',
      '1.29',
    ]);
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
