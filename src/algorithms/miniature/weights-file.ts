import { checksum } from './checksum.ts';
import { fromHalf, toHalf } from './half-precision.ts';

/** One learned matrix by its name. */
export interface NamedMatrix {
  name: string;
  rows: number;
  columns: number;
  values: Float32Array;
}

const MAGIC = 0x314d4c53; // "SLM1", read from the end
const HEAD = 12;

interface Entry {
  name: string;
  rows: number;
  columns: number;
}

/**
 * Writes matrices as one file: names and shapes, then the numbers, small.
 *
 * A matrix of several rows keeps one byte a number and one scale for each column; a single row
 * keeps half precision (IEEE 754, 16 bits). A sum over everything stands at the front.
 */
export function encodeWeights(matrices: readonly NamedMatrix[]): Uint8Array<ArrayBuffer> {
  const entries = matrices.map(({ name, rows, columns }): Entry => ({ name, rows, columns }));
  const head = asciiBytes(JSON.stringify(entries));
  const bytes = new Uint8Array(HEAD + head.length + entries.reduce((sum, e) => sum + size(e), 0));
  const view = new DataView(bytes.buffer);
  bytes.set(head, HEAD);
  let at = HEAD + head.length;
  for (const matrix of matrices) {
    writeMatrix(view, at, matrix);
    at += size(matrix);
  }
  view.setUint32(0, MAGIC, true);
  view.setUint32(4, head.length, true);
  view.setUint32(8, checksum(bytes.subarray(HEAD)), true);
  return bytes;
}

/**
 * Reads the matrices of a weight file back.
 *
 * Throws a RangeError for bytes that are no weight file, a file cut short, and one that was changed.
 */
export function decodeWeights(bytes: Uint8Array<ArrayBuffer>): NamedMatrix[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < HEAD || view.getUint32(0, true) !== MAGIC) {
    throw new RangeError(
      `not a weight file: ${bytes.length} bytes that do not begin with "SLM1", as the book's do`,
    );
  }
  const headLength = view.getUint32(4, true);
  const entries = readHead(bytes.subarray(HEAD, HEAD + headLength));
  // The sum is over all but the first twelve bytes, among which the head's length stands.
  if (checksum(bytes.subarray(HEAD)) !== view.getUint32(8, true) || !entries) {
    throw new RangeError(
      `the weight file is damaged or cut short: its ${bytes.length} bytes do not add up to the ` +
        `sum at its front; load it again`,
    );
  }
  let at = HEAD + headLength;
  return entries.map((entry) => {
    const values = readMatrix(view, at, entry);
    at += size(entry);
    return { ...entry, values };
  });
}

/** Names and shapes, or nothing where the bytes are not such a list. */
function readHead(bytes: Uint8Array): Entry[] | undefined {
  try {
    return JSON.parse(asciiText(bytes));
  } catch {
    return undefined;
  }
}

function size({ rows, columns }: Entry): number {
  return rows === 1 ? 2 * columns : 4 * columns + rows * columns;
}

function writeMatrix(view: DataView, at: number, { rows, columns, values }: NamedMatrix): void {
  if (rows === 1) {
    for (let c = 0; c < columns; c++) view.setUint16(at + 2 * c, toHalf(values[c]), true);
    return;
  }
  for (let c = 0; c < columns; c++) {
    let largest = 0;
    for (let r = 0; r < rows; r++) largest = Math.max(largest, Math.abs(values[r * columns + c]));
    const scale = largest / 127;
    view.setFloat32(at + 4 * c, scale, true);
    for (let r = 0; r < rows; r++) {
      const steps = scale === 0 ? 0 : Math.round(values[r * columns + c] / scale);
      view.setInt8(at + 4 * columns + r * columns + c, steps);
    }
  }
}

function readMatrix(view: DataView, at: number, { rows, columns }: Entry): Float32Array {
  const values = new Float32Array(rows * columns);
  if (rows === 1) {
    return values.map((_, c) => fromHalf(view.getUint16(at + 2 * c, true)));
  }
  const scales = values.slice(0, columns).map((_, c) => view.getFloat32(at + 4 * c, true));
  return values.map((_, k) => scales[k % columns] * view.getInt8(at + 4 * columns + k));
}

function asciiBytes(text: string): Uint8Array {
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
}

function asciiText(bytes: Uint8Array): string {
  return Array.from(bytes, (code) => String.fromCharCode(code)).join('');
}
