import assert from 'node:assert/strict';
import type { Cloud } from '#algorithms/diffusion/gaussian-mixture.ts';
import { linearGuidance } from '#algorithms/diffusion/guidance.ts';
import { guidanceEffect, guidedSamples } from '#algorithms/diffusion/guided-samples.ts';
import { conditioningNoise, defaultCondAug } from '#algorithms/diffusion/noise-augmentation.ts';
import { shareAbove, sigmaQuantile } from '#algorithms/diffusion/noise-distribution.ts';
import { normalTail } from '#algorithms/diffusion/normal-distribution.ts';
import { loraInTemporalAttention } from '#algorithms/lora-size.ts';
import { loraParameters } from '#algorithms/low-rank.ts';
import { loraParameters as cameraAdapter } from '#algorithms/miniature/lora.ts';
import { openParameters, type Parameters } from '#algorithms/miniature/parameters.ts';
import { miniatureSize, videoUnet } from '#algorithms/miniature/video-unet.ts';
import { shadeStep } from '#algorithms/pixel-range.ts';
import { seededRandom } from '#algorithms/random.ts';
import { rankCopy } from '#algorithms/rank-copy.ts';
import { smallPicture } from '#algorithms/small-picture.ts';
import { parameterTotals, unetBlocks } from '#algorithms/svd-unet.ts';
import { openTape } from '#algorithms/tensor/tape.ts';
import { svdImageToVideo, svdTextToVideo } from '#algorithms/unet-configuration.ts';
import { loadKernels } from '#data/load-kernels.ts';
import { claim } from '#testing/claim.ts';
import ablations from '../../data/ablation-recipe.json' with { type: 'json' };
import distributions from '../../data/noise-distributions.json' with { type: 'json' };
import ranges from '../../data/guidance-ranges.json' with { type: 'json' };
import stages from '../../data/training-stages.json' with { type: 'json' };
import ucf101 from '../../data/ucf101-fvd.json' with { type: 'json' };
import { numbersFrozen, numbersOfEach } from './camera-adapters.ts';
import { asked, toys } from './toy.ts';

const here = import.meta.url;
const blocks = unetBlocks(svdImageToVideo);

function effect(clouds: readonly Cloud[], w: number) {
  return guidanceEffect(guidedSamples({ clouds, label: asked, w, count: 150 }), clouds, asked);
}

function range(name: string) {
  const row = ranges.rows.find((each) => each.name.startsWith(name));
  assert.ok(row?.frames, `no row ${name}`);
  return { frames: row.frames, wMin: row.wMin, wMax: row.wMax };
}

claim(here, 'a vector of 1,024 numbers', () => {
  assert.equal(svdImageToVideo.contextChannels, 1024);
});

claim(here, '36,864 numbers, 36 times as many as the embedding holds', () => {
  const { outputChannels, height, width, contextChannels } = svdImageToVideo;
  assert.equal(outputChannels * height * width, 36_864);
  assert.equal(36_864 / contextChannels, 36);
});

claim(here, 'The first layer of the U-Net has to accept 8 channels instead of 4.', () => {
  assert.equal(svdImageToVideo.inputChannels, 8);
  assert.equal(svdTextToVideo.inputChannels, 4);
});

claim(
  here,
  'Half of the strengths that training draws are below 0.0498, and nine tenths lie between 0.022 and 0.113.',
  () => {
    const row = distributions.rows.find(({ id }) => id === 'conditioning-frame');
    assert.deepEqual({ pMean: row?.pMean, pStd: row?.pStd }, conditioningNoise);
    const at = (share: number) => sigmaQuantile(share, conditioningNoise);
    assert.deepEqual([at(0.5).toFixed(4), at(0.05).toFixed(3)], ['0.0498', '0.022']);
    assert.equal(at(0.95).toFixed(3), '0.113');
  },
);

claim(here, 'That is two and a half steps of an 8-bit scale of brightness', () => {
  assert.ok(Math.abs(defaultCondAug / shadeStep - 2.5) < 0.06);
});

claim(here, 'only 3.4 % of the training pictures were cleaner', () => {
  const quieter = 1 - shareAbove(defaultCondAug, conditioningNoise);
  assert.equal((100 * quieter).toFixed(1), '3.4');
});

claim(here, 'Without guidance 89 % of the samples look like the class that was asked for.', () => {
  assert.equal((100 * effect(toys['one cloud'], 1).obedience).toFixed(0), '89');
});

claim(
  here,
  'of the class itself nearly one point in eleven lies on the other side of the middle',
  () => {
    const [{ mean, std }] = toys['one cloud'];
    const share = normalTail(Math.abs(mean[0]) / std);
    assert.ok(share > 0.09 && share < 1 / 10.9);
  },
);

claim(here, 'At $w = 2$ every sample looks right.', () => {
  assert.equal(effect(toys['one cloud'], 2).obedience, 1);
});

claim(
  here,
  'At $w = 4$ the mean lies 0.79 beyond the centre of the class, 1.3 of its standard deviations, and along that line the spread has fallen from 0.62 to 0.36.',
  () => {
    const [plain, firm] = [effect(toys['one cloud'], 1), effect(toys['one cloud'], 4)];
    assert.equal(firm.pull.toFixed(2), '0.79');
    assert.equal((firm.pull / toys['one cloud'][0].std).toFixed(1), '1.3');
    assert.deepEqual([plain.spreadAlong.toFixed(2), firm.spreadAlong.toFixed(2)], ['0.62', '0.36']);
    assert.ok(Math.abs(plain.spreadAcross - firm.spreadAcross) < 1e-9);
  },
);

claim(
  here,
  'holds a third of the samples at $w = 1$, 9 % at $w = 2$, and a single one of 150 at $w = 4$',
  () => {
    const share = (w: number) => effect(toys['three clouds'], w).shares[0];
    assert.ok(Math.abs(share(1) - 1 / 3) < 0.01);
    assert.equal((100 * share(2)).toFixed(0), '9');
    assert.equal(Math.round(150 * share(4)), 1);
  },
);

claim(here, 'A film has half a million values', () => {
  const { outputChannels, height, width } = svdImageToVideo;
  assert.equal(Math.round((14 * outputChannels * height * width) / 1e5), 5);
});

claim(here, 'Every further frame gets 0.115 more, until the last has 2.5.', () => {
  const scales = linearGuidance(range('svd.yaml'));
  assert.equal(scales[0], 1);
  assert.equal((scales[1] - scales[0]).toFixed(3), '0.115');
  assert.equal(scales.at(-1), 2.5);
});

claim(
  here,
  'SVD-XT starts at 1.5 and ends at 3.0, a rise of the same height in steps of 0.0625.',
  () => {
    const [xt, svd] = [range('svd_xt.yaml'), range('svd.yaml')];
    assert.deepEqual([xt.wMin, xt.wMax], [1.5, 3]);
    assert.equal(xt.wMax - xt.wMin, svd.wMax - svd.wMin);
    const scales = linearGuidance(xt);
    assert.ok(Math.abs(scales[1] - scales[0] - 0.0625) < 1e-12);
  },
);

claim(here, 'a later paper gives SVD a range that none of the released configurations has', () => {
  const said = ranges.rows[3];
  assert.match(said.name, /SV3D says of SVD/);
  assert.ok(ranges.rows.every((row) => row === said || row.wMax !== said.wMax));
  assert.equal(ranges.rows[4].shape, 'triangular');
});

claim(here, '7 for the FVD of chapter 8, and 12 for the models of its ablations', () => {
  assert.match(ucf101.rows.at(-1)?.caveat ?? '', /guidance 7/);
  assert.equal(ablations.rows.find(({ name }) => name === 'Guidance')?.ablations, '12');
});

claim(here, 'a copy of 1.5 billion parameters', () => {
  assert.equal((parameterTotals(blocks).total / 1e9).toFixed(1), '1.5');
});

claim(
  here,
  'The fence needs only 2: all its rows are mixtures of two, and 128 numbers stand for 1,024.',
  () => {
    const { kept, numbers } = rankCopy(smallPicture('fence', 32), 2);
    assert.ok(kept > 1 - 1e-12);
    assert.deepEqual([numbers, 32 * 32], [128, 1024]);
  },
);

claim(here, 'The waves reach 97.0 % of their variance with rank 4.', () => {
  assert.equal((100 * rankCopy(smallPicture('waves', 32), 4).kept).toFixed(1), '97.0');
});

claim(
  here,
  'With rank 16 its factors hold as many numbers as the noise itself, and 11 % is still missing.',
  () => {
    const { normal } = seededRandom(23);
    const values = Float64Array.from({ length: 1024 }, normal);
    const { kept, numbers } = rankCopy({ width: 32, height: 32, values }, 16);
    assert.equal(numbers, 1024);
    assert.equal((100 * (1 - kept)).toFixed(0), '11');
  },
);

claim(
  here,
  'At rank 16 a matrix of 1,280×1,280 gains 40,960 numbers beside its 1,638,400, or 2.5 %.',
  () => {
    assert.equal(loraParameters(1280, 1280, 16), 40_960);
    assert.equal(1280 * 1280, 1_638_400);
    assert.equal(40_960 / 1_638_400, 0.025);
  },
);

claim(here, 'Each has rank 16, takes 5,000 iterations', () => {
  const row = stages.rows.find(({ id }) => id === 'camera-loras');
  assert.equal(row?.iterations, 5000);
  assert.match(row?.notes ?? '', /Rank 16, inside the temporal attention/);
});

claim(here, 'the adapter is 1,597,440 numbers, about a thousandth of the network', () => {
  const { trained } = loraInTemporalAttention(blocks, 16);
  assert.equal(trained, 1_597_440);
  assert.ok(Math.abs((1000 * trained) / parameterTotals(blocks).total - 1) < 0.05);
});

claim(here, 'each adapter is little more than a hundredth of the network', () => {
  const arena = openTape(loadKernels({ megabytes: 16 }), false);
  const base = openParameters(arena, seededRandom(0));
  videoUnet(base, { ...miniatureSize, inputChannels: 2 * miniatureSize.inputChannels });
  const adapter = cameraAdapter(arena, base, seededRandom(0)).parameters;
  assert.deepEqual([countOf(base), countOf(adapter)], [numbersFrozen, numbersOfEach]);
  const share = numbersOfEach / numbersFrozen;
  assert.ok(share > 0.01 && share < 0.012);
});

function countOf({ byName }: Parameters): number {
  return [...byName.values()].reduce((sum, { rows, columns }) => sum + rows * columns, 0);
}
