import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { visit } from 'unist-util-visit';
import { surveyBook } from '#book/book.ts';
import { readManuscript } from '#book/manuscript.ts';
import { attribute, isComponent, parseChapter } from '#book/parse-chapter.ts';
import { surveyQuestions } from '#book/questions.ts';
import { figureWorkings } from './figure-workings.ts';
import { figureIslands } from './print-figure.ts';
import { showFigure } from './figure-stage.ts';

const root = process.cwd();
const id = 'frame-budget';
const file = figureIslands(root).get(id) ?? '';

test('every figure with an island has a file to be run', () => {
  const files = [...figureIslands(root).values()];
  assert.ok(files.length > 60);
  assert.deepEqual(
    files.filter((each) => !existsSync(each)),
    [],
  );
});

test('a figure says in Node what it says in a page, in the state that a link gives it', async () => {
  const shown = await showFigure(root, file, { id, state: [['frames-t', '25']] });
  assert.equal(shown.refused, '');
  assert.match(shown.reading, /^25 frames of 576×1024: .* and 300 pairs of frames/);
  const [heading, ...rows] = shown.table;
  assert.equal(heading[0], 'Frames');
  assert.equal(rows[24][3], '300');
});

test('a state that does not fit a figure is refused in Node as in a page', async () => {
  const shown = await showFigure(root, file, { id, state: [['frames-t', '0']] });
  assert.match(shown.refused, /“frames-t” to “0”; a number from 1 to/);
  assert.match(shown.reading, /^14 frames/);
});

test('what a question sets in a figure, the figure can be set to', async () => {
  const islands = figureIslands(root);
  const wrong: string[] = [];
  let looked = 0;
  for (const { dir } of readManuscript(root).chapters) {
    for (const { id: question, look } of surveyQuestions(root, dir).value ?? []) {
      const island = islands.get(look?.figure ?? '');
      const state = Object.entries(look?.set ?? {}).map(([k, v]): [string, string] => [k, `${v}`]);
      if (!look || island === undefined || state.length === 0) continue;
      const { refused } = await showFigure(root, island, { id: look.figure, state });
      looked++;
      if (refused !== '') wrong.push(`${dir}/questions.yaml, ${question}: ${refused}`);
    }
  }
  assert.ok(looked > 5);
  assert.deepEqual(wrong, []);
});

test('a figure names the listings of its chapter that quote what it runs, and no others', () => {
  const { value: book } = surveyBook(root);
  const chapter = book.manuscript.chapters.find(({ dir }) => file.startsWith(dir));
  assert.ok(chapter);
  const tree = parseChapter(readFileSync(chapter.file, 'utf8'), chapter.file).value;
  const named: string[] = [];
  visit(tree, (node) => {
    if (!isComponent(node) || attribute(node, 'id') !== id) return;
    named.push(...figureWorkings(node, { chapter, tree, book }));
  });
  assert.deepEqual(named, ['video-cost.ts#attentionCost']);
});
