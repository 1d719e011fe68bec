import type { Parameters } from '#algorithms/miniature/parameters.ts';
import type { NamedMatrix } from '#algorithms/miniature/weights-file.ts';
import { readWeights } from './stage-weights.ts';

/**
 * What some stages learned, as the matrices of the networks that are laid out like `layouts`.
 *
 * Throws an Error for a matrix that none of the stages has, or has in another size.
 */
export function stageMatrices(
  folder: string,
  stages: readonly string[],
  layouts: readonly Parameters[],
): NamedMatrix[] {
  const values = new Map(stages.flatMap((stage) => [...readWeights(folder, stage).values]));
  return layouts.flatMap(({ byName }) =>
    [...byName].map(([name, { rows, columns }]): NamedMatrix => {
      const found = values.get(name);
      if (found?.length !== rows * columns) {
        throw new Error(`${name} was not learned in ${stages.join(', ')}; train those stages anew`);
      }
      return { name, rows, columns, values: found };
    }),
  );
}
