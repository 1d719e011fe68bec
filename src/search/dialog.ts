import { bookRoot } from './bring.ts';
import { unpackEntries, type SearchEntry } from './entry.ts';
import { makeFind } from './find.ts';
import { hitLink } from './hit-link.ts';
import styles from '#styles/search-hits.css?inline';

const MOST = 12; // hits that are shown

// What a page does not carry before somebody searches: of all this, it has the bare input.
const COMBOBOX = {
  ...{ role: 'combobox', 'aria-expanded': 'false', 'aria-controls': 'search-hits' },
  ...{ 'aria-autocomplete': 'list', autocapitalize: 'none', spellcheck: 'false' },
  ...{ enterkeyhint: 'go', placeholder: 'σ, motion bucket, why is video hard?' },
};
const CLOSE = '<button type="button">Close</button>';
const LIST = '<div id="search-hits" role="listbox" aria-label="Results" hidden></div>';

/** Makes the open dialog search as its reader types: arrows choose, Enter goes, Escape closes. */
function start(): void {
  const dialog = one<HTMLDialogElement>(document, '#search-dialog');
  const status = one<HTMLElement>(dialog, '[role="status"]');
  const entries = entriesOf(window.bookSearch?.['book']);
  if (!entries) {
    status.textContent =
      'The search did not come whole: its index is missing or damaged; load the page again.';
    return;
  }
  const input = one<HTMLInputElement>(dialog, 'input');
  for (const [name, value] of Object.entries(COMBOBOX)) input.setAttribute(name, value);
  input.insertAdjacentHTML('afterend', CLOSE);
  status.insertAdjacentHTML('afterend', LIST);
  const list = one<HTMLElement>(dialog, '[role="listbox"]');
  dress();
  const find = makeFind(entries);
  let chosen = 0;

  function choose(place: number): void {
    const links = [...list.children];
    chosen = links.length > 0 ? (place + links.length) % links.length : 0;
    links.forEach((link, l) => link.setAttribute('aria-selected', String(l === chosen)));
    links[chosen]?.scrollIntoView({ block: 'nearest' });
    if (links.length > 0) input.setAttribute('aria-activedescendant', links[chosen].id);
    else input.removeAttribute('aria-activedescendant');
  }

  function show(): void {
    const hits = find(input.value);
    list.replaceChildren(...hits.slice(0, MOST).map((hit, h) => hitLink(hit, h, bookRoot())));
    list.hidden = hits.length === 0;
    list.scrollTop = 0;
    input.setAttribute('aria-expanded', String(hits.length > 0));
    status.textContent = said(hits.length, input.value.trim());
    choose(0);
  }

  input.addEventListener('input', show);
  input.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) choose(chosen + step);
    else if (event.key === 'Enter')
      list.querySelector<HTMLElement>('[aria-selected="true"]')?.click();
    else return;
    event.preventDefault();
  });
  // A hit on this very page moves the page beneath the dialog.
  list.addEventListener('click', () => dialog.close());
  one(dialog, 'button').addEventListener('click', () => dialog.close());
  show();
  input.focus();
}

/** What the index holds; nothing where it is not what the book has written. */
function entriesOf(packed: string | undefined): SearchEntry[] | undefined {
  try {
    return packed === undefined ? undefined : unpackEntries(packed);
  } catch {
    return undefined;
  }
}

/** Adopted, since the policy of the page allows no style that is written into it. */
function dress(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  document.adoptedStyleSheets.push(sheet);
}

function said(hits: number, query: string): string {
  if (query === '') return 'A word, a symbol, a name, or a whole question.';
  if (hits === 0) return `Nothing in the book answers “${query}”.`;
  if (hits > MOST) return `${hits} results, the best ${MOST} of them here`;
  return hits === 1 ? '1 result' : `${hits} results`;
}

function one<Kind extends Element>(within: ParentNode, selector: string): Kind {
  const found = within.querySelector<Kind>(selector);
  if (!found) throw new Error(`the page has no ${selector}; src/components/Search.astro brings it`);
  return found;
}

start();
