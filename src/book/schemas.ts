import { z } from 'astro/zod';

// In this file the message of a check says what would be right: schema-problem.ts prints it so.
const words = z.string().regex(/\S/, 'some text');
const kebab = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'a name in kebab-case, such as "c-skip"');
const chapterNumber = z.number().int().positive();
const day = z
  .string()
  .regex(
    /^\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?$/,
    'a date such as "2026-11-22" or "2026-11"',
  );
const hash = z.string().regex(/^[0-9a-f]{64}$/, 'a SHA-256 in 64 small hexadecimal digits');

/** What stands between the dashes at the top of a chapter. */
export const frontMatterSchema = z.strictObject({
  title: words,
  question: words,
  summary: words,
  /** Says that a chapter is announced but not written yet. */
  comes: z.literal('later').optional(),
});

/** Which command of the book makes a file, with which seed, from which folders or files. */
const madeBy = z.strictObject({
  command: words,
  seed: z.union([z.number(), z.null()]),
  inputs: z.array(words),
});

const cell = z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.string())]);

const table = z.strictObject({
  title: words,
  kind: z.literal('table'),
  note: words.optional(),
  columns: z.record(
    z.string(),
    z.strictObject({
      label: words,
      unit: z.string().optional(),
      better: z.enum(['lower', 'higher']).optional(),
      /** Digits after the point, where the source prints zeros that a number forgets. */
      decimals: z.number().int().nonnegative().optional(),
      note: words.optional(),
    }),
  ),
  rows: z.array(z.record(z.string(), cell)).min(1, 'at least one row'),
  provenance: z
    .strictObject({
      badge: z.enum(['reported', 'derived']),
      source: words,
      where: words,
      retrieved: day,
      secondHand: z.boolean().optional(),
      caveat: words.optional(),
    })
    .optional(),
  madeBy: madeBy.optional(),
  licence: words,
  sha256: hash,
});

const artefact = z.strictObject({
  title: words,
  kind: z.enum(['clip', 'weights', 'recording']),
  note: words.optional(),
  bytes: z.number().int().positive(),
  sha256: hash,
  licence: words,
  origin: z
    .strictObject({ url: z.url('an address such as "https://…"'), author: words, retrieved: day })
    .optional(),
  madeBy: madeBy.optional(),
});

/** A file of content/data: a table whose rows stand in it, or the papers of an artefact in public/data. */
export const dataSchema = z.discriminatedUnion('kind', [
  table.refine((file) => (file.provenance === undefined) !== (file.madeBy === undefined), {
    error:
      'either `provenance` (badge, source, where, retrieved) or `madeBy` (command, seed, inputs)',
  }),
  artefact.refine((file) => (file.origin === undefined) !== (file.madeBy === undefined), {
    error: 'either `origin` (url, author, retrieved) or `madeBy` (command, seed, inputs)',
  }),
]);

/** The words of the glossary, each with the chapter that teaches it. */
export const glossarySchema = z.array(
  z.strictObject({
    id: kebab,
    term: words,
    also: z.array(words).optional(),
    definition: words,
    see: chapterNumber,
  }),
);

/** The symbols of the book, each with one meaning. */
export const notationSchema = z.array(
  z.strictObject({
    id: z
      .string()
      .regex(/^[A-Za-z0-9]+(-[A-Za-z0-9]+)*$/, 'a name such as "sigma", "c-skip" or "T"'),
    tex: words,
    name: words,
    meaning: words,
    unit: words.optional(),
    chapter: chapterNumber,
  }),
);

/** Popular retellings of the paper that are wrong, each with the correction and its sources. */
export const errataSchema = z.array(
  z.strictObject({
    number: chapterNumber,
    told: words,
    right: words,
    why: words,
    sources: z.array(z.strictObject({ cite: words, at: words.optional() })).min(1, 'a source'),
    chapters: z.array(chapterNumber),
  }),
);

const question = z.strictObject({
  /** Known in the whole book; what readers answered is kept under it. */
  id: kebab,
  ask: words,
  choices: z
    .array(z.strictObject({ text: words, right: z.literal(true).optional(), because: words }))
    .min(2, 'two to five choices')
    .max(5, 'two to five choices')
    .refine((choices) => choices.filter((choice) => choice.right === true).length === 1, {
      error: 'exactly one choice with `right: true`',
    })
    .refine((choices) => new Set(choices.map(({ because }) => because)).size === choices.length, {
      error: 'a reason of its own for each choice',
    }),
  /** The figure of the chapter that shows the answer, and what to set there: names to values. */
  look: z
    .strictObject({
      figure: kebab,
      set: z.record(words, z.union([words, z.number()])).optional(),
    })
    .optional(),
});

/** The questions at the end of a chapter; a reader predicts first and sees the reasons after. */
export const questionsSchema = z
  .array(question)
  .min(2, 'two to four questions')
  .max(4, 'two to four questions');
