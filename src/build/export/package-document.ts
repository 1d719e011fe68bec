import { extname } from 'node:path';
import { escapeXml } from './xhtml.ts';

/** A file of an e-book, and what its manifest says of it besides its type. */
export interface Resource {
  bytes: string | Uint8Array;
  properties?: string;
}

const types: Readonly<Record<string, string>> = {
  '.xhtml': 'application/xhtml+xml',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
};

const accessibility = [
  ['accessMode', 'textual'],
  ['accessMode', 'visual'],
  ['accessModeSufficient', 'textual'],
  ['accessibilityFeature', 'alternativeText'],
  ['accessibilityFeature', 'MathML'],
  ['accessibilityFeature', 'structuralNavigation'],
  ['accessibilityFeature', 'tableOfContents'],
  ['accessibilityHazard', 'none'],
  ['accessibilitySummary', 'Formulas are MathML; each figure says in a sentence what it shows.'],
];

/** The package document of an EPUB 3: what the book is, which files it has, in which order they are read. */
export function packageDocument(
  resources: ReadonlyMap<string, Resource>,
  reading: readonly string[],
  modified: string,
): string {
  const items = [...resources].map(([name, resource]) => {
    const type = types[extname(name)];
    if (!type)
      throw new Error(`no type is known for ${name} of the e-book; package-document.ts lists them`);
    const properties = propertiesOf(name, resource);
    return `<item id="${idOf(name)}" href="${name}" media-type="${type}"${properties && ` properties="${properties}"`}/>`;
  });
  return `<?xml version="1.0" encoding="utf-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="en">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:identifier id="id">urn:uuid:5d0c6f0e-2d8c-4f5a-9b5e-7c1f4f1e2311</dc:identifier>
<dc:title>Latent Motion</dc:title>
<dc:creator>The authors of Latent Motion</dc:creator>
<dc:language>en</dc:language>
<dc:description>One paper, Stable Video Diffusion, taught completely.</dc:description>
<dc:rights>Text CC BY 4.0 (https://creativecommons.org/licenses/by/4.0/), code MIT.</dc:rights>
<meta property="dcterms:modified">${modified}</meta>
${accessibility.map(([name, value]) => `<meta property="schema:${name}">${escapeXml(value)}</meta>`).join('\n')}
</metadata>
<manifest>
${items.join('\n')}
</manifest>
<spine>
${reading.map((name) => `<itemref idref="${idOf(name)}"/>`).join('\n')}
</spine>
</package>
`;
}

/** What a reading system must be able to do to show a file. */
function propertiesOf(name: string, { bytes, properties }: Resource): string {
  if (properties) return properties;
  if (typeof bytes !== 'string' || !name.endsWith('.xhtml')) return '';
  const needs = [
    ['nav', name === 'nav.xhtml'],
    ['mathml', bytes.includes('<math')],
    ['svg', bytes.includes('<svg')],
  ] as const;
  return needs.flatMap(([need, has]) => (has ? [need] : [])).join(' ');
}

function idOf(name: string): string {
  return `f-${name.replace(/[^\w.-]/g, '-')}`;
}
