import { noProgress, parseProgress, progressText, type Progress } from './progress.ts';

// One key for the whole book; what it holds says its own version.
const KEY = 'latent-motion';

// What a page knows where the browser keeps nothing.
let unkept = noProgress();

/** What the browser has kept, or one sentence that says why nothing is or will be kept. */
export interface Kept {
  progress: Progress;
  trouble: string;
}

/** Reads what the browser has kept of a reader's progress. */
export function kept(): Kept {
  let text: string | null;
  try {
    text = localStorage.getItem(KEY);
  } catch {
    const trouble =
      'This browser keeps nothing for the book: answers last until you leave the page.';
    return { progress: unkept, trouble };
  }
  try {
    return { progress: text === null ? noProgress() : parseProgress(text), trouble: '' };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    const trouble = `What this browser kept cannot be read: ${why}. Nothing more is kept until you forget it under Progress.`;
    return { progress: unkept, trouble };
  }
}

/** Changes what is kept, from what is there now: the book may be open twice. */
export function keep(change: (progress: Progress) => Progress): Kept {
  const { progress: before, trouble } = kept();
  const progress = change(before);
  unkept = progress;
  if (trouble !== '') return { progress, trouble };
  try {
    localStorage.setItem(KEY, progressText(progress));
    return { progress, trouble };
  } catch {
    const full = 'This browser has no room left: answers last until you leave the page.';
    return { progress, trouble: full };
  }
}

/** Forgets everything, readable or not. */
export function forget(): void {
  unkept = noProgress();
  try {
    localStorage.removeItem(KEY);
  } catch {
    // Where nothing may be kept there is nothing to forget.
  }
}
