import { elementsOf, type Page } from './page.ts';
import { attributeOf, type Element, elementsBelow, newElement, setAttribute } from './tree.ts';

/** Moves the sheets that Astro sets before a page's first island into its head, where HTML wants them. */
export function liftSheets(page: Page): void {
  for (const sheet of elementsOf(page)) {
    const holder = sheet.parentNode;
    if (sheet.tagName !== 'style' || !holder || holder === page.head) continue;
    if (isWithin(sheet, (around) => isIsland(around) || around.tagName === 'svg')) continue;
    holder.childNodes.splice(holder.childNodes.indexOf(sheet), 1);
    sheet.parentNode = page.head;
    page.head.childNodes.push(sheet);
  }
}

/**
 * Folds every `style=""` of a page into classes of one `<style>` at the end of its head, so that
 * the page's security policy can forbid style attributes.
 *
 * The sheet is the page's own: it holds what that page needs and no more, which is always less than
 * a sheet for the whole book, and saves a request. `:not(#_)` gives each rule the weight of an id,
 * so that it still wins over the book's rules as the attribute did.
 *
 * In an island the text also stays as `data-style`: React owns the class attribute there and may
 * replace it, so that the page gives the text back to `element.style` when the island wakes up.
 */
export function foldStyles(page: Page): { readonly inIslands: boolean } {
  const elements = elementsOf(page);
  const inIslands = new Set(elements.filter(isIsland).flatMap((node) => elementsBelow(node)));
  const classes = new Map<string, string>();
  let woken = false;
  for (const element of elements) {
    const style = attributeOf(element, 'style');
    if (style === undefined) continue;
    setAttribute(element, 'style', undefined);
    const declarations = tidy(style);
    if (declarations === '') continue;
    if (/[{}<]/.test(declarations)) throw new Error(`${page.file}: cannot fold style="${style}"`);
    const name = classes.get(declarations) ?? `_${classes.size.toString(36)}`;
    classes.set(declarations, name);
    const others = attributeOf(element, 'class');
    setAttribute(element, 'class', others ? `${others} ${name}` : name);
    if (!inIslands.has(element)) continue;
    setAttribute(element, 'data-style', declarations);
    woken = true;
  }
  if (classes.size > 0) appendSheet(page, classes);
  return { inIslands: woken };
}

function isWithin(element: Element, test: (around: Element) => boolean): boolean {
  for (let up = element.parentNode; up && 'parentNode' in up; up = up.parentNode) {
    if ('tagName' in up && test(up)) return true;
  }
  return false;
}

function isIsland(element: Element): boolean {
  return element.tagName === 'astro-island';
}

function appendSheet(page: Page, classes: ReadonlyMap<string, string>): void {
  const rules = [...classes].map(([declarations, name]) => `.${name}:not(#_){${declarations}}`);
  const sheet = newElement('style', {}, rules.join(''));
  sheet.parentNode = page.head;
  page.head.childNodes.push(sheet);
}

/** One spelling for declarations that mean the same: single spaces, no closing semicolon. */
function tidy(style: string): string {
  if (/["'(]/.test(style)) return style.trim();
  return style
    .split(';')
    .map((declaration) => declaration.trim().replace(/\s*:\s*/, ':'))
    .filter((declaration) => declaration !== '')
    .join(';');
}
