import assert from 'node:assert/strict';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { sayProblem } from '#book/problem.ts';
import type { Survey } from '#book/problem.ts';
import { writeSample } from './sample-manuscript.ts';
import type { Edit } from './sample-manuscript.ts';

/** A mistake made in the sample manuscript, and what the message about it must say. */
export interface Mistake extends Edit {
  /** What the contributor did, as the name of the test. */
  title: string;
  received: string;
  right: string;
  /** The place that the message names, where it is not the file and the first line of the change. */
  names?: string;
  line?: number;
}

/**
 * Makes each mistake by itself in a fresh sample manuscript, and tests that a check names its file
 * and line, what was received and what would be right.
 */
export function provoke(check: (root: string) => Survey<unknown>, mistakes: Mistake[]): void {
  for (const mistake of mistakes)
    test(`a contributor is told: ${mistake.title}`, () => {
      const root = writeSample([mistake]);
      const said = check(root).problems.map(sayProblem);
      const text = readFileSync(join(root, mistake.file), 'utf8');
      rmSync(root, { recursive: true });
      const line = mistake.line ?? text.slice(0, text.indexOf(mistake.to)).split('\n').length;
      const start = `${mistake.names ?? mistake.file}:${line}:`;
      const meant = said.some((message) => {
        const [place, received, right] = message.split(/; received |; would be right: /);
        return (
          place.startsWith(start) &&
          received?.includes(mistake.received) === true &&
          right?.includes(mistake.right) === true
        );
      });
      const wanted = `${start} … received ${mistake.received}; would be right: ${mistake.right}`;
      assert.ok(meant, `wanted ${wanted}\nreceived ${said.join('\n         ') || 'no message'}`);
    });
}
