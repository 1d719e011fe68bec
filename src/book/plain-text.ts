import type { Nodes, Root } from 'mdast';
import { attribute, isComponent, parseText } from './parse-chapter.ts';
import { plainFormula } from './plain-formula.ts';

// Stands for a citation until its sentence is complete; no text of the book contains it.
const CITED = '\u0001';

/** What the plain text of a chapter needs to know: what `<Ref to>` says there, and `<Cite of>`. */
export interface Naming {
  ref: (to: string) => string;
  cite: (of: string) => string;
}

const unnamed: Naming = { ref: (to) => to, cite: (of) => of };

/**
 * Reads a tree as plain blocks of text: one for each paragraph, item, row of a table and formula,
 * in the order of reading. Side notes come after their paragraph; figures, which have captions, and
 * headings are left out, and so are citations in brackets.
 */
export function plainBlocks(tree: Nodes, naming: Naming): string[] {
  if (tree.type === 'heading' || tree.type === 'yaml') return [];
  if (isComponent(tree) && (tree.name === 'Figure' || tree.name === 'Equation')) return [];
  if (tree.type === 'tableRow') {
    return [tree.children.map((cell) => tidy(inlineText(cell, naming))).join(' · ')];
  }
  if (tree.type === 'paragraph') {
    const notes = tree.children.filter((node) => isComponent(node) && node.name === 'SideNote');
    return [tree, ...notes].map((node) => tidy(inlineText(node, naming))).filter(isText);
  }
  if (tree.type === 'math') return [plainFormula(tree.value)];
  if (!('children' in tree)) return [];
  const title = isComponent(tree) ? attribute(tree, 'title') : undefined;
  const inside = tree.children.flatMap((child) => plainBlocks(child, naming));
  return title === undefined ? inside : [`${title}.`, ...inside];
}

/** Reads a text of a data file or a caption, Markdown with mathematics, as plain text. */
export function plainText(text: string): string {
  return plainBlocks(parseText(text), unnamed).join(' ');
}

/** The formulas of a component, such as an equation, as plain text. */
export function formulasIn(tree: Nodes | Root): string {
  if (tree.type === 'math') return plainFormula(tree.value);
  return 'children' in tree ? tree.children.map(formulasIn).filter(isText).join(' ') : '';
}

function inlineText(node: Nodes, naming: Naming): string {
  if (node.type === 'inlineMath') return plainFormula(node.value);
  if (node.type === 'break') return ' ';
  if ('value' in node) return node.type.startsWith('mdx') ? '' : node.value;
  if (isComponent(node)) {
    const of = attribute(node, 'of') ?? '';
    if (node.name === 'Cite') return `${CITED}${naming.cite(of)}${CITED}`;
    if (node.name === 'Ref') return naming.ref(attribute(node, 'to') ?? '');
    if (node.name === 'Term' && node.children.length === 0) return of.replaceAll('-', ' ');
  }
  if (!('children' in node)) return '';
  return node.children
    .filter((child) => !(isComponent(child) && child.name === 'SideNote'))
    .map((child) => inlineText(child, naming))
    .join('');
}

/** Takes out citations in brackets, keeps those that a sentence needs, and folds white space. */
function tidy(text: string): string {
  const cited = `${CITED}[^${CITED}]*${CITED}`;
  return text
    .replace(new RegExp(`\\s*\\((?:${cited}[;, ]*)+\\)`, 'g'), '')
    .replaceAll(CITED, '')
    .replace(/\s+/g, ' ')
    .trim();
}

function isText(text: string): boolean {
  return text !== '';
}
