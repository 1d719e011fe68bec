/**
 * Lays the neighbourhood of each place out as a row, so that a convolution becomes a matrix product.
 *
 * The input is a stack of `height` × `width` grids of `channels` values, channels last; a window of
 * `tall` × `broad` taps is centred on every `stride`-th place, or begins there if it is as large as
 * the stride; taps beyond the edge are 0. Writes the rows `first` … `last` − 1 of the result.
 * A film is a stack of frames to a spatial window, and a stack of clips whose grid is frames ×
 * pixels to a temporal window (3 × 1): only the shape differs.
 */
export function gatherNeighbourhoods(
  x: usize, height: i32, width: i32, channels: i32,
  tall: i32, broad: i32, stride: i32, first: i32, last: i32, out: usize,
): void {
  walk(x, height, width, channels, tall, broad, stride, first, last, out, false);
}

/** Adds rows of neighbourhoods back to the places they were gathered from: the gradient of gathering. */
export function scatterNeighbourhoods(
  gradient: usize, height: i32, width: i32, channels: i32,
  tall: i32, broad: i32, stride: i32, first: i32, last: i32, rows: usize,
): void {
  walk(gradient, height, width, channels, tall, broad, stride, first, last, rows, true);
}

@inline
function walk(
  grids: usize, height: i32, width: i32, channels: i32,
  tall: i32, broad: i32, stride: i32, first: i32, last: i32, rows: usize, scatter: bool,
): void {
  const across = (width + stride - 1) / stride;
  const perGrid = across * ((height + stride - 1) / stride);
  const up = tall == stride ? 0 : (tall - 1) / 2;
  const left = broad == stride ? 0 : (broad - 1) / 2;
  const bytes = (<usize>channels) << 2;
  for (let place = first; place < last; place++) {
    const grid = place / perGrid;
    const inGrid = place - grid * perGrid;
    const y0 = (inGrid / across) * stride - up;
    const x0 = (inGrid % across) * stride - left;
    for (let i = 0; i < tall; i++) {
      const row = y0 + i;
      for (let j = 0; j < broad; j++) {
        const column = x0 + j;
        const inside = row >= 0 && row < height && column >= 0 && column < width;
        const at = grids + <usize>((grid * height + row) * width + column) * bytes;
        if (scatter) {
          if (inside) addTo(at, rows, bytes);
        } else if (inside) {
          copy(rows, at, bytes);
        } else {
          memory.fill(rows, 0, bytes);
        }
        rows += bytes;
      }
    }
  }
}

function copy(to: usize, from: usize, bytes: usize): void {
  let b: usize = 0;
  for (; b + 16 <= bytes; b += 16) v128.store(to + b, v128.load(from + b));
  for (; b < bytes; b += 4) store<f32>(to + b, load<f32>(from + b));
}

function addTo(to: usize, from: usize, bytes: usize): void {
  let b: usize = 0;
  for (; b + 16 <= bytes; b += 16) {
    v128.store(to + b, f32x4.add(v128.load(to + b), v128.load(from + b)));
  }
  for (; b < bytes; b += 4) store<f32>(to + b, load<f32>(to + b) + load<f32>(from + b));
}
