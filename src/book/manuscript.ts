import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Root } from 'mdast';
import type { z } from 'astro/zod';
import { chapterContents } from './chapter-contents.ts';
import type { ChapterContents, Citation, Label, Use } from './chapter-contents.ts';
import { nameProblems } from './names.ts';
import { parseChapter } from './parse-chapter.ts';
import { settled } from './problem.ts';
import type { Problem, Survey } from './problem.ts';
import { remembered } from './remembered.ts';
import { frontMatterSchema } from './schemas.ts';
import { parseYaml } from './yaml-file.ts';

/** A chapter: its place in the book, what its front matter says, and what its words contain. */
export interface Chapter extends ChapterContents {
  number: number;
  /** The address of its page is `/slug`. */
  slug: string;
  /** Its folder and its words, as paths from the root of the repository. */
  dir: string;
  file: string;
  frontMatter: z.infer<typeof frontMatterSchema>;
  /** "later" if the chapter is announced but not written yet. */
  comes: 'later' | undefined;
}

/** The whole book as its chapters tell it. Labels are found by their id, which no two of them share. */
export interface Manuscript {
  chapters: Chapter[];
  labels: Map<string, Label>;
  citations: Citation[];
  symbols: Use[];
  terms: Use[];
}

const room = 'content/chapters';

const kept = new Map<string, { text: string | undefined; survey: Survey<Chapter | undefined> }>();

/** Reads every chapter of content/chapters and lists what is wrong with their form. */
export const surveyManuscript = remembered(chapterFiles, (root): Survey<Manuscript> => {
  const surveys = chapterFiles(root).map((file) => surveyChapter(root, file));
  const chapters = surveys.flatMap(({ value }) => (value ? [value] : []));
  const labels = chapters.flatMap((chapter) => chapter.labels);
  const manuscript = {
    chapters,
    labels: new Map(labels.toReversed().map((label) => [label.id, label])),
    citations: chapters.flatMap((chapter) => chapter.citations),
    symbols: chapters.flatMap((chapter) => chapter.symbols),
    terms: chapters.flatMap((chapter) => chapter.terms),
  };
  const problems = surveys.flatMap((survey) => survey.problems);
  return { value: manuscript, problems: [...problems, ...nameProblems(chapters)] };
});

/** The whole book as its chapters tell it; throws an Error that says every problem of form. */
export function readManuscript(root: string): Manuscript {
  return settled(surveyManuscript(root));
}

function chapterFiles(root: string): string[] {
  if (!existsSync(join(root, room))) return [];
  return readdirSync(join(root, room), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => `${room}/${name}/index.mdx`)
    .toSorted();
}

/** Reads a chapter; anew only where its words have changed, since a book may have a thousand others. */
function surveyChapter(root: string, file: string): Survey<Chapter | undefined> {
  const path = join(root, file);
  const text = existsSync(path) ? readFileSync(path, 'utf8') : undefined;
  const last = kept.get(path);
  if (last && last.text === text) return last.survey;
  const survey = surveyText(text, file);
  kept.set(path, { text, survey });
  return survey;
}

function surveyText(text: string | undefined, file: string): Survey<Chapter | undefined> {
  const dir = file.replace(/\/index\.mdx$/, '');
  const name = dir.slice(room.length + 1);
  const [, digits, slug] = /^(\d{2,})-([a-z0-9]+(?:-[a-z0-9]+)*)$/.exec(name) ?? [];
  const top = { file, line: 1, column: 1 };
  if (digits === undefined || slug === undefined) {
    const what = 'a folder whose name is no chapter name';
    const right =
      'two digits or more, then small letters and digits, joined by hyphens, such as "03-curation"';
    return { value: undefined, problems: [{ ...top, what, received: `"${name}"`, right }] };
  }
  if (text === undefined) {
    const right = 'an index.mdx that begins with front matter';
    const what = 'a chapter without words';
    return { value: undefined, problems: [{ ...top, what, received: 'no index.mdx', right }] };
  }
  const tree = parseChapter(text, file);
  const frontMatter = surveyFrontMatter(tree.value, file);
  const id = { number: Number(digits), slug, dir, file };
  const front = frontMatter.value ?? { title: slug, question: '', summary: '' };
  const contents = chapterContents(tree.value, id);
  const chapter = { ...id, frontMatter: front, comes: front.comes, ...contents };
  const problems = tree.problems.length > 0 ? tree.problems : frontMatter.problems;
  return { value: chapter, problems: [...problems, ...announcedProblems(chapter)] };
}

function surveyFrontMatter(
  tree: Root,
  file: string,
): Survey<z.infer<typeof frontMatterSchema> | undefined> {
  const [first] = tree.children;
  if (first?.type === 'yaml') return parseYaml(first.value, file, frontMatterSchema, 2);
  const place = { file, line: 1, column: 1 };
  const right = 'title, question and summary between two lines of ---';
  const what = 'missing front matter';
  return { value: undefined, problems: [{ ...place, what, received: 'nothing', right }] };
}

function announcedProblems(chapter: Chapter): Problem[] {
  if (chapter.comes === undefined || chapter.words === 0) return [];
  const what = 'a chapter with words that says `comes: later`';
  const received = `${chapter.words} words`;
  const right = 'no `comes` in the front matter, or no words after it';
  return [{ file: chapter.file, line: 1, column: 1, what, received, right }];
}
