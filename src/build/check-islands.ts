import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { isComponent, placeOf } from '#book/parse-chapter.ts';
import type { Component } from '#book/parse-chapter.ts';
import type { Problem } from '#book/problem.ts';
import type { OpenChapter } from './check-chapter.ts';

/** The figures that a chapter imports: the name each has in the chapter, and the file it comes from. */
export function importedIslands(tree: Root): Map<string, string> {
  const found = new Map<string, string>();
  visit(tree, 'mdxjsEsm', (node) => {
    for (const statement of node.data?.estree?.body ?? []) {
      if (statement.type !== 'ImportDeclaration') continue;
      for (const { local } of statement.specifiers) found.set(local.name, String(statement.source.value));
    }
  });
  return found;
}

/** Finds imports that a chapter may not make and figures that would stand dead or alone on the page. */
export function islandProblems(open: OpenChapter): Problem[] {
  const islands = importedIslands(open.tree);
  const problems = importProblems(open);
  const used = new Set<string>();
  const framed = new Set<Component>();
  visit(open.tree, (figure) => {
    if (!isComponent(figure) || figure.name !== 'Figure') return;
    const inside: Component[] = [];
    visit(figure, (node) => {
      if (isComponent(node) && islands.has(node.name ?? '')) inside.push(node);
    });
    for (const node of inside) framed.add(node);
    if (inside.length < 2) return;
    const received = inside.map(({ name }) => `<${name}>`).join(' and ');
    const what = 'a <Figure> with more than one island';
    const right = 'a <Figure> of its own for each';
    problems.push({ ...placeOf(figure, open.file), what, received, right });
  });
  visit(open.tree, (node) => {
    if (!isComponent(node) || !islands.has(node.name ?? '')) return;
    used.add(node.name ?? '');
    problems.push(...directiveProblems(node, open.file));
    if (framed.has(node)) return;
    const what = `the island <${node.name}> stands outside a <Figure>`;
    const right = `<Figure id="…" caption="…"><${node.name} client:visible /></Figure>`;
    problems.push({ ...placeOf(node, open.file), what, received: `<${node.name}>`, right });
  });
  for (const name of islands.keys()) {
    if (used.has(name)) continue;
    const what = `the import of ${name} is used nowhere`;
    const right = `<${name} client:visible /> in a <Figure>, or no import`;
    problems.push({ ...placeOfImport(open, name), what, received: `import ${name}`, right });
  }
  return problems;
}

function directiveProblems(node: Component, file: string): Problem[] {
  const place = placeOf(node, file);
  const directive = /^client:(visible|load|idle|media|only)$/;
  const names = node.attributes.map((prop) => ('name' in prop ? prop.name : `{${prop.value}}`));
  const props = names.filter((name) => !directive.test(name));
  const right = `<${node.name} client:visible />`;
  const misspelt = props.filter((name) => name.startsWith('client:'));
  if (names.length === props.length) {
    const what = `the island <${node.name}> would stand dead on the page`;
    const received = misspelt[0] ?? 'no client: directive';
    return [{ ...place, what, received, right }];
  }
  if (props.length === 0) return [];
  const what = `the island <${node.name}> gets props, which nobody would check`;
  return [{ ...place, what, received: props.join(', '), right }];
}

function importProblems({ tree, file, dir, root }: OpenChapter): Problem[] {
  const problems: Problem[] = [];
  visit(tree, 'mdxjsEsm', (node) => {
    for (const statement of node.data?.estree?.body ?? []) {
      const line = (node.position?.start.line ?? 1) + lineWithin(node.value, statement, node);
      const place = { file, line, column: 1 };
      const right = "import Name from './Name.tsx', or from '#islands/Name.tsx'";
      if (statement.type !== 'ImportDeclaration') {
        const what = 'a chapter holds code';
        problems.push({ ...place, what, received: node.value.split('\n')[0], right });
        continue;
      }
      const from = String(statement.source.value);
      const received = `"${from}"`;
      const path = importedPath(from, dir);
      if (path === undefined) {
        const what = /chapters\/|^\.\.\//.test(from)
          ? 'a chapter imports another'
          : 'a chapter imports something that is no figure';
        problems.push({ ...place, what, received, right: `${right} if two chapters use it` });
      } else if (!existsSync(join(root, path)))
        problems.push({ ...place, what: 'the imported file is missing', received, right: path });
    }
  });
  return problems;
}

/** A figure of the chapter's own folder or of src/islands, as a path from the root. */
function importedPath(from: string, dir: string): string | undefined {
  const own = /^\.\/([\w-]+\.tsx)$/.exec(from)?.[1];
  if (own !== undefined) return `${dir}/${own}`;
  const shared = /^#islands\/([\w/-]+\.tsx)$/.exec(from)?.[1];
  return shared === undefined ? undefined : `src/islands/${shared}`;
}

function placeOfImport(open: OpenChapter, name: string) {
  const lines = open.text.split('\n');
  const index = lines.findIndex((line) => /^import\b/.test(line) && line.includes(name));
  return { file: open.file, line: index + 1, column: 1 };
}
