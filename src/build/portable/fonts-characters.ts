import { faceName, type FontFace } from './fonts-faces.ts';
import { type MathFont, mathFontRules, visitMathText } from './fonts-mathematics.ts';
import { elementsOf, type Page } from './page.ts';
import { attributeOf, textOf } from './tree.ts';

/** The characters of plain text: of pages, and of scripts and style sheets that may write. */
export function textCharacters(pages: readonly Page[], code: readonly string[]): Set<string> {
  // All of ASCII, since a figure may write any number and any name while it runs.
  const used = new Set(Array.from({ length: 95 }, (_, i) => String.fromCharCode(32 + i)));
  for (const page of pages) {
    for (const character of textOf(page.document)) used.add(character);
  }
  for (const source of code) {
    for (const character of unescaped(source)) used.add(character);
  }
  return used;
}

/**
 * The characters that pages set in italics, by the tags and style rules that ask for them. Of a rule
 * only its last part is looked at, which takes in a few more characters and never one too few.
 */
export function italicCharacters(pages: readonly Page[], css: string): Set<string> {
  const rules = [...css.matchAll(/([^{}]+)\{[^{}]*\bitalic\b[^{}]*\}/g)];
  const selectors = rules.flatMap(([, selector]) => selector.split(',').map((one) => one.trim()));
  const asked = selectors.filter((selector) => !/katex|@|:/.test(selector));
  const lasts = asked.map((selector) => selector.split(/[\s>+~]+/).at(-1) ?? '');
  const wanted = ['em', 'i', 'cite', 'dfn', ...lasts].map((one) => {
    const isPlain = /^[\w-]*(?:\.[\w-]+)*$/.test(one); // if not, any element may be meant
    const [tag, ...classes] = isPlain ? one.split('.') : [''];
    return { tag, classes };
  });
  const used = new Set<string>();
  for (const element of pages.flatMap(elementsOf)) {
    const own = (attributeOf(element, 'class') ?? '').split(/\s+/);
    const isWanted = wanted.some(
      ({ tag, classes }) =>
        (tag === '' || tag === element.tagName) && classes.every((name) => own.includes(name)),
    );
    if (isWanted) for (const character of textOf(element)) used.add(character);
  }
  return used;
}

/** The characters of all formulas, by the face of KaTeX that draws them (see `faceName`). */
export function formulaCharacters(
  pages: readonly Page[],
  css: string,
  faces: readonly FontFace[],
): Map<string, Set<string>> {
  const rules = mathFontRules(css);
  const used = new Map<string, Set<string>>();
  const take = (text: string, font: MathFont) => {
    const face = faceName(closestFace(font, faces));
    const characters = used.get(face) ?? new Set();
    for (const character of text) characters.add(character);
    used.set(face, characters);
  };
  for (const page of pages) {
    for (const element of elementsOf(page)) {
      const classes = (attributeOf(element, 'class') ?? '').split(/\s+/);
      if (classes.includes('katex')) visitMathText(element, rules, take);
    }
  }
  return used;
}

/** The face a browser would choose: the same style before the same weight. CSS Fonts 4, § 5.2. */
function closestFace(font: MathFont, faces: readonly FontFace[]): FontFace {
  const family = faces.filter((face) => face.family === font.family);
  const distance = (face: FontFace) =>
    2 * +(face.italic !== font.italic) + +(face.bold !== font.bold);
  const [closest] = family.sort((a, b) => distance(a) - distance(b));
  if (!closest) throw new Error(`a formula asks for ${font.family}, which no style sheet brings`);
  return closest;
}

/** Source text with `\u2192` (scripts) and `\2192` (style sheets) written out. */
function unescaped(source: string): string {
  return source.replace(/\\u?\{?([0-9a-f]{2,6})\}?/gi, (_, code: string) => {
    const value = parseInt(code, 16);
    return value <= 0x10ffff ? String.fromCodePoint(value) : '';
  });
}
