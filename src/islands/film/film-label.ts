/** What is said of a film to those who do not see it. */
export interface FilmWords {
  title: string;
  /** What happens in the film, such as "a red disc moving left over sand". */
  describes: string;
}

/** Says what happens in a film and which of its frames is shown. */
export function filmLabel({ title, describes }: FilmWords, step: number, frames: number): string {
  const ended = /[.!?]$/.test(describes) ? describes : `${describes}.`;
  const what = describes === title ? ended : `${title}: ${ended}`;
  return `${what} Frame ${placeInFilm(step, frames)}.`;
}

/** Where a film is, as it is shown and read aloud; steps count from 0, frames from 1. */
export function placeInFilm(step: number, frames: number): string {
  return `${Math.min(step, frames - 1) + 1} of ${frames}`;
}
