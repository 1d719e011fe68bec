import type { Part } from './parts.ts';

/** The address of a place within the one file or the many files that a book is made of. */
export type AddressOf = (slug: string, id?: string) => string;

/** What a reader of a book that does not move should know before the first chapter, as HTML. */
export const aboutThisEdition = `<h1>About this edition</h1>
<p>Latent Motion is a book whose pictures compute. This is the book at rest: every figure stands in
its first state, and below it the sentence that it says there. In the edition for a browser each of
them can be moved, and the notes called “Try this” are meant for there; the numbers behind a figure
can be taken away there as well.</p>
<p>Every figure is one of four things, and says which. <em>Computed</em>: by code of the book, which
the chapter shows. <em>Recorded</em>: a program of the book computed it earlier. <em>Reported</em>: the
source that is named printed it, and nothing was recomputed. <em>Sketch</em>: an illustration, which
claims no value.</p>
<p>The words and pictures may be shared and changed under the licence CC BY 4.0
(https://creativecommons.org/licenses/by/4.0/), the code under the MIT licence.</p>`;

/** The contents of the book as an HTML list: parts, and within a chapter its sections. */
export function contentsList(parts: readonly Part[], addressOf: AddressOf): string {
  const items = parts.map(({ slug, number, title, body }) => {
    const sections = number === undefined ? [] : [...body.querySelectorAll('h2[id]')];
    const inner = sections.map(
      ({ id, innerHTML }) => `<li><a href="${addressOf(slug, id)}">${innerHTML.trim()}</a></li>`,
    );
    const name = number === undefined ? title : `${number}. ${title}`;
    const below = inner.length > 0 ? `<ol>${inner.join('')}</ol>` : '';
    return `<li><a href="${addressOf(slug)}">${name}</a>${below}</li>`;
  });
  return `<ol>${items.join('')}</ol>`;
}
