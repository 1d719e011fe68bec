import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { serializeOuter } from 'parse5';
import { elementsOf, type Page } from './page.ts';
import { attributeOf, type Element, elementsBelow, newElement, setAttribute } from './tree.ts';

const SMALLEST = 1500; // characters; a smaller picture costs less in the page than as a request

const read = (name: string) =>
  readFileSync(`src/styles/${name}.css`, 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');
const [day, night] = read('tokens')
  .split('@media (prefers-color-scheme: dark)')
  .map((part) => [...part.matchAll(/--([\w-]+):\s*([^;]+);/g)]);
const plotRules = read('picture').replace(/\s+/g, ' ');

/**
 * Moves the first pictures of a page's figures into files of their own, which a browser fetches when
 * the reader comes near, and gives the files by name. A figure that wakes draws its picture anew.
 *
 * Each file carries the book's colours, for light and dark, since no style of the page reaches it.
 */
export function movePictures(page: Page): Map<string, string> {
  const files = new Map<string, string>();
  const frames = elementsOf(page).filter((one) => attributeOf(one, 'data-first-frame') === '');
  for (const frame of frames) {
    for (const picture of elementsBelow(frame).filter(isPicture)) {
      const source = pictureSource(picture);
      if (source.length < SMALLEST) continue;
      const hash = createHash('sha256').update(source).digest('hex').slice(0, 10);
      const file = `_astro/picture.${hash}.svg`;
      files.set(file, source);
      replace(picture, imageOf(picture, `/${file}`));
    }
  }
  return files;
}

/** An outermost `<svg>`; those inside another go with it. */
function isPicture(element: Element): boolean {
  if (element.tagName !== 'svg') return false;
  for (let up = element.parentNode; up && 'parentNode' in up; up = up.parentNode) {
    if ('tagName' in up && up.tagName === 'svg') return false;
  }
  return true;
}

function pictureSource(picture: Element): string {
  const { width, height } = sizeOf(picture);
  const copy = { ...picture, attrs: picture.attrs.map((attribute) => ({ ...attribute })) };
  for (const [name, value] of [
    ['xmlns', 'http://www.w3.org/2000/svg'],
    ['width', String(width)],
    ['height', String(height)],
  ]) {
    setAttribute(copy, name, value);
  }
  // HTML writes a space that does not break by name; XML knows it by number only.
  const svg = serializeOuter(copy).replaceAll('&nbsp;', '&#160;');
  return svg.replace(/^(<svg[^>]*>)/, (opening) => `${opening}<style>${stylesFor(svg)}</style>`);
}

/** The book's styles as far as a picture uses them: its colours by day and by night, its type. */
function stylesFor(svg: string): string {
  const type = svg.includes('<text') ? ';font:15px var(--sans)' : '';
  const rules = `svg{color:var(--ink)${type}}${svg.includes('"plot"') ? plotRules : ''}`;
  const used = new Set(['accent']);
  for (const [, name] of `${svg}${rules}`.matchAll(/var\(--([\w-]+)/g)) used.add(name);
  const tokens = (all: readonly RegExpExecArray[]) =>
    all.flatMap(([, name, value]) => (used.has(name) ? [`--${name}:${value}`] : [])).join(';');
  const dark = `@media (prefers-color-scheme:dark){:root{${tokens(night)}}}`;
  return `:root{color-scheme:light dark;${tokens(day)}}${dark}${rules}`;
}

function imageOf(picture: Element, src: string): Element {
  const { width, height, fixed } = sizeOf(picture);
  const image = newElement('img', {
    src,
    alt: attributeOf(picture, 'aria-label') ?? '',
    // HTML counts in whole pixels, while a drawing may be as high as its data ask.
    width: String(Math.round(width)),
    height: String(Math.round(height)),
    loading: 'lazy',
    decoding: 'async',
  });
  setAttribute(image, 'class', attributeOf(picture, 'class'));
  setAttribute(image, 'style', attributeOf(picture, 'style'));
  if (fixed) setAttribute(image, 'data-sized', '');
  return image;
}

/** The size a picture has by itself: its own width and height, else the box of its drawing. */
function sizeOf(picture: Element): { width: number; height: number; fixed: boolean } {
  const [width, height] = ['width', 'height'].map((name) => Number(attributeOf(picture, name)));
  if (width > 0 && height > 0) return { width, height, fixed: true };
  const box = attributeOf(picture, 'viewBox') ?? '';
  const [, , boxWidth, boxHeight] = box.split(/[\s,]+/).map(Number);
  if (boxWidth > 0 && boxHeight > 0) {
    return { width: Math.round(boxWidth), height: Math.round(boxHeight), fixed: false };
  }
  throw new Error(`a picture without a size: viewBox="${box}"; would be right: "0 0 100 50"`);
}

function replace(old: Element, fresh: Element): void {
  const parent = old.parentNode;
  if (!parent) return;
  fresh.parentNode = parent;
  parent.childNodes.splice(parent.childNodes.indexOf(old), 1, fresh);
}
