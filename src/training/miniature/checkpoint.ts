import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Everything needed to go on after a stop. */
export interface Checkpoint {
  step: number;
  curve: [step: number, loss: number, heldOut?: number][];
  /** How long it has learned so far, stops left out. */
  minutes: number;
  weights: Float32Array;
  mean: Float32Array;
  square: Float32Array;
  average: Float32Array;
}

const parts = ['weights', 'mean', 'square', 'average'] as const;

/** Writes a checkpoint in one motion: a stop while writing leaves the one before whole. */
export function writeCheckpoint(folder: string, stage: string, checkpoint: Checkpoint): void {
  const { step, curve, minutes } = checkpoint;
  const head = JSON.stringify({ step, curve, minutes });
  const text = Buffer.from(head);
  const size = Buffer.alloc(4);
  size.writeUInt32LE(text.length);
  const numbers = parts.map((part) => {
    const { buffer, byteOffset, byteLength } = checkpoint[part];
    return Buffer.from(buffer, byteOffset, byteLength);
  });
  const path = join(folder, `${stage}.checkpoint`);
  writeFileSync(`${path}.new`, Buffer.concat([size, text, ...numbers]));
  renameSync(`${path}.new`, path);
}

/** The last checkpoint of a stage, if there is one. */
export function readCheckpoint(folder: string, stage: string): Checkpoint | undefined {
  const path = join(folder, `${stage}.checkpoint`);
  if (!existsSync(path)) return undefined;
  const bytes = readFileSync(path);
  const headEnd = 4 + bytes.readUInt32LE(0);
  const { step, curve, minutes } = JSON.parse(bytes.subarray(4, headEnd).toString());
  const length = (bytes.length - headEnd) / parts.length / 4;
  const [weights, mean, square, average] = parts.map((_, p) => {
    const part = bytes.subarray(headEnd + p * length * 4, headEnd + (p + 1) * length * 4);
    return new Float32Array(Uint8Array.from(part).buffer);
  });
  return { step, curve, minutes, weights, mean, square, average };
}
