import { existsSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { visit } from 'unist-util-visit';
import type { OpenChapter } from '#book/open-chapter.ts';
import { attribute, isComponent } from '#book/parse-chapter.ts';
import type { Component } from '#book/parse-chapter.ts';
import { importedIslands } from './check-islands.ts';

/**
 * How a figure is computed: the listings of its chapter, as `file.ts#name`, that quote a file of
 * src/algorithms which the figure imports itself or through files beside it.
 */
export function figureWorkings(figure: Component, { tree, chapter, book }: OpenChapter): string[] {
  const islands = importedIslands(tree);
  const quoted: string[] = [];
  visit(tree, (node) => {
    if (isComponent(node) && node.name === 'Listing') quoted.push(attribute(node, 'of') ?? '');
  });
  const imported = new Set<string>();
  visit(figure, (node) => {
    const from = isComponent(node) ? islands.get(node.name ?? '')?.from : undefined;
    if (!from?.startsWith('./')) return;
    for (const file of algorithmsOf(join(book.root, chapter.dir), from)) imported.add(file);
  });
  return quoted.filter((of) => imported.has(of.split('#')[0]));
}

/** The files of src/algorithms that a file of a chapter runs; types are not run. */
function algorithmsOf(folder: string, from: string): Set<string> {
  const found = new Set<string>();
  const seen = new Set<string>();
  const waiting = [from];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    const path = join(folder, file);
    if (seen.has(file) || !existsSync(path)) continue;
    seen.add(file);
    const imports = readFileSync(path, 'utf8').matchAll(/^import (?!type )[^;]*?from '([^']+)'/gm);
    for (const [, source] of imports) {
      const algorithm = /^#algorithms\/(.+)$/.exec(source)?.[1];
      if (algorithm !== undefined) found.add(algorithm);
      else if (/^\.\/.*\.tsx?$/.test(source)) waiting.push(`./${posix.normalize(source)}`);
    }
  }
  return found;
}
