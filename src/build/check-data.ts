import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Book } from '#book/book.ts';
import { oneOf } from '#book/nearest.ts';
import { quoted } from '#book/problem.ts';
import type { Place, Problem } from '#book/problem.ts';
import { servedFiles } from '#book/tables.ts';
import type { Artefact, Table } from '#book/tables.ts';

/** Finds tables and artefacts whose bytes are not what their papers say, and bytes or papers that stand alone. */
export function dataProblems(book: Book): Problem[] {
  const { tables, artefacts } = book.data;
  const described = new Set([...artefacts.values()].flatMap(({ served }) => served));
  const orphans = servedFiles(book.root).filter((file) => !described.has(file));
  return [
    ...[...tables.values()].flatMap((table) => tableProblems(table, book)),
    ...[...artefacts.values()].flatMap((artefact) => artefactProblems(artefact, book)),
    ...orphans.map((file) => ({
      ...{ file, line: 1, column: 1 },
      what: 'bytes without papers',
      received: 'no description',
      right: `content/data/${file.replace(/^.*\//, '').replace(/\..*$/, '')}.json with its origin`,
    })),
  ];
}

function tableProblems(table: Table, book: Book): Problem[] {
  const problems: Problem[] = [];
  const sum = sha256(JSON.stringify(table.rows));
  if (sum !== table.sha256) {
    const what = 'the rows have changed since the sum over them was taken';
    const place = fieldPlace(book.root, table.file, 'sha256');
    problems.push({ ...place, what, received: quoted(table.sha256), right: quoted(sum) });
  }
  const source = table.provenance?.source;
  if (source !== undefined && !book.references.has(source)) {
    const right = oneOf(source, book.references.keys(), 'a key of references.bib');
    const place = fieldPlace(book.root, table.file, 'source');
    problems.push({
      ...place,
      what: 'a table from an unknown source',
      received: quoted(source),
      right,
    });
  }
  return problems;
}

function artefactProblems(
  { id, file, served, bytes, sha256: sum }: Artefact,
  book: Book,
): Problem[] {
  const place = (field: string) => fieldPlace(book.root, file, field);
  if (served.length !== 1) {
    const what = served.length === 0 ? 'papers without bytes' : 'one paper for several files';
    const received = served.length === 0 ? 'no such file' : served.join(', ');
    return [{ ...place('kind'), what, received, right: `one file public/data/${id}.*` }];
  }
  const content = readFileSync(join(book.root, served[0]));
  const [realSize, realSum] = [content.byteLength, sha256(content)];
  const problems: Problem[] = [];
  if (realSize !== bytes) {
    const what = `the size of ${served[0]} is another`;
    problems.push({ ...place('bytes'), what, received: `${bytes}`, right: `${realSize}` });
  }
  if (realSum !== sum) {
    const what = `${served[0]} is not the file that was described`;
    problems.push({ ...place('sha256'), what, received: quoted(sum), right: quoted(realSum) });
  }
  return problems;
}

function fieldPlace(root: string, file: string, field: string): Place {
  const path = join(root, file);
  const lines = existsSync(path) ? readFileSync(path, 'utf8').split('\n') : [];
  const index = lines.findIndex((line) => line.includes(`"${field}":`));
  return { file, line: index + 1, column: lines[index]?.indexOf('"') + 1 };
}

function sha256(content: string | Buffer): string {
  return createHash('sha256').update(content).digest('hex');
}
