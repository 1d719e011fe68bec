import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';

/** What can be taken away besides the built pages: a file of `dist`, and what it is called. */
const files = [
  { name: 'latent-motion.pdf', what: 'Print it (PDF)' },
  { name: 'latent-motion.epub', what: 'Read it as an e-book (EPUB)' },
];

/**
 * Lets the first page of the built book offer the files that are there, beside the ZIP, with their
 * size; a build without them offers none, so no link of the book is dead.
 */
export function offerFiles(dist: string): void {
  const path = join(dist, 'index.html');
  const source = readFileSync(path, 'utf8');
  // Only this paragraph is written anew; the rest of the page stays as it is, byte for byte.
  const [found = '', ...more] = source.match(/<p class="home-actions">.*?<\/p>/gs) ?? [];
  const { document } = parseHTML(found);
  const actions = document.querySelector('.home-actions');
  if (!actions || more.length > 0) {
    throw new Error('index.html must have one .home-actions, where files are offered');
  }
  // Offered before, they are offered anew, so that a second time changes no byte.
  for (const { name } of files) actions.querySelector(`a[href="./${name}"]`)?.remove();
  while (actions.lastChild?.textContent?.trim() === '') actions.lastChild.remove();
  for (const { name, what } of files.filter((file) => existsSync(join(dist, file.name)))) {
    const megabytes = (statSync(join(dist, name)).size / 1e6).toFixed(1);
    const link = document.createElement('a');
    link.setAttribute('href', `./${name}`);
    link.setAttribute('download', '');
    link.textContent = `${what}, ${megabytes} MB`;
    actions.append(' ', link);
  }
  writeFileSync(
    path,
    source.replace(found, () => actions.outerHTML),
  );
}
