import { cpSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';

const made = 'node_modules dist .git .astro .screenshots .training test-results'.split(' ');

/** Copies the book that stands in the working directory, without what is made from it, to a folder. */
export function copyBook(folder: string): void {
  cpSync('.', folder, { recursive: true, filter: (path) => !made.includes(path) });
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'), 'junction');
}
