import { visit } from 'unist-util-visit';
import { oneOf } from '#book/nearest.ts';
import type { OpenChapter } from '#book/open-chapter.ts';
import { attribute, isComponent, placeOf } from '#book/parse-chapter.ts';
import type { Component } from '#book/parse-chapter.ts';
import { quoted } from '#book/problem.ts';
import type { Problem } from '#book/problem.ts';
import { proseComponents } from '#book/prose-components.ts';
import { schemaProblems } from '#book/schema-problem.ts';
import { importedIslands } from './check-islands.ts';

/** Finds components that do not exist and components that are told something wrong. */
export function componentProblems({ chapter, tree }: OpenChapter): Problem[] {
  const { file } = chapter;
  const problems: Problem[] = [];
  const islands = importedIslands(tree);
  visit(tree, (node) => {
    if (!isComponent(node) || islands.has(node.name ?? '')) return;
    const place = placeOf(node, file);
    const schema = proseComponents[node.name ?? ''];
    if (schema === undefined) {
      const known = [...Object.keys(proseComponents), ...islands.keys()];
      const right = oneOf(node.name ?? '', known, 'a component of the book or an imported figure');
      const tag = /^[a-z]/.test(node.name ?? '');
      const received = `<${node.name ?? ''}>`;
      if (tag) problems.push({ ...place, what: 'raw HTML in the words', received, right: plain });
      else problems.push({ ...place, what: 'unknown component', received, right });
      return;
    }
    problems.push(...propProblems(node, file), ...bodyProblems(node, file));
  });
  return problems;
}

const plain = 'Markdown, or a component of the book';

function propProblems(node: Component, file: string): Problem[] {
  const schema = proseComponents[node.name ?? ''];
  const texts: Record<string, unknown> = {};
  const expressions = node.attributes.flatMap((prop): Problem[] => {
    const place = { ...placeOf(node, file), ...(prop.position ? placeOf(prop, file) : {}) };
    if (prop.type === 'mdxJsxExpressionAttribute') {
      const what = `<${node.name}> is told something by an expression`;
      return [{ ...place, what, received: `{${prop.value}}`, right: 'plain text: name="…"' }];
    }
    texts[prop.name] = typeof prop.value === 'string' ? prop.value : true;
    if (typeof prop.value === 'string') return [];
    const what = `<${node.name}> has a prop \`${prop.name}\` that is no plain text`;
    const received =
      prop.value === null || prop.value === undefined ? 'no value' : `{${prop.value.value}}`;
    texts[prop.name] = 'x-1';
    return [{ ...place, what, received, right: `${prop.name}="…"` }];
  });
  const wrong = schemaProblems(schema, texts, ([name]) => {
    const prop = node.attributes.find((one) => 'name' in one && one.name === name);
    return prop?.position ? placeOf(prop, file) : placeOf(node, file);
  });
  const skipped = new Set(expressions.map(({ line, column }) => `${line}:${column}`));
  return [
    ...expressions,
    ...wrong
      .filter(
        ({ line, column, what }) => what.startsWith('missing') || !skipped.has(`${line}:${column}`),
      )
      .map((problem) => ({
        ...problem,
        what: `<${node.name}>: ${problem.what.replace('field', 'prop')}`,
      })),
  ];
}

function bodyProblems(node: Component, file: string): Problem[] {
  const place = placeOf(node, file);
  if (node.name === 'Equation') {
    let formulas = 0;
    visit(node, 'math', () => void formulas++);
    if (formulas === 1) return [];
    const right = 'one formula between two lines of $$, with an empty line before and after';
    return [
      { ...place, what: '<Equation> without its one formula', received: `${formulas}`, right },
    ];
  }
  if (node.name === 'Table') {
    let tables = attribute(node, 'of') === undefined ? 0 : 1;
    visit(node, 'table', () => void tables++);
    if (tables === 1) return [];
    const right = 'either of="a file of content/data" or one Markdown table between the tags';
    return [{ ...place, what: '<Table> without its one table', received: `${tables}`, right }];
  }
  const wordless = ['Ref', 'Cite', 'Listing', 'Where', 'Erratum'];
  if (wordless.includes(node.name ?? '') && node.children.length > 0) {
    const received = quoted(`<${node.name}>…</${node.name}>`);
    const what = `<${node.name}> has words between its tags`;
    return [{ ...place, what, received, right: `<${node.name} … />` }];
  }
  const spoken = ['SideNote', 'Note', 'Recap', 'Figure'];
  if (!spoken.includes(node.name ?? '') || node.children.length > 0) return [];
  const right = `<${node.name} …>what it holds</${node.name}>`;
  return [{ ...place, what: `<${node.name}> holds nothing`, received: `<${node.name} />`, right }];
}
