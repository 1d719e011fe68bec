/** What a reader has read and answered, as one browser keeps it. */
export interface Progress {
  /** Where the reader was last: the chapter and the id of its section; empty before the first chapter. */
  last: string[];
  /** The sections read to their end, by chapter. */
  read: Record<string, string[]>;
  /** Of each question two choices: the first, which is the prediction, and the last. */
  answers: Record<string, number[]>;
}

const VERSION = 1;

/** The progress of a reader who has just opened the book. */
export function noProgress(): Progress {
  return { last: [], read: {}, answers: {} };
}

/** Writes a progress as text, to be kept by the browser or in a file. */
export function progressText(progress: Progress): string {
  return JSON.stringify({ version: VERSION, ...progress });
}

/** Reads what `progressText` wrote. Throws an Error that says so if a text is anything else. */
export function parseProgress(text: string): Progress {
  const value = parsed(text);
  if (isRecord(value) && value['version'] === VERSION) {
    const { last, read, answers } = value;
    if (isListOf(last, isText) && isRecordOf(read, isTexts) && isRecordOf(answers, isAnswer))
      return { last, read, answers };
  }
  throw new Error(`it is no progress of this book, version ${VERSION}`);
}

/** The progress with one answer more; `anew` makes it the prediction, whatever was chosen before. */
export function withAnswer(
  progress: Progress,
  question: string,
  choice: number,
  anew = false,
): Progress {
  const [first = choice] = anew ? [] : (progress.answers[question] ?? []);
  return { ...progress, answers: { ...progress.answers, [question]: [first, choice] } };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isRecordOf<Item>(
  value: unknown,
  is: (item: unknown) => item is Item,
): value is Record<string, Item> {
  return isRecord(value) && Object.values(value).every(is);
}

function isListOf<Item>(value: unknown, is: (item: unknown) => item is Item): value is Item[] {
  return Array.isArray(value) && value.every(is);
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isTexts(value: unknown): value is string[] {
  return isListOf(value, isText);
}

function isAnswer(value: unknown): value is number[] {
  return isListOf(value, isChoice) && value.length === 2;
}

function isChoice(value: unknown): value is number {
  return typeof value === 'number';
}
