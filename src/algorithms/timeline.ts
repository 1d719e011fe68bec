/** What the filters of a timeline look at in a work. */
export interface DatedWork {
  /** "2023", "2023-11" or "2023-11-21": no more is known than is written. */
  date: string;
  relationKind: string;
  openWeights: string;
  /** The words of a source, or null where no source that was read says it. */
  architecture: string | null;
}

/** The kinds of network that the words of a source can be sorted into. */
export type ArchitectureFamily = 'U-Net' | 'transformer' | 'other' | 'not stated';

/** What a reader asks of a timeline; a wish left out is met by every work. */
export interface TimelineWishes {
  relations?: readonly string[] | undefined;
  openWeights?: string | undefined;
  architecture?: ArchitectureFamily | undefined;
}

/**
 * Sorts the words that a source uses for a network into one of four families.
 *
 * A finetuned copy ("as SVD-XT") counts as the U-Net it was copied from. `null` is "not stated",
 * which says nothing about the network.
 */
export function architectureFamily(words: string | null): ArchitectureFamily {
  if (words === null) return 'not stated';
  if (/U-Net|^as SVD/.test(words)) return 'U-Net';
  return /transformer/.test(words) ? 'transformer' : 'other';
}

/** Keeps the works that meet every wish, in their order. */
export function worksLeft<Work extends DatedWork>(
  works: readonly Work[],
  { relations, openWeights, architecture }: TimelineWishes,
): Work[] {
  return works.filter(
    (work) =>
      (relations === undefined || relations.includes(work.relationKind)) &&
      (openWeights === undefined || work.openWeights === openWeights) &&
      (architecture === undefined || architectureFamily(work.architecture) === architecture),
  );
}

/**
 * Turns a date into years, the middle of what is known: a month becomes its middle, a year too.
 *
 * Months count as equal twelfths and days as 1/30 of a month, which is exact enough for a drawing.
 * Throws RangeError for anything but YYYY, YYYY-MM or YYYY-MM-DD.
 */
export function yearOfDate(date: string): number {
  const [, year, month, day] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(date) ?? [];
  if (year === undefined) {
    throw new RangeError(`invalid date: ${date}; expected a date such as 2023-11-21 or 2023-11`);
  }
  if (month === undefined) return Number(year) + 0.5;
  const daysIn = day === undefined ? 15 : Number(day);
  return Number(year) + (Number(month) - 1 + daysIn / 30) / 12;
}
