import type { Element, Root } from 'hast';
import { toString } from 'hast-util-to-string';
import { visit, SKIP } from 'unist-util-visit';

/**
 * A rehype plugin, after rehype-katex: makes its formulas lighter and gives them names.
 *
 * What KaTeX writes that MathML does not allow is mended, since Firefox refuses to set it.
 * A single symbol stays as that symbol alone, which a screen reader reads by itself. A larger one
 * keeps its MathML, without the TeX inside; where it is all that a link or a table heading holds,
 * that link or heading gets the formula's TeX as its name, since MathML names nothing.
 */
export default function leanFormulas() {
  return (tree: Root): void => {
    visit(tree, 'element', (element, index, parent) => {
      // A long formula scrolls inside itself, so the keyboard must be able to reach it.
      if (hasClass(element, 'katex-display')) element.properties['tabIndex'] = 0;
      if (!hasClass(element, 'katex')) return;
      const tex = takeAnnotation(element);
      dropIdleOperators(element);
      const symbol = singleSymbol(element);
      if (symbol) element.children = [symbol];
      else if (parent?.type === 'element' && index !== undefined) nameHolder(parent, tex);
      return SKIP;
    });
  };
}

/** The one symbol that a formula consists of, such as a letter, if it is no more than that. */
function singleSymbol(formula: Element): Element | undefined {
  const bases = elementsIn(formula).filter((element) => hasClass(element, 'base'));
  if (bases.length !== 1) return undefined;
  const [strut, symbol, ...more] = elementsIn(bases[0]);
  const alone = more.length === 0 && strut && symbol && hasClass(symbol, 'mord');
  return alone && symbol.children.every((child) => child.type === 'text') ? symbol : undefined;
}

function nameHolder(holder: Element, tex: string): void {
  const named = holder.tagName === 'a' || holder.tagName === 'th';
  const [only, ...more] = holder.children.filter(
    (child) => child.type !== 'text' || child.value.trim() !== '',
  );
  if (!named || more.length > 0 || only?.type !== 'element') return;
  const name = tex.replace(/\\(text|mathrm|mathbf|mathcal)|[\\{}$]/g, '');
  only.properties['ariaHidden'] = 'true';
  holder.children.push({
    type: 'element',
    tagName: 'span',
    properties: { className: ['visually-hidden'] },
    children: [{ type: 'text', value: name }],
  });
}

function takeAnnotation(formula: Element): string {
  let tex = '';
  visit(formula, 'element', (element, index, parent) => {
    if (element.tagName !== 'annotation' || !parent || index === undefined) return;
    tex = toString(element);
    parent.children.splice(index, 1);
    return [SKIP, index];
  });
  return tex;
}

/**
 * Takes away the sign that applies a function where there is nothing to apply it to: KaTeX puts one
 * behind the `\max` of `x_{\max}` too, where a script may hold one element and no more.
 */
function dropIdleOperators(formula: Element): void {
  visit(formula, 'element', (element, index, parent) => {
    const idle = element.tagName === 'mo' && toString(element) === '\u2061';
    const inScript = parent?.type === 'element' && /^m(?:sub|sup|subsup)$/.test(parent.tagName);
    if (!idle || !inScript || index === undefined) return;
    parent.children.splice(index, 1);
    return [SKIP, index];
  });
}

function elementsIn(element: Element): Element[] {
  const found: Element[] = [];
  visit(element, 'element', (inner) => void (inner === element || found.push(inner)));
  return found;
}

function hasClass(element: Element, name: string): boolean {
  const classes = element.properties['className'];
  return Array.isArray(classes) && classes.includes(name);
}
