import { type DefaultTreeAdapterTypes as Tree, defaultTreeAdapter, html } from 'parse5';

export type Element = Tree.Element;

/** Every element below a node in document order, the insides of `<template>` included. */
export function elementsBelow(node: Tree.Node): Element[] {
  const found: Element[] = [];
  collectElements(node, found);
  return found;
}

function collectElements(node: Tree.Node, found: Element[]): void {
  if (!('childNodes' in node)) return;
  for (const child of node.childNodes) {
    if ('tagName' in child) found.push(child);
    collectElements(child, found);
  }
  if ('content' in node) collectElements(node.content, found);
}

/** The value of an attribute, `undefined` where the element has none of that name. */
export function attributeOf(element: Element, name: string): string | undefined {
  return element.attrs.find((attribute) => attribute.name === name)?.value;
}

/** Gives an element an attribute, or takes it away where the value is `undefined`. */
export function setAttribute(element: Element, name: string, value: string | undefined): void {
  const kept = element.attrs.find((attribute) => attribute.name === name);
  if (value === undefined) {
    element.attrs = element.attrs.filter((attribute) => attribute !== kept);
  } else if (kept) {
    kept.value = value;
  } else {
    element.attrs.push({ name, value });
  }
}

/** All text inside an element: of a `<script>` or `<style>`, its source. */
export function textOf(node: Tree.ParentNode): string {
  return node.childNodes
    .map((child) => {
      if (defaultTreeAdapter.isTextNode(child)) return child.value;
      return 'childNodes' in child ? textOf(child) : '';
    })
    .join('');
}

/** Makes an element that stands nowhere yet, such as `newElement('script', {src: './x.js'})`. */
export function newElement(
  name: string,
  attributes: Readonly<Record<string, string>>,
  text?: string,
): Element {
  const attrs = Object.entries(attributes).map(([key, value]) => ({ name: key, value }));
  const element = defaultTreeAdapter.createElement(name, html.NS.HTML, attrs);
  if (text !== undefined) defaultTreeAdapter.insertText(element, text);
  return element;
}
