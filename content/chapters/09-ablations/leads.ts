import type { Measured } from '#algorithms/two-point-rules.ts';
import elo from '../../data/elo-finetuning.json' with { type: 'json' };

/** How far one start is ahead of another, at the two moments when people judged. */
export interface Lead {
  name: string;
  ahead: string;
  behind: string;
  measured: readonly [Measured, Measured];
}

type Row = (typeof elo.rows)[number];

const first = elo.rows[0];
const last = elo.rows[elo.rows.length - 1];

/** The two leads whose labels are known second-hand, and the one that is their difference. */
export const leads: readonly Lead[] = [
  lead('curated, image', (row) => row.curatedElo),
  lead('uncurated, image', (row) => row.uncuratedElo),
  lead('curated, uncurated', (row) => row.curatedElo - row.uncuratedElo),
];

function lead(name: string, value: (row: Row) => number): Lead {
  const [ahead, behind] = name.split(', ').map((start) => `the ${start} start`);
  const at = (row: Row) => ({ x: row.steps, y: value(row) });
  return { name, ahead, behind, measured: [at(first), at(last)] };
}
