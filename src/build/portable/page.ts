import { type DefaultTreeAdapterTypes as Tree, defaultTreeAdapter, parse, serialize } from 'parse5';
import { attributeOf, type Element, elementsBelow } from './tree.ts';

/** One page of the built book: `file` is its place below `dist`, with forward slashes. */
export interface Page {
  readonly file: string;
  readonly document: Tree.Document;
  readonly root: Element;
  readonly head: Element;
}

/** Reads a page; `<noscript>` is read as elements, since its links must hold as well. */
export function readPage(file: string, source: string): Page {
  const document = parse(source, { scriptingEnabled: false });
  const named = new Map(document.childNodes.map((node) => [node.nodeName, node]));
  const root = named.get('html');
  if (!root || !defaultTreeAdapter.isElementNode(root)) throw new Error(`${file} has no <html>`);
  const head = root.childNodes.find((node) => node.nodeName === 'head');
  if (!head || !defaultTreeAdapter.isElementNode(head)) throw new Error(`${file} has no <head>`);
  return { file, document, root, head };
}

/** The page as text again. */
export function pageSource(page: Page): string {
  return serialize(page.document, { scriptingEnabled: false });
}

/** All elements of a page in document order. */
export function elementsOf(page: Page): Element[] {
  return elementsBelow(page.document);
}

/** The names that `#name` can point to in a page: every `id`, and the `name` of an `<a>`. */
export function anchorsOf(page: Page): Set<string> {
  const anchors = new Set<string>();
  for (const element of elementsOf(page)) {
    const id = attributeOf(element, 'id');
    if (id) anchors.add(id);
    const name = element.tagName === 'a' ? attributeOf(element, 'name') : undefined;
    if (name) anchors.add(name);
  }
  return anchors;
}

/** Puts elements at the very start of the head, behind `<meta charset>` where there is one. */
export function openHead(page: Page, elements: readonly Element[]): void {
  const { childNodes } = page.head;
  const charset = childNodes.findIndex(
    (node) => defaultTreeAdapter.isElementNode(node) && attributeOf(node, 'charset') !== undefined,
  );
  const meta = charset >= 0 ? childNodes.splice(charset, 1) : [];
  for (const element of elements) element.parentNode = page.head;
  childNodes.unshift(...meta, ...elements);
}
