import { expect } from '@playwright/test';
import { builtChapters } from './built.ts';
import { randomWalk } from './random-walk.ts';
import { test } from './reader.ts';

const MOVES = 8;

// What the browser itself complains of fails these tests as it fails any other; `npm run walks` makes
// longer walks, and says what to run to repeat one.
for (const seed of [1001, 1002, 1003, 1004]) {
  test(`random walk ${seed} meets no figure that fails`, async ({ page }) => {
    test.setTimeout(60_000);
    const walk = { chapters: builtChapters(), seed, moves: MOVES };
    const { moves, faults } = await randomWalk(page, walk, []);
    expect(faults, moves.join('\n')).toEqual([]);
  });
}
