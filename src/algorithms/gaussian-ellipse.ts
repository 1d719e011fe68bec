import type { Gaussian } from './frechet-distance.ts';
import { symmetricRoot } from './symmetric-eigen.ts';

/**
 * Makes a Gaussian of two features from numbers that a reader can picture.
 *
 * `mean` and `deviations` give one number a feature; `correlation` says how far the two rise and
 * fall together, from −1 to 1. The covariance holds the squared deviations and, off its diagonal,
 * correlation times their product. Throws RangeError on a negative deviation or |correlation| > 1.
 */
export function gaussianInPlane(cloud: {
  mean: readonly [number, number];
  deviations: readonly [number, number];
  correlation: number;
}): Gaussian {
  const { mean, deviations, correlation } = cloud;
  const [first, second] = deviations;
  if (!(first >= 0 && second >= 0)) {
    throw new RangeError(`invalid deviations: ${first}, ${second}; expected two of 0 or more`);
  }
  if (!(Math.abs(correlation) <= 1)) {
    throw new RangeError(`invalid correlation: ${correlation}; expected one between -1 and 1`);
  }
  const together = correlation * first * second;
  return {
    mean: Float64Array.from(mean),
    covariance: [Float64Array.of(first ** 2, together), Float64Array.of(together, second ** 2)],
  };
}

/**
 * Draws the line that lies one standard deviation from the centre of a Gaussian in the plane.
 *
 * The unit circle pulled through Σ^½ and moved to μ; `points` places in order of the angle, the
 * first repeated at the end to close the line. Throws RangeError unless there are two features and
 * at least 3 points.
 */
export function deviationEllipse(
  { mean, covariance }: Gaussian,
  points: number,
): { x: number; y: number }[] {
  if (mean.length !== 2) {
    throw new RangeError(`invalid Gaussian: ${mean.length} features; an ellipse needs 2`);
  }
  if (!(points >= 3)) throw new RangeError(`invalid points: ${points}; an ellipse needs 3`);
  const root = symmetricRoot(covariance);
  return Array.from({ length: points + 1 }, (_, k) => {
    const angle = (2 * Math.PI * k) / points;
    const [across, up] = [Math.cos(angle), Math.sin(angle)];
    return {
      x: mean[0] + root[0][0] * across + root[0][1] * up,
      y: mean[1] + root[1][0] * across + root[1][1] * up,
    };
  });
}
