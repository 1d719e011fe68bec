import GithubSlugger from 'github-slugger';
import type { Heading as HeadingNode, Nodes, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { citationAnchor } from './addresses.ts';
import { attribute, isComponent, placeOf } from './parse-chapter.ts';
import type { Component } from './parse-chapter.ts';
import type { Place } from './problem.ts';

/** A heading of a chapter with the id that the page gives it. */
export interface Heading extends Place {
  depth: HeadingNode['depth'];
  text: string;
  id: string;
}

/** A numbered thing that `<Ref to>` can point at. `number` is "3.2": the second of its kind in chapter 3. */
export interface Label extends Place {
  kind: 'figure' | 'equation' | 'table';
  number: string;
  chapter: string;
  id: string;
  caption: string;
  /** Whether something in it answers its reader. */
  wakes: boolean;
}

/** A place where a chapter cites a work; `anchor` is its id on the page. */
export interface Citation extends Place {
  key: string;
  chapter: string;
  anchor: string;
}

/** A place where a chapter explains a symbol or uses a term of the glossary. */
export interface Use extends Place {
  id: string;
  chapter: string;
}

/** What the rest of the book needs to know of a chapter's words. */
export interface ChapterContents {
  /** How many words of prose there are: no code, no formulas, no captions. */
  words: number;
  headings: Heading[];
  labels: Label[];
  citations: Citation[];
  symbols: Use[];
  terms: Use[];
}

/** Collects from a chapter's tree, in the order of reading, what the rest of the book needs to know. */
export function chapterContents(
  tree: Root,
  chapter: { number: number; slug: string; file: string },
): ChapterContents {
  const contents: ChapterContents = {
    words: 0,
    headings: [],
    labels: [],
    citations: [],
    symbols: [],
    terms: [],
  };
  const slugger = new GithubSlugger();
  const count = counter();
  visit(tree, (node) => {
    const place = placeOf(node, chapter.file);
    if (node.type === 'text') contents.words += wordsIn(node.value);
    if (node.type === 'heading') {
      const text = toString(node);
      contents.headings.push({ ...place, depth: node.depth, text, id: slugger.slug(text) });
    }
    if (isComponent(node)) collect(node, contents, chapter, place, count);
  });
  return contents;
}

function collect(
  node: Component,
  contents: ChapterContents,
  chapter: { number: number; slug: string },
  place: Place,
  count: (name: string) => number,
): void {
  const use = { ...place, chapter: chapter.slug };
  if (node.name === 'Figure' || node.name === 'Equation' || node.name === 'Table') {
    const number = `${chapter.number}.${count(node.name)}`;
    const id = attribute(node, 'id');
    const caption = attribute(node, 'caption') ?? '';
    const label = { ...use, kind: kindOf[node.name], number, caption };
    if (id !== undefined)
      contents.labels.push({ ...label, id, wakes: node.children.some(isIsland) });
  }
  if (node.name === 'Cite') {
    const key = attribute(node, 'of') ?? '';
    contents.citations.push({ ...use, key, anchor: citationAnchor(key, count(`cite ${key}`)) });
  }
  if (node.name === 'Term') contents.terms.push({ ...use, id: attribute(node, 'of') ?? '' });
  if (node.name === 'Where') {
    const ids = (attribute(node, 'symbols') ?? '').split(/\s+/).filter((id) => id !== '');
    contents.symbols.push(...ids.map((id) => ({ ...use, id })));
  }
}

function isIsland(node: Nodes): boolean {
  return isComponent(node) && attributeNames(node).some((name) => name.startsWith('client:'));
}

function attributeNames({ attributes }: Component): string[] {
  return attributes.flatMap((each) => (each.type === 'mdxJsxAttribute' ? [each.name] : []));
}

const kindOf = { Figure: 'figure', Equation: 'equation', Table: 'table' } as const;

function wordsIn(text: string): number {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

function counter(): (name: string) => number {
  const counts = new Map<string, number>();
  return (name) => {
    const next = (counts.get(name) ?? 0) + 1;
    counts.set(name, next);
    return next;
  };
}
