/** A spot in a file of the manuscript: the path from the repository's root, line and column from 1. */
export interface Place {
  file: string;
  line: number;
  column: number;
}

/** Something a contributor has to change, in three parts: what is wrong, what was found, what would be right. */
export interface Problem extends Place {
  what: string;
  received: string;
  right: string;
}

/** What a reader of files found: the value as far as it can be read, and every problem on the way. */
export interface Survey<Value> {
  value: Value;
  problems: Problem[];
}

/** Says a problem in one line; every message of the book's checks and plugins is made here. */
export function sayProblem({ file, line, column, what, received, right }: Problem): string {
  return `${file}:${line}:${column} — ${what}; received ${received}; would be right: ${right}`;
}

/**
 * Gives a survey's value; throws an Error that says every problem, one a line, if there are any.
 * Its `loc`, the place of the first, is what the page of `npm run dev` opens and shows the lines of.
 */
export function settled<Value>({ value, problems }: Survey<Value>): Value {
  if (problems.length === 0) return value;
  const [{ file, line, column }] = problems;
  throw Object.assign(new Error(problems.map(sayProblem).join('\n')), {
    loc: { file, line, column },
  });
}

/** Writes a received value so that a message stays one line of readable length. */
export function quoted(value: unknown): string {
  if (value === undefined) return 'nothing';
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 80 ? `${text.slice(0, 77)}…` : text;
}
