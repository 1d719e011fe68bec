import assert from 'node:assert/strict';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import type { Root } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkMath from 'remark-math';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { attribute, isComponent } from '#book/parse-chapter.ts';
import type { Component } from '#book/parse-chapter.ts';
import { writeSample } from '#testing/sample-manuscript.ts';
import type { Edit } from '#testing/sample-manuscript.ts';
import remarkBook from './remark-book.ts';

const file = 'content/chapters/01-ladder/index.mdx';

function through(edits: Edit[] = []): Root {
  const root = writeSample(edits);
  const path = join(root, file);
  const processor = unified()
    .use(remarkParse)
    .use(remarkFrontmatter)
    .use(remarkMdx)
    .use(remarkMath)
    .use(remarkBook, { root });
  try {
    const value = readFileSync(path, 'utf8');
    return processor.runSync(processor.parse(value), { path, value });
  } finally {
    rmSync(root, { recursive: true });
  }
}

function components(tree: Root, name: string): Component[] {
  const found: Component[] = [];
  visit(tree, (node) => {
    if (isComponent(node) && node.name === name) found.push(node);
  });
  return found;
}

test('figures, equations and tables are counted each by themselves, under the number of the chapter', () => {
  const tree = through();
  for (const name of ['Figure', 'Equation', 'Table'])
    assert.deepEqual(
      components(tree, name).map((node) => attribute(node, 'number')),
      ['1.1'],
    );
});

test('a reference is told its address and its words, and no address where nothing is written yet', () => {
  const told = components(
    through([{ file, from: '<Ref to="even" />', to: '<Ref to="third" />' }]),
    'Ref',
  ).map((node) => [attribute(node, 'href'), attribute(node, 'text')]);
  assert.deepEqual(told, [
    ['#rungs', 'Figure 1.1'],
    [undefined, 'Chapter 3'],
    ['/second', 'Chapter 2'],
  ]);
});

test('each citation of a work gets an anchor of its own', () => {
  const to = '<Cite of="doe2020" /> and <Cite of="doe2020" />';
  const tree = through([{ file, from: '<Cite of="doe2020" at="§2" />', to }]);
  const anchors = components(tree, 'Cite').map((node) => attribute(node, 'anchor'));
  assert.deepEqual(anchors, ['cite-doe2020-1', 'cite-doe2020-2']);
});

test('a chapter with something wrong in it stops the build, and the message tells all of it', () => {
  const edits = [
    { file, from: 'of="doe2020"', to: 'of="doe"' },
    { file, from: 'symbols="sigma"', to: 'symbols="sigmma"' },
  ];
  assert.throws(() => through(edits), {
    line: 9,
    reason: /01-ladder\/index\.mdx:9:36 — .*"doe".*\n.*01-ladder\/index\.mdx:28:1 — .*"sigmma"/,
  });
});
