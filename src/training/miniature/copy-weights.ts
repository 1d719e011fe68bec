import type { Parameters } from '#algorithms/miniature/parameters.ts';
import { valuesOf, type Tape } from '#algorithms/tensor/tape.ts';

/** Sets parameters to given values by name. Throws for a name or a length that does not match. */
export function copyWeights(
  arena: Tape,
  { byName }: Parameters,
  values: ReadonlyMap<string, Float32Array>,
): void {
  for (const [name, tensor] of byName) {
    const found = values.get(name);
    const wanted = tensor.rows * tensor.columns;
    if (found?.length !== wanted) {
      throw new RangeError(`weights of ${name}: ${found?.length ?? 'none'}; ${wanted} are needed`);
    }
    valuesOf(arena, tensor).set(found);
  }
}

/**
 * Gives the first convolution room for as many channels again, which begin at weight 0.
 *
 * So the network begins as if the picture beside the film were not there.
 */
export function widenInput(
  values: ReadonlyMap<string, Float32Array>,
  channels: number,
): Map<string, Float32Array> {
  const first = values.get('conv_in.weight');
  if (!first) throw new RangeError('these weights have no conv_in.weight');
  const taps = 9;
  const outputs = first.length / (taps * channels);
  const wide = new Float32Array(2 * first.length);
  for (let tap = 0; tap < taps; tap++) {
    const rows = first.subarray(tap * channels * outputs, (tap + 1) * channels * outputs);
    wide.set(rows, 2 * tap * channels * outputs);
  }
  return new Map(values).set('conv_in.weight', wide);
}
