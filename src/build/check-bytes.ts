import { isUtf8 } from 'node:buffer';
import { readdirSync, readFileSync } from 'node:fs';
import { join, posix, sep } from 'node:path';
import type { Problem } from '#book/problem.ts';

const TEXT = /\.(mdx?|ya?ml|json|bib|txt|tsx?|css)$/;
const [LINE_END, NOTHING] = [0x0a, 0];
const right = 'the file saved as UTF-8 without a byte order mark';

/** What in the texts of `content` is no UTF-8, which other checks would read as other words. */
export function byteProblems(root: string): Problem[] {
  const files = readdirSync(join(root, 'content'), { recursive: true, encoding: 'utf8' });
  return files
    .filter((name) => TEXT.test(name))
    .map((name) => posix.join('content', name.replaceAll(sep, '/')))
    .flatMap((file) => bytesOf(file, readFileSync(join(root, file))));
}

function bytesOf(file: string, bytes: Buffer): Problem[] {
  if (bytes.subarray(0, 3).toString('hex') === 'efbbbf') {
    const received = 'the bytes EF BB BF before the first letter';
    return [{ file, line: 1, column: 1, what: 'a byte order mark', received, right }];
  }
  if (isUtf8(bytes) && !bytes.includes(NOTHING)) return [];
  const text = bytes.toString('utf8');
  const at = text.search(/[\uFFFD\0]/);
  const before = Buffer.from(text.slice(0, at));
  const byte = (bytes[before.length] ?? 0).toString(16).toUpperCase().padStart(2, '0');
  const line = before.filter((each) => each === LINE_END).length + 1;
  const column = at - text.lastIndexOf('\n', at);
  const what = 'a byte that is no letter of UTF-8';
  return [{ file, line, column, what, received: `the byte ${byte}`, right }];
}
