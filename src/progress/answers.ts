import type { Progress } from './progress.ts';

/** The questions on this page, each with its name, its right choice and its choices. */
export function questionsHere() {
  return [...document.querySelectorAll<HTMLElement>('.predict')].map((question) => {
    const choices = [...question.querySelectorAll('input')];
    return { question, id: choices[0].name, right: Number(question.dataset['right']), choices };
  });
}

/** Chooses again what was chosen last. Gives what a reader chose before this script was there. */
export function restoreAnswers({ answers }: Progress): { id: string; choice: number }[] {
  return questionsHere().flatMap(({ id, choices }) => {
    const choice = choices.findIndex(({ checked }) => checked);
    const last = answers[id]?.[1] ?? -1;
    if (choice >= 0) return choice === last ? [] : [{ id, choice }];
    if (choices[last]) choices[last].checked = true;
    return [];
  });
}

/** Tells of every choice that the reader makes. */
export function listenToAnswers(chosen: (question: string, choice: number) => void): void {
  document.addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLInputElement) || !target.closest('.predict')) return;
    chosen(target.name, Number(target.value));
  });
}
