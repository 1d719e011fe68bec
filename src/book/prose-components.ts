import { z } from 'astro/zod';

// The message of a check says what would be right: schema-problem.ts prints it so.
const words = z.string().regex(/\S/, 'some text');
const id = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'a name in kebab-case, such as "noise-ladder"');

/**
 * The components that an author may use in a chapter without importing them, and what each is told.
 * `number`, `href`, `text` and `anchor` are missing here: the book finds them out and adds them.
 */
export const proseComponents: Record<string, z.ZodObject> = {
  /** A figure to touch or to look at; it holds one island or one picture. */
  Figure: z.strictObject({ id, caption: words }),
  /** A numbered formula. */
  Equation: z.strictObject({ id }),
  /** A numbered table: the one in content/data that `of` names, or one written between the tags. */
  Table: z.strictObject({ id, caption: words, of: words.optional() }),
  /** A pointer to a figure, equation, table, chapter or heading by its name. */
  Ref: z.strictObject({ to: words }),
  /** A citation; `at` says where in the work. */
  Cite: z.strictObject({ of: words, at: words.optional() }),
  /** A box beside the argument. */
  Note: z.strictObject({
    kind: z.enum(['try', 'caution', 'unpublished', 'history']).optional(),
    title: words.optional(),
  }),
  /** A remark in the margin. */
  SideNote: z.strictObject({}),
  /** A word of the glossary. */
  Term: z.strictObject({ of: words }),
  /** The symbols of a formula and what they mean, by their names in the notation. */
  Where: z.strictObject({ symbols: words }),
  /** A piece of the book's own code. */
  Listing: z.strictObject({
    of: z.string().regex(/^[^#\s]+\.ts#\w+$/, '"folder/file.ts#name"'),
  }),
  /** What a chapter has shown, at its end. */
  Recap: z.strictObject({}),
  /** A correction of a popular retelling. */
  Erratum: z.strictObject({ number: z.string().regex(/^\d+$/, 'a number such as "3"') }),
};
