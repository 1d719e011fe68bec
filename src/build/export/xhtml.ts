import { attributesOf } from './stand-still.ts';

const empty = new Set(['br', 'hr', 'img', 'link', 'meta', 'wbr', 'col', 'mspace']);
const namespaces = new Map([
  ['svg', 'http://www.w3.org/2000/svg'],
  ['math', 'http://www.w3.org/1998/Math/MathML'],
]);

/** A whole XHTML document, as an EPUB wants each of its pages. `body` is XHTML already. */
export function xhtmlDocument(title: string, body: string, type = 'bodymatter'): string {
  return `<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="en" xml:lang="en">
<head><meta charset="utf-8"/><title>${escapeXml(title)}</title><link rel="stylesheet" type="text/css" href="epub.css"/></head>
<body epub:type="${type}">${body}</body>
</html>
`;
}

/** Writes a node of an HTML document as XML: every element closed, pictures and formulas in their namespaces. */
export function xhtml(node: ChildNode): string {
  if (node.nodeType === node.TEXT_NODE) return escapeXml(node.textContent ?? '');
  if (!isElement(node)) return '';
  const name = node.localName;
  const attributes = new Map(attributesOf(node));
  const namespace = namespaces.get(name);
  if (namespace !== undefined) attributes.set('xmlns', namespace);
  const written = [...attributes].map(([key, value]) => ` ${key}="${escapeXml(value)}"`).join('');
  if (empty.has(name)) return `<${name}${written}/>`;
  return `<${name}${written}>${[...node.childNodes].map(xhtml).join('')}</${name}>`;
}

/** Text as it may stand in XML, in an attribute too. */
export function escapeXml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

function isElement(node: ChildNode): node is Element {
  return node.nodeType === node.ELEMENT_NODE;
}
