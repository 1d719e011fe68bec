import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parameterTotals, unetBlocks } from './svd-unet.ts';
import { svdImageToVideo, svdTextToVideo } from './unet-configuration.ts';

const blocks = unetBlocks(svdTextToVideo);
const ofKind = (kind: string) => blocks.filter((block) => block.kind === kind);

test('656 million parameters look along time, of 1521 million in all', () => {
  const { spatial, temporal, total } = parameterTotals(blocks);
  assert.equal(spatial, 865_910_724);
  assert.equal(temporal, 656_076_838);
  assert.equal(total, 1_521_987_562);
});

test('the released image-to-video network has 1,524,623,082', () => {
  assert.equal(parameterTotals(unetBlocks(svdImageToVideo)).total, 1_524_623_082);
});

test('beyond the text-to-video network it has four input channels and one perceptron', () => {
  const channels = 4 * 320 * 9;
  const vector = 768 * 1280 + 1280 + 1280 * 1280 + 1280;
  const difference =
    parameterTotals(unetBlocks(svdImageToVideo)).spatial - parameterTotals(blocks).spatial;
  assert.equal(difference, channels + vector);
});

test('22 residual blocks and 16 transformers have a temporal half, and nothing else has', () => {
  assert.equal(ofKind('residual').length, 22);
  assert.equal(ofKind('transformer').length, 16);
  for (const block of blocks) {
    const looksAlongTime = block.kind === 'residual' || block.kind === 'transformer';
    assert.equal(block.temporalParameters > 0, looksAlongTime);
    assert.equal(block.rearrangement !== '', looksAlongTime);
  }
});

test('the frame shrinks from 72 × 128 to 9 × 16 and grows back', () => {
  const film = blocks.filter((block) => block.path !== 'embedding');
  const shapes = film.map(({ height, width }) => `${height} × ${width}`);
  assert.deepEqual([...new Set(shapes)], ['72 × 128', '36 × 64', '18 × 32', '9 × 16']);
  assert.equal(shapes.at(0), shapes.at(-1));
  film.forEach(({ height, width, tokens }) => assert.equal(tokens, height * width));
});

test('what one block leaves is what the next one takes, plus what it is handed across', () => {
  const film = blocks.filter((block) => block.path !== 'embedding');
  film.slice(1).forEach((block, i) => {
    assert.equal(block.inputs, film[i].channels + block.skipped);
  });
});

test('the decoder is handed all that the encoder kept, last first', () => {
  const kept = blocks.filter(
    (block, i) =>
      block.path === 'encoder' && // a pair is kept after its transformer, if it has one
      !(block.kind === 'residual' && blocks[i + 1].kind === 'transformer'),
  );
  const handed = blocks.filter((block) => block.path === 'decoder' && block.kind === 'residual');
  assert.deepEqual(
    handed.map((block) => block.skipped),
    kept.map((block) => block.channels).reverse(),
  );
});

test('heads of 64 channels: five at the finest level, then ten, then twenty', () => {
  const heads = ofKind('transformer').map(({ height, heads: count }) => `${height}: ${count}`);
  assert.deepEqual([...new Set(heads)].sort(), ['18: 20', '36: 10', '72: 5', '9: 20']);
});

test('at the coarsest level only the middle attends', () => {
  const coarse = ofKind('transformer').filter((block) => block.level === 3);
  assert.deepEqual(
    coarse.map((block) => block.path),
    ['middle'],
  );
});

test('a latent of 52 rows, as app. D.5 prints, could not be halved three times; 72 can', () => {
  assert.throws(() => unetBlocks({ ...svdTextToVideo, height: 52 }), /invalid side: 52; .* of 8/);
});
