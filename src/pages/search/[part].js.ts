import type { APIRoute, GetStaticPaths } from 'astro';
import { surveyBook } from '#book/book.ts';
import { settled } from '#book/problem.ts';
import { searchEntries, withoutSentences } from '#book/search-entries.ts';
import { packEntries } from '#search/entry.ts';

/** One script for what a search needs first, and one for the sentences of each chapter. */
export const getStaticPaths: GetStaticPaths = () => {
  const entries = searchEntries(settled(surveyBook(process.cwd())));
  const sections = entries.filter(({ kind }) => kind === 'section');
  const chapters = [...new Set(sections.map(({ chapter }) => chapter))];
  return [
    { params: { part: 'book' }, props: { text: packEntries(withoutSentences(entries)) } },
    ...chapters.map((number) => ({
      params: { part: `chapter-${number}` },
      props: {
        text: sections
          .filter(({ chapter }) => chapter === number)
          .map(({ address, text }) => `${address}\t${text}`)
          .join('\n'),
      },
    })),
  ];
};

/** A classic script that brings a text, since a page opened from a disk may not fetch it. */
export const GET: APIRoute = ({ params, props }) => {
  const name = JSON.stringify(params['part']);
  const script = `(window.bookSearch??={})[${name}]=${JSON.stringify(props['text'])};\n`;
  return new Response(script, { headers: { 'content-type': 'text/javascript' } });
};
