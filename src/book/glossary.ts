import type { z } from 'astro/zod';
import { listFile } from './list-file.ts';
import { settled } from './problem.ts';
import { glossarySchema } from './schemas.ts';

/** A word of the trade: what it means, its other names, and the number of the chapter that teaches it. */
export type Term = z.infer<typeof glossarySchema>[number];

/** Reads content/glossary.yaml and lists what is wrong with it. */
export const surveyGlossary = listFile('content/glossary.yaml', glossarySchema, 'id');

/** The terms of the glossary by id, in the file's order; throws an Error that says every problem. */
export function readGlossary(root: string): Map<string, Term> {
  return new Map(settled(surveyGlossary(root)).entries.map((term) => [term.id, term]));
}
