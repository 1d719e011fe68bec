/** Finds the known word that a misspelt word most probably meant, or nothing if none is close. */
export function nearest(word: string, known: Iterable<string>): string | undefined {
  let best: string | undefined;
  let least = Math.max(2, Math.floor(word.length / 3)) + 1;
  for (const candidate of known) {
    const distance = editDistance(word.toLowerCase(), candidate.toLowerCase());
    if (distance < least) {
      least = distance;
      best = candidate;
    }
  }
  return best;
}

/** Says what would be right instead of an unknown word: the nearest known one, or all that there are. */
export function oneOf(word: string, known: Iterable<string>, kind: string): string {
  const words = [...known];
  const meant = nearest(word, words);
  if (meant !== undefined) return `${kind}; did you mean "${meant}"?`;
  if (words.length === 0) return `${kind} (there is none yet)`;
  const shown = words.slice(0, 12).join(', ');
  return `${kind}: ${shown}${words.length > 12 ? `, … (${words.length} in all)` : ''}`;
}

// Wagner & Fischer 1974: the cheapest way to turn one word into another, a row at a time.
function editDistance(from: string, to: string): number {
  let above = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (let row = 1; row <= from.length; row++) {
    const current = [row];
    for (let column = 1; column <= to.length; column++) {
      const change = from[row - 1] === to[column - 1] ? 0 : 1;
      current.push(
        Math.min(above[column] + 1, current[column - 1] + 1, above[column - 1] + change),
      );
    }
    above = current;
  }
  return above[to.length];
}
