import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { seededRandom } from '#algorithms/random.ts';
import { loadKernels } from '#data/load-kernels.ts';
import { networkResult } from '../bench-network.ts';
import { openTfjs } from '../open-tfjs.ts';
import { measureCameras, strengths } from './measure-cameras.ts';
import { askedFilm, measureFilms } from './measure-films.ts';
import { timeFilms } from './time-films.ts';
import { writeTable } from './write-table.ts';

const EVALUATIONS = 8;
// Cameras have pictures of their own. What they are told, and how loudly, was settled beside others, of
// the seeds 5 and 7.
const FRESH = 2;

const MEASURES = {
  pan: 'camera pans right',
  zoom: 'camera comes nearer',
  static: 'camera stands still',
} as const;

const { values: options } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    films: { type: 'string', default: '80' },
    seed: { type: 'string', default: '1' },
    record: { type: 'boolean', default: false },
  },
});
const root = join(import.meta.dirname, '../../..');
const seed = Number(options.seed);
const films = Number(options.films);
const measured = measureFilms(root, films, seed);
const cameras = measureCameras(root, films, seed + FRESH);
const timed = await timeFilms(root, askedFilm(seed, 0).order);
await openTfjs();
const kernels = loadKernels({ megabytes: 64, fused: true });
const { film } = await networkResult(kernels, seededRandom(seed), EVALUATIONS);
const result = { ...measured, cameras, ...timed, ratioToTfjs: film.own / film.tfjs };
if (options.record) record();
if (options.json) console.log(JSON.stringify(result));
else console.log(result);

/** Writes down what does not depend on the machine's speed, for the book. */
function record(): void {
  const { ofTrueFilms, fromPictures, flicker, firstFramePsnr } = measured;
  const rows = [
    { measure: 'shape right', captions: measured.shapeRight, true: ofTrueFilms.shapeRight },
    { measure: 'colour right', captions: measured.colourRight, true: ofTrueFilms.colourRight },
    { measure: 'motion right', captions: measured.motionRight, true: ofTrueFilms.motionRight },
    { measure: 'flicker', captions: flicker.on, true: flicker.true },
    { measure: 'flicker without temporal layers', captions: flicker.off },
    { measure: 'first frame, PSNR in dB', pictures: firstFramePsnr },
    { measure: 'shape kept', pictures: fromPictures.shapeRight },
    { measure: 'colour kept', pictures: fromPictures.colourRight },
    ...(['pan', 'zoom', 'static'] as const).map((camera) => ({
      measure: MEASURES[camera],
      pictures: cameras.adapted[camera],
      alone: cameras.alone[camera],
      true: cameras.ofTrueFilms[camera],
    })),
  ];
  writeTable(root, 'miniature-measures', {
    title: 'What the miniature gets right, as the book’s judge sees it',
    note: `Shares of ${films} films each: made from captions, made from first frames, and true films of the same scenes. A shape or colour is right if the judge sees it in at least 12 of 14 frames. A camera pans right if it goes more than 0.1 px a frame, comes nearer by more than 0.3 % a frame, and stands still below both; its adapters have strengths of ${strengths.pan}, ${strengths.zoom} and ${strengths.static}, beside first frames of seed ${seed + FRESH}.`,
    columns: {
      measure: { label: 'Measure' },
      captions: { label: 'From captions' },
      pictures: { label: 'From pictures' },
      alone: { label: 'Without adapter' },
      true: { label: 'True films' },
    },
    rows: rows.map((row) => ({
      captions: null,
      pictures: null,
      alone: null,
      true: null,
      ...rounded(row),
    })),
    madeBy: {
      command: `npm run measure:miniature -- --films ${films} --record`,
      ...{ seed, inputs: ['src/training/miniature', 'public/data'] },
    },
  });
}

function rounded(row: Record<string, string | number>): Record<string, string | number> {
  const digits = (value: string | number) =>
    typeof value === 'number' ? Number(value.toPrecision(3)) : value;
  return Object.fromEntries(Object.entries(row).map(([name, value]) => [name, digits(value)]));
}
