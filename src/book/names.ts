import type { Heading } from './chapter-contents.ts';
import type { Chapter, Manuscript } from './manuscript.ts';
import { oneOf } from './nearest.ts';
import type { Place, Problem } from './problem.ts';
import { quoted } from './problem.ts';
import { referencePages } from './reference-pages.ts';

/**
 * Where `<Ref to>` leads and what it says: "Figure 3.2", "Chapter 4" or a heading in quotes.
 * A chapter that is announced but not written has no address yet.
 */
export interface Target {
  href?: string;
  text: string;
}

/**
 * Finds what `<Ref to>` means in a chapter: a label, a chapter, or a heading (of the same chapter first).
 * A heading that several chapters have is named with its chapter: "slug#heading".
 * Throws a RangeError with what would be right if there is no such thing, or more than one.
 */
export function findTarget(to: string, from: string, { chapters, labels }: Manuscript): Target {
  const label = labels.get(to);
  if (label !== undefined) {
    const text = `${label.kind[0].toUpperCase()}${label.kind.slice(1)} ${label.number}`;
    return { href: address(label.chapter, label.id, from), text };
  }
  const chapter = chapters.find(({ slug }) => slug === to);
  if (chapter !== undefined) {
    const text = `Chapter ${chapter.number}`;
    return chapter.comes === 'later' ? { text } : { href: `/${to}`, text };
  }
  const all = chapters.flatMap((owner) => owner.headings.map((heading) => ({ owner, heading })));
  const called = all.filter(({ owner, heading }) =>
    [heading.id, full(owner, heading)].includes(to),
  );
  const found = called.find(({ owner }) => owner.slug === from) ?? called[0];
  if (found === undefined) {
    const names = [...labels.keys(), ...chapters.map(({ slug }) => slug)];
    const known = [...names, ...all.map(({ heading }) => heading.id)];
    throw new RangeError(oneOf(to, known, 'a figure, equation, table, chapter or heading'));
  }
  const { owner, heading } = found;
  if (called.length > 1 && owner.slug !== from) {
    const choice = called.map((one) => full(one.owner, one.heading)).join(', ');
    throw new RangeError(`one of the headings of this name: ${choice}`);
  }
  const text = `“${heading.text}”`;
  const lead = owner.slug === from ? '' : `Chapter ${owner.number}, `;
  return { href: address(owner.slug, heading.id, from), text: `${lead}${text}` };
}

/**
 * Lists the names that two things of the book share, and the numbers that two chapters share.
 * Labels and chapters have one namespace in the whole book; a heading must differ from them,
 * and from the other headings of its own chapter.
 */
export function nameProblems(chapters: Chapter[]): Problem[] {
  const owners = new Map<string, Place>();
  const problems: Problem[] = [];
  const claim = (name: string, place: Place, what: string) => {
    const first = owners.get(name);
    if (first === undefined) owners.set(name, place);
    else problems.push(shared(name, place, what, first));
  };
  for (const { slug } of referencePages) {
    const chapter = chapters.find((each) => each.slug === slug);
    if (chapter) problems.push(takenByPage(slug, chapter.file));
  }
  for (const { slug, file } of chapters) claim(slug, { file, line: 1, column: 1 }, 'this chapter');
  for (const label of chapters.flatMap(({ labels }) => labels))
    claim(label.id, label, `this ${label.kind}`);
  for (const { headings } of chapters) {
    const seen = new Map<string, Place>();
    const known = (name: string) => seen.get(name) ?? owners.get(name);
    for (const heading of headings) {
      // The page would give the second of two equal headings an id with a number, which may change.
      const plain = heading.id.replace(/-\d+$/, '');
      const first = known(heading.id) ?? (sameText(headings, heading) ? known(plain) : undefined);
      if (first) problems.push(shared(plain, heading, 'this heading', first));
      else seen.set(heading.id, heading);
    }
  }
  return [...problems, ...numberProblems(chapters)];
}

function takenByPage(slug: string, file: string): Problem {
  return {
    ...{ file, line: 1, column: 1, what: 'a chapter with the address of another page' },
    ...{
      received: quoted(slug),
      right: `another name of the folder; ${slug} is a page of the book`,
    },
  };
}

function sameText(headings: Heading[], heading: Heading): boolean {
  return headings.some((other) => other !== heading && other.text === heading.text);
}

function numberProblems(chapters: Chapter[]): Problem[] {
  return chapters.flatMap((chapter) => {
    const { file, number } = chapter;
    const other = chapters.find((each) => each !== chapter && each.number === number);
    if (other === undefined) return [];
    const what = `two chapters have the number ${number}; the other is ${other.file}`;
    const place = { file, line: 1, column: 1 };
    return [{ ...place, what, received: `${number}`, right: 'a number of its own for each' }];
  });
}

function shared(name: string, place: Place, subject: string, first: Place): Problem {
  const { file, line, column } = place;
  const what = `${subject} has the name of another thing, at ${first.file}:${first.line}`;
  return { file, line, column, what, received: `"${name}"`, right: 'a name of its own' };
}

function address(slug: string, id: string, from: string): string {
  return slug === from ? `#${id}` : `/${slug}#${id}`;
}

function full(owner: Chapter, heading: Heading): string {
  return `${owner.slug}#${heading.id}`;
}
