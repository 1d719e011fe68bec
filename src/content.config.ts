import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { dataSchema, frontMatterSchema } from '#book/schemas.ts';

/** Chapters in the order of their folders; the folder's name without its number is the address. */
const chapters = defineCollection({
  loader: glob({
    base: './content/chapters',
    pattern: '*/index.mdx',
    generateId: ({ entry }) => entry.split('/')[0],
  }),
  schema: frontMatterSchema,
});

/** Every table and artefact of the book, with its source, licence and hash. */
const data = defineCollection({
  loader: glob({ base: './content/data', pattern: '*.json' }),
  schema: dataSchema,
});

export const collections = { chapters, data };
