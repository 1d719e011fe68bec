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

/** Writes entries as one text, a line each, to be read again by `unpackEntries`; the first is a sum. */
export function packEntries(entries: readonly SearchEntry[]): string {
  const lines = entries
    .map(({ kind, title, chapter, address, names, text }) =>
      [kinds.indexOf(kind), chapter ?? '', address, title, names.join('|'), text].join('\t'),
    )
    .join('\n');
  return `${sumOf(lines)}\n${lines}`;
}

/**
 * Reads what `packEntries` wrote. Throws a RangeError for a text that was changed, and for a line that
 * is none of its own.
 */
export function unpackEntries(packed: string): SearchEntry[] {
  const [sum] = packed.split('\n', 1);
  const lines = packed.slice(sum.length + 1);
  if (sum !== sumOf(lines)) {
    throw new RangeError(
      `invalid index: its letters add up to ${sumOf(lines)}; "${sum.slice(0, 7)}" is right`,
    );
  }
  return lines.split('\n').map((line) => {
    const [number, chapter, address, title, names, text] = line.split('\t');
    const kind = kinds[Number(number)];
    if (kind === undefined || text === undefined) {
      throw new RangeError(`invalid entry: "${line}"; six fields with tabs between are right`);
    }
    const known = names === '' ? [] : names.split('|');
    const entry = { kind, title, address, names: known, text };
    return chapter === '' ? entry : { ...entry, chapter: Number(chapter) };
  });
}

/** A sum of 32 bits that differs for nearly every change of the letters: FNV-1a, a letter at a time. */
function sumOf(text: string): string {
  let sum = 0x811c9dc5;
  for (let k = 0; k < text.length; k++) sum = Math.imul(sum ^ text.charCodeAt(k), 0x01000193);
  return (sum >>> 0).toString(36);
}
