import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { constantGuidance, linearGuidance } from '#algorithms/diffusion/guidance.ts';
import { captionWords } from '#algorithms/miniature/caption.ts';
import { drawScene } from '#algorithms/miniature/draw-scene.ts';
import { motionOf, openJudge } from '#algorithms/miniature/film-judge.ts';
import { flicker } from '#algorithms/miniature/film-motion.ts';
import { weightFiles, type FilmOrder, type WeightName } from '#algorithms/miniature/film-order.ts';
import { renderFilm } from '#algorithms/miniature/render-film.ts';
import { choices, filmFrames, pictureSide, type Scene } from '#algorithms/miniature/scene.ts';
import { finishedLatents, openStudio } from '#algorithms/miniature/studio.ts';
import { motionBucket } from '#algorithms/miniature/true-flow.ts';
import { peakSignalToNoise } from '#algorithms/peak-signal-to-noise.ts';
import { seededRandom } from '#algorithms/random.ts';
import { loadKernels } from '#data/load-kernels.ts';

const { values: options } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    films: { type: 'string', default: '80' },
    seed: { type: 'string', default: '1' },
  },
});
const count = Number(options.films);
const seed = Number(options.seed);

/** The settings that the book uses for its own films. */
const STEPS = 20;
const GUIDANCE = 2;
const SIGMA_C = 0.02;

const data = join(import.meta.dirname, '../../../public/data');
const bytesOf = (id: string) => new Uint8Array(readFileSync(join(data, `${id}.bin`)));
const named = (name: WeightName): [WeightName, Uint8Array<ArrayBuffer>] => [
  name,
  bytesOf(weightFiles[name]),
];
const studio = openStudio(
  loadKernels({ megabytes: 40, fused: true }),
  new Map([named('eyes'), named('films'), named('picture')]),
);
const judge = openJudge(loadKernels({ megabytes: 16 }), bytesOf('miniature-judge-1'));

/** Films and judges as many captions as wanted, and the true films of the same scenes beside them. */
function measure() {
  const right = { shape: 0, colour: 0, motion: 0 };
  const trueRight = { ...right };
  const flickers = { off: 0, on: 0, true: 0 };
  let firstFramePsnr = 0;
  let seconds = 0;
  for (let n = 0; n < count; n++) {
    const random = seededRandom(seed * 1e6 + n);
    const scene = drawScene(random, {
      camera: 'static',
      framesPerSecond: 10,
      motion: motionFor(n),
    });
    const truth = renderFilm(scene).pixels;
    const began = performance.now();
    const film = filmOf({
      ...orderFor(scene, n),
      guidance: constantGuidance(filmFrames, GUIDANCE),
    });
    seconds += (performance.now() - began) / 1000 / count;
    tally(right, film, scene);
    tally(trueRight, truth, scene);
    const frameByFrame = filmOf({
      ...orderFor(scene, n),
      guidance: constantGuidance(filmFrames, GUIDANCE),
      switches: { convolution: false, attention: false },
      decoderInTime: false,
    });
    flickers.on += flicker(film) / count;
    flickers.off += flicker(frameByFrame) / count;
    flickers.true += flicker(truth) / count;
    const first = truth.slice(0, pictureSide * pictureSide * 3);
    const goneOn = filmOf({
      ...orderFor(scene, n),
      of: { picture: first, sigmaC: SIGMA_C },
      guidance: linearGuidance({ frames: filmFrames, wMin: 1, wMax: GUIDANCE }),
    });
    firstFramePsnr += peakSignalToNoise(first, goneOn.slice(0, first.length), 2) / count;
  }
  return {
    ...{ shapeRight: right.shape / count, colourRight: right.colour / count },
    motionRight: right.motion / count,
    ofTrueFilms: {
      ...{ shapeRight: trueRight.shape / count, colourRight: trueRight.colour / count },
      motionRight: trueRight.motion / count,
    },
    ...{ firstFramePsnr, flicker: flickers, flickerTemporalOffOverOn: flickers.off / flickers.on },
    ...{ seconds14Frames: seconds, films: count, seed },
  };
}

function motionFor(n: number): Scene['motion'] {
  return choices.motion[n % choices.motion.length];
}

function orderFor(scene: Scene, n: number): Omit<FilmOrder, 'guidance'> {
  return {
    ...{
      of: { words: captionWords(scene) },
      frames: filmFrames,
      seed: seed * 1e6 + n,
      steps: STEPS,
    },
    micro: { framesPerSecond: scene.framesPerSecond - 1, motionBucket: motionBucket(scene) },
  };
}

function filmOf(order: FilmOrder): Float32Array {
  return studio.eyes.decode(finishedLatents(studio.film(order)), order.decoderInTime);
}

/** Counts what the judge finds right: a shape or colour must be so in nearly every frame. */
function tally(
  right: { shape: number; colour: number; motion: number },
  pixels: Float32Array,
  scene: Scene,
): void {
  const verdict = judge(pixels);
  const nearlyAll = filmFrames - 2;
  if (verdict.shape.most === scene.shape && verdict.shape.frames >= nearlyAll) right.shape++;
  if (verdict.colour.most === scene.colour && verdict.colour.frames >= nearlyAll) right.colour++;
  if (motionOf(verdict.centres) === scene.motion) right.motion++;
}

const result = measure();
if (options.json) console.log(JSON.stringify(result));
else console.log(result);
