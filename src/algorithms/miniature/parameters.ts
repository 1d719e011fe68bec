import type { Random } from '../random.ts';
import { matrix, openTape, valuesOf, type Tape, type Tensor } from '../tensor/tape.ts';
import type { Adapter } from './adapter.ts';

/** The learned numbers of a network, by name. */
export interface Parameters {
  readonly byName: ReadonlyMap<string, Tensor>;
  /** Low-rank changes of single matrices, by the name of the matrix; see `adapter.ts`. */
  readonly adapters: Map<string, readonly Adapter[]>;
  /** Makes a parameter, or throws if the name is taken. */
  make(name: string, shape: { rows: number; columns: number }, start: Start): Tensor;
}

/** What a parameter holds before it has learned anything: one value, or noise of a given deviation. */
export type Start = { value: number } | { deviation: number };

/**
 * An empty set of parameters, which takes its memory from `arena`, a tape that records nothing.
 *
 * Several sets may share an arena. `random` draws what they start from.
 */
export function openParameters(arena: Tape, random: Random): Parameters {
  const byName = new Map<string, Tensor>();
  return {
    byName,
    adapters: new Map(),
    make(name, shape, start) {
      if (byName.has(name)) throw new RangeError(`the parameter ${name} exists already`);
      const tensor = matrix(arena, shape);
      const values = valuesOf(arena, tensor);
      for (let k = 0; k < values.length; k++) {
        values[k] = 'value' in start ? start.value : start.deviation * random.normal();
      }
      byName.set(name, tensor);
      return tensor;
    },
  };
}

/** How many numbers there are to learn. */
export function parameterCount({ byName }: Parameters): number {
  return [...byName.values()].reduce((sum, { rows, columns }) => sum + rows * columns, 0);
}

/** A tape to compute with, whose memory begins behind all that the arena holds. */
export function workTape(arena: Tape, recording = false): Tape {
  return { ...openTape(arena.kernels, recording), top: arena.top };
}
