import { relative } from 'node:path';
import type { Root } from 'mdast';
import type { Transformer } from 'unified';
import { visit } from 'unist-util-visit';
import { citationAnchor } from '#book/addresses.ts';
import { hidesNames, surveyBook } from '#book/book.ts';
import type { Manuscript } from '#book/manuscript.ts';
import { findTarget } from '#book/names.ts';
import type { OpenChapter } from '#book/open-chapter.ts';
import { attribute, isComponent } from '#book/parse-chapter.ts';
import type { Component } from '#book/parse-chapter.ts';
import { sayProblem } from '#book/problem.ts';
import { chapterProblems } from './check-chapter.ts';
import { figureWorkings } from './figure-workings.ts';

/**
 * A remark plugin for the chapters: it stops the build at a chapter with something wrong in it,
 * saying all that is wrong, and tells the components what the book knows and the author need not:
 * numbers and places (`<Figure number place>`), targets (`<Ref href text>`), anchors
 * (`<Cite anchor>`) and heading ids.
 */
export default function remarkBook({ root }: { root: string }): Transformer<Root> {
  return (tree, file) => {
    const path = relative(root, file.path).replaceAll('\\', '/');
    const { value: book, problems } = surveyBook(root);
    const chapter = book.manuscript.chapters.find((one) => one.file === path);
    if (chapter === undefined) return;
    const open = { chapter, tree, book };
    const own = [...problems.filter((one) => one.file === path), ...chapterProblems(open)];
    const hiding = problems.filter(hidesNames);
    const wrong = hiding.length > 0 ? hiding : own;
    if (wrong.length > 0) {
      const { line, column } = wrong[0];
      const place = wrong[0].file === path ? { place: { line, column } } : {};
      file.fail(wrong.map(sayProblem).join('\n'), place);
    }
    tell(open);
  };
}

function tell({ chapter, tree, book }: OpenChapter): void {
  const counts = new Map<string, number>();
  const headings = [...chapter.headings];
  visit(tree, (node) => {
    if (node.type === 'heading') {
      const id = headings.shift()?.id;
      if (id !== undefined) node.data = { ...node.data, hProperties: { id } };
    }
    if (!isComponent(node)) return;
    const of = attribute(node, 'of') ?? '';
    if (node.name === 'Cite') {
      const count = (counts.get(of) ?? 0) + 1;
      counts.set(of, count);
      put(node, { anchor: citationAnchor(of, count) });
    } else put(node, told(node, chapter.slug, book.manuscript));
    if (node.name === 'Figure') {
      const workings = figureWorkings(node, { chapter, tree, book });
      if (workings.length > 0) put(node, { computed: workings.join(' ') });
    }
  });
}

/** What the book adds to a component's own props. */
function told(node: Component, slug: string, manuscript: Manuscript): Record<string, string> {
  const to = attribute(node, 'to');
  if (node.name === 'Ref' && to !== undefined) return { ...findTarget(to, slug, manuscript) };
  const label = manuscript.labels.get(attribute(node, 'id') ?? '');
  if (label === undefined) return {};
  const place = `${label.file}:${label.line}:${label.column}`;
  return { number: label.number, ...(node.name === 'Figure' && { place }) };
}

function put(node: Component, props: Record<string, string>): void {
  for (const [name, value] of Object.entries(props))
    node.attributes.push({ type: 'mdxJsxAttribute', name, value });
}
