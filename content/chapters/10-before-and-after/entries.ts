import type { ArchitectureFamily, TimelineWishes } from '#algorithms/timeline.ts';
import timeline from '../../data/timeline.json' with { type: 'json' };
import companions from '../../data/companions.json' with { type: 'json' };

/** One entry of the timeline, as content/data/timeline.json has it. */
export type Entry = (typeof timeline.rows)[number];

/** All entries, the oldest first. */
export const entries: readonly Entry[] = timeline.rows;

/** What a reader may ask for, by the words on the controls. Of relations, the first is asked first. */
export const questions = {
  relations: {
    'Family: ancestors, SVD, descendants': ['ancestor', 'template', 'itself', 'descendant'],
    'Every relation': undefined,
    Ancestors: ['ancestor', 'template'],
    Descendants: ['descendant'],
    'Compared with SVD': ['baseline', 'competitor'],
    'No descent stated': ['concurrent', 'context'],
  },
  openWeights: { Any: undefined, Yes: 'yes', No: 'no', 'Not stated here': 'unknown' },
  architecture: {
    Any: undefined,
    'U-Net': 'U-Net',
    Transformer: 'transformer',
    'Something else': 'other',
    'Not stated here': 'not stated',
  },
} as const satisfies {
  relations: Record<string, TimelineWishes['relations']>;
  openWeights: Record<string, string | undefined>;
  architecture: Record<string, ArchitectureFamily | undefined>;
};

/** How a kind of relation is called beside an entry. */
export const kindNames: Readonly<Record<string, string>> = {
  ancestor: 'ancestor',
  template: 'ancestor',
  baseline: 'compared',
  competitor: 'compared',
  concurrent: 'same month',
  itself: 'this paper',
  descendant: 'descendant',
  context: 'context',
};

/** What an entry did, in a line, where content/data/companions.json says it. */
export function factOf({ work }: Entry): string | undefined {
  return companions.rows.find(({ name }) => work === name || work.startsWith(`${name} (`))?.fact;
}
