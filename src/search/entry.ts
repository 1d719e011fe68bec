import { packWords, unpackWords } from './word-lists.ts';

const kinds = [
  'section',
  'figure',
  'equation',
  'table',
  'term',
  'symbol',
  'work',
  'correction',
] as const;

/** Something of the book that a search can find. */
export interface SearchEntry {
  kind: (typeof kinds)[number];
  /** "Figure 3.2", "Latent space", "σ", the heading of a section. */
  title: string;
  /** The number of the chapter it belongs to; none for a work and a correction. */
  chapter?: number;
  /** Where it stands, from the root of the book: `architecture.html#what-the-network-is-asked`. */
  address: string;
  /** Other names that it goes by. */
  names: string[];
  /** What it says. Of a section the packed book knows only which words; its sentences come later. */
  text: string;
}

/**
 * Writes entries as one text to be read again by `unpackEntries`: a sum, a line for each entry, and
 * after an empty line the words of sections, which stand for their sentences.
 */
export function packEntries(entries: readonly SearchEntry[]): string {
  const lines = entries.map(({ kind, title, chapter, address, names, text }) =>
    [
      ...[kinds.indexOf(kind), chapter ?? '', address, title, names.join('|')],
      kind === 'section' ? '' : text,
    ].join('\t'),
  );
  const words = entries.filter(isSection).map(({ text }) => text.split(' '));
  const packed = `${lines.join('\n')}\n\n${packWords(words)}`;
  return `${sumOf(packed)}\n${packed}`;
}

function isSection({ kind }: SearchEntry): boolean {
  return kind === 'section';
}

/**
 * Reads what `packEntries` wrote. Throws a RangeError for a text that was changed, and for a line that
 * is none of its own.
 */
export function unpackEntries(packed: string): SearchEntry[] {
  const [sum] = packed.split('\n', 1);
  const whole = packed.slice(sum.length + 1);
  if (sum !== sumOf(whole)) {
    throw new RangeError(
      `invalid index: its letters add up to ${sumOf(whole)}; "${sum.slice(0, 7)}" is right`,
    );
  }
  const [lines, words] = whole.split('\n\n');
  const entries = lines.split('\n').map(unpackEntry);
  const sections = entries.filter(isSection);
  for (const [k, list] of unpackWords(words, sections.length).entries()) {
    sections[k].text = list.join(' ');
  }
  return entries;
}

function unpackEntry(line: string): SearchEntry {
  const [number, chapter, address, title, names, text] = line.split('\t');
  const kind = kinds[Number(number)];
  if (kind === undefined || text === undefined) {
    throw new RangeError(`invalid entry: "${line}"; six fields with tabs between are right`);
  }
  const known = names === '' ? [] : names.split('|');
  const entry = { kind, title, address, names: known, text };
  return chapter === '' ? entry : { ...entry, chapter: Number(chapter) };
}

/** A sum of 32 bits that differs for nearly every change of the letters: FNV-1a, a letter at a time. */
function sumOf(text: string): string {
  let sum = 0x811c9dc5;
  for (let k = 0; k < text.length; k++) sum = Math.imul(sum ^ text.charCodeAt(k), 0x01000193);
  return (sum >>> 0).toString(36);
}
