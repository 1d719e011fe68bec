import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A change to the sample: in `file`, the first `from` becomes `to`; without `from`, `to` is the whole file. */
export interface Edit {
  file: string;
  from?: string;
  to: string;
}

const first = `---
title: The ladder
question: Where should a sampler spend its steps?
summary: Most of the steps go where the picture is decided.
---

import Ladder from './Ladder.tsx';

A sampler climbs down $\\sigma$, as <Cite of="doe2020" at="§2" /> tells. A <Term of="ladder">ladder</Term> it is.

<Figure id="rungs" caption="The rungs of $\\sigma$.">
  <Ladder client:visible />
</Figure>

## The rungs

See <Ref to="rungs" />, <Ref to="even" />, <Ref to="second" />, [the rest](/second#what-is-left) and
[a symbol](/notation#sigma). It costs \\$5 and \\$10.

<Equation id="even">

$$
\\sigma_i = i
$$

</Equation>

<Where symbols="sigma" />

### How the rungs are made

<Listing of="rungs.ts#rungs" />

<Table id="counts" caption="How many." of="counts" />

![A ladder of three rungs](./still.svg)

<Erratum number="1" />

<Recap>The rungs get closer.</Recap>
`;

const rows = [{ name: 'a', clips: 3 }];

const table = {
  title: 'Counts',
  kind: 'table',
  columns: { name: { label: 'Name', unit: '' }, clips: { label: 'Clips', unit: '' } },
  rows,
  provenance: { badge: 'reported', source: 'doe2020', where: 'Table 1', retrieved: '2026-11' },
  licence: 'facts',
  sha256: sha256(JSON.stringify(rows)),
};

const clip = {
  title: 'A film',
  kind: 'clip',
  bytes: 5,
  sha256: sha256('bytes'),
  licence: 'CC0-1.0',
  origin: { url: 'https://example.org/film', author: 'J. Doe', retrieved: '2026-11-22' },
};

const files: Record<string, string> = {
  'content/chapters/01-ladder/index.mdx': first,
  'content/chapters/01-ladder/Ladder.tsx': 'export default function Ladder() { return null; }\n',
  'content/chapters/01-ladder/still.svg': '<svg xmlns="http://www.w3.org/2000/svg" />\n',
  'content/chapters/01-ladder/claims.test.ts':
    "import { claim } from '#testing/claim.ts';\n\nclaim(import.meta.url, 'It costs $5 and $10.', () => {});\n",
  'content/chapters/01-ladder/questions.yaml': `- id: loud
  ask: Is $\\sigma$ loud?
  choices:
    - { text: Yes, right: true, because: It is noise. }
    - { text: No, because: It is. }
  look: { figure: rungs, set: { steps: 18 } }
- id: even
  ask: Are the rungs even?
  choices:
    - { text: Even, because: They get closer. }
    - { text: Uneven, right: true, because: The source says so. }
`,
  'content/chapters/02-second/index.mdx': `---
title: The second
question: What is left?
summary: Little.
---

## What is left

Little is left.
`,
  'content/chapters/02-second/claims.test.ts':
    "import { claim } from '#testing/claim.ts';\n\nclaim(import.meta.url, 'Little is left.', () => {});\n",
  'content/chapters/02-second/questions.yaml': `- id: left
  ask: What is left?
  choices:
    - { text: Little, right: true, because: The heading asks. }
    - { text: Much, because: Little is. }
- id: comes
  ask: What comes?
  choices:
    - { text: The third, right: true, because: It is announced. }
    - { text: Nothing, because: There is a third. }
`,
  'content/chapters/03-third/index.mdx': `---
title: The third
question: What comes?
summary: Later.
comes: later
---
`,
  'content/glossary.yaml': `- id: ladder
  term: ladder
  definition: The levels of $\\sigma$ that a sampler visits.
  see: 1
`,
  'content/notation.yaml': `- id: sigma
  tex: '\\sigma'
  name: sigma
  meaning: how loud the noise is
  chapter: 1
`,
  'content/errata.yaml': `- number: 1
  told: The rungs are even.
  right: They are not.
  why: The source says so.
  sources:
    - cite: doe2020
  chapters: [1]
`,
  'content/references.bib':
    '@misc{doe2020,\n  title = {On ladders},\n  author = {Doe, Jane},\n  year = {2020}\n}\n',
  'content/data/counts.json': JSON.stringify(table, null, 2),
  'content/data/film.json': JSON.stringify(clip, null, 2),
  'public/data/film.bin': 'bytes',
  'content/words.txt': '# Words that are meant.\nsampler\n',
  'src/algorithms/rungs.ts': '/** Counts. */\nexport function rungs() {\n  return 3;\n}\n',
};

/**
 * Writes a small manuscript with nothing wrong in it into a new folder, changed by the edits,
 * and returns the folder. Throws a RangeError if an edit finds nothing to change.
 */
export function writeSample(edits: Edit[] = []): string {
  const root = mkdtempSync(join(tmpdir(), 'sample-manuscript-'));
  const edited = { ...files };
  for (const { file, from, to } of edits) {
    if (from !== undefined && !edited[file]?.includes(from))
      throw new RangeError(`invalid edit: ${file} does not contain ${from}`);
    edited[file] = from === undefined ? to : edited[file].replace(from, () => to);
  }
  for (const [file, text] of Object.entries(edited)) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  }
  return root;
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
