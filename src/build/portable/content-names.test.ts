import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { namedBy, renameByContent, renameLinks } from './content-names.ts';
import { pageSource, readPage } from './page.ts';

const dist = mkdtempSync(join(tmpdir(), 'content-names-'));
mkdirSync(join(dist, '_astro'));
after(() => rmSync(dist, { recursive: true }));

/** What the page, the style sheet and the font are called when the font holds this. */
async function namesWith(font: string): Promise<string[]> {
  for (const name of readdirSync(join(dist, '_astro'))) rmSync(join(dist, '_astro', name));
  writeFileSync(join(dist, '_astro/serif.AAAAAAAA.woff2'), font);
  writeFileSync(
    join(dist, '_astro/page.BBBBBBBB.css'),
    '@font-face{src:url(/_astro/serif.AAAAAAAA.woff2)}',
  );
  const link = '<link rel="stylesheet" href="/_astro/page.BBBBBBBB.css">';
  const page = readPage('p.html', `<html><head>${link}</head></html>`);
  const names = ['_astro/page.BBBBBBBB.css', '_astro/serif.AAAAAAAA.woff2'];
  renameLinks(page, await renameByContent(dist, names));
  const [sheet, serif] = readdirSync(join(dist, '_astro')).toSorted();
  assert.ok(pageSource(page).includes(`href="/_astro/${sheet}"`), 'the page names its sheet');
  const css = readFileSync(join(dist, '_astro', sheet), 'utf8');
  assert.ok(css.includes(`url(/_astro/${serif})`), 'the sheet names its font');
  return [sheet, serif];
}

test('another font has another name, and so has the style sheet that names it', async () => {
  const first = await namesWith('font');
  assert.deepEqual(await namesWith('font'), first);
  const [sheet, serif] = await namesWith('a letter more');
  assert.notEqual(sheet, first[0]);
  assert.notEqual(serif, first[1]);
});

test('a file whose name holds no hash is refused', () => {
  assert.throws(() => namedBy('_astro/page.css', ''), /has no hash in its name/);
});
