import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadKernels } from '#data/load-kernels.ts';
import { seededRandom } from '../random.ts';
import { backward } from '../tensor/gradient.ts';
import { squareError } from '../tensor/losses.ts';
import { matrix, openTape, valuesOf, type Tape, type Tensor } from '../tensor/tape.ts';
import { adapted } from './adapter.ts';
import { loraParameters, loraRank, temporalAttentionNames } from './lora.ts';
import { openParameters, parameterCount, workTape, type Parameters } from './parameters.ts';
import { miniatureSize, videoUnet, type VideoUnetCall } from './video-unet.ts';

const size = { ...miniatureSize, widths: [16, 32], embedding: 32, context: 8 } as const;
const arena = openTape(loadKernels({ megabytes: 24 }), false);
const frames = 3;
const rows = frames * 64;

function noise(seed: number, length: number): Float32Array {
  const random = seededRandom(seed);
  return Float32Array.from({ length }, () => random.normal());
}

/** Makes up for training: every parameter that begins at 0 becomes noise. */
function grow({ byName }: Parameters, deviation: number): void {
  const random = seededRandom(4);
  for (const tensor of byName.values()) {
    const values = valuesOf(arena, tensor);
    if (values.some((value) => value !== 0)) continue;
    for (let k = 0; k < values.length; k++) values[k] = deviation * random.normal();
  }
}

const base = openParameters(arena, seededRandom(2));
const network = videoUnet(base, size);
grow(base, 0.2);
const films = noise(3, rows * size.inputChannels);
const told = {
  cNoise: [0.3],
  micro: [{}],
  context: noise(5, 2 * size.context),
  contextPerClip: 2,
  pooled: noise(6, size.context),
};

function answerOn(tape: Tape, switches?: VideoUnetCall['switches']): Tensor {
  const x = matrix(tape, { rows, columns: size.inputChannels }, { values: films });
  const shape = { clips: 1, frames, height: 8, width: 8 };
  return network(tape, { ...told, x, shape, ...(switches && { switches }) });
}

function answer(switches?: VideoUnetCall['switches']): Float32Array {
  const tape = workTape(arena);
  return valuesOf(tape, answerOn(tape, switches)).slice();
}

function furthest(a: Float32Array, b: Float32Array): number {
  return a.reduce((most, value, k) => Math.max(most, Math.abs(value - b[k])), 0);
}

/** The network's answer with adapters in it, at the strengths given, all by themselves. */
function answerWith(
  sets: [adapters: ReturnType<typeof loraParameters>['adapters'], strength: number][],
  switches?: VideoUnetCall['switches'],
): Float32Array {
  for (const [adapters, strength] of sets) {
    for (const [name, adapter] of adapters) {
      adapter.scale = strength;
      base.adapters.set(name, [...(base.adapters.get(name) ?? []), adapter]);
    }
  }
  const out = answer(switches);
  base.adapters.clear();
  return out;
}

const before = answer();
const trained = loraParameters(arena, base, seededRandom(7));
grow(trained.parameters, 0.3);

test('an adapter changes the matrices of temporal attention, and no others', () => {
  const names = temporalAttentionNames(base);
  // Three transformers, two attentions in each, four matrices in each of these.
  assert.equal(names.length, 3 * 2 * 4);
  for (const name of names) assert.match(name, /temporal\.attn[12]\.to_(q|k|v|out)\.weight$/);
  const spatialOnly = answer({ convolution: true, attention: false });
  const adaptedSpatial = answerWith([[trained.adapters, 1]], {
    convolution: true,
    attention: false,
  });
  assert.equal(furthest(spatialOnly, adaptedSpatial), 0);
});

test('an adapter of rank 0 is the base', () => {
  const none = loraParameters(arena, base, seededRandom(7), 0);
  assert.equal(parameterCount(none.parameters), 0);
  assert.equal(furthest(answerWith([[none.adapters, 1]]), before), 0);
});

test('an adapter at strength 0 is the base, and an untrained one at any strength', () => {
  assert.equal(furthest(answerWith([[trained.adapters, 0]]), before), 0);
  const untrained = loraParameters(arena, base, seededRandom(8));
  assert.equal(furthest(answerWith([[untrained.adapters, 3]]), before), 0);
});

test('a trained adapter changes the film; two add up, and one undoes its twin at strength −1', () => {
  assert.ok(furthest(answerWith([[trained.adapters, 1]]), before) > 1e-3);
  const twice = answerWith([[trained.adapters, 2]]);
  const again = loraParameters(arena, base, seededRandom(7));
  grow(again.parameters, 0.3);
  const summed = answerWith([
    [trained.adapters, 1],
    [again.adapters, 1],
  ]);
  assert.ok(furthest(summed, twice) < 1e-5);
  const undone = answerWith([
    [trained.adapters, 1],
    [again.adapters, -1],
  ]);
  assert.ok(furthest(undone, before) < 1e-5);
});

test('an adapted matrix is W + s·A·B', () => {
  const tape = workTape(arena);
  const name = temporalAttentionNames(base)[0];
  const [weight, adapter] = [base.byName.get(name), trained.adapters.get(name)];
  assert.ok(weight && adapter);
  adapter.scale = 0.7;
  base.adapters.set(name, [adapter]);
  const found = valuesOf(tape, adapted(tape, base, name, weight));
  base.adapters.clear();
  const [w, a, b] = [weight, adapter.down, adapter.up].map((tensor) => valuesOf(tape, tensor));
  assert.equal(adapter.down.columns, loraRank);
  for (let k = 0; k < found.length; k++) {
    const [i, j] = [Math.floor(k / weight.columns), k % weight.columns];
    let wanted = w[k];
    for (let r = 0; r < loraRank; r++) {
      wanted += 0.7 * a[i * loraRank + r] * b[r * weight.columns + j];
    }
    assert.ok(Math.abs(found[k] - wanted) < 1e-6);
  }
});

test('training an adapter sends gradients to it and leaves the base without', () => {
  const tape = workTape(arena, true);
  for (const [name, adapter] of trained.adapters) {
    adapter.scale = 1;
    adapter.down.gradient = 0;
    adapter.up.gradient = 0;
    base.adapters.set(name, [adapter]);
  }
  const target = noise(9, rows * size.latentChannels);
  backward(tape, squareError(tape, answerOn(tape), target));
  base.adapters.clear();
  for (const { down, up } of trained.adapters.values()) {
    for (const tensor of [down, up]) {
      assert.ok(tensor.gradient > 0);
      assert.ok(valuesOf(tape, tensor, tensor.gradient).some((value) => value !== 0));
    }
  }
  for (const tensor of base.byName.values()) assert.equal(tensor.gradient, -1);
});
