import { join } from 'node:path';
import { visit } from 'unist-util-visit';
import { readManuscript } from '#book/manuscript.ts';
import { oneOf } from '#book/nearest.ts';
import { attribute, isComponent, parseChapter } from '#book/parse-chapter.ts';
import { readFileSync } from 'node:fs';
import { importedIslands } from './check-islands.ts';
import { showFigure } from './figure-stage.ts';

/**
 * Prints what a figure says and its numbers, in the state that a link would give it:
 * `npm run figure -- frame-budget frames-t=25`.
 */
async function main(root: string, [id = '', ...settings]: string[]): Promise<void> {
  const islands = figureIslands(root);
  const file = islands.get(id);
  if (file === undefined) {
    throw new RangeError(`unknown figure: "${id}"; ${oneOf(id, islands.keys(), 'a figure')}`);
  }
  const state = settings.map(readSetting);
  const { title, reading, table, refused } = await showFigure(root, file, { id, state });
  console.log(`${title}\n${file}\n`);
  if (refused !== '') throw new RangeError(refused);
  console.log(reading);
  for (const row of aligned(table)) console.log(row);
}

/** The islands of all figures of the book by the ids of their figures, as paths from the root. */
export function figureIslands(root: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const { file, dir } of readManuscript(root).chapters) {
    const tree = parseChapter(readFileSync(join(root, file), 'utf8'), file).value;
    const imported = importedIslands(tree);
    visit(tree, (figure) => {
      if (!isComponent(figure) || figure.name !== 'Figure') return;
      visit(figure, (node) => {
        const from = isComponent(node) ? imported.get(node.name ?? '')?.from : undefined;
        if (from === undefined) return;
        const path = from.startsWith('#') ? `src/${from.slice(1)}` : join(dir, from);
        found.set(attribute(figure, 'id') ?? '', path);
      });
    });
  }
  return found;
}

function readSetting(setting: string): [name: string, text: string] {
  const [, name, text] = /^([^=]+)=(.*)$/.exec(setting) ?? [];
  if (name === undefined || text === undefined) {
    throw new RangeError(`invalid setting: "${setting}"; a name and a value: frames-t=25`);
  }
  return [name, text];
}

/** The rows of a table with their cells under each other. */
function aligned(table: readonly (readonly string[])[]): string[] {
  const widths =
    table[0]?.map((_, c) => Math.max(...table.map((row) => row[c]?.length ?? 0))) ?? [];
  const lines = table.map((row) => row.map((cell, c) => cell.padEnd(widths[c] ?? 0)).join('  '));
  return table.length > 0 ? ['', ...lines.map((line) => line.trimEnd())] : [];
}

if (import.meta.main) {
  try {
    await main(process.cwd(), process.argv.slice(2));
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
