import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type FigureReadings, figureReadings } from '../hosts/markdown-copies.ts';
import { scriptModules } from './classic.ts';
import { embedFolder, embedPages } from './embed.ts';
import { readFontRules } from './fonts.ts';
import { addCharacters, noCharacters, type UsedCharacters } from './fonts-characters.ts';
import { islandModules } from './islands.ts';
import { anchorsOf, elementsOf, type Page, pageSource, readPage } from './page.ts';
import { movePictures } from './pictures.ts';
import { attributeOf } from './tree.ts';

/** What must be known of all pages before the first can be finished. */
export interface Survey {
  /** The anchors of each page by its file, also of those made for frames. */
  readonly anchors: Map<string, Set<string>>;
  /** What the figures of each page of the book say, by its file. */
  readonly readings: Map<string, FigureReadings>;
  readonly characters: UsedCharacters;
  /** All tags and classes. */
  readonly styled: Set<string>;
  /** The modules that pages load, and those that their islands ask for. */
  readonly scriptModules: Set<string>;
  readonly islandModules: Set<string>;
}

/**
 * Looks through the built pages, one after another, since a long book's would not fit into memory
 * together. On the way first pictures move into files of their own, and figures get pages of theirs.
 */
export async function surveyPages(dist: string, names: readonly string[]): Promise<Survey> {
  const rules = await readFontRules(dist, names);
  await mkdir(join(dist, embedFolder), { recursive: true });
  const survey: Survey = {
    anchors: new Map(),
    readings: new Map(),
    characters: noCharacters(),
    styled: new Set(),
    scriptModules: new Set(),
    islandModules: new Set(),
  };
  for (const file of names.filter((name) => name.endsWith('.html'))) {
    const page = readPage(file, await readFile(join(dist, file), 'utf8'));
    addCharacters(survey.characters, page, rules);
    survey.readings.set(file, figureReadings(page));
    const texts = movePictures(page);
    for (const each of [page, ...embedPages(page)]) {
      addPage(survey, each);
      texts.set(each.file, pageSource(each));
    }
    await Promise.all([...texts].map(([name, text]) => writeFile(join(dist, name), text)));
  }
  return survey;
}

function addPage(survey: Survey, page: Page): void {
  survey.anchors.set(page.file, anchorsOf(page));
  for (const element of elementsOf(page)) {
    survey.styled.add(element.tagName);
    for (const name of (attributeOf(element, 'class') ?? '').split(/\s+/)) survey.styled.add(name);
  }
  for (const module of scriptModules(page)) survey.scriptModules.add(module);
  for (const module of islandModules(page)) survey.islandModules.add(module);
}
