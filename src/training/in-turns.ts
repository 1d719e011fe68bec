/** Something that takes time; what it leaves behind is for whoever made it. */
export type Contender = () => void | Promise<void>;

/** How long a contender takes, in milliseconds. */
export interface Timing {
  /** A quarter of its rounds are faster: on a quiet machine about the median, on a busy one less disturbed. */
  usual: number;
  fastest: number;
}

const WARM_ROUNDS = 3;

/**
 * Times contenders in turns, so that whatever else the machine does meets all of them alike.
 *
 * A few rounds go before that are not counted.
 */
export async function inTurns<Name extends string>(
  contenders: Readonly<Record<Name, Contender>>,
  rounds: number,
): Promise<(name: Name) => Timing> {
  const times = new Map<string, number[]>();
  for (let round = -WARM_ROUNDS; round < rounds; round++) {
    for (const [name, run] of Object.entries<Contender>(contenders)) {
      const start = performance.now();
      await run();
      const passed = performance.now() - start;
      if (round >= 0) times.set(name, [...(times.get(name) ?? []), passed]);
    }
  }
  return (name) => timingOf(times.get(name) ?? []);
}

/** Sums up the times that something took. */
export function timingOf(times: readonly number[]): Timing {
  const rising = times.toSorted((a, b) => a - b);
  return { usual: rising[Math.floor(rising.length / 4)], fastest: rising[0] };
}
