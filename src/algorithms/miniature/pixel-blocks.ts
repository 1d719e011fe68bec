// The decoder answers in blocks of 2 × 2 pixels; pictures are kept row by row.

/** Frames of `side` × `side` × 3 pixels, rearranged into places of 2 × 2 pixels, 12 values each. */
export function toPixelBlocks(pixels: ArrayLike<number>, side: number): Float32Array {
  return rearranged(pixels, side, (blocks, k, p) => (blocks[k] = pixels[p]));
}

/** The way back: places of 2 × 2 pixels into frames, row by row. */
export function fromPixelBlocks(blocks: ArrayLike<number>, side: number): Float32Array {
  return rearranged(blocks, side, (pixels, k, p) => (pixels[p] = blocks[k]));
}

/** Visits each value's place among the blocks (k) and among the pixels (p). */
function rearranged(
  values: ArrayLike<number>,
  side: number,
  put: (out: Float32Array, k: number, p: number) => void,
): Float32Array {
  const out = new Float32Array(values.length);
  const half = side / 2;
  let k = 0;
  for (let first = 0; first < values.length; first += side * side * 3) {
    for (let y = 0; y < half; y++) {
      for (let x = 0; x < half; x++) {
        for (let inBlock = 0; inBlock < 4; inBlock++) {
          const row = 2 * y + (inBlock >> 1);
          const column = 2 * x + (inBlock & 1);
          const p = first + (row * side + column) * 3;
          for (let c = 0; c < 3; c++) put(out, k++, p + c);
        }
      }
    }
  }
  return out;
}
