import type { Progress } from './progress.ts';

/** Two progresses as one: read is what was read in either; where both answered, `here` stands. */
export function joinProgress(here: Progress, there: Progress): Progress {
  const chapters = new Set([...Object.keys(here.read), ...Object.keys(there.read)]);
  const read = [...chapters].map((chapter): [string, string[]] => {
    const sections = new Set([...(here.read[chapter] ?? []), ...(there.read[chapter] ?? [])]);
    return [chapter, [...sections]];
  });
  return {
    last: here.last.length > 0 ? here.last : there.last,
    read: Object.fromEntries(read),
    answers: { ...there.answers, ...here.answers },
  };
}
