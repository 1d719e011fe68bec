import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import subsetFont from 'subset-font';
import { keptFeatures } from './fonts.ts';
import {
  addCharacters,
  addCodeCharacters,
  fontRules,
  noCharacters,
  type UsedCharacters,
} from './fonts-characters.ts';
import { coversCharacter, fontFaces, mapFontFaces } from './fonts-faces.ts';
import { readPage } from './page.ts';

function fileOf(module: string): string {
  return fileURLToPath(import.meta.resolve(module));
}

/** The characters that a page with this body sets under these rules. */
function charactersOf(body: string, css: string): UsedCharacters {
  const used = noCharacters();
  const page = readPage('p.html', `<html><body>${body}</body></html>`);
  addCharacters(used, page, fontRules(css));
  return used;
}

/** The OpenType features of an uncompressed font: feature lists of GSUB and GPOS. OpenType 1.9. */
function featuresOf(font: Uint8Array): Set<string> {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const tag = (at: number) => String.fromCharCode(...font.subarray(at, at + 4));
  const features = new Set<string>();
  for (let table = 12; table < 12 + 16 * view.getUint16(4); table += 16) {
    if (tag(table) !== 'GSUB' && tag(table) !== 'GPOS') continue;
    const start = view.getUint32(table + 8);
    const list = start + view.getUint16(start + 6);
    for (let i = 0; i < view.getUint16(list); i++) features.add(tag(list + 2 + 6 * i));
  }
  return features;
}

test('a cut text font keeps its figures and ligatures', async () => {
  const file = fileOf('@fontsource/gelasio/files/gelasio-latin-400-normal.woff2');
  const font = readFileSync(file);
  const all = await subsetFont(font, undefined, { keepAllGlyphs: true, targetFormat: 'sfnt' });
  // Latin 1 and its punctuation: Gelasio kerns no two letters of plain ASCII.
  const text = String.fromCodePoint(...Array.from({ length: 224 }, (_, i) => 32 + i)) + '–—‘’“”…';
  const cut = await subsetFont(font, text, { keepFeatures: keptFeatures, targetFormat: 'sfnt' });
  const [before, after] = [featuresOf(all), featuresOf(cut)];
  for (const feature of ['lnum', 'liga']) assert.ok(before.has(feature));
  for (const feature of keptFeatures) {
    assert.ok(after.has(feature), feature);
  }
});

test('each character of a formula goes to the face that KaTeX sets it in', () => {
  const css = readFileSync(fileOf('katex/dist/katex.min.css'), 'utf8');
  const span = (classes: string, text: string) => `<span class="${classes}">${text}</span>`;
  const formula =
    span('mord mathnormal', 'x') +
    span('mord mathbf', 'v') +
    span('mord mathbb', 'E') +
    span('mord mathcal', 'N') +
    span('mopen delimsizing size3', '(') +
    span('mop op-symbol large-op', '∑') +
    span('delimsizing mult', span('delimsizinginner delim-size4', '<span>⎛</span>')) +
    span('mord text', span('mord textbf', 'b'));
  const used = charactersOf(span('katex', formula + '1'), css).formulas;
  assert.deepEqual(Object.fromEntries([...used].map(([face, set]) => [face, [...set].join('')])), {
    'KaTeX_Math italic': 'x',
    'KaTeX_Main bold': 'vb',
    KaTeX_AMS: 'E',
    KaTeX_Caligraphic: 'N',
    KaTeX_Size3: '(',
    KaTeX_Size2: '∑',
    KaTeX_Size4: '⎛',
    KaTeX_Main: '1',
  });
});

test('what a tag or a style rule sets in italics keeps its characters', () => {
  const css = '.opening h1,.question{margin:0;font-style:italic}.katex .x{font-style:italic}';
  const body =
    '<h1>a</h1><p class="wide question">b<b>c</b></p><p>d<em>e</em></p><i class="x">f</i>';
  assert.equal([...charactersOf(body, css).italics].join(''), 'abcef');
});

test('of a face only its WOFF 2 file stays, and a face without use goes', () => {
  const css =
    '@font-face{font-family:A;src:url(a.woff2) format("woff2"),url(a.ttf) format("truetype")}' +
    '@font-face{font-family:B;src:url(b.woff2) format("woff2");font-weight:700}p{top:0}';
  const cut = mapFontFaces(css, (face) =>
    face.family === 'A' ? face.addresses.get('woff2') : undefined,
  );
  assert.equal(cut, '@font-face{font-family:A;src:url("a.woff2") format("woff2")}p{top:0}');
});

test('a face covers what its unicode-range names', () => {
  const [face] = fontFaces('@font-face{src:url(a.woff2);unicode-range:U+0-7F,U+131,U+4??}');
  const covered = ['a', 'ı', 'Ѐ', 'é'].map((letter) => face && coversCharacter(face, letter));
  assert.deepEqual(covered, [true, true, true, false]);
});

test('a face that names only a font of the reader is left alone', () => {
  assert.deepEqual(fontFaces("@font-face{font-family:A;src:local('Times New Roman')}"), []);
});

test('characters that scripts and style sheets write are kept', () => {
  const used = noCharacters();
  for (const code of ['content:"\\2192"', String.raw`"\u03c3"`]) addCodeCharacters(used, code);
  for (const character of ['→', 'σ', 'A', '9']) assert.ok(used.text.has(character), character);
});
