import { faceName, type FontFace, fontFaces } from './fonts-faces.ts';
import { type FontRule, type MathFont, mathFontRules, visitMathText } from './fonts-mathematics.ts';
import { elementsOf, type Page } from './page.ts';
import { attributeOf, type Element, textOf } from './tree.ts';

/** The characters that pages set in each kind of font; those of formulas by their face (`faceName`). */
export interface UsedCharacters {
  readonly text: Set<string>;
  readonly italics: Set<string>;
  readonly formulas: Map<string, Set<string>>;
}

/** What style sheets ask fonts for: the faces they bring, and what they set in which. */
export interface FontRules {
  readonly faces: readonly FontFace[];
  readonly mathematics: readonly FontRule[];
  readonly italics: readonly Compound[];
}

/** The last part of a selector, such as `h1.opening`; without a tag any element may be meant. */
interface Compound {
  readonly tag: string;
  readonly classes: readonly string[];
}

/**
 * Reads which fonts style sheets ask for. Of a rule for italics only its last part is looked at,
 * which takes in a few more characters and never one too few.
 */
export function fontRules(css: string): FontRules {
  const rules = [...css.matchAll(/([^{}]+)\{[^{}]*\bitalic\b[^{}]*\}/g)];
  const selectors = rules.flatMap(([, selector]) => selector.split(',').map((one) => one.trim()));
  const asked = selectors.filter((selector) => !/katex|@|:/.test(selector));
  const lasts = asked.map((selector) => selector.split(/[\s>+~]+/).at(-1) ?? '');
  const italics = ['em', 'i', 'cite', 'dfn', ...lasts].map((one) => {
    const isPlain = /^[\w-]*(?:\.[\w-]+)*$/.test(one); // if not, any element may be meant
    const [tag, ...classes] = isPlain ? one.split('.') : [''];
    return { tag, classes };
  });
  return { faces: fontFaces(css), mathematics: mathFontRules(css), italics };
}

/** No character yet, but all of ASCII, since a figure may write any number and any name while it runs. */
export function noCharacters(): UsedCharacters {
  const ascii = Array.from({ length: 95 }, (_, i) => String.fromCharCode(32 + i));
  return { text: new Set(ascii), italics: new Set(), formulas: new Map() };
}

/** Adds the characters of a page: its text, what is set in italics, and its formulas. */
export function addCharacters(used: UsedCharacters, page: Page, rules: FontRules): void {
  const add = (text: string, font: MathFont) => {
    const face = faceName(closestFace(font, rules.faces));
    const characters = used.formulas.get(face) ?? new Set();
    addAll(characters, text);
    used.formulas.set(face, characters);
  };
  addAll(used.text, textOf(page.document));
  for (const element of elementsOf(page)) {
    const classes = (attributeOf(element, 'class') ?? '').split(/\s+/);
    if (classes.includes('katex')) visitMathText(element, rules.mathematics, add);
    if (isItalic(element, classes, rules.italics)) addAll(used.italics, textOf(element));
  }
}

/** Adds the characters that a script or a style sheet may write. */
export function addCodeCharacters({ text }: UsedCharacters, source: string): void {
  addAll(text, unescaped(source));
}

function addAll(characters: Set<string>, text: string): void {
  for (const character of text) characters.add(character);
}

function isItalic(element: Element, own: readonly string[], wanted: readonly Compound[]): boolean {
  return wanted.some(
    ({ tag, classes }) =>
      (tag === '' || tag === element.tagName) && classes.every((name) => own.includes(name)),
  );
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
