/** The two ends of a range of shares, each between 0 and 1. */
export interface Interval {
  low: number;
  high: number;
}

/**
 * Finds the number that a standard normal variable stays below with the given probability.
 *
 * 0.975 gives 1.96. Newton's method on the distribution function, whose series is Marsaglia's
 * (Journal of Statistical Software 11(4), 2004). Throws RangeError unless 10⁻⁹ ≤ p ≤ 1 − 10⁻⁹.
 */
export function normalQuantile(probability: number): number {
  if (!(probability >= 1e-9 && probability <= 1 - 1e-9)) {
    throw new RangeError(`invalid probability: ${probability}; expected one between 0 and 1`);
  }
  // From the centre outwards the curve only flattens, so Newton's steps never overshoot.
  const upper = Math.max(probability, 1 - probability);
  let x = 0;
  for (let step = 1; step > 1e-14 * (1 + x); x += step) {
    step = (upper - normalCumulative(x)) / normalDensity(x);
  }
  return probability < 0.5 ? -x : x;
}

/**
 * Gives the distance from an observed share to the ends of its textbook interval, z·√(p(1 − p)/n).
 *
 * `share` p of `votes` n; `level` is the confidence, usually 0.95. At p = ½ it is the widest. Poor
 * when n is small or p near 0 or 1: there use `wilsonInterval`. Throws RangeError on impossible
 * input.
 */
export function halfWidth(share: number, votes: number, level: number): number {
  requireShare(share);
  requireVotes(votes);
  return quantileForLevel(level) * Math.sqrt((share * (1 - share)) / votes);
}

/**
 * Gives the range of true shares that would not be surprised by the share observed.
 *
 * It keeps each p with |share − p| ≤ z·√(p(1 − p)/n); unlike the textbook interval it never leaves
 * [0, 1]. Wilson 1927. Throws RangeError on impossible input.
 */
export function wilsonInterval(share: number, votes: number, level: number): Interval {
  requireShare(share);
  requireVotes(votes);
  const z2 = quantileForLevel(level) ** 2;
  const centre = (share + z2 / (2 * votes)) / (1 + z2 / votes);
  const reach =
    Math.sqrt((z2 * share * (1 - share)) / votes + (z2 / (2 * votes)) ** 2) / (1 + z2 / votes);
  return { low: Math.max(0, centre - reach), high: Math.min(1, centre + reach) };
}

/**
 * Counts the votes after which a share of this size is told apart from a coin's ½.
 *
 * The smallest n whose Wilson interval leaves ½ outside: n > z²/(2·share − 1)². Infinity for a
 * share of exactly ½. Throws RangeError on impossible input.
 */
export function votesToSeparate(share: number, level: number): number {
  requireShare(share);
  if (share === 0.5) return Infinity;
  return Math.floor((quantileForLevel(level) / (2 * share - 1)) ** 2) + 1;
}

function quantileForLevel(level: number): number {
  if (!(level > 0 && level < 1)) {
    throw new RangeError(`invalid level: ${level}; expected a confidence between 0 and 1`);
  }
  return normalQuantile((1 + level) / 2);
}

function normalDensity(x: number): number {
  return Math.exp(-x * x * 0.5) / Math.sqrt(2 * Math.PI);
}

/** The probability of a value below x, for x ≥ 0: ½ + φ(x)·(x + x³/3 + x⁵/(3·5) + …). */
function normalCumulative(x: number): number {
  let sum = 0;
  let term = x;
  for (let k = 3; sum + term !== sum; k += 2) {
    sum += term;
    term *= (x * x) / k;
  }
  return 0.5 + sum * normalDensity(x);
}

function requireShare(share: number): void {
  if (!(share >= 0 && share <= 1)) {
    throw new RangeError(`invalid share: ${share}; expected a fraction between 0 and 1`);
  }
}

function requireVotes(votes: number): void {
  if (!(votes >= 1)) throw new RangeError(`invalid votes: ${votes}; an interval needs at least 1`);
}
