import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'astro/zod';
import { isMap, isNode, isScalar, LineCounter, parseDocument } from 'yaml';
import type { Document } from 'yaml';
import { quoted } from './problem.ts';
import type { Place, Problem, Survey } from './problem.ts';
import { schemaProblems } from './schema-problem.ts';
import type { Path } from './schema-problem.ts';

/** A YAML or JSON file read against its schema; `placeOf` finds the line of a value by its path. */
export interface YamlFile<Value> extends Survey<Value | undefined> {
  placeOf: (path: Path) => Place;
}

/**
 * Reads one YAML or JSON file (JSON is a part of YAML) and checks it against a schema.
 * The value is missing if the file is, or if it does not fit; the problems then say why.
 */
export function readYamlFile<Value>(
  root: string,
  file: string,
  schema: z.ZodType<Value>,
): YamlFile<Value> {
  const path = join(root, file);
  if (!existsSync(path)) {
    const place = { file, line: 1, column: 1 };
    const problem = { what: 'missing file', received: 'nothing', right: `a file ${file}` };
    return { value: undefined, problems: [{ ...place, ...problem }], placeOf: () => place };
  }
  const text = readFileSync(path, 'utf8');
  const quick = file.endsWith('.json') ? soundJson(text, schema) : undefined;
  if (quick === undefined) return parseYaml(text, file, schema);
  const placeOf = (at: Path) => parseYaml(text, file, schema).placeOf(at);
  return { value: quick, problems: [], placeOf };
}

// Places cost time and are wanted only where something is wrong, so sound JSON is read without.
function soundJson<Value>(text: string, schema: z.ZodType<Value>): Value | undefined {
  try {
    return schema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

/** Parses YAML text that begins at line `firstLine` of a file, such as the front matter of a chapter. */
export function parseYaml<Value>(
  text: string,
  file: string,
  schema: z.ZodType<Value>,
  firstLine = 1,
): YamlFile<Value> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const placeAt = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { file, line: Math.max(1, line) + firstLine - 1, column: Math.max(1, col) };
  };
  const placeOf = (path: Path) => placeAt(offsetOf(document, path));
  const json = file.endsWith('.json');
  const [error] = document.errors;
  // The first only: after it the parser guesses. What YAML allows and JSON does not comes last.
  const fault = error ? { at: error.pos[0], message: error.message } : json && jsonFault(text);
  if (fault) {
    const problem: Problem = {
      ...placeAt(fault.at),
      what: `broken ${json ? 'JSON' : 'YAML'}: ${fault.message}`,
      received: quoted(text.slice(fault.at).split('\n')[0].slice(0, 60)),
      right: json
        ? 'valid JSON; a comma between two things and none after the last'
        : 'valid YAML; a text with a colon, # or a leading sign wants quotes',
    };
    return { value: undefined, problems: [problem], placeOf };
  }
  const value: unknown = document.toJS();
  const problems = schemaProblems(schema, value, placeOf);
  const parsed = schema.safeParse(value);
  return { value: parsed.success ? parsed.data : undefined, problems, placeOf };
}

/** What stands in a text that is YAML, but no JSON, and where: a comma too many, most often. */
function jsonFault(text: string): { at: number; message: string } | undefined {
  try {
    JSON.parse(text);
    return undefined;
  } catch (error) {
    const message = String(error).replace(/^SyntaxError: /, '');
    const at = Number(/position (\d+)/.exec(message)?.[1] ?? 0);
    return { at, message: message.replace(/ in JSON at position.*$/, '') };
  }
}

/** The offset of a value's key, or of the nearest thing around it that exists. */
function offsetOf(document: Document, path: Path): number {
  for (let length = path.length; length > 0; length--) {
    const parent = document.getIn(path.slice(0, length - 1), true);
    const last = path[length - 1];
    const map = length === 1 ? document.contents : parent;
    if (isMap(map)) {
      const pair = map.items.find(({ key }) => isScalar(key) && String(key.value) === String(last));
      if (pair && isScalar(pair.key) && pair.key.range) return pair.key.range[0];
    }
    const node = document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return document.contents?.range?.[0] ?? 0;
}
