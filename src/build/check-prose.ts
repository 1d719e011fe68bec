import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Nodes } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import type { OpenChapter } from '#book/open-chapter.ts';
import { placeOf } from '#book/parse-chapter.ts';
import { quoted } from '#book/problem.ts';
import type { Place, Problem } from '#book/problem.ts';

type Fault = Pick<Problem, 'what' | 'received' | 'right'>;

/** Finds headings that skip a level, marks that mark nothing, pasted code, expressions, and pictures that say nothing or do not exist. */
export function proseProblems(open: OpenChapter): Problem[] {
  const problems: Problem[] = [];
  let depth = 1;
  visit(open.tree, (node) => {
    const place = placeOf(node, open.chapter.file);
    if (node.type === 'text') problems.push(...markFaults(node.value, place));
    const fault = node.type === 'heading' ? headingFault(node, depth) : faultOf(node, open);
    if (node.type === 'heading') depth = node.depth;
    if (fault !== undefined) problems.push({ ...place, ...fault });
  });
  return problems;
}

function headingFault(node: Extract<Nodes, { type: 'heading' }>, above: number): Fault | undefined {
  const received = quoted(`${'#'.repeat(node.depth)} ${toString(node)}`);
  if (toString(node).trim() === '')
    return { what: 'a heading without words', received, right: 'the words of the heading' };
  if (node.depth === 1) {
    const what = 'a heading of the first level; the title of the chapter is the only one';
    return { what, received, right: `## ${toString(node)}` };
  }
  if (node.depth <= above + 1) return undefined;
  const right = `${'#'.repeat(above + 1)} ${toString(node)}`;
  return { what: 'a heading that skips a level', received, right };
}

// What Markdown would have taken away if it had understood it.
const marks: [mark: RegExp, right: string][] = [
  [/^#{1,6}(?=[^\s#])/gm, 'a space after the signs of a heading'],
  [/\]\(|\]\[/g, 'a link in one piece: [words](/slug#anchor)'],
  [/\*\*|__/g, 'signs before and after, right at the words: **words**'],
  [/\[\^[^\]]+\]/g, '<SideNote>…</SideNote>'],
];

/** Finds signs of Markdown that are left over in the words, where a reader would see them. */
function markFaults(words: string, { file, line, column }: Place): Problem[] {
  return marks.flatMap(([mark, right]) =>
    [...words.matchAll(mark)].map(({ index }) => {
      const before = words.slice(0, index).split('\n');
      const begins = before.length > 1 ? 1 : column;
      const place = {
        line: line + before.length - 1,
        column: begins + (before.at(-1) ?? '').length,
      };
      const received = quoted(words.slice(index).split('\n')[0].slice(0, 40));
      return { file, ...place, what: 'a sign of Markdown that marks nothing', received, right };
    }),
  );
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
  if (node.type === 'footnoteReference') {
    const received = quoted(`[^${node.label ?? node.identifier}]`);
    return { what: 'a footnote, far from its words', received, right: '<SideNote>…</SideNote>' };
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
