import { multiplyTiles } from './product-tiles';

/**
 * A convolution over a stack of `grids`, each `height` × `width` of `channels`, channels last.
 *
 * The neighbourhood of each place times the weights in `panels`; taps beyond the edge are left out.
 * The taps of one row of a window lie side by side in memory, so such a row is a matrix product by
 * itself, and the rows of a window are summed. A product takes one place in all grids at a time or,
 * where grids are few or a window is one tap broad, places side by side whose windows have the same
 * taps inside. Writes `n` values for each place.
 */
export function convolve(
  x: usize, grids: i32, height: i32, width: i32, channels: i32,
  tall: i32, broad: i32, stride: i32, panels: usize, n: i32, out: usize,
): void {
  const across = (width + stride - 1) / stride;
  const down = (height + stride - 1) / stride;
  const up = tall == stride ? 0 : (tall - 1) / 2;
  const before = broad == stride ? 0 : (broad - 1) / 2;
  const place = (<usize>channels) << 2;
  const grid = <usize>(height * width) * place;
  const outPlace = (<usize>n) << 2;
  const outGrid = <usize>(across * down) * outPlace;
  const apart = (<usize>(tall * broad)) * (place << 3);
  const stacked = broad > 1 && grids >= 4;
  const stacks = stacked ? 1 : grids;
  for (let s = 0; s < stacks; s++) {
    for (let y = 0; y < down; y++) {
      const top = y * stride - up;
      for (let column = 0; column < across; ) {
        const left = column * stride - before;
        const first = firstInside(left);
        const last = lastInside(left, broad, width);
        let many = 1;
        for (let next = left + stride; !stacked && column + many < across; next += stride) {
          if (firstInside(next) != first || lastInside(next, broad, width) != last) break;
          many++;
        }
        const start = firstInside(top);
        for (let i = start; i < lastInside(top, tall, height); i++) {
          multiplyTiles(
            x + <usize>s * grid + <usize>((top + i) * width + left + first) * place,
            stacked ? grids : many, (last - first) * channels,
            stacked ? grid : <usize>stride * place, 4,
            panels + <usize>(i * broad + first) * (place << 3), apart, n,
            out + <usize>s * outGrid + <usize>(y * across + column) * outPlace,
            stacked ? outGrid : outPlace, i > start ? 1 : 0,
          );
        }
        column += many;
      }
    }
  }
}

/** The first tap of a window that begins at `from`, and the one behind its last, inside the grid. */
@inline
function firstInside(from: i32): i32 {
  return max(0, -from);
}

@inline
function lastInside(from: i32, taps: i32, size: i32): i32 {
  return min(taps, size - from);
}
