import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-csl';
import type { CSL } from '@citation-js/core';
import { authorYears } from './author-year.ts';
import { quoted, settled } from './problem.ts';
import type { Problem, Survey } from './problem.ts';
import { remembered } from './remembered.ts';

/** A work that the book cites, as far as a sentence needs it. `url` is missing if the work has no address. */
export interface Source {
  key: string;
  line: number;
  /** "Blattmann et al. 2023a" */
  short: string;
  year: string;
  title: string;
  url?: string;
  /** The entry as it stands in content/references.bib. */
  bibtex: string;
}

/** A work with its full entry for the bibliography, in the style of the APA, as HTML. */
export interface Reference extends Source {
  html: string;
}

interface Entry {
  key: string;
  line: number;
  bibtex: string;
}

const file = 'content/references.bib';

/** Reads content/references.bib and lists what is wrong with it; formats no entry, so it is quick. */
export const surveyReferences = remembered(
  () => [file],
  (root): Survey<Map<string, Source>> => {
    const path = join(root, file);
    const entries = existsSync(path) ? entriesOf(readFileSync(path, 'utf8')) : [];
    const problems = twice(entries);
    const works = entries.flatMap((entry) => {
      const csl = parsed(entry);
      if (!('what' in csl)) return [{ entry, csl }];
      problems.push(csl);
      return [];
    });
    const names = authorYears(works.map(({ csl }) => csl));
    const sources = works.map(({ entry, csl }, index): [string, Source] => {
      const { authors, year } = names[index];
      const url = addressOf(csl, entry.bibtex);
      const title = csl.title ?? entry.key;
      const short = `${authors} ${year}`;
      return [entry.key, { ...entry, short, year, title, ...(url === undefined ? {} : { url }) }];
    });
    return { value: new Map(sources), problems };
  },
);

/** The works of the bibliography by key, each with its full entry; throws an Error that says every problem. */
export const readReferences = remembered(
  () => [file],
  (root): Map<string, Reference> => {
    const sources = [...settled(surveyReferences(root)).values()];
    return new Map(sources.map((source) => [source.key, { ...source, html: htmlOf(source) }]));
  },
);

function entriesOf(text: string): Entry[] {
  return [...text.matchAll(/^@(\w+)\s*\{\s*([^,\s}]*)/gm)]
    .filter(([, type]) => !['comment', 'string', 'preamble'].includes(type.toLowerCase()))
    .map((match) => ({
      key: match[2],
      line: text.slice(0, match.index).split('\n').length,
      bibtex: text.slice(match.index, endOfEntry(text, match.index)),
    }));
}

function endOfEntry(text: string, start: number): number {
  let depth = 0;
  for (let index = text.indexOf('{', start); index < text.length; index++) {
    if (text[index] === '{') depth++;
    if (text[index] === '}') depth--;
    if (depth === 0) return index + 1;
  }
  return text.length;
}

function twice(entries: Entry[]): Problem[] {
  const keys = entries.map(({ key }) => key);
  return entries
    .filter(({ key }, index) => keys.indexOf(key) < index)
    .map((entry) => wrong(entry, 'two works have the same key', 'a key of its own'));
}

function parsed(entry: Entry): CSL | Problem {
  try {
    const [csl] = new Cite(entry.bibtex).data;
    return csl?.title === undefined ? wrong(entry, 'a work without a title', 'title = {…}') : csl;
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('\n')[0] : String(error);
    return wrong(entry, `broken BibTeX: ${reason}`, '@type{key, field = {value}, …}');
  }
}

function wrong(entry: Entry, what: string, right: string): Problem {
  return { file, line: entry.line, column: 1, what, received: quoted(entry.key), right };
}

function addressOf(csl: CSL, bibtex: string): string | undefined {
  const eprint = /^\s*eprint\s*=\s*[{"]([^}"]+)/im.exec(bibtex)?.[1];
  if (csl.URL !== undefined) return csl.URL;
  if (eprint !== undefined) return `https://arxiv.org/abs/${eprint}`;
  return csl.DOI === undefined ? undefined : `https://doi.org/${csl.DOI}`;
}

// One work at a time knows nothing of its namesakes, so the letter after the year is put in here.
function htmlOf({ bibtex, year }: Source): string {
  const options = { format: 'html', template: 'apa', lang: 'en-US' };
  const page: string = new Cite(bibtex).format('bibliography', options);
  const entry = /class="csl-entry">([\s\S]*?)<\/div>/.exec(page)?.[1] ?? page;
  return entry
    .trim()
    .replace('&#38; others', 'and others')
    .replace('Retrieved http', 'Retrieved from http')
    .replace(`(${year.replace(/(?<=\d)[a-z]$|-[a-z]$/, '')}`, `(${year}`)
    .replace(/https?:\/\/[^\s<]+[^\s<.]/g, '<a href="$&">$&</a>');
}
