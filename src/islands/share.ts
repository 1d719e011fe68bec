import { figureAddress } from './figure-address.ts';
import type { StateText } from './figure-state.ts';

const MARGIN = 48; // pixels of an embedded page above and below its figure

/** A piece of the book's code that a figure runs, and where the chapter quotes it. */
interface Working {
  of: string;
  href: string;
  name: string;
  file: string;
}

/** The address of a figure in its chapter, in a state; also from within an embedded page. */
export function linkTo(id: string, state: StateText): string {
  return figureAddress(chapterPage(), id, state);
}

/** A frame for another site, as large as the figure is now. */
export function embedCode(
  id: string,
  title: string,
  state: StateText,
  figure: Element | undefined,
): string {
  const root = document.documentElement.dataset['root'] ?? './';
  const frame = document.createElement('iframe');
  // Without a fragment, which would scroll the page around the frame as well.
  frame.src = figureAddress(`${root}embed/${id}.html`, id, state).split('#')[0];
  frame.title = `${title} A figure of Latent Motion`;
  frame.width = '100%';
  const open = figure?.querySelector('.share-place')?.clientHeight ?? 0;
  frame.height = String(Math.ceil((figure?.clientHeight ?? 0) - open + MARGIN));
  frame.loading = 'lazy';
  frame.allow = 'clipboard-write';
  frame.style.border = '0';
  return frame.outerHTML;
}

/** What prints the same reading and numbers in a terminal, from the book's own folder. */
export function nodeCommand(id: string, state: StateText): string {
  const settings = state.map(([name, text]) => ` '${name}=${text.replaceAll("'", "'\\''")}'`);
  return `npm run figure -- ${id}${settings.join('')}`;
}

/** The listings of the chapter that quote what a figure runs; the build names them. */
export function workings(figure: HTMLElement): Working[] {
  const named = figure.dataset['computed']?.split(' ') ?? [];
  return named.map((of) => {
    const [file, name] = of.split('#');
    const anchor = `listing-${of.replace(/[^A-Za-z0-9]+/g, '-')}`;
    return { of, href: `${chapterPage()}#${anchor}`, name, file };
  });
}

/** The page of the chapter: this one, or the one that an embedded page belongs to. */
function chapterPage(): string {
  return document.documentElement.dataset['chapter'] ?? '';
}
