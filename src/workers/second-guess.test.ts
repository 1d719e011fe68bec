import assert from 'node:assert/strict';
import { join } from 'node:path';
import test from 'node:test';
import { constantGuidance } from '#algorithms/diffusion/guidance.ts';
import { defaultCondAug } from '#algorithms/diffusion/noise-augmentation.ts';
import { cameraSetting } from '#algorithms/miniature/camera-setting.ts';
import { readCaption } from '#algorithms/miniature/read-caption.ts';
import { filmFrames, pictureSide } from '#algorithms/miniature/scene.ts';
import {
  finishedLatents,
  openStudio,
  studioMegabytes,
  type Studio,
} from '#algorithms/miniature/studio.ts';
import { loadKernels } from '#data/load-kernels.ts';
import { readWeightFiles } from '#data/read-weights.ts';
import type { PlainOrder } from './miniature-messages.ts';
import { answerGuesses, filmSteps } from './second-guess.ts';

const root = join(import.meta.dirname, '../..');
const files = readWeightFiles(root, ['eyes', 'films']);
const open = () => openStudio(loadKernels({ megabytes: studioMegabytes }), files);
const order: PlainOrder = {
  of: { words: readCaption('a plain red disc moving right over sand') },
  ...{
    micro: {},
    frames: filmFrames,
    guidance: constantGuidance(filmFrames, 2),
    seed: 7,
    steps: 3,
  },
};
const grey = new Float32Array(pictureSide * pictureSide * 3);
const alone = finishedLatents(open().film(order));

/** The film that comes of two workers, of which the second opens its studio in a way of its own. */
async function together(
  second: () => Studio,
  asked = order,
  first = open(),
): Promise<Float64Array | undefined> {
  const { port1, port2 } = new MessageChannel();
  answerGuesses(port2, second);
  let film: Float64Array | undefined;
  for await (const { x } of filmSteps(first, asked, port1)) film = x;
  port1.close();
  return film;
}

test('two workers make the film that one makes, to the last digit', async () => {
  let guesses = 0;
  const studio = open();
  const counted: Studio = {
    ...studio,
    unconditional(asked) {
      const guess = studio.unconditional(asked);
      return (x, sigma) => {
        guesses++;
        return guess(x, sigma);
      };
    },
  };
  assert.deepEqual(await together(() => counted), alone);
  assert.equal(guesses, order.steps);
});

test('where the second worker cannot begin, the first makes the film by itself', async () => {
  const film = await together(() => {
    throw new RangeError('this device refuses the memory');
  });
  assert.deepEqual(film, alone);
});

test('the guess without the picture stands beside no camera adapter, so two workers agree there too', async () => {
  const cameraFiles = readWeightFiles(root, ['eyes', 'picture', 'pan']);
  const openCamera = () => openStudio(loadKernels({ megabytes: studioMegabytes }), cameraFiles);
  const still = { ...order, of: { picture: grey, sigmaC: defaultCondAug }, ...cameraSetting };
  const panning = { ...still, cameras: { pan: 1.5 } };
  const studio = openCamera();
  const film = finishedLatents(studio.film(panning));
  assert.notDeepEqual(film, finishedLatents(studio.film(still)));
  assert.deepEqual(studio.unconditional(panning)(film, 1), studio.unconditional(still)(film, 1));
  assert.deepEqual(await together(openCamera, panning, openCamera()), film);
});
