import type { APIRoute, GetStaticPaths } from 'astro';
import { surveyBook } from '#book/book.ts';
import { chapterPreviews } from '#book/previews.ts';
import { settled } from '#book/problem.ts';

/** For each chapter one script with what its links to other pages lead to. */
export const getStaticPaths: GetStaticPaths = () => {
  const book = settled(surveyBook(process.cwd()));
  const written = book.manuscript.chapters.filter(({ comes }) => comes === undefined);
  return written.map((chapter) => ({
    params: { chapter: chapter.slug },
    props: { previews: chapterPreviews(chapter, book) },
  }));
};

/** A classic script that brings texts, since a page opened from a disk may not fetch them. */
export const GET: APIRoute = ({ props }) => {
  const script = `window.bookPreviews=${JSON.stringify(props['previews'])};\n`;
  return new Response(script, { headers: { 'content-type': 'text/javascript' } });
};
