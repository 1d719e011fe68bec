import rehypeKatex from 'rehype-katex';
import rehypeStringify from 'rehype-stringify';
import remarkMath from 'remark-math';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import leanFormulas from './lean-formulas.ts';

const processor = unified()
  .use(remarkParse)
  .use(remarkMath)
  .use(remarkRehype)
  .use(rehypeKatex)
  .use(leanFormulas)
  .use(rehypeStringify);

/** Turns one line of Markdown with $math$, as it stands in the YAML files, into HTML without a paragraph around it. */
export function inlineHtml(text: string): string {
  const html = String(processor.processSync(text)).trim();
  return html.startsWith('<p>') && html.endsWith('</p>') && html.indexOf('</p>') === html.length - 4
    ? html.slice(3, -4)
    : html;
}
