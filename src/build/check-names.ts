import { visit } from 'unist-util-visit';
import { findListing } from '#book/listing.ts';
import { findTarget } from '#book/names.ts';
import { oneOf } from '#book/nearest.ts';
import type { OpenChapter } from '#book/open-chapter.ts';
import { attribute, isComponent, placeOf } from '#book/parse-chapter.ts';
import type { Component } from '#book/parse-chapter.ts';
import { quoted } from '#book/problem.ts';
import type { Problem } from '#book/problem.ts';

/** Finds names of works, terms, symbols, tables, code and places that nothing in the book bears. */
export function nameProblems(open: OpenChapter): Problem[] {
  const problems: Problem[] = [];
  visit(open.tree, (node) => {
    if (!isComponent(node)) return;
    const place = placeOf(node, open.chapter.file);
    problems.push(...unknownNames(node, open).map((fault) => ({ ...place, ...fault })));
  });
  return problems;
}

type Fault = Pick<Problem, 'what' | 'received' | 'right'>;

function unknownNames(node: Component, { chapter, book }: OpenChapter): Fault[] {
  const of = attribute(node, 'of');
  const to = attribute(node, 'to');
  if (node.name === 'Ref' && to !== undefined)
    return caught('<Ref> leads nowhere', to, () => findTarget(to, chapter.slug, book.manuscript));
  if (node.name === 'Listing' && of !== undefined)
    return caught('<Listing> quotes code that does not exist', of, () =>
      findListing(of, book.root),
    );
  if (node.name === 'Cite' && of !== undefined)
    return known(
      '<Cite> of an unknown work',
      of,
      book.references.keys(),
      'a key of references.bib',
    );
  if (node.name === 'Table' && of !== undefined)
    return known('<Table> of unknown data', of, book.data.tables.keys(), 'a table of content/data');
  if (node.name === 'Term' && of !== undefined) {
    const ids = book.glossary.entries.map(({ id }) => id);
    return known('<Term> of an unknown term', of, ids, 'an id of glossary.yaml');
  }
  if (node.name === 'Where') {
    const ids = book.notation.entries.map(({ id }) => id);
    const symbols = (attribute(node, 'symbols') ?? '').split(/\s+/).filter((id) => id !== '');
    return symbols.flatMap((id) =>
      known('<Where> of an unknown symbol', id, ids, 'an id of notation.yaml'),
    );
  }
  const number = attribute(node, 'number');
  if (node.name !== 'Erratum' || number === undefined) return [];
  const numbers = book.errata.entries.map((erratum) => String(erratum.number));
  return known('<Erratum> of an unknown correction', number, numbers, 'a number of errata.yaml');
}

function known(what: string, name: string, names: Iterable<string>, kind: string): Fault[] {
  const all = [...names];
  if (all.includes(name)) return [];
  return [{ what, received: quoted(name), right: oneOf(name, all, kind) }];
}

function caught(what: string, name: string, find: () => unknown): Fault[] {
  try {
    find();
    return [];
  } catch (error) {
    const right = error instanceof Error ? error.message : String(error);
    return [{ what, received: quoted(name), right }];
  }
}
