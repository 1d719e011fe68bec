import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { constantGuidance, linearGuidance } from '#algorithms/diffusion/guidance.ts';
import { captionWords } from '#algorithms/miniature/caption.ts';
import { drawScene } from '#algorithms/miniature/draw-scene.ts';
import { motionOf, openJudge, type Verdict } from '#algorithms/miniature/film-judge.ts';
import { firstFrameFidelity } from '#algorithms/miniature/film-measures.ts';
import { flicker } from '#algorithms/miniature/film-motion.ts';
import type { FilmOrder } from '#algorithms/miniature/film-order.ts';
import { renderFilm } from '#algorithms/miniature/render-film.ts';
import { choices, filmFrames, pictureSide, type Scene } from '#algorithms/miniature/scene.ts';
import { finishedLatents, openStudio, studioMegabytes } from '#algorithms/miniature/studio.ts';
import { motionBucket } from '#algorithms/miniature/true-flow.ts';
import { seededRandom } from '#algorithms/random.ts';
import { loadKernels } from '#data/load-kernels.ts';
import { readWeightFiles } from '#data/read-weights.ts';

/** The settings that the book uses for its own films. */
const STEPS = 20;
const GUIDANCE = 2;
const PICTURE_GUIDANCE = 2;
const SIGMA_C = 0.02;
const SECOND_NETWORK = 4; // megabytes, as no page has both at once
/** As fast as the films of stage III, in pixels a second. */
const SPEED = 8;

/** How often the miniature is right; shares from 0 to 1. */
export interface FilmsMeasured {
  shapeRight: number;
  colourRight: number;
  motionRight: number;
  /** What the judge says of true films of the same scenes: the most that can be hoped for. */
  ofTrueFilms: { shapeRight: number; colourRight: number; motionRight: number };
  /** The same for films that go on from the first frame of such a scene. */
  fromPictures: { shapeRight: number; colourRight: number };
  /** How close the first frame of image-to-video is to the picture it was given, in decibels. */
  firstFramePsnr: number;
  flicker: { off: number; on: number; true: number };
  flickerTemporalOffOverOn: number;
  films: number;
  seed: number;
}

/**
 * Films `count` captions with the shipped weights, judges them, and the true films of the same
 * scenes beside them.
 *
 * A shape or colour counts as right if the judge sees it in all frames but two or in more.
 */
export function measureFilms(root: string, count: number, seed: number): FilmsMeasured {
  const studio = openStudio(
    loadKernels({ megabytes: studioMegabytes + SECOND_NETWORK, fused: true }),
    readWeightFiles(root, ['eyes', 'films', 'picture']),
  );
  const judgeBytes = readFileSync(join(root, 'public/data/miniature-judge-2.bin'));
  const judge = openJudge(loadKernels({ megabytes: 16 }), new Uint8Array(judgeBytes));
  const filmOf = (order: FilmOrder) =>
    studio.eyes.decode(finishedLatents(studio.film(order)), order.decoderInTime);
  const right = { shape: 0, colour: 0, motion: 0 };
  const trueRight = { ...right };
  const pictureRight = { ...right };
  const flickers = { off: 0, on: 0, true: 0 };
  let firstFramePsnr = 0;
  for (let n = 0; n < count; n++) {
    const { scene, order } = askedFilm(seed, n);
    const truth = renderFilm(scene).pixels;
    const film = filmOf(order);
    tally(right, judge(film), scene);
    tally(trueRight, judge(truth), scene);
    const switches = { convolution: false, attention: false };
    flickers.on += flicker(film) / count;
    flickers.off += flicker(filmOf({ ...order, switches, decoderInTime: false })) / count;
    flickers.true += flicker(truth) / count;
    const first = truth.slice(0, pictureSide * pictureSide * 3);
    const goneOn = filmOf({
      ...{ ...order, of: { picture: first, sigmaC: SIGMA_C } },
      guidance: linearGuidance({ frames: filmFrames, wMin: 1, wMax: PICTURE_GUIDANCE }),
    });
    tally(pictureRight, judge(goneOn), scene);
    firstFramePsnr += firstFrameFidelity(first, goneOn) / count;
  }
  const { shapeRight, colourRight } = shares(pictureRight, count);
  return {
    ...shares(right, count),
    fromPictures: { shapeRight, colourRight },
    ...{ ofTrueFilms: shares(trueRight, count), firstFramePsnr },
    ...{ flicker: flickers, flickerTemporalOffOverOn: flickers.off / flickers.on },
    ...{ films: count, seed },
  };
}

interface Tally {
  shape: number;
  colour: number;
  motion: number;
}

function shares({ shape, colour, motion }: Tally, count: number) {
  return { shapeRight: shape / count, colourRight: colour / count, motionRight: motion / count };
}

/** The scene of number `n` under a seed, and the order that asks for a film of it. */
export function askedFilm(seed: number, n: number): { scene: Scene; order: FilmOrder } {
  const filmSeed = seed * 1e6 + n;
  const motion = choices.motion[n % choices.motion.length];
  const scene = drawScene(seededRandom(filmSeed), {
    ...{ camera: 'static', framesPerSecond: 10, speed: SPEED, motion },
  });
  const order: FilmOrder = {
    of: { words: captionWords(scene) },
    micro: { framesPerSecond: scene.framesPerSecond - 1, motionBucket: motionBucket(scene) },
    guidance: constantGuidance(filmFrames, GUIDANCE),
    ...{ frames: filmFrames, seed: filmSeed, steps: STEPS },
  };
  return { scene, order };
}

/** Counts what the judge finds right. */
function tally(right: Tally, { shape, colour, centres }: Verdict, scene: Scene): void {
  const nearlyAll = filmFrames - 2;
  if (shape.most === scene.shape && shape.frames >= nearlyAll) right.shape++;
  if (colour.most === scene.colour && colour.frames >= nearlyAll) right.colour++;
  if (motionOf(centres) === scene.motion) right.motion++;
}
