import assert from 'node:assert/strict';
import { test } from 'node:test';
import { seededRandom } from '../random.ts';
import { loadKernels } from '../../data/load-kernels.ts';
import { attention, temporalAttention } from '../tensor/attention.ts';
import { matrix, openTape } from '../tensor/tape.ts';
import { attentionMap, attentionReach, evenReach } from './attention-reach.ts';

const frames = 14;
const near = (a: number, b: number) => assert.ok(Math.abs(a - b) < 1e-5, `${a} is not ${b}`);

/** A map in which frame t takes everything from frame `source(t)`. */
function single(source: (t: number) => number) {
  const values = new Float64Array(frames * frames);
  for (let t = 0; t < frames; t++) values[t * frames + source(t)] = 1;
  return { width: frames, height: frames, values };
}

test('frames that look only at themselves reach neither back nor ahead', () => {
  const reach = attentionReach(single((t) => t));
  assert.deepEqual(reach, { back: 0, here: 1, ahead: 0, backFrames: 0, aheadFrames: 0 });
});

test('frames that all look at the first reach back half the film on average', () => {
  const { back, here, ahead, backFrames } = attentionReach(single(() => 0));
  near(back, 13 / 14);
  near(here, 1 / 14);
  assert.equal(ahead, 0);
  near(backFrames, 7); // the mean of 1 to 13
});

test('attention spread evenly reaches as far as the formula says, to either side', () => {
  const values = new Float64Array(frames * frames).fill(1 / frames);
  const reach = attentionReach({ width: frames, height: frames, values });
  near(reach.backFrames, evenReach(frames));
  near(reach.aheadFrames, evenReach(frames));
  near(reach.back + reach.here + reach.ahead, 1);
});

test("a place's map is what the engine's own attention takes from each frame there", () => {
  const random = seededRandom(4);
  const [places, heads, columns, few] = [4, 2, 16, 3];
  const kernels = loadKernels({ megabytes: 4 });
  const tape = openTape(kernels, false);
  const rows = few * places;
  const made = () => Float32Array.from({ length: rows * columns }, () => random.normal());
  const [q, k, v] = [made(), made(), made()].map((values) =>
    matrix(tape, { rows, columns }, { values }),
  );
  const layout = temporalAttention({ clips: 1, frames: few, places }, heads);
  const { out, weights } = attention(tape, { q, k, v }, layout);
  const floats = new Float32Array(kernels.memory.buffer);
  const copy = floats.slice(weights / 4, weights / 4 + places * heads * few * few);
  const watched = { weights: copy, places, heads, frames: few };

  const wide = columns / heads;
  for (let place = 0; place < places; place++) {
    for (let head = 0; head < heads; head++) {
      const { values } = attentionMap(watched, place, head);
      for (let t = 0; t < few; t++) {
        const at = (frame: number) => (frame * places + place) * columns + head * wide;
        let mean = 0;
        for (let s = 0; s < few; s++) mean += values[t * few + s] * floats[v.at / 4 + at(s)];
        near(mean, floats[out.at / 4 + at(t)]);
      }
    }
  }
});

test('the mean of the heads is a map as well, and what is not there is refused', () => {
  const weights = new Float32Array(2 * 3 * frames * frames).fill(1 / frames);
  const watched = { weights, places: 2, heads: 3, frames };
  near(
    attentionMap(watched, 1)
      .values.slice(0, frames)
      .reduce((a, b) => a + b, 0),
    1,
  );
  assert.throws(() => attentionMap(watched, 2), RangeError);
  assert.throws(() => attentionMap(watched, 0, 3), RangeError);
});
