/**
 * Writes lists of words, each in the order of the alphabet, as one line for every word: the word, and
 * how many lists further on it stands each time, with "!" where it stands there twice.
 *
 * A word that many lists share is so written once, which a packed book is a good deal smaller for.
 */
export function packWords(lists: readonly (readonly string[])[]): string {
  const lines = new Map<string, string>();
  const last = new Map<string, number>();
  for (const [k, list] of lists.entries()) {
    for (const word of new Set(list)) {
      const gap = (k - (last.get(word) ?? -1)).toString(36);
      const twice = list.indexOf(word) < list.lastIndexOf(word) ? '!' : '';
      lines.set(word, `${lines.get(word) ?? word} ${gap}${twice}`);
      last.set(word, k);
    }
  }
  return [...lines.keys()]
    .toSorted()
    .map((word) => lines.get(word))
    .join('\n');
}

/** Reads `count` lists that `packWords` wrote. */
export function unpackWords(packed: string, count: number): string[][] {
  const lists = Array.from({ length: count }, (): string[] => []);
  for (const line of packed.split('\n')) {
    const [word, ...places] = line.split(' ');
    let k = -1;
    for (const place of places) {
      k += Number.parseInt(place, 36);
      lists[k]?.push(...(place.endsWith('!') ? [word, word] : [word]));
    }
  }
  return lists;
}
