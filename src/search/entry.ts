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

/** Writes entries as one text, a line each, to be read again by `unpackEntries`. */
export function packEntries(entries: readonly SearchEntry[]): string {
  return entries
    .map(({ kind, title, chapter, address, names, text }) =>
      [kinds.indexOf(kind), chapter ?? '', address, title, names.join('|'), text].join('\t'),
    )
    .join('\n');
}

/** Reads what `packEntries` wrote. Throws a RangeError for a line that is none of its own. */
export function unpackEntries(packed: string): SearchEntry[] {
  return packed.split('\n').map((line) => {
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
