import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { seededRandom } from '#algorithms/random.ts';
import { loadKernels } from '#data/load-kernels.ts';
import { networkResult } from '../bench-network.ts';
import { openTfjs } from '../open-tfjs.ts';
import { measureCameras } from './measure-cameras.ts';
import { askedFilm, measureFilms } from './measure-films.ts';
import { timeFilms } from './time-films.ts';
import { writeTable } from './write-table.ts';

const EVALUATIONS = 8;

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
const camerasRight = measureCameras(root, films, seed);
const timed = await timeFilms(root, askedFilm(seed, 0).order);
await openTfjs();
const kernels = loadKernels({ megabytes: 64, fused: true });
const { film } = await networkResult(kernels, seededRandom(seed), EVALUATIONS);
const result = { ...measured, camerasRight, ...timed, ratioToTfjs: film.own / film.tfjs };
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
    { measure: 'camera pans as asked', pictures: camerasRight.pan },
    { measure: 'camera zooms as asked', pictures: camerasRight.zoom },
    { measure: 'camera stands still as asked', pictures: camerasRight.static },
  ];
  writeTable(root, 'miniature-measures', {
    title: 'What the miniature gets right, as the book’s judge sees it',
    note: `Shares of ${films} films each: made from captions, made from first frames, and true films of the same scenes. A shape or colour is right if the judge sees it in at least 12 of 14 frames. A camera goes as asked if its adapter moves it further by 0.1 px (pan, at strength 1.5) or 0.3 % a frame (zoom, at 2), or stills it to less than both (static, at 2).`,
    columns: {
      measure: { label: 'Measure' },
      captions: { label: 'From captions' },
      pictures: { label: 'From pictures' },
      true: { label: 'True films' },
    },
    rows: rows.map((row) => ({ captions: null, pictures: null, true: null, ...rounded(row) })),
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
