import type { Random } from '../random.ts';

/** The three writers of captions: an image model, a video model, and a merger of both. */
export type Captioner = 'coca' | 'videoblip' | 'merged';

/** The chance with which each captioner's text is used whenever a clip is shown in training. */
export type CaptionMix = Readonly<Record<Captioner, number>>;

/**
 * The mix of the paper, shifted towards the captioner whose model people ranked best (app. E.2.2).
 */
export const captionMix: CaptionMix = { coca: 0.5, videoblip: 0.25, merged: 0.25 };

const ORDER = ['coca', 'videoblip', 'merged'] as const;

/**
 * Draws whose caption a clip gets this time: over many passes the model reads all three.
 *
 * Throws RangeError unless the chances are not negative and sum to 1.
 */
export function drawCaptioner(random: Random, mix: CaptionMix = captionMix): Captioner {
  requireMix(mix);
  const u = random.uniform();
  if (u < mix.coca) return 'coca';
  return u < mix.coca + mix.videoblip ? 'videoblip' : 'merged';
}

function requireMix(mix: CaptionMix): void {
  const chances = ORDER.map((captioner) => mix[captioner]);
  const sum = chances.reduce((total, chance) => total + chance, 0);
  if (chances.some((chance) => !(chance >= 0)) || Math.abs(sum - 1) > 1e-9) {
    throw new RangeError(`invalid mix: ${chances.join(' + ')}; chances are ≥ 0 and sum to 1`);
  }
}
