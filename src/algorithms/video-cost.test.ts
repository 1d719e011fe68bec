import assert from 'node:assert/strict';
import { test } from 'node:test';
import { attentionCost, frameBudget } from './video-cost.ts';

test('fourteen frames of 576 × 1024 are 8,257,536 pixels and 24,772,608 values', () => {
  const budget = frameBudget({ frames: 14, height: 576, width: 1024 });
  assert.equal(budget.pixelPositions, 8_257_536);
  assert.equal(budget.pixelValues, 24_772_608);
});

test('twenty-five frames are 14,745,600 pixels and 44,236,800 values', () => {
  const budget = frameBudget({ frames: 25, height: 576, width: 1024 });
  assert.equal(budget.pixelPositions, 14_745_600);
  assert.equal(budget.pixelValues, 44_236_800);
});

test('the latent has 64 times fewer positions and 48 times fewer values, at every size', () => {
  for (const [height, width] of [
    [256, 384],
    [320, 576],
    [512, 512],
    [576, 1024],
  ] as const) {
    const budget = frameBudget({ frames: 14, height, width });
    assert.equal(budget.pixelPositions / budget.latentPositions, 64);
    assert.equal(budget.pixelValues / budget.latentValues, 48);
  }
});

test('each new frame must agree with all the frames before it', () => {
  const pairs = (frames: number) => frameBudget({ frames, height: 8, width: 8 }).framePairs;
  assert.equal(pairs(1), 0);
  for (let frames = 2; frames <= 128; frames++) {
    assert.equal(pairs(frames) - pairs(frames - 1), frames - 1);
  }
});

test('factorised attention is 13.98 times cheaper at 14 frames, 24.93 times at 25', () => {
  const positions = 72 * 128;
  assert.equal(attentionCost({ frames: 14, positions }).ratio.toFixed(2), '13.98');
  assert.equal(attentionCost({ frames: 25, positions }).ratio.toFixed(2), '24.93');
});

test('the saving stays below the number of frames and comes near it on large frames', () => {
  const saving = (positions: number) => attentionCost({ frames: 25, positions }).ratio;
  assert.ok(saving(100) < saving(10_000) && saving(10_000) < 25);
  assert.ok(25 - saving(1_000_000) < 0.001);
});

test('on a single frame, splitting saves nothing', () => {
  const { full, factorised } = attentionCost({ frames: 1, positions: 9216 });
  assert.ok(factorised > full);
});

test('a film needs whole frames, and sides the autoencoder can divide', () => {
  assert.throws(() => frameBudget({ frames: 0, height: 8, width: 8 }), /invalid frames: 0/);
  assert.throws(() => frameBudget({ frames: 1, height: 100, width: 8 }), /a multiple of 8/);
  assert.throws(() => attentionCost({ frames: 1.5, positions: 8 }), /invalid frames: 1.5/);
});
