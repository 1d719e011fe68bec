import { spawnSync } from 'node:child_process';
import { existsSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeOfflineWorker } from '../hosts/offline.ts';
import { filesBelow } from '../portable/files-below.ts';
import { epub } from './epub.ts';
import { offerFiles } from './offer.ts';
import { paperHtml } from './paper.ts';
import { openOnPaper, printPdf, startPrinter } from './pdf.ts';
import { photographs } from './photographs.ts';

const dist = 'dist';
const files = { pdf: join(dist, 'latent-motion.pdf'), epub: join(dist, 'latent-motion.epub') };

/** Writes the built book as an EPUB and a PDF into `dist`, and offers them on the book's first page. */
async function exportBook(): Promise<void> {
  if (!existsSync(join(dist, 'index.html'))) {
    throw new Error(`there is no ${dist}/index.html to export; npm run build makes it`);
  }
  console.log('Printing the book twice, since the first print tells the page numbers …');
  const printer = await startPrinter();
  try {
    const page = await openOnPaper(printer, dist, paperHtml(dist));
    const pages = await printPdf(page, files.pdf);
    console.log(`${files.pdf}: ${pages} pages, ${megabytes(files.pdf)}`);
    const making = { ...(await photographs(page)), modified: lastChange() };
    writeFileSync(files.epub, epub(dist, making));
    console.log(`${files.epub}: ${megabytes(files.epub)}`);
  } finally {
    await printer.close();
  }
  offerFiles(dist);
  // What keeps the book for reading without a network holds every page to its hash.
  await writeOfflineWorker(dist, await filesBelow(dist));
  console.log(`${dist}/index.html offers both`);
}

/** When the book was last changed, to the second: by git, else as in the ZIP the first moment that one can name. */
function lastChange(): string {
  const { stdout, status } = spawnSync('git', ['log', '-1', '--format=%ct'], { encoding: 'utf8' });
  const seconds = status === 0 ? Number(stdout) : Date.UTC(1980) / 1000;
  return new Date(seconds * 1000).toISOString().replace(/\.\d+/, '');
}

function megabytes(file: string): string {
  return `${(statSync(file).size / 1e6).toFixed(1)} MB`;
}

try {
  await exportBook();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
