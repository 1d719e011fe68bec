import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Parameters } from '#algorithms/miniature/parameters.ts';
import { valuesOf, type Tape } from '#algorithms/tensor/tape.ts';

/** How a stage learned: its losses, and how long it took where that is known. */
interface Training {
  curve: [step: number, loss: number, heldOut?: number][];
  minutes?: number;
}

/** A trained network's numbers by name, at full precision, with its training. */
export interface StageWeights extends Training {
  values: Map<string, Float32Array>;
}

/** Keeps what a stage learned, for the stages behind it and for packing. */
export function writeStageWeights(
  folder: string,
  stage: string,
  arena: Tape,
  { byName }: Parameters,
  { curve, minutes }: Training,
): void {
  const names = [...byName.keys()];
  const arrays = [...byName.values()].map((tensor) => valuesOf(arena, tensor).slice());
  const lengths = arrays.map((a) => a.length);
  const head = Buffer.from(JSON.stringify({ names, lengths, curve, minutes }));
  const size = Buffer.alloc(4);
  size.writeUInt32LE(head.length);
  const path = join(folder, `${stage}.weights`);
  writeFileSync(
    `${path}.new`,
    Buffer.concat([size, head, ...arrays.map((a) => Buffer.from(a.buffer))]),
  );
  renameSync(`${path}.new`, path);
}

/** Reads what a stage learned. Throws if the stage has not been trained. */
export function readWeights(folder: string, stage: string): StageWeights {
  const path = join(folder, `${stage}.weights`);
  if (!existsSync(path)) throw new Error(`no weights of ${stage}; that stage comes first`);
  const bytes = readFileSync(path);
  const headEnd = 4 + bytes.readUInt32LE(0);
  const head: Training & { names: string[]; lengths: number[] } = JSON.parse(
    bytes.subarray(4, headEnd).toString(),
  );
  const { names, lengths, ...training } = head;
  let at = headEnd;
  const values = new Map<string, Float32Array>();
  names.forEach((name, n) => {
    const part = bytes.subarray(at, at + lengths[n] * 4);
    values.set(name, new Float32Array(Uint8Array.from(part).buffer));
    at += lengths[n] * 4;
  });
  return { ...training, values };
}
