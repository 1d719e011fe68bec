import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');

/** What a table of this room says of itself; the source of all is the trailer. */
export interface TablePapers {
  title: string;
  note: string;
  columns: Record<string, { label: string; unit: string; note?: string }>;
  where: string;
  licence: string;
}

/** What a file of bytes that a command of this room made says of itself. */
export interface BytesPapers {
  title: string;
  note: string;
  licence: string;
  command: string;
  inputs: readonly string[];
}

/** Writes a table to `content/data`, one row a line, and tells its name and size. */
export function writeTable(
  id: string,
  { where, licence, ...head }: TablePapers,
  rows: readonly object[],
): string {
  const file = {
    title: head.title,
    kind: 'table',
    note: head.note,
    columns: head.columns,
    rows: [],
    provenance: { badge: 'derived', source: 'sinteltrailer', where, retrieved: '2026-11' },
    licence,
    sha256: sha256(JSON.stringify(rows)),
  };
  const lines = rows.map((row) => `    ${JSON.stringify(row)}`).join(',\n');
  const text = JSON.stringify(file, null, 2).replace(
    '"rows": []',
    () => `"rows": [\n${lines}\n  ]`,
  );
  return written(`content/data/${id}.json`, Buffer.from(`${text}\n`));
}

/** Writes bytes to `public/data` and their papers to `content/data`, and tells their name and size. */
export function writeBytes(file: string, bytes: Uint8Array, papers: BytesPapers): string {
  const { title, note, licence, command, inputs } = papers;
  const text = JSON.stringify(
    {
      title,
      kind: 'recording',
      note,
      bytes: bytes.length,
      sha256: sha256(bytes),
      licence,
      madeBy: { command, seed: null, inputs },
    },
    null,
    2,
  );
  written(`content/data/${file.replace(/\.\w+$/, '')}.json`, Buffer.from(`${text}\n`));
  return written(`public/data/${file}`, bytes);
}

/** A number as tables hold it: four digits after the point. */
export function rounded(value: number): number {
  return Math.round(10_000 * value) / 10_000;
}

function written(path: string, bytes: Uint8Array): string {
  writeFileSync(join(root, path), bytes);
  return `${path}: ${bytes.length.toLocaleString('en')} bytes`;
}

/** The SHA-256 of a text or of bytes, in hexadecimal digits. */
export function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
