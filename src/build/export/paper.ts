import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { aboutThisEdition, contentsList } from './front-matter.ts';
import { type Part, readBuiltPage, readParts } from './parts.ts';

// Until the first print has told the number; as wide as most.
const pageNumber = '<span class="page-number">100</span>';

/** The whole book as one page of HTML for printing; it stands in `dist` as far as addresses go. */
export function paperHtml(dist: string): string {
  const parts = readParts(dist);
  const places = new Set(parts.map(({ slug }) => slug));
  const contents = contentsList(parts, (slug, id) => `#${place(slug, id)}`).replaceAll(
    '</a>',
    `${pageNumber}</a>`,
  );
  for (const part of parts) joinIn(part, places);
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Latent Motion</title>
${styleSheets(dist)}<style>${paperCss(parts)}</style></head><body>
${titlePage(dist)}<section class="part front"><article class="reference">${aboutThisEdition}</article></section>
<section class="part front" id="contents"><h1>Contents</h1><nav class="contents">${contents}</nav></section>
${parts.map(({ body }) => body.outerHTML).join('\n')}</body></html>`;
}

/** The title page, which is the cover too: what the first page of the built book opens with. */
function titlePage(dist: string): string {
  const home = readBuiltPage(dist, 'index');
  const [title, question, picture] = ['h1', '.question', 'svg.cover'].map((name) => {
    const found = home.querySelector(`main ${name}`);
    if (!found) throw new Error(`index.html has no ${name}; the cover is made of it`);
    return found;
  });
  return `<section class="title-page"><div><h1>${title.textContent}</h1><p>${question.innerHTML}</p></div>
${picture.outerHTML}<p class="imprint">Text CC BY 4.0, code MIT</p></section>`;
}

/** The style sheets of the built book, each once. */
function styleSheets(dist: string): string {
  const pages = globSync('*.html', { cwd: dist }).toSorted();
  const links = pages.flatMap((name) =>
    readFileSync(join(dist, name), 'utf8').match(/<link rel="stylesheet"[^>]*>/g),
  );
  return [...new Set(links)].join('\n');
}

/** Makes the names and addresses of a part those of one long page. */
function joinIn({ slug, body }: Part, places: ReadonlySet<string>): void {
  for (const named of body.querySelectorAll('[id]')) named.id = place(slug, named.id);
  body.id = slug;
  body.classList.add(`page-${slug}`);
  for (const link of body.querySelectorAll('a[href]')) {
    const found = /^(?:\.\/([\w-]+)\.html)?(?:#(.*))?$/.exec(link.getAttribute('href') ?? '');
    if (!found) continue;
    const [, page = slug, id] = found;
    const target = places.has(page) ? page : 'contents';
    link.setAttribute('href', `#${target === page ? place(page, id) : target}`);
    if (link.matches('.back-links a[href*="--cite-"]')) link.innerHTML = pageNumber;
    else if (page !== slug && !link.matches('.term, .cite a, .where a')) {
      link.insertAdjacentHTML('beforeend', ` (page ${pageNumber})`);
    }
  }
  for (const list of body.querySelectorAll('.back-links')) {
    const links = [...list.querySelectorAll('a:has(> .page-number:only-child)')];
    if (links.length > 0) list.replaceChildren('Cited on page ', ...links);
  }
}

function place(slug: string, id?: string): string {
  return id ? `${slug}--${id}` : slug;
}

/** The rules of paper, and for each part the running head of its pages. */
function paperCss(parts: readonly Part[]): string {
  const heads = parts.map(({ slug, number, title }) => {
    const head = number === undefined ? title : `${number}. ${title}`;
    return `@page p-${slug}{@top-left{content:${JSON.stringify(head)}}}.page-${slug}{page:p-${slug}}`;
  });
  return readFileSync(join(import.meta.dirname, 'paper.css'), 'utf8') + heads.join('\n');
}
