import assert from 'node:assert/strict';
import { compressionRatios, latentShape } from '#algorithms/compression.ts';
import { blendWeight } from '#algorithms/alpha-blend.ts';
import { cosineSimilarity } from '#algorithms/cosine-similarity.ts';
import { timestepEmbedding } from '#algorithms/diffusion/conditioning-embedding.ts';
import { networkWeight, svdWeight } from '#algorithms/diffusion/loss-weighting.ts';
import { targetMixture } from '#algorithms/diffusion/network-target.ts';
import { sigmaQuantile } from '#algorithms/diffusion/noise-distribution.ts';
import {
  alignYourStepsSigmas,
  discreteSigmas,
  karrasSigmas,
  signalToNoise,
  svdLadder,
} from '#algorithms/diffusion/noise-schedule.ts';
import { edmScaling, epsScaling, svdScaling } from '#algorithms/diffusion/preconditioning.ts';
import { euler, heun, startNoise } from '#algorithms/diffusion/samplers.ts';
import { denoiserCalls, exactEnd, meanError } from '#algorithms/diffusion/sampling-error.ts';
import { latentChannels, patchSide } from '#algorithms/miniature/autoencoder.ts';
import { motionOfBucket } from '#algorithms/miniature/bucket-motion.ts';
import { pictureSide } from '#algorithms/miniature/scene.ts';
import { layerReach } from '#algorithms/layer-reach.ts';
import { seededRandom } from '#algorithms/random.ts';
import { parameterTotals, unetBlocks } from '#algorithms/svd-unet.ts';
import { svdImageToVideo, svdTextToVideo } from '#algorithms/unet-configuration.ts';
import { frameBudget } from '#algorithms/video-cost.ts';
import { claim } from '#testing/claim.ts';
import preferences from '../../data/ays-user-study.json' with { type: 'json' };
import rungs from '../../data/ays-sigmas.json' with { type: 'json' };
import ablation from '../../data/ayl-ablation.json' with { type: 'json' };
import noise from '../../data/noise-distributions.json' with { type: 'json' };

const here = import.meta.url;
const frame = { channels: 3, height: 576, width: 1024 };
const blocks = unetBlocks(svdTextToVideo);
const one = [{ mean: [0.8, -0.3], std: 0.4, weight: 1 }];
const three = [
  { mean: [-1.15, -0.55], std: 0.22, weight: 1 },
  { mean: [1.2, -0.45], std: 0.22, weight: 1 },
  { mean: [0, 1.15], std: 0.22, weight: 1 },
];
const sigmas = [0.002, 0.3, 1, 14.6, 700];

claim(here, 'A frame of 576×1024 in three colours is 1,769,472 numbers', () => {
  assert.equal(frameBudget({ frames: 1, ...frame }).pixelValues, 1_769_472);
});

claim(here, '48 numbers, 4×4 pixels in three colours, become 8', () => {
  const image = { channels: 3, height: pictureSide, width: pictureSide };
  const autoencoder = { factor: patchSide, channels: latentChannels };
  assert.deepEqual([3 * patchSide ** 2, latentChannels], [48, 8]);
  assert.deepEqual(compressionRatios(image, autoencoder), { positions: 16, values: 6 });
});

claim(here, 'bucket 255 stands for a mean motion of 1.6 pixels a frame', () => {
  assert.equal(motionOfBucket(255), 1.6);
});

claim(here, '192 of them become 4', () => {
  assert.equal(3 * 8 * 8, 192);
  assert.equal(latentShape(frame).channels, 4);
  assert.equal(compressionRatios(frame).values, 192 / 4);
});

claim(here, 'The frame shrinks from 72×128 to 9×16 and grows back', () => {
  const film = blocks.filter(({ kind }) => kind !== 'embedding');
  const sizes = film.map(({ height, width }) => `${height}×${width}`);
  assert.equal(blocks.length, 47);
  assert.deepEqual([sizes[0], sizes.at(-1)], ['72×128', '72×128']);
  assert.ok(sizes.includes('9×16') && film.every(({ height }) => height >= 9));
});

claim(here, 'On the way there are 22 residual blocks and 16 transformers.', () => {
  assert.equal(blocks.filter(({ kind }) => kind === 'residual').length, 22);
  assert.equal(blocks.filter(({ kind }) => kind === 'transformer').length, 16);
  assert.equal(blocks.filter(({ temporalParameters }) => temporalParameters > 0).length, 38);
});

claim(
  here,
  'gives 865,910,724 parameters in space and 656,076,838 in time, 1,521,987,562 together',
  () => {
    const { spatial, temporal, total } = parameterTotals(blocks);
    assert.deepEqual([spatial, temporal, total], [865_910_724, 656_076_838, 1_521_987_562]);
  },
);

claim(
  here,
  'Six transformers with 1,280 channels hold 59 % of everything that looks along time',
  () => {
    const wide = blocks.filter((b) => b.kind === 'transformer' && b.channels === 1280);
    assert.equal(wide.length, 6);
    const share = parameterTotals(wide).temporal / parameterTotals(blocks).temporal;
    assert.equal((100 * share).toFixed(0), '59');
  },
);

claim(here, 'The released image-to-video network has 1,524,623,082', () => {
  assert.equal(parameterTotals(unetBlocks(svdImageToVideo)).total, 1_524_623_082);
});

claim(here, '9,216 lists of 14 instead of 14 lists of 9,216', () => {
  assert.equal(Math.max(...blocks.map(({ tokens }) => tokens)), 9216);
});

claim(here, 'One place meets the ball in one frame only', () => {
  const film = { frame: 6, row: 4, column: 6 };
  for (let column = 0; column < 6; column++) {
    const reach = layerReach('temporal attention', { frame: 0, row: 1, column }, film);
    assert.equal(reach.filter((place) => place.column === place.frame).length, 1);
  }
});

claim(here, 'on the coarsest size one place stands for 64×64 pixels', () => {
  const [coarsest] = blocks.filter(({ level }) => level === 3);
  assert.deepEqual([576 / coarsest.height, 1024 / coarsest.width], [64, 64]);
});

claim(here, 'starts at 0.5, so at the start the spatial share α is 0.622', () => {
  assert.equal(blendWeight(0.5).toFixed(3), '0.622');
});

claim(here, 'FVD 704.41 instead of 534.17', () => {
  const fvdOf = (name: string) => ablation.rows.find((row) => row.name === name)?.fvd;
  assert.equal(fvdOf('Attention-only temporal layers'), 704.41);
  assert.equal(fvdOf('With image pretraining'), 534.17);
});

claim(here, 'For a film $x$ has not two values but half a million', () => {
  const { latentValues } = frameBudget({ frames: 14, ...frame });
  assert.ok(latentValues > 500_000 && latentValues < 550_000);
});

claim(here, 'They run from σ = 0.0292 to σ = 14.61.', () => {
  const levels = discreteSigmas();
  assert.equal(levels.length, 1000);
  assert.equal(levels[0].toFixed(4), '0.0292');
  assert.equal(levels[999].toFixed(2), '14.61');
});

claim(here, 'the signal still has 0.0047 of the power of the noise', () => {
  assert.equal(signalToNoise(discreteSigmas()[999]).toFixed(4), '0.0047');
});

claim(here, 'at σ = 700 an error of 0.01 moves the estimate by 7', () => {
  assert.equal(0.01 * Math.abs(epsScaling(700).cOut), 7);
});

claim(here, 'the factor stays below 1, and the same error moves it by less than 0.01', () => {
  for (const sigma of sigmas) assert.ok(Math.abs(svdScaling(sigma).cOut) < 1);
});

claim(here, 'EDM takes 0.5 for the standard deviation of the data, SVD takes 1.', () => {
  for (const sigma of sigmas) {
    const edm = edmScaling(sigma, 0.5);
    const root = Math.sqrt(4 * sigma ** 2 + 1);
    assert.ok(Math.abs(edm.cSkip - 1 / root ** 2) < 1e-12);
    assert.ok(Math.abs(edm.cOut - sigma / root) < 1e-12);
    assert.ok(Math.abs(edm.cIn - 2 / root) < 1e-12);
  }
});

claim(here, "SVD's row is EDM's for data of standard deviation 1", () => {
  for (const sigma of sigmas) {
    const { cOut, ...rest } = edmScaling(sigma, 1);
    assert.deepEqual({ ...rest, cOut: -cOut }, svdScaling(sigma));
  }
});

claim(here, 'and at every level the target has the same size', () => {
  for (const sigma of sigmas) {
    const { signal, noise: ofNoise } = targetMixture(svdScaling(sigma), sigma);
    assert.ok(Math.abs(signal ** 2 + ofNoise ** 2 - 1) < 1e-9);
  }
});

claim(here, 'That product is 1 at every level.', () => {
  for (const sigma of sigmas) {
    assert.ok(Math.abs(networkWeight(svdWeight(sigma), svdScaling(sigma)) - 1) < 1e-12);
  }
});

claim(here, "the median is σ = 2.72, where EDM's default is 0.30", () => {
  assert.equal(median('iii-i2v-high'), '2.72');
  assert.equal(median('edm'), '0.30');
});

claim(here, 'With even spacing 23 of 25 rungs lie above the band', () => {
  assert.equal(around(karrasSigmas({ ...svdLadder, rho: 1 })).above, 23);
});

claim(here, 'ten of its rungs lie where nine tenths of the last training took place', () => {
  assert.equal(around(karrasSigmas(svdLadder)).within, 10);
});

claim(
  here,
  "Six of its ten rungs lie in the band of training, where SVD's formula with ten steps puts four.",
  () => {
    assert.deepEqual(
      rungs.rows.map(({ sigma }) => sigma),
      alignYourStepsSigmas,
    );
    assert.equal(around(alignYourStepsSigmas).within, 6);
    assert.equal(around(karrasSigmas({ ...svdLadder, steps: 10 })).within, 4);
  },
);

claim(here, 'by 58 % to 42 %', () => {
  assert.deepEqual(
    preferences.rows.map(({ preferred }) => preferred),
    [42, 58],
  );
});

claim(here, 'twice the steps halve the error of Euler and quarter that of Heun', () => {
  const gain = (sampler: typeof euler) => miss(sampler, 200, one) / miss(sampler, 400, one);
  assert.ok(Math.abs(gain(euler) - 2) < 0.1, `${gain(euler)}`);
  assert.ok(Math.abs(gain(heun) - 4) < 0.4, `${gain(heun)}`);
});

claim(here, '10 steps of Heun end farther off than 10 of Euler, for 19 calls instead of 10', () => {
  assert.ok(miss(heun, 10) > miss(euler, 10));
  assert.deepEqual([denoiserCalls(heun, 10), denoiserCalls(euler, 10)], [19, 10]);
});

claim(here, 'At about forty calls the two are level.', () => {
  assert.ok(miss(heun, 18) > miss(euler, 35));
  assert.ok(miss(heun, 25) < miss(euler, 49));
});

claim(here, "it halves Euler's error at ten steps, from 0.26 to 0.13", () => {
  assert.equal(miss(euler, 10).toFixed(2), '0.26');
  assert.equal(missOf(euler, alignYourStepsSigmas).toFixed(2), '0.13');
});

claim(here, 'the embeddings of 0.02 and 0.10 have a cosine similarity of 0.9998', () => {
  const [one, other] = [timestepEmbedding(0.02), timestepEmbedding(0.1)];
  assert.equal(cosineSimilarity(one, other).toFixed(4), '0.9998');
});

function distribution(id: string) {
  const row = noise.rows.find((each) => each.id === id);
  assert.ok(row, `no row ${id}`);
  return { pMean: row.pMean, pStd: row.pStd };
}

function median(id: string): string {
  return sigmaQuantile(0.5, distribution(id)).toFixed(2);
}

/** How many levels lie above the middle nine tenths of the last training, and how many within. */
function around(levels: readonly number[]): { above: number; within: number } {
  const last = distribution('iii-i2v-high');
  const [low, high] = [sigmaQuantile(0.05, last), sigmaQuantile(0.95, last)];
  const above = levels.filter((sigma) => sigma > high).length;
  return { above, within: levels.filter((sigma) => sigma >= low).length - above };
}

/** How far a sampler ends from the exact end, on the data of the chapter's figure. */
function missOf(sampler: typeof euler, levels: readonly number[], clouds = three): number {
  const random = seededRandom(23);
  const starts = Array.from({ length: 12 }, () => startNoise(2, svdLadder.sigmaMax, random));
  const ends = starts.map((x) => exactEnd(clouds, x, svdLadder.sigmaMax));
  return meanError({ clouds, sampler, sigmas: levels }, starts, ends);
}

function miss(sampler: typeof euler, steps: number, clouds = three): number {
  return missOf(sampler, karrasSigmas({ ...svdLadder, steps }), clouds);
}
