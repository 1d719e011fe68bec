/**
 * Tells whether the text of a chapter prints a sentence, and which of its sentences is nearest.
 * Markup, tags, dollar signs and backslashes count on neither side, and neither does the white space.
 */
export function findSentence(
  sentence: string,
  text: string,
): { isPrinted: boolean; nearest: string } {
  const wanted = plain(sentence);
  const captions = [...text.matchAll(/\bcaption="([^"]*)"/g)].map(([, caption]) => plain(caption));
  const read = plain(text);
  const isPrinted = [read, ...captions].some((words) => words.includes(wanted));
  return { isPrinted, nearest: isPrinted ? wanted : nearestSentence(wanted, read) };
}

/** A text as it is read aloud: no tags, no emphasis, no link addresses, no marks of mathematics. */
export function plain(text: string): string {
  return text
    .replace(/<\/?[A-Za-z](?:"[^"]*"|[^>"])*>/g, ' ')
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/\\[,;:! ]/g, '')
    .replace(/\\(?:text|mathrm|operatorname)\b/g, '')
    .replace(/[\\$*_`{}]/g, '')
    .replace(/[“”]/g, '"')
    .replace(/[‘’]/g, "'")
    .replace(/\s+/g, ' ')
    .replace(/ ([,.;:!?)])/g, '$1')
    .trim();
}

function nearestSentence(wanted: string, text: string): string {
  const words = new Set(wanted.toLowerCase().split(' '));
  let best = '';
  let most = 0;
  for (const sentence of text.split(/(?<=[.?!:]) /)) {
    const own = sentence.toLowerCase().split(' ');
    const shared = own.filter((word) => words.has(word)).length / Math.sqrt(own.length + 1);
    if (shared > most) [best, most] = [sentence, shared];
  }
  return best.slice(0, 200);
}
