import type { Nodes } from 'mdast';
import { visit } from 'unist-util-visit';
import { formulaFault } from '#book/formula.ts';
import type { OpenChapter } from '#book/open-chapter.ts';
import { parseText, placeOf } from '#book/parse-chapter.ts';
import { quoted } from '#book/problem.ts';
import type { Place, Problem } from '#book/problem.ts';

type Formula = Extract<Nodes, { type: 'math' | 'inlineMath' }>;

/** Finds formulas that KaTeX would print in red and dollar signs that became formulas. */
export function mathematicsProblems({ tree, chapter }: OpenChapter): Problem[] {
  const problems: Problem[] = [];
  visit(tree, (node) => {
    if (node.type === 'math' || node.type === 'inlineMath')
      problems.push(...formulaProblems(node, formulaPlace(node, chapter.file)));
  });
  return problems;
}

/** The same for a text that stands in a data file or an attribute, all at the place of the text. */
export function formulasInText(text: string, place: Place): Problem[] {
  if (!text.includes('$')) return [];
  const problems: Problem[] = [];
  visit(parseText(text), (node) => {
    if (node.type === 'math' || node.type === 'inlineMath')
      problems.push(...formulaProblems(node, place));
  });
  return problems;
}

function formulaProblems(node: Formula, place: Place): Problem[] {
  const tex = node.value;
  if (node.type === 'inlineMath' && isProse(tex)) {
    const what = 'a dollar sign became mathematics';
    const right =
      'a backslash before each dollar that is money: \\$5 and \\$10; words in \\text{…}';
    return [{ ...place, what, received: quoted(`$${tex}$`), right }];
  }
  const fault = formulaFault(tex, node.type === 'math');
  if (fault === undefined) return [];
  const before = tex.slice(0, fault.offset).split('\n');
  const line = place.line + before.length - 1;
  const column = before.length > 1 ? 1 : place.column;
  const right = 'TeX that KaTeX knows (its list of functions is on katex.org)';
  const what = `broken formula: ${fault.reason}`;
  return [
    {
      ...place,
      line,
      column: column + (before.at(-1)?.length ?? 0),
      what,
      received: quoted(tex),
      right,
    },
  ];
}

/** Whether TeX reads like a sentence: two words without a backslash, or a number and then a word. */
function isProse(tex: string): boolean {
  const bare = tex
    .replace(
      /\\(?:text|mathrm|mathit|mathsf|mathbf|operatorname|textbf|textit)\*?\s*\{[^{}]*\}/g,
      ' ',
    )
    .replace(/\\(?:begin|end)\s*\{[^{}]*\}/g, ' ')
    .replace(/\\[A-Za-z]+/g, ' ');
  const words = bare.match(/(?<![\w^{])[A-Za-z]{3,}(?![\w}])/g) ?? [];
  const little = 'and|or|to|of|in|for|per';
  return (
    words.length >= 2 ||
    new RegExp(`^\\s*[\\d.,]+\\s+(?:${little}|[A-Za-z]{3,})\\b`).test(bare) ||
    new RegExp(`\\b(?:${little})\\s+$`).test(bare)
  );
}

function formulaPlace(node: Formula, file: string): Place {
  const place = placeOf(node, file);
  if (node.type === 'inlineMath') return { ...place, column: place.column + 1 };
  return { ...place, line: place.line + 1 };
}
