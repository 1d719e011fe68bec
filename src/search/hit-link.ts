import { runScript } from './bring.ts';
import type { SearchEntry } from './entry.ts';
import { excerpt, marked, type Piece } from './excerpt.ts';
import type { Hit } from './find.ts';

const kindNames = {
  section: 'Section',
  figure: 'Figure',
  equation: 'Equation',
  table: 'Table',
  term: 'Term',
  symbol: 'Symbol',
  work: 'Work',
  correction: 'Often told wrong',
};

const sentences = new Map<number, Promise<Map<string, string>>>();

/** Draws a hit as an option of the list that leads to its place: what it is, its title, a sentence. */
export function hitLink({ entry, forms }: Hit, place: number, root: string): HTMLAnchorElement {
  const link = document.createElement('a');
  link.id = `search-hit-${place}`;
  link.role = 'option';
  link.tabIndex = -1;
  link.href = root + entry.address;
  const sentence = element('span', 'hit-sentence', []);
  link.append(
    element('span', 'hit-title', marked(entry.title, forms)),
    ' ',
    element('small', '', [{ text: whereabouts(entry), marked: false }]),
    sentence,
  );
  fillSentence(sentence, { entry, forms }, root);
  return link;
}

function fillSentence(sentence: HTMLElement, { entry, forms }: Hit, root: string): void {
  const { kind, chapter, address, text } = entry;
  if (kind !== 'section' || chapter === undefined) {
    sentence.append(...nodes(excerpt(text, forms)));
    return;
  }
  sentence.textContent = '…';
  chapterSentences(chapter, root)
    .then((texts) => sentence.replaceChildren(...nodes(excerpt(texts.get(address) ?? '', forms))))
    // Without its sentence a hit still leads to its place, so its place is all that is said.
    .catch(() => sentence.replaceChildren());
}

/** The sentences of a chapter's sections by address, loaded when the first of them is shown. */
function chapterSentences(chapter: number, root: string): Promise<Map<string, string>> {
  const known = sentences.get(chapter);
  if (known) return known;
  const name = `chapter-${chapter}`;
  const loading = runScript(`${root}search/${name}.js`).then(() => {
    const lines = (window.bookSearch?.[name] ?? '').split('\n');
    return new Map(lines.map((line) => [line.split('\t')[0], line.split('\t')[1] ?? '']));
  });
  sentences.set(chapter, loading);
  loading.catch(() => sentences.delete(chapter)); // so that the next search tries again
  return loading;
}

function whereabouts({ kind, chapter, title }: SearchEntry): string {
  const inChapter = chapter === undefined ? '' : `Chapter ${chapter}`;
  if (kind === 'section') return inChapter;
  if (title.startsWith(kindNames[kind])) return inChapter;
  return [kindNames[kind], inChapter].filter((part) => part !== '').join(', ');
}

function element(tag: string, className: string, pieces: readonly Piece[]): HTMLElement {
  const made = document.createElement(tag);
  if (className !== '') made.className = className;
  made.append(...nodes(pieces));
  return made;
}

function nodes(pieces: readonly Piece[]): Node[] {
  return pieces.map(({ text, marked: isMarked }) => {
    if (!isMarked) return document.createTextNode(text);
    const mark = document.createElement('mark');
    mark.textContent = text;
    return mark;
  });
}
