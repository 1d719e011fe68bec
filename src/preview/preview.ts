import { bookRoot, runScript } from '#search/bring.ts';

declare global {
  interface Window {
    /** What links of this chapter lead to on other pages: a title and a text by address. */
    bookPreviews?: Record<string, [title: string, text: string]>;
  }
}

const links = '.term, .ref, .cite a';
const PAUSE = 200; // ms: time to cross a link unbothered, and to come over to its card

const card = document.createElement('div');
let shown: HTMLAnchorElement | undefined;
let timer = 0;

/** Shows at a link to a term, work, figure, equation or table what it leads to, while it has the pointer or the focus. */
function start(): void {
  card.id = 'preview';
  card.popover = 'manual';
  card.role = 'tooltip';
  document.body.append(card);
  document.addEventListener('pointerover', ({ target, pointerType }) => {
    if (pointerType === 'touch') return;
    clearTimeout(timer);
    if (target instanceof Node && card.contains(target)) return;
    const link = linkAt(target);
    if (link !== shown) timer = window.setTimeout(show, PAUSE, link);
  });
  document.addEventListener('focusin', ({ target }) => show(linkAt(target)));
  document.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') show(undefined);
  });
  // The reader is at a link already: that is why this script was brought.
  show(linkAt(document.querySelector(`:is(${links}):is(:hover, :focus-visible)`)));
}

function linkAt(target: EventTarget | null): HTMLAnchorElement | undefined {
  return (target instanceof Element && target.closest<HTMLAnchorElement>(links)) || undefined;
}

function show(link: HTMLAnchorElement | undefined): void {
  clearTimeout(timer);
  if (link === shown) return;
  shown?.removeAttribute('aria-describedby');
  card.hidePopover();
  const content = link ? contentOf(link) : [];
  shown = content.length > 0 ? link : undefined;
  if (!shown) return;
  card.replaceChildren(...content);
  card.showPopover({ source: shown });
  shown.setAttribute('aria-describedby', card.id);
}

/** What a link leads to: of a place on this page a copy, of one elsewhere what the book says of it. */
function contentOf(link: HTMLAnchorElement): Node[] {
  const { hash, pathname } = link;
  const page = /([^/]*?)(?:\.html)?$/.exec(pathname)?.[1] ?? '';
  const [title, text] = window.bookPreviews?.[page + hash] ?? [];
  if (title !== undefined) {
    const [name, says] = ['b', page === 'bibliography' ? 'code' : 'span'].map((tag) =>
      document.createElement(tag),
    );
    name.append(title);
    says.append(` ${text ?? ''}`);
    return [name, says];
  }
  const place = pathname === location.pathname ? document.getElementById(hash.slice(1)) : null;
  const said = place?.matches('.equation')
    ? place.querySelectorAll('.katex-display, .equation-number')
    : place?.querySelectorAll('figcaption, .reading');
  return [...(said ?? [])].map((part) => {
    const copy = document.createElement('div');
    copy.append(...part.cloneNode(true).childNodes);
    return copy;
  });
}

const chapter = document.querySelector<HTMLElement>('[data-chapter]')?.dataset['chapter'];
runScript(`${bookRoot()}previews/${chapter}.js`).then(start, () => {}); // a link stays a link
