/** A page beside the chapters, as every list of them shows it. */
export interface ReferencePage {
  slug: string;
  name: string;
  /** What is on it, to go on after a colon. */
  says: string;
  /** Whether it is there to be used and not to be read. */
  isTool?: boolean;
}

/** The pages beside the chapters, in the order in which they are listed. */
export const referencePages: readonly ReferencePage[] = [
  { slug: 'figures', name: 'Figures', says: 'every one, in one list' },
  {
    slug: 'teach',
    name: 'For the front of a room',
    says: 'one figure after another, large',
    isTool: true,
  },
  { slug: 'notation', name: 'Notation', says: 'each symbol and where it is defined' },
  { slug: 'glossary', name: 'Glossary', says: 'each term in a sentence or two' },
  {
    slug: 'errata',
    name: 'Often told wrong',
    says: 'popular mistakes about this paper, and what the sources say',
  },
  {
    slug: 'data',
    name: 'Where every number comes from',
    says: 'every table and every file, with source, licence and hash',
  },
  {
    slug: 'progress',
    name: 'Your progress',
    says: 'what you have read and predicted',
    isTool: true,
  },
  {
    slug: 'bibliography',
    name: 'Bibliography',
    says: 'every work the book cites, with links back to where',
  },
];
