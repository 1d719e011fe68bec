import type { CSL, CSLName } from '@citation-js/core';

/** How a sentence names a work: its authors and its year, a letter after the year where two would look alike. */
export interface AuthorYear {
  authors: string;
  /** "2023", "2023a", "n.d." or "n.d.-b", as the APA writes them. */
  year: string;
}

/** Names works by author and year, in their order; works that would be named alike get letters a, b, c. */
export function authorYears(works: CSL[]): AuthorYear[] {
  const plain = works.map((work) => ({ authors: authorsOf(work), year: yearOf(work) }));
  return plain.map(({ authors, year }, index) => {
    const alike = plain.flatMap((other, position) =>
      other.authors === authors && other.year === year ? [position] : [],
    );
    if (alike.length === 1) return { authors, year };
    const letter = String.fromCharCode('a'.charCodeAt(0) + alike.indexOf(index));
    return { authors, year: /\d$/.test(year) ? `${year}${letter}` : `${year}-${letter}` };
  });
}

function authorsOf(work: CSL): string {
  const names = (work.author ?? work.editor ?? []).map(surname);
  if (names.length === 0) return work.title ?? '';
  if (names.length === 1) return names[0];
  if (names.length === 2 && names[1] !== 'others') return `${names[0]} and ${names[1]}`;
  return `${names[0]} et al.`;
}

function surname(name: CSLName): string {
  const particle = name['non-dropping-particle'];
  const family = name.family ?? name.literal ?? name.given ?? '';
  return particle === undefined ? family : `${particle} ${family}`;
}

function yearOf(work: CSL): string {
  return String(work.issued?.['date-parts']?.[0]?.[0] ?? 'n.d.');
}
