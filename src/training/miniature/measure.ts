import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { seededRandom } from '#algorithms/random.ts';
import { loadKernels } from '#data/load-kernels.ts';
import { networkResult } from '../bench-network.ts';
import { openTfjs } from '../open-tfjs.ts';
import { askedFilm, measureFilms } from './measure-films.ts';
import { timeFilms } from './time-films.ts';

const EVALUATIONS = 8;

const { values: options } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    films: { type: 'string', default: '80' },
    seed: { type: 'string', default: '1' },
  },
});
const root = join(import.meta.dirname, '../../..');
const seed = Number(options.seed);
const measured = measureFilms(root, Number(options.films), seed);
const timed = await timeFilms(root, askedFilm(seed, 0).order);
await openTfjs();
const kernels = loadKernels({ megabytes: 64, fused: true });
const { film } = await networkResult(kernels, seededRandom(seed), EVALUATIONS);
const result = { ...measured, ...timed, ratioToTfjs: film.own / film.tfjs };
if (options.json) console.log(JSON.stringify(result));
else console.log(result);
