import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadKernels } from '#data/load-kernels.ts';
import { seededRandom } from '../random.ts';
import { matrix, openTape, valuesOf } from '../tensor/tape.ts';
import { filmDenoiser, filmGuesses, type FilmWish } from './film-sampler.ts';
import { latentLength } from './latent-film.ts';
import { openParameters, parameterCount, workTape, type Parameters } from './parameters.ts';
import {
  miniatureSize,
  videoUnet,
  type FilmConditions,
  type Network,
  type VideoUnetCall,
} from './video-unet.ts';

const size = { ...miniatureSize, widths: [16, 32], embedding: 32, context: 8 } as const;
const arena = openTape(loadKernels({ megabytes: 24 }), false);
const film = { frames: 5, height: 8, width: 8 };
const perFrame = film.height * film.width * size.latentChannels;
const perClip = film.frames * perFrame;
const words = 3;

function noise(seed: number, length: number): Float32Array {
  const random = seededRandom(seed);
  return Float32Array.from({ length }, () => random.normal());
}

/** A network in which no layer is left at 0, as if it had learned something. */
function grown(inputChannels: number = size.inputChannels): {
  network: Network;
  parameters: Parameters;
} {
  const random = seededRandom(4);
  const parameters = openParameters(arena, random);
  const network = videoUnet(parameters, { ...size, inputChannels });
  for (const tensor of parameters.byName.values()) {
    const values = valuesOf(arena, tensor);
    if (values.some((value) => value !== 0)) continue;
    for (let k = 0; k < values.length; k++) values[k] = 0.2 * random.normal();
  }
  return { network, parameters };
}

const { network, parameters } = grown();

/** What each of two clips is told; each clip something else. */
const told: FilmConditions = {
  cNoise: [0.3, -0.6],
  micro: [{ framesPerSecond: 10, motionBucket: 100 }, { augmentation: 0.02 }],
  context: noise(1, 2 * words * size.context),
  contextPerClip: words,
  pooled: noise(2, 2 * size.context),
};
const films = noise(3, 2 * perClip);

/** The same conditions for the clips of the given numbers, as often as they are named. */
function toldTo(clips: readonly number[]): FilmConditions {
  const rows = (values: ArrayLike<number>, each: number) =>
    Float32Array.from(
      clips.flatMap((clip) => Array.from(values).slice(clip * each, (clip + 1) * each)),
    );
  return {
    cNoise: clips.map((clip) => told.cNoise[clip]),
    micro: clips.map((clip) => told.micro[clip]),
    context: rows(told.context, words * size.context),
    contextPerClip: words,
    pooled: rows(told.pooled, size.context),
  };
}

/** What the network makes of films, `frames` frames a clip. */
function answer(
  values: Float32Array,
  conditions: FilmConditions,
  frames: number = film.frames,
  switches?: VideoUnetCall['switches'],
  asked: Network = network,
): Float32Array {
  const tape = workTape(arena);
  const clips = conditions.cNoise.length;
  const rows = clips * frames * film.height * film.width;
  const out = asked(tape, {
    ...conditions,
    ...{ x: matrix(tape, { rows, columns: values.length / rows }, { values }) },
    ...{ shape: { ...film, clips, frames } },
    ...(switches && { switches }),
  });
  assert.deepEqual([out.rows, out.columns], [rows, size.latentChannels]);
  return valuesOf(tape, out).slice();
}

function furthest(a: ArrayLike<number>, b: ArrayLike<number>): number {
  assert.equal(a.length, b.length);
  return Array.from(a).reduce((most, value, k) => Math.max(most, Math.abs(value - b[k])), 0);
}

const off = { convolution: false, attention: false };
const both = answer(films, told);
// Floats of 24 bits, some hundred operations deep, with answers of size 1.
const tolerance = 1e-5;

test('the network answers with latents in the shape of its input, one number for each', () => {
  assert.equal(both.length, films.length);
  assert.ok(both.every(Number.isFinite));
  assert.ok(furthest(both, new Float32Array(both.length)) > 0.1);
});

test('a network beside whose film a picture is given answers with the film’s channels alone', () => {
  const wide = grown(2 * size.inputChannels).network;
  const out = answer(noise(5, 2 * films.length), told, film.frames, undefined, wide);
  assert.equal(out.length, films.length);
});

test('a network that has learned nothing answers 0', () => {
  const fresh = videoUnet(openParameters(arena, seededRandom(1)), size);
  assert.ok(answer(films, told, film.frames, undefined, fresh).every((value) => value === 0));
});

test('with its temporal layers off, the video model is the image model frame by frame', () => {
  const still = answer(films, told, film.frames, off);
  const everyFrame = [0, 1].flatMap((clip) => Array.from({ length: film.frames }, () => clip));
  const frameByFrame = answer(films, toldTo(everyFrame), 1);
  assert.ok(furthest(still, frameByFrame) < tolerance);
  // And the temporal layers do something when they are on.
  assert.ok(furthest(still, both) > 0.01);
  for (const one of [
    { ...off, convolution: true },
    { ...off, attention: true },
  ]) {
    const halfOn = answer(films, told, film.frames, one);
    assert.ok(furthest(halfOn, still) > 1e-3 && furthest(halfOn, both) > 1e-3);
  }
});

test('at α = 1 every blend takes space alone, as if the temporal layers were off', () => {
  const mixes = [...parameters.byName].filter(([name]) => name.endsWith('mix'));
  assert.equal(mixes.length, 10);
  const before = mixes.map(([, tensor]) => valuesOf(arena, tensor)[0]);
  // In double precision σ(40) is 1.
  for (const [, tensor] of mixes) valuesOf(arena, tensor)[0] = 40;
  const blended = answer(films, told);
  mixes.forEach(([, tensor], i) => (valuesOf(arena, tensor)[0] = before[i]));
  assert.ok(furthest(blended, answer(films, told, film.frames, off)) < tolerance);
});

test('a frame hears of the others through the temporal layers, and through nothing else', () => {
  const changed = films.slice();
  changed.set(noise(6, perFrame), 4 * perFrame);
  const first = (values: Float32Array) => values.subarray(0, perFrame);
  assert.ok(furthest(first(answer(changed, told)), first(both)) > 1e-3);
  const still = answer(films, told, film.frames, off);
  const stillChanged = answer(changed, told, film.frames, off);
  assert.equal(furthest(first(stillChanged), first(still)), 0);
});

test('two clips of a batch that change places change nothing but their places', () => {
  const swap = (values: Float32Array) =>
    Float32Array.from([...values.subarray(perClip), ...values.subarray(0, perClip)]);
  const swapped = answer(swap(films), toldTo([1, 0]));
  assert.ok(furthest(swapped, swap(both)) < tolerance);
  const alone = answer(films.slice(0, perClip), toldTo([0]));
  assert.ok(furthest(alone, both.subarray(0, perClip)) < tolerance);
});

test('everything the network is told changes its answer', () => {
  const [zero] = toldTo([0]).micro;
  const changes: Partial<FilmConditions>[] = [
    { cNoise: [0.31, -0.6] },
    { micro: [{ ...zero, framesPerSecond: 20 }, told.micro[1]] },
    { micro: [{ ...zero, motionBucket: 101 }, told.micro[1]] },
    { micro: [{ ...zero, augmentation: 0.5 }, told.micro[1]] },
    { context: noise(7, told.context.length) },
    { pooled: noise(8, told.pooled.length) },
  ];
  for (const change of changes) {
    const other = answer(films, { ...told, ...change });
    assert.ok(furthest(other, both) > 1e-5, Object.keys(change).join());
  }
});

test('guidance 1 is no guidance, frame by frame', () => {
  const frames = 3;
  const wish: FilmWish = {
    context: noise(9, words * size.context),
    contextPerClip: words,
    pooled: noise(10, size.context),
    micro: { motionBucket: 60 },
  };
  const x = Float64Array.from(noise(11, frames * latentLength));
  const denoised = (guidance: number[], told = wish) =>
    filmDenoiser(filmGuesses(arena, network, told, { frames, guidance }), guidance)(x, 2);
  const frame = (values: Float64Array, t: number) =>
    values.subarray(t * latentLength, (t + 1) * latentLength);
  const free = denoised([1, 1, 1]);
  const mixed = denoised([1, 3, 1]);
  for (const t of [0, 2]) assert.ok(furthest(frame(mixed, t), frame(free, t)) < tolerance);
  assert.ok(furthest(frame(mixed, 1), frame(free, 1)) > 1e-3);
  // At 0 the wish is not heard at all: the answer to another wish is the same.
  const other = { ...wish, context: noise(12, words * size.context), pooled: noise(13, 8) };
  assert.ok(furthest(denoised([0, 0, 0]), denoised([0, 0, 0], other)) < tolerance);
});

test('the miniature’s U-Net has at most a million numbers to learn', () => {
  const full = openParameters(arena, seededRandom(1));
  videoUnet(full, { ...miniatureSize, inputChannels: 2 * miniatureSize.inputChannels });
  assert.ok(parameterCount(full) < 1e6, `${parameterCount(full)}`);
});
