import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import dictionary from 'dictionary-en-gb';
import type { Nodes, Root } from 'nlcst';
import { toString } from 'nlcst-to-string';
import retextEnglish from 'retext-english';
import retextIndefiniteArticle from 'retext-indefinite-article';
import retextRepeatedWords from 'retext-repeated-words';
import retextSpell from 'retext-spell';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';

/** Words that are in no dictionary and that the book means: names, and the trade's own. */
export const wordList = 'content/words.txt';

/** Above so many words a reader loses the thread. */
const mostWords = { sentence: 70, heading: 12 };

/** The rules that every piece of prose is read by; to drop one is to delete its line. */
export function proseRules(root: string) {
  return unified()
    .use(retextEnglish)
    .use(retextSpell, { dictionary, personal: personalDictionary(root) })
    .use(retextRepeatedWords)
    .use(retextIndefiniteArticle)
    .use(shortSentences)
    .use(shortHeadings)
    .use(noSpaceBeforeStops);
}

// A name in the list may stand in the possessive too.
function personalDictionary(root: string): string {
  const lines = readFileSync(join(root, wordList), 'utf8').split(/\r?\n/);
  const words = lines.filter((line) => line !== '' && !line.startsWith('#'));
  return words.flatMap((word) => [word, `${word}'s`]).join('\n');
}

function shortSentences() {
  return (tree: Root, file: VFile): void =>
    visit(tree, 'SentenceNode', (sentence) => {
      const { length } = sentence.children.filter(({ type }) => type === 'WordNode');
      if (length <= mostWords.sentence) return;
      tell(file, `a sentence of ${length} words`, sentence, 'two sentences');
    });
}

function shortHeadings() {
  return (tree: Root, file: VFile): void => {
    if (file.data['kind'] !== 'heading') return;
    const heading = toString(tree);
    const { length } = heading.split(/\s+/);
    const most = mostWords.heading;
    if (length > most) tell(file, `a heading of ${length} words`, tree, `at most ${most} words`);
    if (/[.,:;]$/.test(heading))
      tell(file, 'a heading that ends in a stop', tree, heading.slice(0, -1));
  };
}

function noSpaceBeforeStops() {
  return (tree: Root, file: VFile): void =>
    visit(tree, 'PunctuationNode', (stop, index, parent) => {
      if (index === undefined || index === 0 || !/^[,.;:!?]$/.test(stop.value)) return;
      if (parent?.children[index - 1].type !== 'WhiteSpaceNode') return;
      tell(file, 'a space before a stop', stop, `“${stop.value}” right after its word`);
    });
}

function tell(file: VFile, what: string, node: Nodes, right: string): void {
  const message = file.message(what, { place: node.position });
  message.actual = toString(node);
  message.expected = [right];
}
