import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';
import { dataSchema } from '#book/schemas.ts';

/**
 * Chapters in the order of their folders; the folder's name without its number is the address. Their
 * front matter is read by the manuscript, which tells what is wrong in it with the line.
 */
const chapters = defineCollection({
  loader: glob({
    base: './content/chapters',
    pattern: '*/index.mdx',
    generateId: ({ entry }) => entry.split('/')[0],
  }),
  schema: z.looseObject({}),
});

/** Every table and artefact of the book, with its source, licence and hash. */
const data = defineCollection({
  loader: glob({ base: './content/data', pattern: '*.json' }),
  schema: dataSchema,
});

export const collections = { chapters, data };
