import type { Progress } from './progress.ts';

/** How a link says that what it leads to was read. */
export const READ = '✓ read';

/** Marks in every list of chapters how far each is read, and offers to go on where there is a way. */
export function markContents({ last: [chapter, section], read }: Progress): void {
  const chapters = [
    ...document.querySelectorAll<HTMLAnchorElement>('#book-contents [data-sections]'),
  ];
  const lists = [...document.querySelectorAll<HTMLAnchorElement>('.home-chapters a')];
  for (const link of chapters) {
    const all = Number(link.dataset['sections']);
    const done = read[slugOf(link)]?.length ?? 0;
    const words = done >= all ? READ : done > 0 ? `${done} of ${all} sections` : '';
    for (const each of [link, ...lists.filter(({ pathname }) => pathname === link.pathname)]) {
      each.dataset['read'] = words;
    }
  }
  const resume = document.querySelector<HTMLAnchorElement>('[data-resume]');
  const at = chapters.findIndex((link) => slugOf(link) === chapter);
  if (resume) resume.hidden = at < 0;
  if (!resume || at < 0) return;
  const finished = chapters[at].dataset['read'] === READ && chapters[at + 1];
  const link = finished || chapters[at];
  resume.href = finished || !section ? link.href : `${link.href}#${section}`;
  resume.textContent = `${finished ? 'Go on' : 'Resume'}: chapter ${link.textContent.trim().replace('.', ',')}`;
}

function slugOf({ pathname }: HTMLAnchorElement): string {
  return /([^/]*?)(?:\.html)?$/.exec(pathname)?.[1] ?? '';
}
