import type { z } from 'astro/zod';
import { listFile } from './list-file.ts';
import { settled } from './problem.ts';
import { notationSchema } from './schemas.ts';

/** A symbol of the book: how it is drawn, said and meant, and the chapter that defines it. */
export type NotationSymbol = z.infer<typeof notationSchema>[number];

/** Reads content/notation.yaml and lists what is wrong with it. */
export const surveyNotation = listFile('content/notation.yaml', notationSchema, 'id');

/** The symbols of the book by id, in the file's order; throws an Error that says every problem. */
export function readNotation(root: string): Map<string, NotationSymbol> {
  return new Map(settled(surveyNotation(root)).entries.map((symbol) => [symbol.id, symbol]));
}
