import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A table of the book that one of its commands makes, before it is written down. */
export interface RecordedTable {
  title: string;
  note: string;
  columns: Record<string, { label: string; better?: 'lower' | 'higher' }>;
  rows: readonly Record<string, string | number | null>[];
  madeBy: { command: string; seed: number; inputs: readonly string[] };
}

/** Writes a table with its papers to `content/data`, a row a line. */
export function writeTable(root: string, id: string, table: RecordedTable): void {
  const { title, note, columns, rows, madeBy } = table;
  const text = [
    `"title": ${JSON.stringify(title)}`,
    '"kind": "table"',
    `"note": ${JSON.stringify(note)}`,
    `"columns": ${JSON.stringify(columns)}`,
    `"rows": [\n    ${rows.map((row) => JSON.stringify(row)).join(',\n    ')}\n  ]`,
    `"madeBy": ${JSON.stringify(madeBy)}`,
    '"licence": "CC BY 4.0"',
    `"sha256": "${createHash('sha256').update(JSON.stringify(rows)).digest('hex')}"`,
  ];
  writeFileSync(join(root, `content/data/${id}.json`), `{\n  ${text.join(',\n  ')}\n}\n`);
  console.log(`${id}: ${rows.length} rows`);
}
