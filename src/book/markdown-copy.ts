import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Image, Link, Nodes, Root } from 'mdast';
import type { Info, State } from 'mdast-util-to-markdown';
import remarkGfm from 'remark-gfm';
import remarkMath from 'remark-math';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { erratumAnchor } from './addresses.ts';
import type { Book } from './book.ts';
import { findListing } from './listing.ts';
import type { Chapter } from './manuscript.ts';
import { findTarget } from './names.ts';
import { attribute, isComponent, parseChapter } from './parse-chapter.ts';
import type { Component } from './parse-chapter.ts';
import { printedCell } from './printed-cell.ts';
import { readQuestions } from './questions.ts';

/** What a figure asks and answers in its first state, as its page says it. */
export interface FigureReading {
  question: string;
  answer: string;
}

/** What a component is written with: the book, its chapter, the figures' answers, the side notes so far. */
interface Writing {
  book: Book;
  chapter: Chapter;
  readings: ReadonlyMap<string, FigureReading>;
  notes: Map<Component, string>;
}

/** Writes what stands inside a component. */
type Inside = () => string;

/**
 * A chapter as plain Markdown, for whoever reads text and runs nothing: formulas as TeX, side notes
 * as footnotes, figures as their captions and what they say in their first state.
 */
export function markdownCopy(
  chapter: Chapter,
  book: Book,
  readings: ReadonlyMap<string, FigureReading>,
): string {
  const text = readFileSync(join(book.root, chapter.file), 'utf8');
  const writing: Writing = { book, chapter, readings, notes: new Map() };
  const { title, question, summary } = chapter.frontMatter;
  const parts = [
    `# ${title}`,
    `*${question}*`,
    `${summary} Chapter ${chapter.number} of [Latent Motion](llms.txt), text CC BY 4.0; with figures that compute: [${chapter.slug}.html](${chapter.slug}.html).`,
    prose(parseChapter(text, chapter.file).value, writing),
    questions(writing),
    [...writing.notes.values()].map((note, n) => `[^${n + 1}]: ${note}`).join('\n\n'),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function prose(tree: Root, writing: Writing): string {
  const component = (node: Component, _: unknown, state: State, info: Info) =>
    node.type === 'mdxJsxFlowElement'
      ? block(node, writing, () => state.containerFlow(node, info))
      : inline(node, writing, () => state.containerPhrasing(node, info));
  const link = (node: Link, _: unknown, state: State, info: Info) =>
    `[${state.containerPhrasing(node, info)}](${addressFrom(node.url, writing)})`;
  const writer = unified()
    .use(remarkGfm)
    .use(remarkMath)
    .use(remarkStringify, {
      bullet: '-',
      emphasis: '*',
      // A still picture of a chapter is a file of its page; here its description stands for it.
      handlers: {
        mdxJsxFlowElement: component,
        mdxJsxTextElement: component,
        link,
        image: ({ alt }: Image) => alt ?? '',
      },
    });
  return writer.stringify({ type: 'root', children: tree.children.filter(isSaid) }).trim();
}

/** Front matter, imports and remarks to other authors are no part of what a chapter says. */
function isSaid(node: Nodes): boolean {
  if (node.type === 'yaml' || node.type === 'mdxjsEsm' || node.type === 'mdxFlowExpression') {
    return false;
  }
  return !isComponent(node) || node.children.length > 0 || /^[A-Z][a-z]+$/.test(node.name ?? '');
}

/** A component that stands by itself, as Markdown. */
function block(node: Component, writing: Writing, inside: Inside): string {
  const { book } = writing;
  const of = attribute(node, 'of') ?? '';
  if (node.name === 'Figure') return figure(node, writing);
  if (node.name === 'Equation') return `${inside()}\n\n(${numberOf(node, writing)})`;
  if (node.name === 'Table') {
    const rows = of === '' ? inside() : table(of, book);
    return `${rows}\n\n**${numberOf(node, writing)}.** ${attribute(node, 'caption') ?? ''}`;
  }
  if (node.name === 'Note') {
    const kind = attribute(node, 'kind') ?? '';
    const title = attribute(node, 'title') ?? noteTitles[kind] ?? 'Note';
    return quote(`**${title}.** ${inside()}`);
  }
  if (node.name === 'Where') return symbols(attribute(node, 'symbols') ?? '', book);
  if (node.name === 'Listing') {
    const { code, file } = findListing(of, book.root);
    return `\`\`\`ts\n${code}\n\`\`\`\n\nFrom \`${file}\`.`;
  }
  if (node.name === 'Erratum') {
    const number = Number(attribute(node, 'number'));
    const erratum = book.errata.entries.find((each) => each.number === number);
    const more = `[Why, and where it is written](errata.html#${erratumAnchor(number)}).`;
    return quote(
      `**Often told wrong.** “${erratum?.told ?? ''}”\n\n${erratum?.right ?? ''} ${more}`,
    );
  }
  return inside();
}

/** A component within a sentence, as Markdown. */
function inline(node: Component, writing: Writing, inside: Inside): string {
  const { book, chapter, notes } = writing;
  const of = attribute(node, 'of') ?? '';
  if (node.name === 'Cite') {
    const { short = of, url } = book.references.get(of) ?? {};
    const at = attribute(node, 'at');
    return `${url === undefined ? short : `[${short}](${url})`}${at === undefined ? '' : `, ${at}`}`;
  }
  if (node.name === 'Ref') {
    const { href, text } = findTarget(attribute(node, 'to') ?? '', chapter.slug, book.manuscript);
    return href?.startsWith('/') ? `[${text}](${addressFrom(href, writing)})` : text;
  }
  if (node.name === 'SideNote') {
    notes.set(node, inside()); // a writer may ask twice, to see how a word begins
    return `[^${[...notes.keys()].indexOf(node) + 1}]`;
  }
  if (node.name === 'Term' && node.children.length === 0) return of.replaceAll('-', ' ');
  return inside();
}

const noteTitles: Record<string, string> = {
  try: 'Try this',
  caution: 'Careful',
  unpublished: 'Not published',
  history: 'Where it comes from',
};

function figure(node: Component, writing: Writing): string {
  const caption = `**${numberOf(node, writing)}.** ${attribute(node, 'caption') ?? ''}`;
  const reading = writing.readings.get(attribute(node, 'id') ?? '');
  return quote(reading ? `${caption}\n\n*${reading.question}* ${reading.answer}` : caption);
}

function table(of: string, { data, references }: Book): string {
  const { columns = {}, rows = [] } = data.tables.get(of) ?? {};
  const heads = Object.values(columns).map(({ label, unit }) => label + (unit ? ` (${unit})` : ''));
  const line = (cells: string[]) =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  const cellsOf = (row: (typeof rows)[number]) =>
    Object.entries(columns).map(([key, column]) => printedCell(row[key], column, references));
  return [heads, heads.map(() => '---'), ...rows.map(cellsOf)].map(line).join('\n');
}

function symbols(ids: string, { notation }: Book): string {
  return ids
    .split(/\s+/)
    .flatMap((id) => notation.entries.filter((symbol) => symbol.id === id))
    .map(({ tex, meaning, unit }) => `- $${tex}$: ${meaning}${unit ? ` (${unit})` : ''}`)
    .join('\n');
}

function questions({ book, chapter }: Writing): string {
  const asked = readQuestions(book.root, chapter.dir).map(({ ask, choices }) => {
    const answers = choices.map(
      ({ text, right, because }) =>
        `- ${text.replace(/\w$/, '$&.')} *${right ? 'Yes' : 'No'}.* ${because}`,
    );
    return `${ask}\n\n${answers.join('\n')}`;
  });
  return asked.length > 0 ? ['## Predict, then look', ...asked].join('\n\n') : '';
}

/** "Figure 1.2", as the page numbers it. */
function numberOf(node: Component, { book }: Writing): string {
  const label = book.manuscript.labels.get(attribute(node, 'id') ?? '');
  return `${node.name ?? ''} ${label?.number ?? ''}`.trim();
}

/** An address as it is written in a chapter, `/slug#anchor`, seen from the copies: chapters lead to theirs. */
function addressFrom(url: string, { book }: Writing): string {
  const [, slug, anchor = ''] = /^\/([^#]*)(#.*)?$/.exec(url) ?? [];
  if (slug === undefined) return url;
  const isChapter = book.manuscript.chapters.some((chapter) => chapter.slug === slug);
  return isChapter ? `${slug}.md` : `${slug || 'index'}.html${anchor}`;
}

function quote(text: string): string {
  return text.replace(/^/gm, '> ').replace(/ +$/gm, '');
}
