import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The folder of the built book. */
export const dist = join(import.meta.dirname, '../dist');

/** A figure of the built book: the page it is on and its name there. */
export interface BuiltFigure {
  page: string;
  name: string;
}

/** Every page of the built book, such as `glossary.html`. Throws where there is no built book. */
export function builtPages(): string[] {
  if (!existsSync(join(dist, 'index.html'))) {
    throw new Error(`there is no book in ${dist}; build it first with: npm run build`);
  }
  return readdirSync(dist).filter((name) => name.endsWith('.html'));
}

/** The pages that hold figures or questions: the chapters that are written. */
export function builtChapters(): string[] {
  return builtPages().filter((page) => builtText(page).includes('class="chapter-opening"'));
}

/** Every figure of every chapter, in reading order. */
export function builtFigures(): BuiltFigure[] {
  return builtChapters().flatMap((page) =>
    [...builtText(page).matchAll(/ data-exhibit="([^"]+)"/g)].map(([, name]) => ({ page, name })),
  );
}

/** What a built file says. */
export function builtText(name: string): string {
  return readFileSync(join(dist, name), 'utf8');
}
