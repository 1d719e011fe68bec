import assert from 'node:assert/strict';
import { test } from 'node:test';
import { attention, convolution, dense, feedForward, perceptron } from './parameter-count.ts';

test('a dense layer is a convolution that sees a single place', () => {
  assert.equal(convolution(320, 640, [1, 1]), dense(320, 640));
});

test('along time a kernel of three weighs a third of a 3 × 3 kernel in the frame', () => {
  const weights = (kernel: number[]) => convolution(320, 320, kernel) - 320; // without the biases
  assert.equal(3 * weights([3, 1, 1]), weights([3, 3]));
});

test('attention to itself is four square maps and one bias', () => {
  assert.equal(attention(1280, 1280), 4 * 1_638_400 + 1280);
});

test('a wider context costs only keys and values', () => {
  assert.equal(attention(320, 1024) - attention(320, 320), 2 * 320 * (1024 - 320));
});

test('a perceptron is its two layers, and the gate makes feed-forward half as large again', () => {
  assert.equal(perceptron(320, 1280, 1280), dense(320, 1280) + dense(1280, 1280));
  const biases = 8 * 320 + 320;
  assert.equal(feedForward(320) - biases, 1.5 * (8 * 320 * 320));
});
