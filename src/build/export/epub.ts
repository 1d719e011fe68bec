import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync, type Zippable } from 'fflate';
import { daylightPicture } from './daylight.ts';
import { fitPart, type Pictures } from './e-book-part.ts';
import { aboutThisEdition, contentsList } from './front-matter.ts';
import { packageDocument, type Resource } from './package-document.ts';
import { type Part, readParts } from './parts.ts';
import { type Photographs, wallsOfPictures } from './photographs.ts';
import { xhtml, xhtmlDocument } from './xhtml.ts';

/** What an e-book needs besides the built pages: pictures that only a browser can make, and a date. */
export interface Making extends Photographs {
  /** When the book was last changed, as ISO 8601 to the second. */
  modified: string;
}

/** The built book as an EPUB 3. The same book, pictures and date give the same bytes. */
export function epub(dist: string, making: Making): Uint8Array {
  const parts = readParts(dist);
  const places = new Set(parts.map(({ slug }) => slug));
  const pictures: Pictures = new Map();
  hangWalls(parts, making.walls, pictures);
  for (const part of parts) fitPart(part, places, pictures);
  const pages = new Map([
    ['cover.xhtml', xhtmlDocument('Latent Motion', coverPage, 'cover')],
    ['about.xhtml', xhtmlDocument('About this edition', aboutThisEdition, 'frontmatter')],
    ['nav.xhtml', xhtmlDocument('Contents', navigation(parts), 'frontmatter')],
    ...parts.map((part) => [`${part.slug}.xhtml`, page(part)] as const),
  ]);
  const resources = new Map<string, Resource>([
    ...[...pages].map(([name, text]) => [name, { bytes: text }] as const),
    ['epub.css', { bytes: readFileSync(join(import.meta.dirname, 'epub.css'), 'utf8') }],
    ['cover.png', { bytes: making.cover, properties: 'cover-image' }],
    ...[...pictures].map(([name, from]) => [name, { bytes: pictureBytes(dist, from) }] as const),
  ]);
  return zipped(resources, packageDocument(resources, [...pages.keys()], making.modified));
}

const coverPage =
  '<section class="cover" epub:type="cover"><img src="cover.png" alt="Latent Motion"/></section>';

function page({ title, body, number }: Part): string {
  return xhtmlDocument(title, xhtml(body), number === undefined ? 'backmatter' : 'bodymatter');
}

function navigation(parts: readonly Part[]): string {
  const address = (slug: string, id?: string) => `${slug}.xhtml${id ? `#${id}` : ''}`;
  return `<nav epub:type="toc" role="doc-toc" id="toc"><h1>Contents</h1>${contentsList(parts, address)}</nav>
<nav epub:type="landmarks" hidden="hidden"><h2>Landmarks</h2><ol><li><a epub:type="toc" href="#toc">Contents</a></li>
<li><a epub:type="bodymatter" href="${address(parts[0].slug)}">Begin reading</a></li></ol></nav>`;
}

/** Puts the browser's photograph in the place of each wall of small pictures, and tells what is on it. */
function hangWalls(parts: readonly Part[], photographs: Uint8Array[], pictures: Pictures): void {
  const walls = parts.flatMap(({ body }) => [...body.querySelectorAll(wallsOfPictures)]);
  for (const [w, wall] of walls.entries()) {
    const said = [...wall.querySelectorAll('label, li')].map((one) => one.textContent?.trim());
    const picture = wall.ownerDocument.createElement('img');
    picture.setAttribute('src', `./wall-${w + 1}.png`);
    picture.setAttribute('alt', said.join('; '));
    pictures.set(`pictures/wall-${w + 1}.png`, photographs[w]);
    wall.replaceWith(picture);
  }
}

function pictureBytes(dist: string, from: string | Uint8Array): string | Uint8Array {
  if (typeof from !== 'string') return from;
  const bytes = readFileSync(join(dist, from));
  return from.endsWith('.svg') ? daylightPicture(bytes.toString()) : bytes;
}

/** An EPUB is a ZIP whose first file says so, and is not packed. */
function zipped(resources: ReadonlyMap<string, Resource>, opf: string): Uint8Array {
  const container = `<?xml version="1.0"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles><rootfile full-path="book/package.opf" media-type="application/oebps-package+xml"/></rootfiles></container>`;
  const files: [string, string | Uint8Array][] = [
    ['mimetype', 'application/epub+zip'],
    ['META-INF/container.xml', container],
    ['book/package.opf', opf],
    ...[...resources].map(([name, { bytes }]): [string, string | Uint8Array] => [
      `book/${name}`,
      bytes,
    ]),
  ];
  const entries: Zippable = {};
  for (const [name, bytes] of files) {
    const level = name === 'mimetype' || name.endsWith('.png') ? 0 : 9;
    const data = typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes;
    entries[name] = [data, { level, mtime: '1980-01-01T00:00:00' }];
  }
  return zipSync(entries);
}
