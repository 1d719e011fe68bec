import { z } from 'astro/zod';
import { oneOf } from './nearest.ts';
import { quoted } from './problem.ts';
import type { Place, Problem } from './problem.ts';

/** Where in a value something is: `['rows', 2, 'name']`. */
export type Path = readonly PropertyKey[];

/** Lists what a schema finds wrong with a value, each problem at the place that `placeOf` gives for its path. */
export function schemaProblems(
  schema: z.ZodType,
  value: unknown,
  placeOf: (path: Path) => Place,
): Problem[] {
  const parsed = schema.safeParse(value);
  if (parsed.success) return [];
  return parsed.error.issues.flatMap((issue) => issueProblems(issue, schema, value, placeOf));
}

function issueProblems(
  issue: z.core.$ZodIssue,
  schema: z.ZodType,
  value: unknown,
  placeOf: (path: Path) => Place,
): Problem[] {
  const received = at(value, issue.path);
  const name = spoken(issue.path);
  if (issue.code === 'unrecognized_keys') {
    const known = keysAt(schema, issue.path, value);
    return issue.keys.map((key) => ({
      ...placeOf([...issue.path, key]),
      what: `unknown field ${spoken([...issue.path, key])}`,
      received: `"${key}"`,
      right: oneOf(key, known, 'a known field'),
    }));
  }
  const what = received === undefined ? `missing field ${name}` : `wrong value of ${name}`;
  return [
    { ...placeOf(issue.path), what, received: quoted(received), right: rightFor(issue, received) },
  ];
}

const spokenTypes: Record<string, string> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'fields, each with a name and a value',
  record: 'fields, each with a name and a value',
};

function rightFor(issue: z.core.$ZodIssue, received: unknown): string {
  if (issue.code === 'invalid_type') {
    const inQuotes = issue.expected === 'string' && /^(?:number|boolean)$/.test(typeof received);
    return inQuotes ? `a text: "${received}"` : (spokenTypes[issue.expected] ?? issue.expected);
  }
  if (issue.code === 'invalid_value')
    return issue.values.map((value) => quoted(value)).join(' or ');
  if (issue.code === 'invalid_union' && 'discriminator' in issue)
    return 'table, clip, weights or recording';
  if (issue.code === 'invalid_union') return 'text, a number, true, false, null or a list of texts';
  return issue.message;
}

function at(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (inner, key) =>
      typeof inner === 'object' && inner !== null ? Reflect.get(inner, key) : undefined,
    value,
  );
}

function spoken(path: Path): string {
  const text = path
    .map((key) => (typeof key === 'number' ? `[${key + 1}]` : `.${String(key)}`))
    .join('')
    .replace(/^\./, '');
  return text === '' ? 'the whole' : `\`${text}\``;
}

/** The field names that a schema knows at a path. */
function keysAt(schema: unknown, path: Path, value: unknown): string[] {
  if (schema instanceof z.ZodOptional) return keysAt(schema.unwrap(), path, value);
  if (schema instanceof z.ZodUnion)
    return schema.options
      .filter((option) => !path.length || fits(option, value))
      .flatMap((option) => keysAt(option, path, value));
  if (schema instanceof z.ZodObject) {
    const [first, ...rest] = path;
    if (first === undefined) return Object.keys(schema.shape);
    return keysAt(schema.shape[String(first)], rest, at(value, [first]));
  }
  if (schema instanceof z.ZodArray)
    return keysAt(schema.element, path.slice(1), at(value, path.slice(0, 1)));
  if (schema instanceof z.ZodRecord)
    return keysAt(schema.valueType, path.slice(1), at(value, path.slice(0, 1)));
  return [];
}

function fits(option: unknown, value: unknown): boolean {
  if (!(option instanceof z.ZodObject)) return true;
  const kind: unknown = option.shape['kind'];
  return !(kind instanceof z.ZodType) || kind.safeParse(at(value, ['kind'])).success;
}
