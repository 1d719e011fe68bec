import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { after, test } from 'node:test';
import { writeSample } from '#testing/sample-manuscript.ts';
import { findListing } from './listing.ts';

const code = `import type { Rung } from './rung.ts';

/** Gives three. */
export const three = 3;

function hidden() {
  return three;
}

/**
 * Climbs.
 */
export function* climb(): Generator<number> {
  yield hidden();
}

/** A rung that is loud. */
export interface LoudRung extends Rung {
  sigma: number;
}
`;

const root = writeSample([{ file: 'src/algorithms/diffusion/climb.ts', to: code }]);
after(() => rmSync(root, { recursive: true }));

test('a listing is the whole exported thing with its docstring, from the line where that begins', () => {
  const listing = findListing('diffusion/climb.ts#climb', root);
  assert.equal(listing.startLine, 10);
  assert.equal(listing.file, 'src/algorithms/diffusion/climb.ts');
  const start = listing.startLine - 1;
  assert.equal(
    listing.code,
    code
      .split('\n')
      .slice(start, start + 6)
      .join('\n'),
  );
});

test('constants and interfaces are quoted like functions', () => {
  const { code: constant } = findListing('diffusion/climb.ts#three', root);
  assert.equal(constant, '/** Gives three. */\nexport const three = 3;');
  assert.match(findListing('diffusion/climb.ts#LoudRung', root).code, /sigma: number;\n}$/);
});

test('what a file keeps to itself is not quoted, and the message lists what is', () => {
  assert.throws(() => findListing('diffusion/climb.ts#hidden', root), {
    name: 'RangeError',
    message: 'unknown export: "hidden"; an export of diffusion/climb.ts: three, climb, LoudRung',
  });
});

test('an unknown file is met with the nearest one', () => {
  assert.throws(() => findListing('diffusion/clim.ts#climb', root), {
    message: /unknown file: "diffusion\/clim\.ts"; .*did you mean "diffusion\/climb\.ts"\?/,
  });
});
