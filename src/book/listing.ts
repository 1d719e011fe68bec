import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { oneOf } from './nearest.ts';

/** A piece of the book's own code: an exported thing with its docstring, as it stands in the file. */
export interface Listing {
  code: string;
  /** The path from the root of the repository. */
  file: string;
  name: string;
  startLine: number;
}

const room = 'src/algorithms';

/**
 * Finds the code that `<Listing of="diffusion/samplers.ts#heun" />` quotes.
 * Throws a RangeError that lists what exists if the file or the export does not.
 */
export function findListing(of: string, root: string): Listing {
  const [path, name, ...rest] = of.split('#');
  const files = globSync('**/*.ts', { cwd: join(root, room) })
    .filter((file) => !file.endsWith('.test.ts'))
    .toSorted();
  if (!path || !name || rest.length > 0)
    throw new RangeError(`invalid listing: "${of}"; it names a file and an export: file.ts#name`);
  if (!files.includes(path) || !existsSync(join(root, room, path)))
    throw new RangeError(`unknown file: "${path}"; ${oneOf(path, files, `a file of ${room}`)}`);
  const found = exportsOf(join(root, room, path));
  const start = found.get(name);
  if (start === undefined)
    throw new RangeError(
      `unknown export: "${name}"; ${oneOf(name, found.keys(), `an export of ${path}`)}`,
    );
  return { ...start, file: `${room}/${path}`, name };
}

function exportsOf(path: string): Map<string, { code: string; startLine: number }> {
  const text = readFileSync(path, 'utf8');
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const found = new Map<string, { code: string; startLine: number }>();
  for (const statement of source.statements) {
    const start = statement.getStart(source, true);
    const code = text.slice(start, statement.end);
    const startLine = source.getLineAndCharacterOfPosition(start).line + 1;
    for (const name of exportedNames(statement)) found.set(name, { code, startLine });
  }
  return found;
}

function exportedNames(statement: ts.Statement): string[] {
  if (!ts.canHaveModifiers(statement)) return [];
  const modifiers = ts.getModifiers(statement) ?? [];
  if (!modifiers.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)) return [];
  if (ts.isVariableStatement(statement))
    return statement.declarationList.declarations.map(({ name }) => name.getText());
  const named =
    ts.isFunctionDeclaration(statement) ||
    ts.isInterfaceDeclaration(statement) ||
    ts.isTypeAliasDeclaration(statement) ||
    ts.isClassDeclaration(statement);
  return named && statement.name ? [statement.name.text] : [];
}
