/** A source of chance that can be replayed: the same seed always tells the same story. */
export interface Random {
  /** A number drawn evenly from [0, 1), with all 53 bits that a number holds. */
  uniform(): number;
  /** A number drawn from the standard normal distribution N(0, 1). */
  normal(): number;
}

/**
 * A stream of random numbers that depends on nothing but its seed.
 *
 * The generator is sfc32, "small fast counting" (Doty-Humphrey, PractRand), which passes the usual
 * batteries of statistical tests; its state is filled from the seed by splitmix32. Normal numbers
 * come in pairs (Box and Muller 1958). Throws a RangeError unless `seed` is a safe integer.
 */
export function seededRandom(seed: number): Random {
  if (!Number.isSafeInteger(seed)) {
    throw new RangeError(`invalid seed: ${seed}; a whole number such as 23 is needed`);
  }
  const nextWord = sfc32(seed);
  let spare: number | undefined;

  function uniform(): number {
    const high = nextWord() >>> 5;
    const low = nextWord() >>> 6;
    return (high * 2 ** 26 + low) * 2 ** -53;
  }

  function normal(): number {
    if (spare !== undefined) {
      const kept = spare;
      spare = undefined;
      return kept;
    }
    // 1 − u lies in (0, 1], so the logarithm is finite.
    const radius = Math.sqrt(-2 * Math.log(1 - uniform()));
    const angle = 2 * Math.PI * uniform();
    spare = radius * Math.sin(angle);
    return radius * Math.cos(angle);
  }

  return { uniform, normal };
}

/**
 * The same items in an order where each of the n! orders is equally likely.
 *
 * The given array is left as it was. Fisher and Yates 1938, in the form of Durstenfeld 1964.
 */
export function shuffle<Item>(items: readonly Item[], random: Random): Item[] {
  const shuffled = [...items];
  for (let last = shuffled.length - 1; last > 0; last--) {
    const pick = Math.floor(random.uniform() * (last + 1));
    const held = shuffled[last];
    shuffled[last] = shuffled[pick];
    shuffled[pick] = held;
  }
  return shuffled;
}

/** Words of 32 bits from three mixing words and a counter, which repeats only after 2³² words. */
function sfc32(seed: number): () => number {
  const fill = splitmix32(seed);
  let [a, b, c, counter] = [fill(), fill(), fill(), 1];

  function nextWord(): number {
    const word = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + word) | 0;
    return word >>> 0;
  }

  // The first words still resemble the seed; a dozen rounds mix them.
  for (let round = 0; round < 12; round++) nextWord();
  return nextWord;
}

/**
 * Spreads neighbouring seeds over unrelated words (Steele, Lea and Flood 2014, in a 32-bit form).
 *
 * The step is 2³² over the golden ratio. The two mixing multipliers come from an open
 * search for low bias (hash-prospector, Wellons 2018).
 */
function splitmix32(seed: number): () => number {
  // Both halves of a 53-bit seed count, so that 1 and 1 + 2³² differ; any odd multiplier would do.
  let state = (seed ^ Math.imul(Math.floor(seed / 2 ** 32), 0x9e3779b1)) | 0;

  return function nextWord(): number {
    state = (state + 0x9e3779b9) | 0;
    let word = state;
    word = Math.imul(word ^ (word >>> 16), 0x21f0aaad);
    word = Math.imul(word ^ (word >>> 15), 0xd35a2d97);
    return word ^ (word >>> 15);
  };
}
