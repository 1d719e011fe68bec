import type { z } from 'astro/zod';
import { listFile } from './list-file.ts';
import { settled } from './problem.ts';
import { errataSchema } from './schemas.ts';

/** A popular retelling that is wrong, the correction, the reasoning and its sources. */
export type Erratum = z.infer<typeof errataSchema>[number];

/** Reads content/errata.yaml and lists what is wrong with it. */
export const surveyErrata = listFile('content/errata.yaml', errataSchema, 'number');

/** The corrections by number, in the file's order; throws an Error that says every problem. */
export function readErrata(root: string): Map<number, Erratum> {
  return new Map(settled(surveyErrata(root)).entries.map((erratum) => [erratum.number, erratum]));
}
