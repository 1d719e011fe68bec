import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { OpenChapter } from '#book/open-chapter.ts';
import { isComponent, placeOf } from '#book/parse-chapter.ts';
import type { Component } from '#book/parse-chapter.ts';
import { quoted } from '#book/problem.ts';
import type { Problem } from '#book/problem.ts';

/** The figures that a chapter imports: each one's name in the chapter, its file, and the line of the import. */
export function importedIslands(tree: Root): Map<string, { from: string; line: number }> {
  const found = new Map<string, { from: string; line: number }>();
  visit(tree, 'mdxjsEsm', (node) => {
    for (const statement of node.data?.estree?.body ?? []) {
      if (statement.type !== 'ImportDeclaration') continue;
      const line = statement.loc?.start.line ?? 1;
      const from = String(statement.source.value);
      for (const { local } of statement.specifiers) found.set(local.name, { from, line });
    }
  });
  return found;
}

/** Finds imports that a chapter may not make and figures that would stand dead or alone on the page. */
export function islandProblems(open: OpenChapter): Problem[] {
  const { file } = open.chapter;
  const islands = importedIslands(open.tree);
  const used: Component[] = [];
  visit(open.tree, (node) => {
    if (isComponent(node) && islands.has(node.name ?? '')) used.push(node);
  });
  const names = new Set(used.map(({ name }) => name ?? ''));
  const unused = [...islands].filter(([name]) => !names.has(name));
  return [
    ...importProblems(open),
    ...unused.map(([name, { line }]) => ({
      ...{ file, line, column: 1 },
      what: `the import of ${name} is used nowhere`,
      received: `import ${name}`,
      right: `<${name} client:visible /> in a <Figure>, or no import`,
    })),
    ...used.flatMap((island) => directiveProblems(island, file)),
    ...frameProblems(open, used),
  ];
}

function frameProblems({ tree, chapter }: OpenChapter, used: Component[]): Problem[] {
  const framed = new Set<Component>();
  const problems: Problem[] = [];
  visit(tree, (figure) => {
    if (!isComponent(figure) || figure.name !== 'Figure') return;
    const inside: Component[] = [];
    visit(figure, (node) => {
      if (isComponent(node) && used.includes(node)) inside.push(node);
    });
    for (const node of inside) framed.add(node);
    if (inside.length === 0 && figure.children.length > 0) {
      let pictures = 0;
      visit(figure, 'image', () => void pictures++);
      if (pictures > 0) return;
      const right = `an imported island, <Name client:visible />, or a picture, ![…](./name.svg)`;
      const what = 'a <Figure> that shows nothing';
      problems.push({ ...placeOf(figure, chapter.file), what, received: 'words only', right });
    }
    if (inside.length < 2) return;
    const received = inside.map(({ name }) => `<${name}>`).join(' and ');
    const what = 'a <Figure> with more than one island';
    const right = 'a <Figure> of its own for each';
    problems.push({ ...placeOf(figure, chapter.file), what, received, right });
  });
  const alone = used.filter((node) => !framed.has(node));
  return [
    ...problems,
    ...alone.map((node) => ({
      ...placeOf(node, chapter.file),
      what: `the island <${node.name}> stands outside a <Figure>`,
      received: `<${node.name}>`,
      right: `<Figure id="…" caption="…"> <${node.name} client:visible /> </Figure>`,
    })),
  ];
}

function directiveProblems(node: Component, file: string): Problem[] {
  const place = placeOf(node, file);
  const directive = /^client:(visible|load|idle|media|only)$/;
  const names = node.attributes.map((prop) => ('name' in prop ? prop.name : `{${prop.value}}`));
  const props = names.filter((name) => !directive.test(name));
  const right = `<${node.name} client:visible />`;
  if (names.length === props.length) {
    const what = `the island <${node.name}> would stand dead on the page`;
    const received = props.find((name) => name.startsWith('client:')) ?? 'no client: directive';
    return [{ ...place, what, received, right }];
  }
  if (props.length === 0) return [];
  const what = `the island <${node.name}> gets props, which nobody would check`;
  return [{ ...place, what, received: props.join(', '), right }];
}

function importProblems({ tree, chapter, book }: OpenChapter): Problem[] {
  const problems: Problem[] = [];
  visit(tree, 'mdxjsEsm', (node) => {
    for (const statement of node.data?.estree?.body ?? []) {
      const place = { file: chapter.file, line: statement.loc?.start.line ?? 1, column: 1 };
      const right = 'import Name from "./Name.tsx", or from "#islands/Name.tsx"';
      if (statement.type !== 'ImportDeclaration') {
        const received = quoted(node.value.split('\n')[0]);
        problems.push({ ...place, what: 'a chapter holds code', received, right });
        continue;
      }
      const from = String(statement.source.value);
      const received = quoted(from);
      const named = statement.specifiers.find(({ type }) => type !== 'ImportDefaultSpecifier');
      if (named !== undefined || statement.specifiers.length === 0) {
        const what = 'an import of something else than the default export';
        const braced = named === undefined ? received : named.local.name;
        problems.push({ ...place, what, received: braced, right });
        continue;
      }
      const path = importedPath(from, chapter.dir);
      if (path === undefined) {
        const what = /^\.\.\/|chapters\//.test(from)
          ? 'a chapter imports another'
          : 'a chapter imports something that is no figure';
        problems.push({ ...place, what, received, right: `${right} if two chapters use it` });
      } else if (!existsSync(join(book.root, path)))
        problems.push({ ...place, what: 'the imported file is missing', received, right: path });
      else if (!hasDefaultExport(join(book.root, path))) {
        const what = 'the imported file has no default export, so nothing would be drawn';
        const wanted = `export default figure(function Name() { … }) in ${path}`;
        problems.push({ ...place, what, received, right: wanted });
      }
    }
  });
  return problems;
}

function hasDefaultExport(path: string): boolean {
  return /^export (?:default\b|\{[^}]*\bdefault\b)/m.test(readFileSync(path, 'utf8'));
}

/** A figure of the chapter's own folder or of src/islands, as a path from the root. */
function importedPath(from: string, dir: string): string | undefined {
  const own = /^\.\/([\w-]+\.tsx)$/.exec(from)?.[1];
  if (own !== undefined) return `${dir}/${own}`;
  const shared = /^#islands\/([\w/-]+\.tsx)$/.exec(from)?.[1];
  return shared === undefined ? undefined : `src/islands/${shared}`;
}
