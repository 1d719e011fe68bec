import assert from 'node:assert/strict';
import { test } from 'node:test';
import { canFuse, loadKernels } from '#data/load-kernels.ts';
import { seededRandom } from '../random.ts';
import { matrix, openTape, valuesOf } from './tape.ts';

const versions = [
  ['plain', loadKernels({ megabytes: 2 })] as const,
  ...(canFuse() ? [['fused', loadKernels({ megabytes: 2, fused: true })] as const] : []),
];

/** A stack of grids and a window over them. */
interface Case {
  grids: number;
  height: number;
  width: number;
  channels: number;
  tall: number;
  broad: number;
  stride: number;
}

const cases: Record<string, Case> = {
  'a window of 3 × 3 in space': {
    ...{ grids: 2, height: 4, width: 5, channels: 8 },
    ...{ tall: 3, broad: 3, stride: 1 },
  },
  'a window of 3 frames in time': {
    ...{ grids: 2, height: 5, width: 6, channels: 4 },
    ...{ tall: 3, broad: 1, stride: 1 },
  },
  'a window that halves the picture': {
    ...{ grids: 2, height: 4, width: 6, channels: 5 },
    ...{ tall: 3, broad: 3, stride: 2 },
  },
  'a window that halves an odd picture': {
    ...{ grids: 1, height: 5, width: 3, channels: 4 },
    ...{ tall: 3, broad: 3, stride: 2 },
  },
  'patches side by side': {
    ...{ grids: 2, height: 8, width: 4, channels: 3 },
    ...{ tall: 4, broad: 4, stride: 4 },
  },
  'single places': {
    ...{ grids: 3, height: 2, width: 2, channels: 7 },
    ...{ tall: 1, broad: 1, stride: 1 },
  },
};

/** Which value stands at each tap of each place, as its index in the stack, or −1 beyond the edge. */
function plainTaps(of: Case): number[] {
  const { grids, height, width, channels, tall, broad, stride } = of;
  const taps: number[] = [];
  for (let grid = 0; grid < grids; grid++) {
    for (let y = 0; y < height; y += stride) {
      for (let x = 0; x < width; x += stride) {
        for (let i = 0; i < tall; i++) {
          for (let j = 0; j < broad; j++) {
            const row = y + i - (tall === stride ? 0 : (tall - 1) / 2);
            const column = x + j - (broad === stride ? 0 : (broad - 1) / 2);
            const inside = row >= 0 && row < height && column >= 0 && column < width;
            const place = (grid * height + row) * width + column;
            for (let c = 0; c < channels; c++) taps.push(inside ? place * channels + c : -1);
          }
        }
      }
    }
  }
  return taps;
}

for (const [version, kernels] of versions) {
  for (const [name, of] of Object.entries(cases)) {
    const { grids, height, width, channels, tall, broad, stride } = of;
    const shape = [height, width, channels, tall, broad, stride] as const;
    const taps = plainTaps(of);
    const perPlace = tall * broad * channels;
    const places = taps.length / perPlace;
    const random = seededRandom(8);
    const stack = { rows: grids * height * width, columns: channels };
    const values = Float32Array.from({ length: stack.rows * channels }, () => random.normal());

    test(`the ${version} kernels gather ${name} exactly, all at once or some places only`, () => {
      for (const [first, last] of [
        [0, places],
        [1, places - 1],
        [places - 2, places],
      ]) {
        const tape = openTape(kernels, false);
        const x = matrix(tape, stack, { values });
        const rows = matrix(tape, { rows: last - first + 1, columns: perPlace });
        valuesOf(tape, rows).fill(77);
        kernels.gatherNeighbourhoods(x.at, ...shape, first, last, rows.at);
        const wanted = taps
          .slice(first * perPlace, last * perPlace)
          .map((tap) => (tap < 0 ? 0 : values[tap]));
        const found = valuesOf(tape, rows);
        assert.deepEqual([...found.subarray(0, wanted.length)], wanted);
        const beyond = found.subarray(wanted.length);
        assert.ok(beyond.every((value) => value === 77));
      }
    });

    test(`the ${version} kernels convolve ${name}, in few grids and in many`, () => {
      for (const many of [grids, 14]) {
        const tape = openTape(kernels, false);
        const outputs = 10;
        const taps = plainTaps({ ...of, grids: many });
        const noise = (rows: number, columns: number) => {
          const values = Float32Array.from({ length: rows * columns }, () => random.normal());
          return { values, tensor: matrix(tape, { rows, columns }, { values }) };
        };
        const x = noise(many * height * width, channels);
        const w = noise(perPlace, outputs);
        const panels = matrix(tape, { rows: perPlace, columns: 16 });
        const out = matrix(tape, { rows: taps.length / perPlace + 1, columns: outputs });
        valuesOf(tape, out).fill(77);
        kernels.packPanels(w.tensor.at, perPlace, outputs, outputs, 1, panels.at);
        kernels.convolve(x.tensor.at, many, ...shape, panels.at, outputs, out.at);
        for (const [k, found] of valuesOf(tape, out).entries()) {
          const [place, output] = [Math.floor(k / outputs), k % outputs];
          const terms = taps
            .slice(place * perPlace, (place + 1) * perPlace)
            .map((tap, t) => (tap < 0 ? 0 : x.values[tap] * w.values[t * outputs + output]));
          const size = terms.reduce((sum, term) => sum + Math.abs(term), 0);
          const wanted = terms.length > 0 ? terms.reduce((sum, term) => sum + term, 0) : 77;
          // As for a product of so many terms (Higham 2002, section 3.1), and two more additions.
          const error = Math.abs(found - wanted);
          assert.ok(error <= (perPlace + 2) * 2 ** -24 * size, `${k}: ${found}, ${wanted}`);
        }
      }
    });

    test(`the ${version} kernels scatter ${name} back to where they came from`, () => {
      const tape = openTape(kernels, false);
      const x = matrix(tape, stack, { values });
      const arriving = Float32Array.from({ length: taps.length }, () => random.normal());
      const rows = matrix(tape, { rows: places, columns: perPlace }, { values: arriving });
      kernels.scatterNeighbourhoods(x.at, ...shape, 0, places, rows.at);
      const wanted = Float64Array.from(values);
      taps.forEach((tap, k) => {
        if (tap >= 0) wanted[tap] += arriving[k];
      });
      // At most nine taps meet in a place: ten roundings of numbers of size 10 or less.
      for (const [k, found] of valuesOf(tape, x).entries()) {
        assert.ok(Math.abs(found - wanted[k]) < 100 * 2 ** -24, `${k}: ${found}, ${wanted[k]}`);
      }
    });
  }
}
