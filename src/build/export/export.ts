import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { offerFiles } from './offer.ts';
import { paperHtml } from './paper.ts';
import { openOnPaper, printPdf, startPrinter } from './pdf.ts';

const dist = 'dist';

/** Writes the built book as a PDF into `dist`, and offers it on the book's first page. */
async function exportBook(): Promise<void> {
  if (!existsSync(join(dist, 'index.html'))) {
    throw new Error(`there is no ${dist}/index.html to export; npm run build makes it`);
  }
  const printer = await startPrinter();
  try {
    console.log('Printing the book twice, since the first print tells its page numbers …');
    const page = await openOnPaper(printer, dist, paperHtml(dist));
    const pdf = join(dist, 'latent-motion.pdf');
    const count = await printPdf(page, pdf);
    console.log(`${pdf}: ${count} pages, ${megabytes(pdf)}`);
  } finally {
    await printer.close();
  }
  offerFiles(dist);
  console.log(`${dist}/index.html offers them`);
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
