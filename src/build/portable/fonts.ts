import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import subsetFont from 'subset-font';
import {
  addCodeCharacters,
  type FontRules,
  fontRules,
  type UsedCharacters,
} from './fonts-characters.ts';
import { coversCharacter, faceName, type FontFace, mapFontFaces } from './fonts-faces.ts';
import { resolveAddress } from './address.ts';

/** Features a text font keeps: lining figures beside its old-style ones, and ligatures. */
export const keptFeatures: readonly string[] = ['lnum', 'liga'];

/** One font that was cut, with its bytes before and after. */
export interface CutFont {
  readonly file: string;
  readonly from: number;
  readonly to: number;
}

/** What was done to the fonts of a book; `dropped` counts files. */
export interface FontReport {
  readonly kept: readonly CutFont[];
  readonly dropped: number;
}

/**
 * Cuts every font of the built book down to the characters the book uses, in place: those `used` on
 * its pages, and what its scripts and style sheets may write.
 *
 * Formulas are followed through KaTeX's own style sheet, so that each of its fonts keeps what is
 * set in it; text fonts keep what occurs anywhere. Faces without a use, and older formats beside
 * WOFF 2, leave the style sheets and the folder. Hinting goes: it serves screens of low resolution only.
 */
export async function subsetFonts(
  dist: string,
  names: readonly string[],
  used: UsedCharacters,
): Promise<FontReport> {
  const sheets = await sources(dist, names, '.css');
  const scripts = await sources(dist, names, '.js');
  for (const source of [...sheets.values(), ...scripts.values()]) addCodeCharacters(used, source);
  const wanted = (face: FontFace) =>
    face.family.startsWith('KaTeX_')
      ? [...(used.formulas.get(faceName(face)) ?? [])]
      : [...(face.italic ? used.italics : used.text)].filter((one) => coversCharacter(face, one));

  const files = new Set(names);
  const kept = new Map<string, string>();
  for (const [sheet, css] of sheets) {
    const cut = mapFontFaces(css, (face) => {
      const address = face.addresses.get('woff2');
      if (address === undefined) throw new Error(`${sheet}: ${faceName(face)} has no WOFF 2 file`);
      const characters = wanted(face);
      if (characters.length === 0) return undefined;
      kept.set(fileOf(address, sheet, files), characters.join(''));
      return address;
    });
    if (cut !== css) await writeFile(join(dist, sheet), cut);
  }
  const dropped = names.filter((name) => /\.(woff2?|ttf|otf)$/.test(name) && !kept.has(name));
  await Promise.all(dropped.map((name) => rm(join(dist, name))));
  const reports = await Promise.all([...kept].map((entry) => subsetFile(dist, ...entry)));
  return { kept: reports, dropped: dropped.length };
}

/** What the style sheets of the built book ask of fonts, before any is cut. */
export async function readFontRules(dist: string, names: readonly string[]): Promise<FontRules> {
  return fontRules([...(await sources(dist, names, '.css')).values()].join('\n'));
}

async function subsetFile(dist: string, file: string, characters: string): Promise<CutFont> {
  const font = await readFile(join(dist, file));
  const options = { targetFormat: 'woff2', keepFeatures: keptFeatures, noHinting: true } as const;
  const subset = await subsetFont(font, characters, options);
  await writeFile(join(dist, file), subset);
  return { file, from: font.byteLength, to: subset.byteLength };
}

function fileOf(address: string, sheet: string, files: ReadonlySet<string>): string {
  const resolved = resolveAddress(address, sheet, { files, anchors: new Map() });
  if (resolved.kind === 'inside') return resolved.file;
  throw new Error(`${sheet}: the font ${address} is no file of the book`);
}

async function sources(
  dist: string,
  names: readonly string[],
  ending: string,
): Promise<Map<string, string>> {
  const wanted = names.filter((name) => name.endsWith(ending));
  return new Map(
    await Promise.all(
      wanted.map(async (name) => [name, await readFile(join(dist, name), 'utf8')] as const),
    ),
  );
}
