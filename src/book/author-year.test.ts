import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CSL } from '@citation-js/core';
import { authorYears } from './author-year.ts';

function work(year: number | undefined, ...families: string[]): CSL {
  const author = families.map((family) => ({ family }));
  const plain: CSL = { id: 'x', type: 'article', title: 'On ladders', author };
  return year === undefined ? plain : { ...plain, issued: { 'date-parts': [[year]] } };
}

function named(...works: CSL[]): string[] {
  return authorYears(works).map(({ authors, year }) => `${authors} ${year}`);
}

test('one author is named, two are joined, three or more are "et al."', () => {
  assert.deepEqual(
    named(work(2020, 'Doe'), work(2021, 'Doe', 'Roe'), work(2022, 'Doe', 'Roe', 'Poe')),
    ['Doe 2020', 'Doe and Roe 2021', 'Doe et al. 2022'],
  );
});

test('an author list that is cut short is "et al." even after one name', () => {
  assert.deepEqual(named(work(2020, 'Doe', 'others')), ['Doe et al. 2020']);
});

test('no two works of a bibliography are named alike', () => {
  const works = [work(2023, 'Doe', 'Roe', 'Poe'), work(2023, 'Doe', 'Moe', 'Zoe')];
  const undated = [work(undefined, 'Roe'), work(undefined, 'Roe'), work(undefined, 'Poe')];
  const names = named(...works, ...undated);
  assert.deepEqual(names.slice(0, 2), ['Doe et al. 2023a', 'Doe et al. 2023b']);
  assert.deepEqual(names.slice(2), ['Roe n.d.-a', 'Roe n.d.-b', 'Poe n.d.']);
  assert.equal(new Set(names).size, names.length);
});
