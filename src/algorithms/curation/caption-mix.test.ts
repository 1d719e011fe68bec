import assert from 'node:assert/strict';
import { test } from 'node:test';
import { captionMix, drawCaptioner } from './caption-mix.ts';
import type { Captioner, CaptionMix } from './caption-mix.ts';
import { seededRandom } from '../random.ts';

const DRAWS = 40_000;

function shares(mix: CaptionMix): Record<Captioner, number> {
  const random = seededRandom(4);
  const count = { coca: 0, videoblip: 0, merged: 0 };
  for (let i = 0; i < DRAWS; i++) count[drawCaptioner(random, mix)] += 1 / DRAWS;
  return count;
}

test('half of the captions are CoCa’s, a quarter each VideoBLIP’s and the merger’s', () => {
  assert.deepEqual(captionMix, { coca: 0.5, videoblip: 0.25, merged: 0.25 });
  const drawn = shares(captionMix);
  const deviation = Math.sqrt(0.25 / DRAWS); // at most, for any share
  assert.ok(Math.abs(drawn.coca - 0.5) < 4 * deviation);
  assert.ok(Math.abs(drawn.videoblip - 0.25) < 4 * deviation);
  assert.ok(Math.abs(drawn.merged - 0.25) < 4 * deviation);
});

test('a captioner without a chance is never drawn', () => {
  assert.equal(shares({ coca: 0.5, videoblip: 0, merged: 0.5 }).videoblip, 0);
});

test('chances must be chances', () => {
  const draw = (mix: CaptionMix) => () => drawCaptioner(seededRandom(1), mix);
  assert.throws(draw({ coca: 1, videoblip: 1, merged: 1 }), /invalid mix: 1 \+ 1 \+ 1/);
  assert.throws(draw({ coca: 1.5, videoblip: -0.5, merged: 0 }), /sum to 1/);
});
