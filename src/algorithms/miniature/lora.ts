import type { Random } from '../random.ts';
import type { Tape } from '../tensor/tape.ts';
import type { Adapter } from './adapter.ts';
import { openParameters, type Parameters } from './parameters.ts';

/** The rank of the miniature's camera adapters; SVD's own is 16 (Blattmann et al. 2023, app. D.4.2). */
export const loraRank = 4;

/** The matrices that a camera adapter changes: those of temporal attention, and no others. */
export function temporalAttentionNames({ byName }: Parameters): string[] {
  return [...byName.keys()].filter((name) => /\.temporal\.attn[12]\.to_\w+\.weight$/.test(name));
}

/**
 * A low-rank adapter for every temporal attention matrix of a network, and its own parameters.
 *
 * A·B begins at 0, since B does, so that an untrained adapter changes nothing. Hu et al. 2022,
 * section 4.1.
 */
export function loraParameters(
  arena: Tape,
  base: Parameters,
  random: Random,
  rank = loraRank,
): { parameters: Parameters; adapters: Map<string, Adapter> } {
  const parameters = openParameters(arena, random);
  const adapters = new Map<string, Adapter>();
  for (const name of temporalAttentionNames(base)) {
    const matrix = base.byName.get(name);
    if (!matrix) continue;
    const { rows, columns } = matrix;
    const start = { deviation: 1 / Math.sqrt(rows) };
    adapters.set(name, {
      down: parameters.make(`${name}.down`, { rows, columns: rank }, start),
      up: parameters.make(`${name}.up`, { rows: rank, columns }, { value: 0 }),
      scale: 1,
    });
  }
  return { parameters, adapters };
}
