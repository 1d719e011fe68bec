import type { FlowField } from './motion-score.ts';

/** How a camera moves between two frames: sideways, closer, and about the axis it looks along. */
export interface CameraMove {
  panX: number;
  panY: number;
  zoom: number;
  turn: number;
}

/**
 * Gives the flow that a moving camera leaves on a flat scene: the same everywhere for a pan,
 * growing from the centre for a zoom or a turn.
 *
 * `panX`, `panY` in pixels; `zoom` as growth of the picture (0.01 is 1 %); `turn` in radians,
 * small. At (x, y) from the centre: dx = panX + zoom·x − turn·y, dy = panY + zoom·y + turn·x. All
 * zero is a still. Throws RangeError unless the sides are whole and positive.
 */
export function cameraFlow(size: { width: number; height: number }, move: CameraMove): FlowField {
  const { width, height } = size;
  requireSide('width', width);
  requireSide('height', height);
  const dx = new Float32Array(width * height);
  const dy = new Float32Array(width * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const fromCentreX = x - (width - 1) / 2;
      const fromCentreY = y - (height - 1) / 2;
      const k = y * width + x;
      dx[k] = move.panX + move.zoom * fromCentreX - move.turn * fromCentreY;
      dy[k] = move.panY + move.zoom * fromCentreY + move.turn * fromCentreX;
    }
  }
  return { width, height, dx, dy };
}

function requireSide(name: string, value: number): void {
  if (!Number.isInteger(value) || value < 1) {
    throw new RangeError(`invalid ${name}: ${value}; expected a whole number of 1 or more`);
  }
}
