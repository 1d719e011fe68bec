import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { surveyBook } from '#book/book.ts';
import { settled } from '#book/problem.ts';

/**
 * Stops a build before its first page at a manuscript whose form is broken, at the file that is
 * broken: a chapter that meets the fault while it is read could only name itself.
 */
export function soundForm(): AstroIntegration {
  let root = '.';
  return {
    name: 'sound-form',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = fileURLToPath(config.root);
      },
      'astro:build:start': () => {
        settled(surveyBook(root));
      },
    },
  };
}
