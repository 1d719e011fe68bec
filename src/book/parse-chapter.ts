import type { Nodes, Root } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkMath from 'remark-math';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { quoted } from './problem.ts';
import type { Place, Problem, Survey } from './problem.ts';

/** A component in the words, such as `<Figure …>`, on a line of its own or within a sentence. */
export type Component = Extract<Nodes, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>;

const parser = unified()
  .use(remarkParse)
  .use(remarkFrontmatter)
  .use(remarkMdx)
  .use(remarkMath)
  .use(remarkGfm);

const plainParser = unified().use(remarkParse).use(remarkMath);

const kept = new Map<string, { text: string; parsed: Survey<Root> }>();

/**
 * Parses the text of a chapter (MDX with mathematics and tables) into a tree; an empty one if it is
 * broken. The tree is kept for the next who asks, so it is for reading only.
 */
export function parseChapter(text: string, file: string): Survey<Root> {
  const last = kept.get(file);
  if (last?.text === text) return last.parsed;
  const parsed = parse(text, file);
  kept.set(file, { text, parsed });
  return parsed;
}

/** Parses a text of a data file or a caption: Markdown with mathematics, but without components. */
export function parseText(text: string): Root {
  return plainParser.parse(text);
}

/** Tells a component from the other nodes of a chapter's tree. */
export function isComponent(node: Nodes): node is Component {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
}

/** The value of an attribute that is a plain text, nothing if it is missing or an expression. */
export function attribute(component: Component, name: string): string | undefined {
  const found = component.attributes.find(
    (candidate) => candidate.type === 'mdxJsxAttribute' && candidate.name === name,
  );
  return typeof found?.value === 'string' ? found.value : undefined;
}

/** Where a node begins in its file. */
export function placeOf(node: Pick<Nodes, 'position'>, file: string): Place {
  return {
    file,
    line: node.position?.start.line ?? 1,
    column: node.position?.start.column ?? 1,
  };
}

function parse(text: string, file: string): Survey<Root> {
  try {
    return { value: parser.parse(text), problems: [] };
  } catch (error) {
    return { value: { type: 'root', children: [] }, problems: [syntaxProblem(error, text, file)] };
  }
}

// What the parser throws is a VFileMessage: it knows the reason apart from the place.
function syntaxProblem(error: unknown, text: string, file: string): Problem {
  const reason = String(error instanceof Error && 'reason' in error ? error.reason : error);
  // A tag that is never closed is missed at the end; what counts is where it was opened.
  const [, opened, at] = /\((\d+):(\d+)-\d+:\d+\)/.exec(reason) ?? [];
  const line = opened === undefined ? numberIn(error, 'line') : Number(opened);
  return {
    file,
    line,
    column: at === undefined ? numberIn(error, 'column') : Number(at),
    what: `broken MDX: ${reason}`,
    received: quoted(text.split('\n')[line - 1]?.trim()),
    right: 'closed tags, and a backslash before each <, { and $ that is meant as a sign',
  };
}

function numberIn(error: unknown, name: 'line' | 'column'): number {
  const value: unknown = error instanceof Error ? Reflect.get(error, name) : undefined;
  return typeof value === 'number' ? value : 1;
}
