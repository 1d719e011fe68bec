/** One `@font-face` of a style sheet. `addresses` are its files by format, such as `woff2`. */
export interface FontFace {
  readonly family: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly ranges: readonly (readonly [number, number])[];
  readonly addresses: ReadonlyMap<string, string>;
}

// Faces with a file; one that only names a font of the reader's own stays as it is.
const block = /@font-face\s*\{([^}]*url\([^}]*)\}/g;

/** Every `@font-face` of a style sheet. */
export function fontFaces(css: string): FontFace[] {
  return [...css.matchAll(block)].map(([, declarations]) => fontFace(declarations ?? ''));
}

/** Rewrites every `@font-face` of a style sheet; `undefined` takes it away. */
export function mapFontFaces(css: string, change: (face: FontFace) => string | undefined): string {
  return css.replace(block, (whole: string, declarations: string) => {
    const face = fontFace(declarations);
    const address = change(face);
    if (address === undefined) return '';
    const source = `src:url("${address}") format("woff2")`;
    // The last `src` counts in a browser; the old one is replaced and earlier ones go.
    return whole.replace(/src\s*:[^;}]*;?/g, '').replace(/;?\s*\}$/, `;${source}}`);
  });
}

/** Whether a face may draw a character, by its `unicode-range`. */
export function coversCharacter(face: FontFace, character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  return face.ranges.some(([from, to]) => from <= code && code <= to);
}

/** One name for all faces that look the same: `KaTeX_Main bold`. */
export function faceName({ family, bold, italic }: FontFace): string {
  return [family, ...(bold ? ['bold'] : []), ...(italic ? ['italic'] : [])].join(' ');
}

function fontFace(declarations: string): FontFace {
  const value = (name: string) =>
    new RegExp(`(?:^|[;\\s])${name}\\s*:\\s*([^;]*)`, 'i').exec(declarations)?.[1]?.trim() ?? '';
  const sources = /url\(\s*["']?([^"')]+)["']?\s*\)\s*format\(\s*["']?([\w-]+)["']?\s*\)/g;
  return {
    family: value('font-family').replace(/["']/g, ''),
    bold: isBold(value('font-weight')),
    italic: /italic|oblique/i.test(value('font-style')),
    ranges: unicodeRanges(value('unicode-range')),
    addresses: new Map(
      [...declarations.matchAll(sources)].map(([, address, format]) => [
        format ?? '',
        address ?? '',
      ]),
    ),
  };
}

function isBold(weight: string): boolean {
  return weight === 'bold' || Number(weight) >= 600;
}

/** Reads `U+0-FF, U+131, U+4??`; nothing written means every character. */
function unicodeRanges(text: string): [number, number][] {
  if (text === '') return [[0, 0x10ffff]];
  return text.split(',').map((part) => {
    const [from = '', to = from] = part.trim().replace(/^u\+/i, '').split('-');
    return [parseInt(from.replaceAll('?', '0'), 16), parseInt(to.replaceAll('?', 'f'), 16)];
  });
}
