import {
  densityOverLogSigma,
  shareAbove,
  sigmaQuantile,
  type NoiseDistribution,
} from '#algorithms/diffusion/noise-distribution.ts';
import { halfMaximum } from '#algorithms/half-maximum.ts';
import { logSpaced } from '#algorithms/log-spaced.ts';
import gaps from '../../data/miniature-caption-gaps.json' with { type: 'json' };
import type { Visits, WordCost } from './caption-says.plot.ts';

/** Where a false word costs most, and between which noise levels at least half as much. */
export interface WordBand {
  sigma: number;
  cost: number;
  from: number;
  to: number;
}

/** What a false word costs the miniature of pictures and that of films, as recorded. */
export const wordCosts: readonly WordCost[] = [
  wordCost('shape, in a picture', 'pictures', 'wrongShape'),
  wordCost('shape, in a film', 'films', 'wrongShape'),
  wordCost('motion, in a film', 'films', 'wrongMotion'),
];

/** The band of noise levels in which a word counts, its half maxima taken over ln σ. */
export function wordBand({ points }: WordCost): WordBand {
  const { peak, from, to } = halfMaximum(
    points.map(({ sigma, cost }) => ({ x: Math.log(sigma), y: cost })),
  );
  return { sigma: Math.exp(peak.x), cost: peak.y, from: Math.exp(from), to: Math.exp(to) };
}

/** The share of training's draws that lie in a band. */
export function shareIn({ from, to }: WordBand, noise: NoiseDistribution): number {
  return shareAbove(from, noise) - shareAbove(to, noise);
}

/** The bell of training's draws, drawn as high as `height` at its highest. */
export function visitsOf(noise: NoiseDistribution, height: number): Visits {
  const highest = densityOverLogSigma(sigmaQuantile(0.5, noise), noise);
  return logSpaced(0.25, 66, 80).map((sigma) => ({
    sigma,
    height: (height * densityOverLogSigma(sigma, noise)) / highest,
  }));
}

function wordCost(name: string, model: string, column: 'wrongShape' | 'wrongMotion'): WordCost {
  const points = gaps.rows
    .filter((row) => row.model === model)
    .map((row) => ({ sigma: row.sigma, cost: row[column] ?? 0 }));
  return { name, points };
}
