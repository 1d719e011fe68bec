import mdx from '@astrojs/mdx';
import react from '@astrojs/react';
import { unified } from '@astrojs/markdown-remark';
import { defineConfig } from 'astro/config';
import rehypeKatex from 'rehype-katex';
import remarkMath from 'remark-math';
import { siteOf } from './src/build/hosts/site.ts';
import { portable } from './src/build/portable/portable.ts';
import { textDetector } from './src/build/text-detector.ts';
import leanFormulas from './src/book/lean-formulas.ts';
import remarkBook from './src/build/remark-book.ts';
import { soundForm } from './src/build/sound-form.ts';
import { workshop } from './src/build/workshop.ts';

const site = siteOf(process.env.SITE);

export default defineConfig({
  // Only what must name itself by its whole address asks for it: README.md, "To publish".
  ...(site && { site }),
  devToolbar: { enabled: false },
  // One file per page and no hidden indexes, so that a page opens from a disk as well.
  // Several at once, so that one can be written while the card of another is painted.
  build: { format: 'file', inlineStylesheets: 'never', concurrency: 4 },
  trailingSlash: 'never',
  // 'jsx' would swallow the space between inline elements that stand on lines of their own.
  compressHTML: true,
  markdown: {
    processor: unified({
      remarkPlugins: [remarkMath, [remarkBook, { root: process.cwd() }]],
      rehypePlugins: [rehypeKatex, leanFormulas],
      smartypants: true,
    }),
  },
  // Astro begins what it keeps of a chapter with a directive of its own, which the bundler doubts.
  vite: { build: { rolldownOptions: { checks: { moduleLevelDirective: false } } } },
  // The detector of text is laid into the book before the book is packed.
  integrations: [mdx(), react(), soundForm(), textDetector(), portable(), workshop()],
});
