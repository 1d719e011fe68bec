import type { Part } from './parts.ts';

/**
 * Moves the answers to the chapters' questions into a part of their own, as in a printed book,
 * where nothing can be uncovered; both sides link to each other.
 */
export function takeAnswers(chapters: readonly Part[]): Part {
  const page = chapters[0].body.ownerDocument;
  const body = page.createElement('section');
  body.setAttribute('class', 'part');
  body.innerHTML = `<article class="reference"><h1>Answers</h1>
    <p class="question">What each choice of “Predict, then look” has for it and against it.</p></article>`;
  for (const { slug, number, title, body: chapter } of chapters) {
    const questions = [...chapter.querySelectorAll('.predict')];
    if (questions.length === 0) continue;
    const answers = page.createElement('section');
    answers.innerHTML = `<h2 id="${slug}">Chapter ${number}: ${title}</h2>`;
    for (const [q, question] of questions.entries()) {
      answers.append(takeAnswer(question, q + 1));
    }
    body.querySelector('article')?.append(answers);
    const pointer = chapter.ownerDocument.createElement('p');
    pointer.innerHTML = `<a href="./answers.html#${slug}">The answers</a> stand behind the chapters.`;
    questions.at(-1)?.after(pointer);
  }
  return { slug: 'answers', title: 'Answers', body };
}

/** Turns a question into one of paper, its choices lettered, and gives what becomes of each choice. */
function takeAnswer(question: Element, number: number): Element {
  const page = question.ownerDocument;
  const asked = page.createElement('div');
  asked.setAttribute('class', 'predict');
  asked.innerHTML = `<p><b>${number}.</b> ${question.querySelector('legend')?.innerHTML}</p><ol type="a"></ol>`;
  const answer = page.createElement('div');
  answer.setAttribute('class', 'predict');
  answer.innerHTML = `<p><b>Question ${number}</b></p><ol type="a"></ol>`;
  for (const row of question.querySelectorAll('.choice-row')) {
    asked.lastElementChild?.append(item(page, row.querySelector('label span')));
    answer.lastElementChild?.append(item(page, row.querySelector('.because')));
  }
  question.replaceWith(asked);
  return answer;
}

function item(page: Document, from: Element | null): Element {
  const made = page.createElement('li');
  made.innerHTML = from?.innerHTML ?? '';
  return made;
}
