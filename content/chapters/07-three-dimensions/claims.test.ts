import assert from 'node:assert/strict';
import { passes, samplesSeen } from '#algorithms/dataset-arithmetic.ts';
import { timestepEmbedding } from '#algorithms/diffusion/conditioning-embedding.ts';
import { linearGuidance, triangularGuidance } from '#algorithms/diffusion/guidance.ts';
import { neighbourLikeness } from '#algorithms/film-likeness.ts';
import { orbitFilm } from '#algorithms/orbit-view.ts';
import { orbitAzimuths } from '#algorithms/orbit.ts';
import { squaredErrorFactor } from '#algorithms/peak-signal-to-noise.ts';
import { gapRange } from '#algorithms/rounding-range.ts';
import { claim } from '#testing/claim.ts';
import faces from '../../data/bunny-faces.json' with { type: 'json' };
import compute from '../../data/compute.json' with { type: 'json' };
import multiview from '../../data/gso-multiview.json' with { type: 'json' };
import guidanceRanges from '../../data/guidance-ranges.json' with { type: 'json' };
import sv3d from '../../data/sv3d-gso.json' with { type: 'json' };
import stages from '../../data/training-stages.json' with { type: 'json' };
import { bunny, DEGREE, SIDE } from './bunny.ts';
import { answers } from './likeness.ts';

const here = import.meta.url;
const OBJECTS = 150_000; // Blattmann et al. 2023, App. D.6
const level = orbitFilm(bunny, { elevation: 10 * DEGREE, side: SIDE });
const alike = neighbourLikeness(level);
const { ahead, blur, blank } = answers();

function row(name: string) {
  const found = multiview.rows.find((each) => each.name === name);
  assert.ok(found, `no row ${name}`);
  return found;
}

function lesson() {
  const { iterations, batch, frames, height, width } =
    stages.rows.find(({ id }) => id === 'svd-mv') ?? {};
  assert.ok(iterations && batch);
  return { iterations, batch, frames, height, width };
}

function rank(name: string, by: 'psnr' | 'clipSimilarity'): number {
  return multiview.rows.filter((each) => each[by] > row(name)[by]).length + 1;
}

claim(here, 'look at views 4 and 18 with the camera at 10°', () => {
  assert.equal(alike[3], Math.min(...alike));
  assert.equal(alike[17], Math.max(...alike));
});

claim(here, 'this one was simplified from 3,674 triangles to 1,000', () => {
  assert.match(faces.note, /from 3,674 faces/);
  assert.equal(faces.rows.length, 1000);
});

claim(here, 'With 21 views one step is 17.1°.', () => {
  const azimuths = orbitAzimuths();
  assert.equal(azimuths.length, 21);
  assert.equal((azimuths[1] / DEGREE).toFixed(1), '17.1');
});

claim(here, 'renders for each an orbit of 21 views at 576×576', () => {
  const { frames, height, width } = lesson();
  assert.deepEqual([frames, height, width], [21, 576, 576]);
});

claim(here, 'the cosines of the two are alike and the sines have opposite signs', () => {
  const [below, above] = [timestepEmbedding(-5), timestepEmbedding(5)];
  const half = above.length / 2;
  above.forEach((value, k) => {
    assert.ok(Math.abs(below[k] - (k < half ? value : -value)) < 1e-12);
  });
});

claim(here, 'Ten decibels more are a tenth of the squared error, three are about a half.', () => {
  assert.equal(squaredErrorFactor(10), 10);
  assert.ok(Math.abs(squaredErrorFactor(3) - 2) < 0.01);
});

claim(here, 'Seen from 10°, they lie between 15.7 and 21.5 dB', () => {
  assert.equal(Math.min(...alike).toFixed(1), '15.7');
  assert.equal(Math.max(...alike).toFixed(1), '21.5');
});

claim(
  here,
  'Every frame of the film that runs 34.3° ahead could be framed and hung on a wall. It scores 15.4 dB.',
  () => {
    assert.equal(ahead[5].degrees.toFixed(1), '34.3');
    assert.equal(ahead[5].psnr.toFixed(1), '15.4');
  },
);

claim(
  here,
  'All 21 views laid over one another are a soft shape that is no rabbit, and get 16.0 dB.',
  () => {
    assert.equal(blur.psnr.toFixed(1), '16.0');
  },
);

claim(
  here,
  'Out of step by half a turn, the sharp film gets 11.6 dB, as much as empty paper.',
  () => {
    const opposite = ahead.at(-1);
    assert.ok(opposite && opposite.degrees > 175);
    assert.equal(opposite.psnr.toFixed(1), '11.6');
    assert.equal(blank.psnr.toFixed(1), '11.6');
  },
);

claim(here, "on average 28 % of a picture's pixels show anything of the rabbit", () => {
  const inked = level.frames.flatMap((frame) => [...frame]).filter((ink) => ink > 0);
  assert.equal(Math.round((100 * inked.length) / (level.frames.length * SIDE ** 2)), 28);
});

claim(
  here,
  'The lesson is 12k iterations with 16 films each. That is 192,000 orbits, 1.28 for each of the 150K objects',
  () => {
    const { iterations, batch } = lesson();
    assert.deepEqual([iterations, batch], [12_000, 16]);
    assert.equal(samplesSeen(iterations, batch), 192_000);
    assert.equal(passes(samplesSeen(iterations, batch), OBJECTS), 1.28);
  },
);

claim(
  here,
  'The 128 GPU hours are less than a thousandth of the 200,000 that the released models had taken before',
  () => {
    const hours = (pattern: RegExp) =>
      compute.rows.find(({ name, unit }) => pattern.test(`${name} ${unit}`))?.value;
    const [lessonHours, before] = [hours(/SVD-MV .*hours/), hours(/checkpoints.*hours/)];
    assert.equal(lessonHours, 8 * 16);
    assert.equal(before, 200_000);
    assert.ok(lessonHours / before < 1 / 1000);
  },
);

claim(
  here,
  'Scratch-MV is last on every measure. With pictures it reaches 15.06 dB, with films 16.83.',
  () => {
    const last = row('Scratch-MV');
    for (const each of multiview.rows) {
      assert.ok(each.lpips <= last.lpips && each.psnr >= last.psnr);
      assert.ok(each.clipSimilarity >= last.clipSimilarity);
    }
    assert.deepEqual([row('SD2.1-MV').psnr, row('SVD-MV').psnr], [15.06, 16.83]);
  },
);

claim(
  here,
  'Between these two lie 1.77 dB. If it were one picture, the squared error would be 1.50 times smaller.',
  () => {
    const gap = row('SVD-MV').psnr - row('SD2.1-MV').psnr;
    assert.equal(gap.toFixed(2), '1.77');
    assert.equal(squaredErrorFactor(gap).toFixed(2), '1.50');
  },
);

claim(here, 'That is 16,000 orbits, about one for every ninth of them.', () => {
  assert.equal(samplesSeen(1000, lesson().batch), 16_000);
  assert.equal(Math.round(OBJECTS / 16_000), 9);
});

claim(here, 'SVD-MV has 0.89 and SyncDreamer () has 0.88.', () => {
  const [ours, theirs] = [row('SVD-MV').clipSimilarity, row('SyncDreamer').clipSimilarity];
  assert.deepEqual([ours, theirs], [0.89, 0.88]);
});

claim(here, 'the two may have differed by nearly nothing or by nearly 0.02', () => {
  const gap = gapRange({ value: 0.89, unit: 0.01 }, { value: 0.88, unit: 0.01 });
  assert.equal(Math.abs(gap.low).toFixed(2), '0.00');
  assert.equal(gap.high.toFixed(2), '0.02');
});

claim(here, '1.54 dB in PSNR, and 0.14 against 0.18 in LPIPS', () => {
  const [ours, theirs] = [row('SVD-MV'), row('SyncDreamer')];
  assert.equal((ours.psnr - theirs.psnr).toFixed(2), '1.54');
  assert.deepEqual([ours.lpips, theirs.lpips], [0.14, 0.18]);
});

claim(here, 'SD2.1-MV is third in PSNR and fifth in CLIP-S', () => {
  assert.equal(rank('SD2.1-MV', 'psnr'), 3);
  assert.equal(rank('SD2.1-MV', 'clipSimilarity'), 5);
});

claim(
  here,
  'On an orbit of 21 views that would set neighbours 0.075 apart, except for the last and the first, which stand side by side too and would differ by 1.5.',
  () => {
    const released = guidanceRanges.rows.find(({ name }) => /svd\.yaml/.test(name));
    assert.deepEqual([released?.wMin, released?.wMax], [1, 2.5]);
    const rising = linearGuidance({ frames: 21, wMin: 1, wMax: 2.5 });
    assert.equal((rising[1] - rising[0]).toFixed(3), '0.075');
    assert.equal(rising[20] - rising[0], 1.5);
    const around = triangularGuidance({ frames: 21, wMin: 1, wMax: 2.5 });
    assert.equal(around[20], around[0]);
  },
);

claim(here, 'Its table has SyncDreamer at 15.78 dB where this one has 15.29.', () => {
  assert.equal(sv3d.rows.find(({ name }) => name === 'SyncDreamer')?.psnr, 15.78);
  assert.equal(row('SyncDreamer').psnr, 15.29);
});

claim(
  here,
  'the start from films reaches 16.83 dB, from pictures 15.06, from nothing 14.20',
  () => {
    const reached = ['SVD-MV', 'SD2.1-MV', 'Scratch-MV'].map((name) => row(name).psnr.toFixed(2));
    assert.deepEqual(reached, ['16.83', '15.06', '14.20']);
  },
);
