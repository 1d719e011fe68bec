import { valuesOf, type Tape } from '../tensor/tape.ts';
import type { Parameters } from './parameters.ts';
import type { NamedMatrix } from './weights-file.ts';

/** Sets parameters from a weight file. Throws a RangeError for a missing, foreign or wrong-sized matrix. */
export function setWeights(
  arena: Tape,
  sets: readonly Parameters[],
  matrices: readonly NamedMatrix[],
): void {
  const wanted = new Map(sets.flatMap(({ byName }) => [...byName]));
  if (wanted.size !== matrices.length) {
    throw new RangeError(
      `these weights are of another network: ${matrices.length} matrices; ${wanted.size} are needed`,
    );
  }
  for (const { name, rows, columns, values } of matrices) {
    const tensor = wanted.get(name);
    if (tensor?.rows !== rows || tensor.columns !== columns) {
      const size = tensor ? `${tensor.rows} × ${tensor.columns}` : 'no such matrix';
      throw new RangeError(
        `these weights are of another network: ${name} is ${rows} × ${columns}; right would be ${size}`,
      );
    }
    valuesOf(arena, tensor).set(values);
  }
}
