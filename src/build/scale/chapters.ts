import {
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { readManuscript } from '#book/manuscript.ts';
import type { Chapter } from '#book/manuscript.ts';

/**
 * Makes a copy of the book as long as is wanted: its own chapters first, then the same words again
 * under new names. What is said again shares the figures of its original, as a real book's chapters
 * share their kit.
 */
export function lengthenBook(root: string, count: number): void {
  const { chapters } = readManuscript(root);
  const digits = Math.max(2, String(count).length);
  const padded = (number: number) => String(number).padStart(digits, '0');
  const room = join(root, 'content/chapters');
  const names = chapters.map(({ number, slug }) => `${padded(number)}-${slug}`);
  for (const [c, { dir, file }] of chapters.entries()) {
    if (c >= count) rmSync(join(root, dir), { recursive: true });
    else if (join(root, dir) !== join(room, names[c]))
      renameSync(join(root, dirname(file)), join(room, names[c]));
  }
  for (let c = chapters.length; c < count; c++) {
    const original = chapters[c % chapters.length];
    const home = names[c % chapters.length];
    const folder = join(room, `${padded(c + 1)}-${original.slug}-${c + 1}`);
    mkdirSync(folder);
    const text = readFileSync(join(room, home, 'index.mdx'), 'utf8');
    writeFileSync(join(folder, 'index.mdx'), renamed(text, original, c + 1));
    // A link is the same file under another name, so what it draws is bundled once.
    for (const file of readdirSync(join(room, home))) {
      const there = join(room, home, file);
      if (file === 'questions.yaml') {
        const questions = readFileSync(there, 'utf8');
        writeFileSync(join(folder, file), questions.replace(/(figure: [\w-]+)/g, `$1-${c + 1}`));
      } else if (file !== 'index.mdx') symlinkSync(there, join(folder, file));
    }
  }
}

// Ids are the whole book's, so what a repeated chapter names for itself gets its number.
function renamed(text: string, { labels }: Chapter, number: number): string {
  const own = new Set(labels.map(({ id }) => id));
  return text.replace(/\b(id|to)="([^"]+)"/g, (whole, prop: string, id: string) =>
    own.has(id) ? `${prop}="${id}-${number}"` : whole,
  );
}

/** Writes the same words as plain Markdown with formulas, for a Starlight site, which has no figures to draw. */
export function writeStarlight(root: string, docs: string, count: number): void {
  const { chapters } = readManuscript(root);
  mkdirSync(docs, { recursive: true });
  for (let c = 0; c < count; c++) {
    const { file, slug, frontMatter } = chapters[c % chapters.length];
    const words = readFileSync(join(root, file), 'utf8').replace(/^---\n[\s\S]*?\n---\n/, '');
    const plain = words
      .replace(/^import .*$/gm, '')
      .replace(/<\/?[A-Z]\w*(?:"[^"]*"|[^>"])*>/g, '');
    const title = JSON.stringify(`${c + 1} ${frontMatter.title}`);
    writeFileSync(join(docs, `${slug}-${c + 1}.md`), `---\ntitle: ${title}\n---\n${plain}`);
  }
}
