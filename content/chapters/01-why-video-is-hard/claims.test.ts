import assert from 'node:assert/strict';
import { agreementAfter, detailFlicker, neighboursFor } from '#algorithms/agreement-chain.ts';
import { compressionRatios, latentShape, svdAutoencoder } from '#algorithms/compression.ts';
import { pan, pannedFilm, type Grain } from '#algorithms/panned-film.ts';
import { seededRandom } from '#algorithms/random.ts';
import { frameDifference } from '#algorithms/temporal-coherence.ts';
import { attentionCost, frameBudget } from '#algorithms/video-cost.ts';
import { claim } from '#testing/claim.ts';
import compute from '../../data/compute.json' with { type: 'json' };
import decoder from '../../data/ayl-decoder.json' with { type: 'json' };
import guidance from '../../data/guidance-ranges.json' with { type: 'json' };

const deviation = 0.1;
const frame = { height: 576, width: 1024 };
const positions = frameBudget({ frames: 1, ...frame }).latentPositions;
const three = (value: number) => value.toFixed(3);

function changes(grain: Grain) {
  const film = pannedFilm(grain, deviation, seededRandom(1));
  return {
    first: film.frames[0],
    onScreen: three(frameDifference(film)),
    alongPan: three(frameDifference(film, pan.motion)),
  };
}

const [anew, screen, scene] = [changes('anew'), changes('screen'), changes('scene')];

claim(
  import.meta.url,
  'The first frame is the same picture in all three films, grain for grain.',
  () => {
    assert.deepEqual(anew.first, scene.first);
    assert.deepEqual(screen.first, scene.first);
  },
);

claim(
  import.meta.url,
  'Place by place on the screen, the film drawn anew changes by 0.138 per frame, where 0 is paper and 1 is ink, and the film carried by the scene by 0.141.',
  () => assert.deepEqual([anew.onScreen, scene.onScreen], ['0.138', '0.141']),
);

claim(
  import.meta.url,
  'The film with the dirty window changes by only 0.033 and looks like the best of the three.',
  () => assert.equal(screen.onScreen, '0.033'),
);

claim(
  import.meta.url,
  'With the true motion, the film whose grain is carried by the scene does not change at all: its difference is 0.',
  () => {
    const film = pannedFilm('scene', deviation, seededRandom(1));
    assert.equal(frameDifference(film, pan.motion), 0);
  },
);

claim(
  import.meta.url,
  'The film drawn anew still changes by 0.113 and the one with the dirty window by 0.115.',
  () => assert.deepEqual([anew.alongPan, screen.alongPan], ['0.113', '0.115']),
);

claim(
  import.meta.url,
  'In our film the motion is known, two pixels to the left per frame and the same everywhere.',
  () => assert.deepEqual(pan.motion, { dx: -2, dy: 0 }),
);

claim(import.meta.url, 'On the driving scenes the distance falls by 92 %.', () => {
  const row = decoder.rows.find(({ name }) => name === 'Real driving scenes');
  assert.ok(row);
  assert.equal(Math.round(100 * (1 - row.finetunedFvd / row.imageOnlyFvd)), 92);
});

claim(
  import.meta.url,
  'With $q = 0.9$ the first and the last of 14 frames agree to 0.25, and of 25 frames to 0.08.',
  () => {
    assert.equal(agreementAfter(0.9, 13).toFixed(2), '0.25');
    assert.equal(agreementAfter(0.9, 24).toFixed(2), '0.08');
  },
);

claim(
  import.meta.url,
  'For the ends of the shorter clip to agree to 0.90, neighbours must agree to 0.992; for the longer one, to 0.996.',
  () => {
    assert.equal(three(neighboursFor(0.9, 13)), '0.992');
    assert.equal(three(neighboursFor(0.9, 24)), '0.996');
  },
);

claim(
  import.meta.url,
  'neighbours that agree to 0.9 keep 32 % of the flicker of details drawn anew.',
  () => {
    const kept = detailFlicker({ deviation, neighbours: 0.9 });
    const fresh = detailFlicker({ deviation, neighbours: 0 });
    assert.equal(Math.round((100 * kept) / fresh), 32);
  },
);

claim(import.meta.url, 'Drawn anew, with $q = 0$, it should leave 0.113, and it does.', () => {
  assert.equal(three(detailFlicker({ deviation, neighbours: 0 })), '0.113');
  assert.equal(anew.alongPan, '0.113');
});

claim(
  import.meta.url,
  'It grows with the number of pairs, $T(T-1)/2$: 91 for 14 frames, 300 for 25.',
  () => {
    assert.equal(frameBudget({ frames: 14, ...frame }).framePairs, 91);
    assert.equal(frameBudget({ frames: 25, ...frame }).framePairs, 300);
  },
);

claim(
  import.meta.url,
  'SVD for short, makes 14 frames at a time, and a variant of it, SVD-XT, makes 25.',
  () =>
    assert.deepEqual(
      guidance.rows.slice(0, 2).map(({ frames }) => frames),
      [14, 25],
    ),
);

claim(
  import.meta.url,
  'Fourteen frames are 8,257,536 pixels, or 24,772,608 numbers; twenty-five are 44,236,800 numbers.',
  () => {
    const fourteen = frameBudget({ frames: 14, ...frame });
    assert.equal(fourteen.pixelPositions, 8_257_536);
    assert.equal(fourteen.pixelValues, 24_772_608);
    assert.equal(frameBudget({ frames: 25, ...frame }).pixelValues, 44_236_800);
  },
);

claim(
  import.meta.url,
  'A frame of 3×576×1024 numbers becomes one of 4×72×128, so that the fourteen frames come down to 516,096 numbers.',
  () => {
    const latent = latentShape({ channels: 3, ...frame });
    assert.deepEqual(latent, { channels: 4, height: 72, width: 128 });
    assert.equal(frameBudget({ frames: 14, ...frame }).latentValues, 516_096);
  },
);

claim(import.meta.url, 'Even so there are 9,216 places in the latent of a single frame.', () =>
  assert.equal(positions, 9216),
);

claim(
  import.meta.url,
  'At fourteen frames that is 16.6 billion, in one layer, for one step of making the film.',
  () => assert.equal((attentionCost({ frames: 14, positions }).full / 1e9).toFixed(1), '16.6'),
);

claim(
  import.meta.url,
  'the saving is nearly the number of frames itself: 13.98 times at 14 frames and 24.93 times at 25.',
  () => {
    assert.equal(attentionCost({ frames: 14, positions }).ratio.toFixed(2), '13.98');
    assert.equal(attentionCost({ frames: 25, positions }).ratio.toFixed(2), '24.93');
  },
);

claim(import.meta.url, 'At fourteen frames it takes 0.15 % of the products.', () => {
  const { factorised } = attentionCost({ frames: 14, positions });
  assert.equal(((100 * positions * 14 ** 2) / factorised).toFixed(2), '0.15');
});

claim(
  import.meta.url,
  'At the coarsest, 9×16 places, one place stands for 64×64 pixels, and a boat has to go far to leave it.',
  () => {
    // Three halvings of the latent, after the autoencoder's own factor.
    const factor = svdAutoencoder.factor * 2 ** 3;
    assert.deepEqual([frame.height / factor, frame.width / factor, factor], [9, 16, 64]);
  },
);

const reported = (name: string) => compute.rows.find((row) => row.name === name)?.value ?? NaN;

claim(
  import.meta.url,
  'about 200,000 hours on A100 graphics processors for training, and at release of about 100 seconds to make a film with SVD and 180 with SVD-XT',
  () => {
    assert.equal(reported('Training of the SVD checkpoints'), 200_000);
    assert.equal(reported('Sampling with SVD'), 100);
    assert.equal(reported('Sampling with SVD-XT'), 180);
  },
);

claim(
  import.meta.url,
  'Those times stand as 1.80 to 1, the numbers of frames as 1.79 to 1.',
  () => {
    assert.equal(
      (reported('Sampling with SVD-XT') / reported('Sampling with SVD')).toFixed(2),
      '1.80',
    );
    assert.equal((25 / 14).toFixed(2), '1.79');
  },
);

claim(
  import.meta.url,
  'the released script takes 25 steps for one model and 30 for the other',
  () => {
    const steps = [14, 25].map(
      (frames) => guidance.rows.find((row) => row.frames === frames)?.steps,
    );
    assert.deepEqual(steps, [25, 30]);
  },
);

claim(
  import.meta.url,
  'In the latent there are 64 times fewer places and 48 times fewer numbers than in pixels.',
  () => {
    const ratios = compressionRatios({ channels: 3, ...frame });
    assert.deepEqual(ratios, { positions: 64, values: 48 });
  },
);
