import { listenToAnswers, questionsHere, restoreAnswers } from './answers.ts';
import { markContents } from './contents.ts';
import { joinProgress } from './join.ts';
import { parseProgress, progressText, withAnswer, type Progress } from './progress.ts';
import { forget, keep, kept, type Kept } from './storage.ts';

// What the reader goes over again: the next choice counts as the prediction.
const anew = new Set<string>();

/** Makes the page Progress tell what is kept, and lets its reader go over it, take it away or forget it. */
function start(): void {
  one('[data-progress]').dataset['awake'] = '';
  const waiting = restoreAnswers(kept().progress);
  for (const { id, choice } of waiting) keep((progress) => withAnswer(progress, id, choice));
  show(kept());
  listenToAnswers((id, choice) => {
    show(keep((progress) => withAnswer(progress, id, choice, anew.delete(id))));
  });
  addEventListener('storage', () => show(kept()));
  one('[data-do="save"]').addEventListener('click', saveFile);
  one('[data-do="load"]').addEventListener('change', ({ target }) => {
    if (target instanceof HTMLInputElement) void loadFile(target);
  });
  one('[data-do="choose"]').addEventListener('change', ({ target }) => {
    if (target instanceof HTMLSelectElement) choose(target.value);
  });
  one('[data-do="answers"]').addEventListener('change', ({ target }) => {
    const all = target instanceof HTMLInputElement && target.checked;
    one('[data-progress]').classList.toggle('every-answer', all);
    if (all) openQuestions(() => true);
  });
  one('[data-do="forget"]').addEventListener('click', () => {
    forget();
    one('#forget').hidePopover();
    clear(questionsHere());
    chooseAgain();
    say('Everything is forgotten.');
    show(kept());
  });
  for (const button of document.querySelectorAll<HTMLButtonElement>('[data-do="forget-one"]')) {
    button.addEventListener('click', () => forgetChapter(button.value));
  }
}

/** Tells of every chapter how far it is read and answered. */
function show({ progress, trouble }: Kept): void {
  markContents(progress);
  if (trouble !== '') say(trouble);
  const questions = questionsHere();
  for (const chapter of document.querySelectorAll<HTMLElement>('[data-of]')) {
    const own = questions.filter(({ question }) => chapter.contains(question));
    const answered = own.filter(({ id }) => progress.answers[id]);
    const right = answered.filter(({ id, right }) => progress.answers[id][0] === right);
    const read = progress.read[chapter.dataset['of'] ?? '']?.length ?? 0;
    const line = chapter.querySelector<HTMLElement>('[data-line]');
    const sections = Number(chapter.dataset['sections']);
    if (!line) continue;
    line.dataset['line'] ||= line.textContent;
    if (read === 0 && answered.length === 0) line.textContent = line.dataset['line'];
    else
      line.textContent = `${Math.min(read, sections)} of ${sections} sections read, ${answered.length} of ${own.length} questions answered, ${right.length} predicted right.`;
  }
}

/** Shows every question, or those that were missed or not answered yet. */
function choose(which: string): void {
  const { answers } = kept().progress;
  anew.clear();
  const shown = questionsHere().filter(({ question, id, right, choices }) => {
    const missed = answers[id] !== undefined && answers[id][0] !== right;
    const wanted = which === 'all' || (which === 'missed' ? missed : answers[id] === undefined);
    question.hidden = !wanted;
    for (const [c, radio] of choices.entries()) {
      radio.checked = which !== 'missed' && answers[id]?.[1] === c;
    }
    if (which === 'missed' && missed) anew.add(id);
    return wanted;
  });
  if (which === 'all') return say('');
  openQuestions((details) => shown.some(({ question }) => details.contains(question)));
  if (shown.length === 1) say('1 question is shown.');
  else say(shown.length > 0 ? `${shown.length} questions are shown.` : 'There is none.');
}

/** Shows what the reader chose to see, after all that was answered has changed. */
function chooseAgain(): void {
  const list = one('[data-do="choose"]');
  if (list instanceof HTMLSelectElement) choose(list.value);
}

function openQuestions(wanted: (details: HTMLDetailsElement) => boolean): void {
  for (const details of document.querySelectorAll<HTMLDetailsElement>('[data-of] details')) {
    details.open = wanted(details);
  }
}

function saveFile(): void {
  const file = new Blob([progressText(kept().progress)], { type: 'application/json' });
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = 'latent-motion-progress.json';
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href));
}

async function loadFile(input: HTMLInputElement): Promise<void> {
  const [file] = input.files ?? [];
  if (!file) return;
  try {
    const loaded = parseProgress(await file.text());
    const now = keep((progress) => joinProgress(progress, loaded));
    restoreAnswers(now.progress);
    chooseAgain();
    say(`${file.name} was loaded. Where you had answered here as well, your answer here stands.`);
    show(now);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    say(`${file.name} was not loaded: ${why}. Nothing has changed.`);
  }
  input.value = '';
}

function forgetChapter(chapter: string): void {
  const section = one(`[data-of="${chapter}"]`);
  const gone = questionsHere().filter(({ question }) => section.contains(question));
  clear(gone);
  show(
    keep((progress) =>
      without(
        progress,
        chapter,
        gone.map(({ id }) => id),
      ),
    ),
  );
  chooseAgain();
  say('What was kept of the chapter is forgotten.');
}

function clear(questions: ReturnType<typeof questionsHere>): void {
  for (const radio of questions.flatMap(({ choices }) => choices)) radio.checked = false;
}

function without(progress: Progress, chapter: string, questions: readonly string[]): Progress {
  const read = Object.entries(progress.read).filter(([name]) => name !== chapter);
  const answers = Object.entries(progress.answers).filter(([id]) => !questions.includes(id));
  return {
    last: progress.last[0] === chapter ? [] : progress.last,
    read: Object.fromEntries(read),
    answers: Object.fromEntries(answers),
  };
}

function say(sentence: string): void {
  one('.kept').textContent = sentence;
}

function one(selector: string): HTMLElement {
  const found = document.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`the page has no ${selector}; src/pages/progress.astro brings it`);
  return found;
}

start();
