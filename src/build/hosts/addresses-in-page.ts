import { elementsOf, type Page } from '../portable/page.ts';
import { attributeOf, newElement, setAttribute } from '../portable/tree.ts';
import { wholeAddress } from './site.ts';

/**
 * Writes into a page what others need whole: its canonical address, and that of its picture.
 *
 * Where the site is not known the page names no address of its own, and its picture by the way to
 * it, which some readers of such cards follow.
 */
export function writeAddresses(page: Page, site: string | undefined): void {
  if (page.file === '404.html' || page.file.includes('/')) return;
  for (const meta of elementsOf(page).filter((each) => each.tagName === 'meta')) {
    const name = attributeOf(meta, 'property');
    const content = attributeOf(meta, 'content') ?? '';
    if (name !== 'og:image') continue;
    setAttribute(meta, 'content', site ? wholeAddress(content.slice(1), site) : `.${content}`);
  }
  if (!site) return;
  const canonical = newElement('link', { rel: 'canonical', href: wholeAddress(page.file, site) });
  canonical.parentNode = page.head;
  page.head.childNodes.push(canonical);
}
