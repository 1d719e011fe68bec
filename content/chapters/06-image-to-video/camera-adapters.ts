import type { CameraMotion } from '#algorithms/miniature/camera-motion.ts';
import { enlargementPercent } from '#algorithms/miniature/film-measures.ts';
import pan from '../../data/miniature-camera-pan-8.json' with { type: 'json' };
import picture from '../../data/miniature-picture-6.json' with { type: 'json' };

/** The numbers of one camera adapter; all three are alike. */
export const numbersOfEach = numbersIn(pan.note);

/** The numbers of the network beside which they stand. */
export const numbersFrozen = numbersIn(picture.note);

/** The papers of a weight file begin with how many numbers it holds. */
function numbersIn(note: string): number {
  const count = Number(/^([\d,]+) numbers/.exec(note)?.[1].replaceAll(',', ''));
  if (count > 0) return count;
  throw new RangeError(`no count: "${note}"; the note of a weight file begins with "… numbers"`);
}

/** Says how a camera moves: "0.30 px right, 0.02 px up, nearer by 0.1 % a frame". */
export function sayCamera(motion: CameraMotion): string {
  const { panX, panY } = motion;
  const closer = enlargementPercent(motion);
  const across = `${Math.abs(panX).toFixed(2)} px ${panX < 0 ? 'left' : 'right'}`;
  const along = `${Math.abs(panY).toFixed(2)} px ${panY < 0 ? 'up' : 'down'}`;
  return `${across}, ${along} and ${Math.abs(closer).toFixed(1)} % ${closer < 0 ? 'further off' : 'nearer'} a frame`;
}
