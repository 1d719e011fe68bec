import { daylight } from './daylight.ts';
import { mathLetter } from './math-letters.ts';
import type { Part } from './parts.ts';
import { attributesOf } from './stand-still.ts';

/** A picture that the pages of an e-book show: where it stands in `dist`, or its bytes. */
export type Pictures = Map<string, string | Uint8Array>;

/**
 * Makes a part fit for an e-book: formulas as MathML alone, side notes as footnotes, listings as
 * plain text, addresses between its files, and every picture as a file, which `pictures` collects.
 */
export function fitPart(part: Part, places: ReadonlySet<string>, pictures: Pictures): void {
  const { body, slug } = part;
  for (const formula of body.querySelectorAll('.katex')) formula.replaceWith(mathematics(formula));
  for (const [n, note] of [...body.querySelectorAll('.side-note')].entries()) footnote(note, n + 1);
  for (const link of body.querySelectorAll('a[href^="./"]')) relink(link, slug, places);
  for (const code of body.querySelectorAll('pre code')) {
    code.textContent = code.textContent?.trim() ?? '';
    code.parentElement?.removeAttribute('style');
  }
  // A reading system reads MathML, so a formula needs no name beside it.
  for (const name of body.querySelectorAll('[aria-hidden] + .visually-hidden')) {
    name.previousElementSibling?.removeAttribute('aria-hidden');
    name.remove();
  }
  for (const live of body.querySelectorAll('[role="status"], [role="region"]')) {
    live.removeAttribute('role');
  }
  fitPictures(body, pictures);
}

function fitPictures(body: Element, pictures: Pictures): void {
  for (const picture of body.querySelectorAll('img')) {
    const file = picture.getAttribute('src')?.replace('./', '') ?? '';
    const name = `pictures/${file.split('/').at(-1)?.replace('picture.', '')}`;
    if (!pictures.has(name)) pictures.set(name, file);
    picture.setAttribute('src', name);
    const height = Number(picture.getAttribute('height'));
    if (height > 0) picture.setAttribute('height', String(Math.round(height)));
  }
  for (const coloured of body.querySelectorAll('[style], svg, svg *')) {
    for (const [name, value] of attributesOf(coloured)) {
      if (value.includes('var(')) coloured.setAttribute(name, daylight(value));
    }
  }
}

/** A formula's MathML; of a formula that is one symbol, which has none, that symbol. */
function mathematics(formula: Element): Element {
  const found = formula.querySelector('math');
  const math = found ?? formula.ownerDocument.createElement('math');
  if (!found) {
    const symbol = formula.ownerDocument.createElement('mi');
    symbol.textContent = formula.textContent;
    const variant = ['script', 'bold', 'double-struck'][
      ['mathcal', 'mathbf', 'mathbb'].findIndex((name) => formula.querySelector(`.${name}`))
    ];
    if (variant) symbol.setAttribute('mathvariant', variant);
    math.append(symbol);
  }
  for (const letter of math.querySelectorAll('[mathvariant]')) {
    const variant = letter.getAttribute('mathvariant') ?? '';
    const written = mathLetter(variant, letter.textContent ?? '');
    if (written !== letter.textContent) letter.removeAttribute('mathvariant');
    letter.textContent = written;
  }
  // KaTeX applies a name such as "min" to nothing here, as a third part of what has two.
  for (const sign of math.querySelectorAll(':is(msub, msup, msubsup, munder) > mo')) {
    if (sign.textContent === '\u2061') sign.remove();
  }
  return math;
}

/** Puts a side note behind its paragraph, where a reading system finds it and may show it at its mark. */
function footnote(note: Element, number: number): void {
  const page = note.ownerDocument;
  const mark = page.createElement('sup');
  mark.innerHTML = `<a epub:type="noteref" role="doc-noteref" id="note-${number}-mark" href="#note-${number}">${number}</a>`;
  const aside = page.createElement('aside');
  for (const [name, value] of [
    ['epub:type', 'footnote'],
    ['role', 'doc-footnote'],
    ['id', `note-${number}`],
  ]) {
    aside.setAttribute(name, value);
  }
  aside.innerHTML = `<p><a href="#note-${number}-mark">${number}</a> ${note.innerHTML}</p>`;
  note.closest('p, dl, ul, ol, table')?.after(aside);
  note.previousElementSibling?.remove();
  note.replaceWith(mark);
}

function relink(link: Element, slug: string, places: ReadonlySet<string>): void {
  const [, page = '', place = ''] =
    /^\.\/([\w-]+)\.html(#.*)?$/.exec(link.getAttribute('href') ?? '') ?? [];
  if (page === slug && place) link.setAttribute('href', place);
  else if (places.has(page)) link.setAttribute('href', `${page}.xhtml${place}`);
  else link.replaceWith(...link.childNodes);
}
