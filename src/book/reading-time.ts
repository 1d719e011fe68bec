const WORDS_PER_MINUTE = 220;

/** How long a text takes to read, in words: "about 12 minutes". */
export function readingTime(words: number): string {
  const minutes = Math.max(1, Math.round(words / WORDS_PER_MINUTE));
  return `about ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}`;
}
