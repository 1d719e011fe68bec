import { serializeOuter } from 'parse5';
import { elementsOf, type Page, readPage } from './page.ts';
import { attributeOf, type Element, elementsBelow, setAttribute, textOf } from './tree.ts';

/** The folder of pages that hold one figure each, for frames on other sites. */
export const embedFolder = 'embed';

// Only these pages need it, and they are short: a figure as wide as its frame, and a small line.
const styles =
  '.embed main{padding:.5rem 1rem}.embed .numbered.wide{width:auto;margin:0}' +
  '.embed-credit{margin:.5rem 0 0;font-size:var(--tiny)}';

/**
 * Makes a page, `embed/<figure>.html`, of every figure that wakes in a page: the figure as its
 * chapter has it, and a line that leads there. Nothing is rendered a second time.
 */
export function embedPages(page: Page): Page[] {
  return elementsOf(page)
    .filter((element) => element.tagName === 'figure' && wakes(element))
    .map((figure) => embedPage(page, figure));
}

function wakes(figure: Element): boolean {
  const isIsland = ({ tagName }: Element) => tagName === 'astro-island';
  return attributeOf(figure, 'id') !== undefined && elementsBelow(figure).some(isIsland);
}

function embedPage(page: Page, figure: Element): Page {
  const id = attributeOf(figure, 'id') ?? '';
  const title = pageTitle(page);
  const file = `${embedFolder}/${id}.html`;
  const head = elementsOf(page).filter(({ tagName, attrs }) => {
    const is = (name: string, value: string) =>
      attrs.some((each) => each.name === name && each.value === value);
    return tagName === 'link'
      ? is('rel', 'stylesheet') || is('rel', 'icon')
      : is('name', 'color-scheme');
  });
  const made = readPage(
    file,
    `<!doctype html><html lang="en" data-chapter="../${page.file}"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex">
<title>${escaped(title)}</title><base target="_blank">${written(head)}<style>${styles}</style></head>
<body class="embed"><main>${written([...islandLoader(page), figure])}
<p class="embed-credit">From <a href="/${page.file}#${id}">${escaped(title)}</a></p></main></body></html>`,
  );
  leadToChapter(made, page.file);
  return made;
}

/** The inline scripts and styles by which islands of a page wake; Astro lays them before the first. */
function islandLoader(page: Page): Element[] {
  const inIslands = new Set(
    elementsOf(page)
      .filter(({ tagName }) => tagName === 'astro-island')
      .flatMap((island) => elementsBelow(island)),
  );
  const body = page.root.childNodes.find(({ nodeName }) => nodeName === 'body');
  if (!body) throw new Error(`${page.file} has no <body>`);
  return elementsBelow(body).filter(
    (element) =>
      !inIslands.has(element) &&
      (element.tagName === 'style' ||
        (element.tagName === 'script' && attributeOf(element, 'src') === undefined)),
  );
}

/** What a link within the page meant in the chapter, it means there still. */
function leadToChapter(made: Page, chapter: string): void {
  const elements = elementsOf(made);
  const here = new Set(elements.map((element) => `#${attributeOf(element, 'id')}`));
  for (const link of elements.filter(({ tagName }) => tagName === 'a')) {
    const href = attributeOf(link, 'href') ?? '';
    if (href.startsWith('#') && !here.has(href)) setAttribute(link, 'href', `/${chapter}${href}`);
  }
}

function written(elements: readonly Element[]): string {
  return elements.map((element) => serializeOuter(element)).join('');
}

function pageTitle(page: Page): string {
  const title = elementsOf(page).find(({ tagName }) => tagName === 'title');
  return title ? textOf(title) : page.file;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
