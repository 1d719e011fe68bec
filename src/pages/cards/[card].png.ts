import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { APIRoute, GetStaticPaths } from 'astro';
import { createElement, type FunctionComponent } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import satori from 'satori';
import sharp from 'sharp';
import { readManuscript } from '#book/manuscript.ts';
import { Card, cardSize } from '#components/Card.tsx';

// An alias, since Astro takes no interface for props.
type Drawn = {
  above: string;
  title: string;
  question: string;
  /** The chapters whose emblems the card shows. */
  dirs: string[];
};

const emblems = import.meta.glob<FunctionComponent>('/content/chapters/*/Emblem.tsx', {
  eager: true,
  import: 'default',
});
const fonts = (['normal', 'italic'] as const).map((style) => ({
  name: 'Gelasio',
  style,
  data: read(`node_modules/@fontsource/gelasio/files/gelasio-latin-400-${style}.woff`),
}));
const [day] = read('src/styles/tokens.css').toString().split('@media (prefers-color-scheme: dark)');
const tokens = [...day.matchAll(/--([\w-]+): (#\w+);/g)].map(([, name, value]) => [name, value]);
const colours: Record<string, string> = Object.fromEntries(tokens);

/** One card for the book, and one for each chapter. */
export const getStaticPaths: GetStaticPaths = () => {
  const written = readManuscript(process.cwd()).chapters.filter(({ comes }) => !comes);
  const book: Drawn = {
    above: `A textbook in ${written.length} chapters`,
    title: 'Latent Motion',
    question: 'How a machine learned to film: one paper, in a book whose pictures compute.',
    dirs: written.map(({ dir }) => dir),
  };
  const cards = written.map(({ number, slug, dir, frontMatter: { title, question } }) => ({
    params: { card: slug },
    props: { above: `Chapter ${number}`, title, question, dirs: [dir] },
  }));
  return [{ params: { card: 'latent-motion' }, props: book }, ...cards];
};

export const GET: APIRoute<Drawn> = async ({ props: { dirs, ...said } }) => {
  const card = await satori(createElement(Card, { ...said, colours }), { ...cardSize, fonts });
  const svg = card.replace('</svg>', `${emblemsOf(dirs)}</svg>`);
  const picture = await sharp(Buffer.from(svg)).png({ palette: true, effort: 7 }).toBuffer();
  return new Response(new Uint8Array(picture), { headers: { 'content-type': 'image/png' } });
};

/** The emblems of chapters: one in the right half of a card, or many in a row. */
function emblemsOf(dirs: readonly string[]): string {
  const { x, y, side, step } =
    dirs.length === 1
      ? { x: 758, y: 84, side: 370, step: 0 }
      : { x: 72, y: 390, side: 88, step: (1056 - 88) / (dirs.length - 1) };
  return dirs
    .map((dir) => emblems[`/${dir}/Emblem.tsx`])
    .filter((emblem) => emblem !== undefined)
    .map((emblem, e) => {
      const drawn = renderToStaticMarkup(createElement(emblem));
      return drawn
        .replace('<svg', `<svg x="${x + step * e}" y="${y}" width="${side}" height="${side}"`)
        .replace(
          /var\(--([\w-]+)\)/g,
          (_, name: string) => colours[name] ?? colours['accent'] ?? '',
        );
    })
    .join('');
}

function read(path: string): Buffer {
  return readFileSync(join(process.cwd(), path));
}
