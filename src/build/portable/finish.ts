import { writeAddresses } from '../hosts/addresses-in-page.ts';
import { rootFrom, type Targets } from './address.ts';
import { useClassicScripts } from './classic.ts';
import { renameLinks } from './content-names.ts';
import { embedFolder } from './embed.ts';
import { addScripts, type IslandScripts } from './islands.ts';
import { type Report, rewriteLinks } from './links.ts';
import { makeNotFoundPage } from './not-found.ts';
import { elementsOf, type Page } from './page.ts';
import { writePolicy } from './policy.ts';
import { foldStyles, liftSheets } from './styles.ts';
import { setAttribute } from './tree.ts';

/** The book around a page, as it is when its last pages are written. */
export interface AroundPage {
  readonly dist: string;
  /** The address where the book is published, if it is known. */
  readonly site: string | undefined;
  readonly targets: Targets;
  /** New names of files by the old. */
  readonly renamed: ReadonlyMap<string, string>;
  /** Classic scripts by the modules they stand for. */
  readonly classics: ReadonlyMap<string, string>;
  readonly islandScripts: IslandScripts;
}

/**
 * Finishes a page: its addresses are made relative and checked, its scripts run from anywhere, its
 * styles stand in sheets; last, its policy is written, which needs all of its text.
 */
export async function finishPage(page: Page, book: AroundPage, report: Report): Promise<void> {
  const { dist, site, targets } = book;
  renameLinks(page, book.renamed);
  useClassicScripts(page, book.classics);
  rewriteLinks(page, targets, report);
  liftSheets(page);
  const { inIslands } = foldStyles(page);
  if (page.file === '404.html') {
    const names = [...targets.anchors.keys()].filter((name) => !name.startsWith(`${embedFolder}/`));
    await makeNotFoundPage(page, { dist, names, site });
  }
  setAttribute(page.root, 'data-root', rootFrom(page.file));
  writeAddresses(page, site);
  const hasIslands = elementsOf(page).some((element) => element.tagName === 'astro-island');
  addScripts(page, [
    ...(hasIslands ? [book.islandScripts.fileProtocol] : []),
    ...(inIslands ? [book.islandScripts.styles] : []),
  ]);
  writePolicy(page);
}
