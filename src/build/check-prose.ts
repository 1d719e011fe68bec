import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Nodes } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import type { OpenChapter } from '#book/open-chapter.ts';
import { placeOf } from '#book/parse-chapter.ts';
import { quoted } from '#book/problem.ts';
import type { Problem } from '#book/problem.ts';

type Fault = Pick<Problem, 'what' | 'received' | 'right'>;

/** Finds headings that skip a level, pasted code, expressions, and pictures that say nothing or do not exist. */
export function proseProblems(open: OpenChapter): Problem[] {
  const problems: Problem[] = [];
  let depth = 1;
  visit(open.tree, (node) => {
    const place = placeOf(node, open.chapter.file);
    const fault = node.type === 'heading' ? headingFault(node, depth) : faultOf(node, open);
    if (node.type === 'heading') depth = node.depth;
    if (fault !== undefined) problems.push({ ...place, ...fault });
  });
  return problems;
}

function headingFault(node: Extract<Nodes, { type: 'heading' }>, above: number): Fault | undefined {
  const received = quoted(`${'#'.repeat(node.depth)} ${toString(node)}`);
  if (node.depth === 1) {
    const what = 'a heading of the first level; the title of the chapter is the only one';
    return { what, received, right: `## ${toString(node)}` };
  }
  if (node.depth <= above + 1) return undefined;
  const right = `${'#'.repeat(above + 1)} ${toString(node)}`;
  return { what: 'a heading that skips a level', received, right };
}

function faultOf(node: Nodes, { chapter, book }: OpenChapter): Fault | undefined {
  if (node.type === 'code' && /^(ts|tsx|typescript|js|jsx|javascript)$/i.test(node.lang ?? '')) {
    const what = 'code pasted into the words, where no test runs it';
    const right = '<Listing of="folder/file.ts#name" />, which quotes src/algorithms';
    return { what, received: quoted(node.value.split('\n')[0]), right };
  }
  if (node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression') {
    if (node.data?.estree?.body.length === 0) return undefined;
    const right = 'plain words, or \\{ for a brace that is meant as a sign';
    return { what: 'an expression in the words', received: `{${node.value}}`, right };
  }
  if (node.type === 'html')
    return { what: 'raw HTML in the words', received: quoted(node.value), right: 'Markdown' };
  if (node.type !== 'image') return undefined;
  if (!node.alt?.trim()) {
    const what = 'a picture that says nothing to those who cannot see it';
    return { what, received: `![](${node.url})`, right: `![what it shows](${node.url})` };
  }
  if (node.url.startsWith('./') && existsSync(join(book.root, chapter.dir, node.url)))
    return undefined;
  const right = `a file of ${chapter.dir}, written ./name.svg`;
  return { what: 'a picture that does not exist here', received: quoted(node.url), right };
}
