import type { FlowField } from './motion-score.ts';
import { termCount, type Expansion } from './polynomial-expansion.ts';

/**
 * Writes, for every place, what the paraboloids of two frames say of its motion d, given a guess.
 *
 * Were frame 2 frame 1 moved by d, their bends A would agree and their slopes differ by −2A·d. So
 * A·d = r, with A the mean of the bends at a place and where the guess finds it in frame 2, and
 * r = (b₁ − b₂)/2 + A·guess. Farnebäck 2003, section 3. `equations` gets five numbers a
 * place: the least squares of this, AᵀA (three, it is symmetric) and Aᵀr (two); zeros where the
 * guess leaves the frame, since nothing is known there.
 */
export function writeEquations(
  [one, two]: readonly [Expansion, Expansion],
  guess: FlowField,
  equations: Float32Array,
): void {
  const { width, height } = one;
  const here = one.terms;
  const there = two.terms;
  const row = termCount * width;
  for (let y = 0, p = 0, k = 0; y < height; y++) {
    for (let x = 0; x < width; x++, p++, k += termCount) {
      const u = guess.dx[p];
      const v = guess.dy[p];
      const atX = x + u;
      const atY = y + v;
      if (!(atX >= 0 && atY >= 0 && atX <= width - 1 && atY <= height - 1)) {
        equations.fill(0, k, k + termCount);
        continue;
      }
      // Between four places of frame 2, each counts by how near it is.
      const left = Math.min(atX | 0, width - 2);
      const top = Math.min(atY | 0, height - 2);
      const w11 = (atX - left) * (atY - top);
      const w10 = atX - left - w11;
      const w01 = atY - top - w11;
      const w00 = 1 - w10 - w01 - w11;
      const a = top * row + left * termCount;
      const b = a + row;
      const bx = w00 * there[a] + w10 * there[a + 5] + w01 * there[b] + w11 * there[b + 5];
      const by = w00 * there[a + 1] + w10 * there[a + 6] + w01 * there[b + 1] + w11 * there[b + 6];
      const xx = w00 * there[a + 2] + w10 * there[a + 7] + w01 * there[b + 2] + w11 * there[b + 7];
      const yy = w00 * there[a + 3] + w10 * there[a + 8] + w01 * there[b + 3] + w11 * there[b + 8];
      const xy = w00 * there[a + 4] + w10 * there[a + 9] + w01 * there[b + 4] + w11 * there[b + 9];
      const axx = (here[k + 2] + xx) / 2;
      const ayy = (here[k + 3] + yy) / 2;
      const axy = (here[k + 4] + xy) / 4; // the term of x·y is shared by two corners of A
      const rx = (here[k] - bx) / 2 + axx * u + axy * v;
      const ry = (here[k + 1] - by) / 2 + axy * u + ayy * v;
      equations[k] = axx * axx + axy * axy;
      equations[k + 1] = axy * (axx + ayy);
      equations[k + 2] = axy * axy + ayy * ayy;
      equations[k + 3] = axx * rx + axy * ry;
      equations[k + 4] = axy * rx + ayy * ry;
    }
  }
}

/**
 * Solves these equations for the motion of every place, each averaged with those around it.
 *
 * One place says little of motion along its own edges; over a square of `window` places there are
 * edges enough. Farnebäck 2003, section 3. `stillness` is added to the mean of AᵀA: where there is next
 * to nothing to see, the place is taken to stand still rather than to follow the noise. Written into
 * `flow`. The sums over squares are carried along, so that a large window costs what a small does.
 */
export function solveEquations(
  equations: Float32Array,
  flow: FlowField,
  { window, stillness }: { window: number; stillness: number },
): void {
  const { width, height, dx, dy } = flow;
  const reach = (window - 1) / 2;
  const row = termCount * width;
  const still = stillness * window ** 2;
  const columns = new Float64Array(row); // sums over the rows of the window
  for (let y = -reach; y < height; y++) {
    if (y + reach < height) addRow(equations, (y + reach) * row, columns);
    if (y - reach > 0) subtractRow(equations, (y - reach - 1) * row, columns);
    if (y < 0) continue;
    let g11 = still;
    let g12 = 0;
    let g22 = still;
    let h1 = 0;
    let h2 = 0;
    for (let x = -reach, p = y * width - reach; x < width; x++, p++) {
      if (x + reach < width) {
        const k = termCount * (x + reach);
        g11 += columns[k];
        g12 += columns[k + 1];
        g22 += columns[k + 2];
        h1 += columns[k + 3];
        h2 += columns[k + 4];
      }
      if (x - reach > 0) {
        const k = termCount * (x - reach - 1);
        g11 -= columns[k];
        g12 -= columns[k + 1];
        g22 -= columns[k + 2];
        h1 -= columns[k + 3];
        h2 -= columns[k + 4];
      }
      if (x < 0) continue;
      const determinant = g11 * g22 - g12 * g12;
      dx[p] = (g22 * h1 - g12 * h2) / determinant;
      dy[p] = (g11 * h2 - g12 * h1) / determinant;
    }
  }
}

function addRow(equations: Float32Array, start: number, columns: Float64Array): void {
  for (let i = 0; i < columns.length; i++) columns[i] += equations[start + i];
}

function subtractRow(equations: Float32Array, start: number, columns: Float64Array): void {
  for (let i = 0; i < columns.length; i++) columns[i] -= equations[start + i];
}
