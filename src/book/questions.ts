import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'astro/zod';
import { settled } from './problem.ts';
import { questionsSchema } from './schemas.ts';
import { readYamlFile } from './yaml-file.ts';
import type { YamlFile } from './yaml-file.ts';

/** A question to answer before looking: its choices, which one is right, and why each is right or not. */
export type Question = z.infer<typeof questionsSchema>[number];

/** Reads the questions.yaml of a chapter's folder, if it has one, and lists what is wrong with it. */
export function surveyQuestions(root: string, dir: string): YamlFile<Question[] | undefined> {
  const file = `${dir}/questions.yaml`;
  if (existsSync(join(root, file))) return readYamlFile(root, file, questionsSchema);
  return { value: [], problems: [], placeOf: () => ({ file, line: 1, column: 1 }) };
}

/** The questions of a chapter (`dir` as in `Chapter.dir`), none if it has none; throws an Error that says every problem. */
export function readQuestions(root: string, dir: string): Question[] {
  return settled(surveyQuestions(root, dir)) ?? [];
}
