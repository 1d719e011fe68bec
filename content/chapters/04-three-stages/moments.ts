/** A moment of the miniature's training: its name in the record, and after how many steps. */
export interface Moment {
  name: string;
  what: string;
  steps: number;
}

/** The moments that chapter 4 shows, in their order. */
export const moments: readonly Moment[] = [
  { name: 'images@400', what: 'Pictures', steps: 400 },
  { name: 'images', what: 'Pictures', steps: 11_000 },
  { name: 'films@200', what: 'Then films', steps: 200 },
  { name: 'films@1400', what: 'Films', steps: 1400 },
  { name: 'films', what: 'Films', steps: 3600 },
  { name: 'finetuning', what: 'Then fast films', steps: 5000 },
];

/** What is filmed at each of them. */
export const CAPTION = 'a plain red disc moving right over sand';
