import { wholeAddress } from './site.ts';

const notListed = /^(404\.html|.*\/.*)$/; // not to be found by searching, or a part of a page

/** The pages that a search engine should know, of the files of the book. */
function listedPages(names: readonly string[]): string[] {
  return names.filter((name) => name.endsWith('.html') && !notListed.test(name)).toSorted();
}

/** The list of all pages for search engines, with their addresses as they are served. sitemaps.org, 0.9. */
export function sitemap(names: readonly string[], site: string): string {
  const lines = listedPages(names).map(
    (name) => `<url><loc>${forXml(wholeAddress(name, site))}</loc></url>`,
  );
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
    ...lines,
    '</urlset>\n',
  ].join('\n');
}

/** What robots may read: everything, and where the list of pages is, if the site is known. RFC 9309. */
export function robots(site: string | undefined): string {
  const where = site === undefined ? '' : `\nSitemap: ${wholeAddress('sitemap.xml', site)}\n`;
  return `User-agent: *\nAllow: /\n${where}`;
}

function forXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
