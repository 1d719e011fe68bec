/**
 * The address at which the book will stand, as the variable SITE tells it, always with a slash at
 * its end; nothing where it is not told, since the book works without knowing.
 *
 * Throws an Error that says what would be right where it is no such address.
 */
export function siteOf(told: string | undefined): string | undefined {
  if (told === undefined || told.trim() === '') return undefined;
  const url = URL.parse(told.trim());
  const more = url && (url.search || url.hash || url.username || /\.\w+$/.test(url.pathname));
  if (!url || more || !/^https?:$/.test(url.protocol)) {
    throw new Error(
      `invalid SITE: "${told}"; would be right: the address of the folder in which the book will ` +
        'stand, such as "https://example.org/" or "https://example.org/book/", or no SITE at all',
    );
  }
  return url.href.replace(/\/?$/, '/');
}

/** The whole address of a file of the book, as it is served: the first page is its folder. */
export function wholeAddress(file: string, site: string): string {
  return new URL(encodeURI(file === 'index.html' ? '' : file), site).href;
}
