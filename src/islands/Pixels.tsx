import { pixelRuns, runsPath } from '#algorithms/pixel-runs.ts';
import type { GreyPicture } from '#algorithms/temporal-coherence.ts';

interface Props {
  picture: GreyPicture;
  /** How far down the picture begins, in pixels. */
  top: number;
  /** How many shades from paper to full ink. */
  tones?: number;
  colour?: string;
}

/** A small picture in tones of ink, one path per tone, each run of pixels one stroke. */
export function Pixels({ picture, top, tones = 9, colour = 'var(--ink)' }: Props) {
  const runs = pixelRuns(picture, tones);
  return (
    <g transform={`translate(0 ${top + 0.5})`} stroke={colour} shapeRendering="crispEdges">
      {runs.slice(1).map((ofTone, k) => (
        <path key={k} strokeOpacity={(k + 1) / (tones - 1)} d={runsPath(ofTone)} />
      ))}
    </g>
  );
}
