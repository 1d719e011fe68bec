import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import test from 'node:test';

const skipped = ['node_modules', 'dist', '.git', '.astro', 'test-results'];
const number = '97';

const words = `---
title: A chapter made by a test
question: Does a new folder suffice?
summary: It should.
---

import Rungs from './Rungs.tsx';

<Figure id="test-rungs" caption="Rungs, computed.">

<Rungs client:visible />

</Figure>

## The first heading

Eighteen rungs, as <Cite of="karras2022edm" /> has them. See <Ref to="test-rungs" />.
`;

const figure = `import { useState } from 'react';
import { Exhibit } from '#islands/Exhibit.tsx';
import { figure } from '#islands/figure.tsx';
import { Slider } from '#islands/Slider.tsx';

/** A figure made by a test. */
export default figure(function Rungs() {
  const [rungs, setRungs] = useState(18);
  return (
    <Exhibit
      title="How many rungs?"
      badge="computed"
      reading={\`There are \${rungs} rungs.\`}
      controls={<Slider label="Rungs" value={rungs} onChange={setRungs} min={2} max={30} />}
    >
      <svg viewBox="0 0 10 10" role="img" aria-label="Nothing" />
    </Exhibit>
  );
});
`;

const questions = `- id: does-a-folder-suffice
  ask: Does a new folder suffice?
  choices:
    - { text: It does., right: true, because: This page is the proof. }
    - { text: A menu wants a line., because: The menu is made from the folders. }
  look: { figure: test-rungs, set: { rungs: 20 } }
- id: how-many-rungs
  ask: How many rungs stand there at first?
  choices:
    - { text: Eighteen., right: true, because: The first state of the figure says so. }
    - { text: Two., because: That is the least to which they can be set. }
`;

const claim = `import assert from 'node:assert/strict';
import { claim } from '#testing/claim.ts';

claim(import.meta.url, 'Eighteen rungs', () => assert.equal(18, 18));
`;

test('a chapter is one folder: it appears everywhere without another line', () => {
  const copy = mkdtempSync(join(tmpdir(), 'latent-motion-'));
  cpSync('.', copy, { recursive: true, filter: (path) => !skipped.includes(path) });
  symlinkSync(resolve('node_modules'), join(copy, 'node_modules'), 'junction');
  const folder = join(copy, `content/chapters/${number}-made-by-a-test`);
  mkdirSync(folder);
  writeFileSync(join(folder, 'index.mdx'), words);
  writeFileSync(join(folder, 'Rungs.tsx'), figure);
  writeFileSync(join(folder, 'claims.test.ts'), claim);
  writeFileSync(join(folder, 'questions.yaml'), questions);

  const run = (command: string, ...rest: string[]) =>
    execFileSync(command, rest, {
      cwd: copy,
      encoding: 'utf8',
      shell: process.platform === 'win32',
    });
  run('node', 'src/build/check-manuscript.ts');
  run('node', '--test', `content/chapters/${number}-made-by-a-test/claims.test.ts`);
  run('npx', 'astro', 'build');

  const page = (name: string) => readFileSync(join(copy, 'dist', `${name}.html`), 'utf8');
  assert.match(page('made-by-a-test'), /There are 18 rungs/);
  assert.match(page('made-by-a-test'), /\?figure=test-rungs&#38;rungs=20#test-rungs/);
  assert.match(page('made-by-a-test'), new RegExp(`Figure ${number}\\.1`));
  for (const name of ['index', 'figures', 'bibliography', 'notation', 'progress']) {
    assert.match(page(name), /made-by-a-test/, `${name}.html does not know the new chapter`);
  }
  rmSync(copy, { recursive: true });
});
