import lineage from '../../data/lineage.json' with { type: 'json' };
import { entries } from './entries.ts';
import { sourceName } from './sources.ts';

/** The parts of SVD that came from somewhere or went somewhere, from top to bottom of the picture. */
export const parts = [
  'weights',
  'layers',
  'noise levels',
  'conditioning',
  'stages',
  'data',
] as const;

/** What a line stands for: copied weights, an idea that a text names, or a test on the model. */
export type Tie = 'weights' | 'named' | 'tested';

/** A work before or after SVD, with the part that was handed on if a source says so. */
export interface Heir {
  name: string;
  year: number;
  side: 'before' | 'after';
  /** Where it stands in the picture, in rows from the top. */
  row: number;
  part: (typeof parts)[number] | null;
  tie: Tie | null;
  relation: string;
  source: string;
  where: string;
}

type Place = Pick<Heir, 'side' | 'row' | 'part' | 'tie'>;

// Which part was handed on is our reading of the sentence in the row.
const from = (row: number, part: Heir['part'], tie: Tie | null): Place => ({
  ...{ side: 'before', row, part, tie },
});
const to = (row: number, part: Heir['part'], tie: Tie | null): Place => ({
  ...{ side: 'after', row, part, tie },
});

/** Every work that the tables of this chapter name, and what was handed on. */
export const heirs: readonly Heir[] = [
  heir('Latent Diffusion (Stable Diffusion)', from(1, 'weights', 'weights'), {
    name: 'Stable Diffusion 2.1',
  }),
  heir('Align Your Latents', from(2, 'layers', 'named')),
  heir('EDM', from(3, 'noise levels', 'named')),
  {
    ...from(4, 'conditioning', 'named'),
    name: 'Cascaded diffusion',
    year: 2022,
    relation: 'SVD cites it for the noise on the conditioning picture.',
    source: sourceName('blattmann2023svd'),
    where: '§4.3, App. D.4',
  },
  {
    ...from(5, 'stages', 'named'),
    name: 'SDXL',
    year: 2023,
    relation: 'SVD cites it for techniques of training on which its finetuning draws.',
    source: sourceName('blattmann2023svd'),
    where: '§3.4',
  },
  {
    ...from(6, 'data', 'named'),
    name: 'CLIP',
    year: 2021,
    relation: 'SVD cites it as one of the large image models from whose training it borrows.',
    source: sourceName('blattmann2023svd'),
    where: '§1',
  },
  heir('Make-A-Video', from(7.4, null, null)),
  heir('Imagen Video', from(8.4, null, null)),
  heir('SVD-XT', to(0, 'weights', 'weights')),
  heir('SV3D', to(1, 'weights', 'weights')),
  heir('Vista', to(2, 'weights', 'weights'), { where: 'the sentence on initialisation' }),
  heir('Align Your Steps', to(3, 'noise levels', 'tested')),
  heir('CogVideoX', to(4, 'conditioning', 'named')),
  heir('Open-Sora', to(5, 'stages', 'named'), openSora('Open-Sora 1.0', 'docs/report_01.md')),
  heir('Open-Sora', to(6, 'data', 'named'), openSora('Open-Sora 1.1', 'docs/report_02.md')),
  heir('Sora', to(7.4, null, null)),
];

function heir(key: string, place: Place, changes: Partial<Heir> = {}): Heir {
  const known = lineage.rows.find(({ name }) => name === key);
  if (!known) throw new RangeError(`unknown work: ${key}; lineage.json has no such name`);
  const { name, year, relation, where, sources } = known;
  const source = sources.map(sourceName).join('; ');
  return { name, year, relation, where, source, ...place, ...changes };
}

function openSora(name: string, where: string): Partial<Heir> {
  const relation = entries.find(({ work }) => work === name)?.relation;
  if (!relation) throw new RangeError(`unknown work: ${name}; timeline.json has no such entry`);
  return { name, where, relation, source: 'Open-Sora' };
}
