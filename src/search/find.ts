import MiniSearch from 'minisearch';
import type { SearchEntry } from './entry.ts';
import { nameKey, searchWords } from './words.ts';

/** An entry that answers a query, and the forms of words by which it was found. */
export interface Hit {
  entry: SearchEntry;
  forms: string[];
}

/** Finds what answers a query, best first. */
export type Find = (query: string) => Hit[];

// How much a find in each kind counts: what explains a word comes before what uses it.
const weights = {
  section: 1,
  figure: 1,
  equation: 0.7,
  table: 1,
  term: 1,
  symbol: 1,
  work: 0.9,
  correction: 0.8,
};
const NAMED = 1000; // what is called by the query, whole, comes before all else
const EXPLAINED = 1.5; // and a term, which is explained, before a symbol of that name
const AS_WRITTEN = 1.2; // and the same capitals before others: T and t are two symbols
const ENOUGH = 0.6; // of the words that the best hit has

/**
 * Makes the search over entries with MiniSearch (Luca Ongaro): BM25+ over titles, names and text,
 * beginnings of words and small slips included. An entry counts more the more of the query's words
 * it has, and most if the query is its name.
 */
export function makeFind(entries: readonly SearchEntry[]): Find {
  const index = new MiniSearch<{ id: number; title: string; names: string; text: string }>({
    fields: ['title', 'names', 'text'],
    tokenize: searchWords,
    processTerm: (term) => term,
    searchOptions: {
      boost: { title: 3, names: 1 },
      prefix: (term) => term.length > 1,
      fuzzy: (term) => (term.length > 4 && !/\d/.test(term) ? 0.2 : false),
      weights: { prefix: 0.3, fuzzy: 0.2 },
    },
  });
  index.addAll(
    entries.map(({ title, names, text }, id) => ({ id, title, names: names.join(' '), text })),
  );
  const keys = entries.map(({ title, names }) => [title, ...names].map(nameKey));

  return (typed) => {
    const query = subject(typed);
    const words = new Set(searchWords(query));
    const key = nameKey(query);
    const found = new Map(index.search(query).map((result) => [Number(result.id), result]));
    const scored = entries.flatMap((entry, id) => {
      const result = found.get(id);
      const named = key !== '' && keys[id].includes(key);
      if (!result && !named) return [];
      const share = result ? result.queryTerms.length / words.size : 1;
      const score = (result?.score ?? 1) * share ** 2 * weights[entry.kind];
      const written = [entry.title, ...entry.names].includes(query) ? AS_WRITTEN : 1;
      const bonus = NAMED * written * (entry.kind === 'term' ? EXPLAINED : 1);
      const forms = result ? result.terms : searchWords(query);
      return [{ entry, forms, share, score: named ? score + bonus : score }];
    });
    const best = Math.max(...scored.map(({ share }) => share));
    return scored
      .filter(({ share }) => share >= ENOUGH * best)
      .sort((a, b) => b.score - a.score)
      .map(({ entry, forms }) => ({ entry, forms }));
  };
}

/** What a question asks about: "κ" of "what does κ mean?"; all of it where it is no such question. */
function subject(query: string): string {
  return query.trim().replace(/^what (?:is|are|do|does) (.*?)(?: mean| stand for)?\s*\?*$/i, '$1');
}
