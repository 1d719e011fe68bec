import { existsSync, globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { HtmlValidate } from 'html-validate';
import { quoted, sayProblem } from '#book/problem.ts';
import type { Problem } from '#book/problem.ts';

/** What the HTML standard asks, and no taste beyond it. */
const validator = new HtmlValidate({ extends: ['html-validate:standard'] });

/** Lists what a page has that the HTML standard does not allow, each with its place in the page. */
export function htmlProblems(source: string, file: string): Problem[] {
  const lines = source.split('\n');
  const { results } = validator.validateStringSync(source);
  return results
    .flatMap(({ messages }) => messages)
    .map(({ line, column, message, selector, ruleUrl, ruleId }) => ({
      file,
      line,
      column,
      what: `${message.replace(/\.$/, '')}, in ${selector ?? 'the page'}`,
      received: quoted(lines[line - 1]?.slice(column - 1, column + 60)),
      right: `what ${ruleUrl ?? ruleId} says`,
    }));
}

if (import.meta.main) {
  const dist = resolve('dist');
  const files = existsSync(dist) ? globSync('**/*.html', { cwd: dist }).toSorted() : [];
  const problems = files.flatMap((file) =>
    htmlProblems(readFileSync(join(dist, file), 'utf8'), join('dist', file)),
  );
  if (files.length === 0) console.error('there is no dist; build the book first: npm run build');
  for (const problem of problems) console.error(sayProblem(problem));
  if (problems.length > 0 || files.length === 0) process.exitCode = 1;
  else console.log(`${files.length} pages are valid HTML.`);
}
