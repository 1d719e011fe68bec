import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Nodes } from 'mdast';
import { visit } from 'unist-util-visit';
import type { SearchEntry } from '#search/entry.ts';
import { searchWords } from '#search/words.ts';
import { erratumAnchor } from './addresses.ts';
import type { Book } from './book.ts';
import type { Chapter } from './manuscript.ts';
import { findTarget } from './names.ts';
import { attribute, isComponent, parseChapter } from './parse-chapter.ts';
import { plainFormula } from './plain-formula.ts';
import { formulasIn, plainBlocks, plainText } from './plain-text.ts';
import type { Naming } from './plain-text.ts';

const OFTEN = 3;

/** Everything of the book that a search can find, in the order of reading; chapters to come are left out. */
export function searchEntries(book: Book): SearchEntry[] {
  return [
    ...book.manuscript.chapters
      .filter(({ comes }) => !comes)
      .flatMap((one) => inChapter(one, book)),
    ...book.glossary.entries.map(({ id, term, also, definition, see }): SearchEntry => ({
      kind: 'term',
      title: term,
      chapter: see,
      address: `glossary.html#${id}`,
      names: also ?? [],
      text: plainText(definition),
    })),
    ...book.notation.entries.map(({ id, tex, name, meaning, chapter }): SearchEntry => ({
      kind: 'symbol',
      title: plainFormula(tex),
      chapter,
      address: `notation.html#${id}`,
      names: [...new Set([name, plainFormula(tex).replace(/\(.*/, ''), id.replaceAll('-', ' ')])],
      text: plainText(meaning),
    })),
    ...[...book.references.values()].map(({ key, short, title, bibtex }): SearchEntry => ({
      kind: 'work',
      title: short,
      address: `bibliography.html#${key}`,
      names: surnames(bibtex),
      text: title,
    })),
    ...book.errata.entries.map(({ number, told, right, why }): SearchEntry => ({
      kind: 'correction',
      title: plainText(told),
      address: `errata.html#${erratumAnchor(number)}`,
      names: [],
      text: [right, why].map(plainText).join(' '),
    })),
  ];
}

function inChapter(chapter: Chapter, book: Book): SearchEntry[] {
  const tree = parseChapter(
    readFileSync(join(book.root, chapter.file), 'utf8'),
    chapter.file,
  ).value;
  const { number, slug, frontMatter } = chapter;
  const page = `${slug}.html`;
  const naming: Naming = {
    ref: (to) => findTarget(to, slug, book.manuscript).text,
    cite: (of) => book.references.get(of)?.short ?? of,
  };
  const opening = [frontMatter.question, frontMatter.summary];
  const sections = [{ title: frontMatter.title, address: page, blocks: opening }];
  const headings = [...chapter.headings];
  for (const node of tree.children) {
    const heading = node.type === 'heading' ? headings.shift() : undefined;
    if (heading)
      sections.push({ title: heading.text, address: `${page}#${heading.id}`, blocks: [] });
    else sections.at(-1)?.blocks.push(...plainBlocks(node, naming));
  }
  const labelled = numbered(tree);
  const rowsOf = rowNames(tree, book);
  return [
    ...sections.map(({ title, address, blocks }): SearchEntry => ({
      kind: 'section',
      title,
      chapter: number,
      address,
      names: [],
      text: blocks.join(' '),
    })),
    ...chapter.labels.map(({ kind, number: figure, id, caption }): SearchEntry => ({
      kind,
      title: `${kind[0].toUpperCase()}${kind.slice(1)} ${figure}`,
      chapter: number,
      address: `${page}#${id}`,
      names: [id.replaceAll('-', ' ')],
      text: caption === '' ? (labelled.get(id) ?? '') : `${plainText(caption)}${rowsOf(id)}`,
    })),
  ];
}

/** What the columns and rows of a chapter's table are called, where content/data prints it. */
function rowNames(tree: Nodes, book: Book): (id: string) => string {
  const names = new Map<string, string>();
  visit(tree, (node) => {
    if (!isComponent(node) || node.name !== 'Table') return;
    const table = book.data.tables.get(attribute(node, 'of') ?? '');
    if (!table) return;
    const labels = Object.values(table.columns).map(({ label }) => label);
    const cells = table.rows.flatMap((row) => Object.values(row));
    const texts = new Set(cells.filter((cell) => typeof cell === 'string'));
    const lines = [labels, [...texts]].map((line) => ` ${plainText(line.join(', '))}.`);
    names.set(attribute(node, 'id') ?? '', lines.join(''));
  });
  return (id) => names.get(id) ?? '';
}

/**
 * The entries as the page loads them first: of a section only which words it has, since all
 * sentences of the book together would be too much to load for one search.
 */
export function withoutSentences(entries: readonly SearchEntry[]): SearchEntry[] {
  return entries.map((entry) =>
    entry.kind === 'section' ? { ...entry, text: wordsOnly(entry.text) } : entry,
  );
}

/** Every word once in the order of the alphabet, and twice if it comes at least `OFTEN` times. */
function wordsOnly(text: string): string {
  const counts = new Map<string, number>();
  for (const word of searchWords(text)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts.keys()]
    .toSorted()
    .map((word) => ((counts.get(word) ?? 0) >= OFTEN ? `${word} ${word}` : word))
    .join(' ');
}

/** The formulas of a chapter's numbered equations, by id. */
function numbered(tree: Nodes): Map<string, string> {
  const formulas = new Map<string, string>();
  visit(tree, (node) => {
    if (!isComponent(node) || node.name !== 'Equation') return;
    formulas.set(attribute(node, 'id') ?? '', formulasIn(node));
  });
  return formulas;
}

/** The surnames of the authors or editors of an entry, as BibTeX has them: "Surname, Given and …". */
function surnames(bibtex: string): string[] {
  const [, people = ''] = /^\s*(?:author|editor)\s*=\s*\{(.*)\},?$/m.exec(bibtex) ?? [];
  return people
    .split(/\s+and\s+/)
    .map((person) =>
      person
        .split(',')[0]
        .replace(/\\["'`^~]\{?(\w)\}?|[{}]/g, '$1')
        .trim(),
    )
    .filter((name) => name !== '' && name !== 'others');
}
