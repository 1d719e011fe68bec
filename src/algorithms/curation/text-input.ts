import type { Frame } from './area-average.ts';

/** A picture as a network of text detection wants it: blue, green and red, plane after plane. */
export interface TextInput {
  /** Both are multiples of 32. */
  width: number;
  height: number;
  data: Float32Array<ArrayBuffer>;
}

const GRID = 32; // the network halves its maps five times
// The mean and the spread of brightness in the pictures that such networks first learnt from, in the
// order in which PaddleOCR hands them over.
const means = [0.485, 0.456, 0.406];
const deviations = [0.229, 0.224, 0.225];

/**
 * Makes a frame ready for the network: brightness from 0 to 1, less its mean, over its spread.
 *
 * Black is added at the right and below until both sides are multiples of 32, so that places keep
 * their size. Takes three or four bytes a place, red first. Throws RangeError if the frame is empty
 * or its bytes do not fill it. After PaddleOCR's settings of PP-OCRv4.
 */
export function textInput({ width, height, data }: Frame): TextInput {
  const bytes = data.length / (width * height);
  if (bytes !== 3 && bytes !== 4) {
    throw new RangeError(
      `invalid frame: ${data.length} bytes for ${width} × ${height}; expected three or four a place`,
    );
  }
  const size = { width: padded(width), height: padded(height) };
  const places = size.width * size.height;
  const planes = new Float32Array(3 * places);
  for (let c = 0; c < 3; c++) {
    const black = -means[c] / deviations[c];
    planes.fill(black, c * places, (c + 1) * places);
    for (let p = 0; p < width * height; p++) {
      const place = Math.floor(p / width) * size.width + (p % width);
      const brightness = data[bytes * p + 2 - c] / 255; // ours come red first
      planes[c * places + place] = (brightness - means[c]) / deviations[c];
    }
  }
  return { ...size, data: planes };
}

function padded(side: number): number {
  return GRID * Math.ceil(side / GRID);
}
