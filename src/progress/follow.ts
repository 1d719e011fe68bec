import { listenToAnswers, restoreAnswers } from './answers.ts';
import { markContents } from './contents.ts';
import { withAnswer } from './progress.ts';
import { followSections } from './sections.ts';
import { keep, kept, type Kept } from './storage.ts';

/** What a page does for its reader's progress once there is a reader: marks, keeps, offers to go on. */
function follow(): void {
  const chapter = document.querySelector<HTMLElement>('[data-chapter]')?.dataset['chapter'];
  show(kept());
  for (const { id, choice } of restoreAnswers(kept().progress)) answer(id, choice);
  listenToAnswers(answer);
  if (chapter !== undefined) followSections(chapter, show);
}

function answer(question: string, choice: number): void {
  show(keep((progress) => withAnswer(progress, question, choice)));
}

function show({ progress, trouble }: Kept): void {
  markContents(progress);
  const status = document.querySelector('.kept');
  if (status && trouble !== '') status.textContent = trouble;
}

follow();
