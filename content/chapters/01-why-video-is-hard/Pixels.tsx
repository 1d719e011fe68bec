import { pixelRuns } from '#algorithms/pixel-runs.ts';
import type { GreyPicture } from '#algorithms/temporal-coherence.ts';

interface Props {
  picture: GreyPicture;
  /** How far down the picture begins, in pixels. */
  top: number;
}

const TONES = 9;

/** A small picture in tones of ink, one path per tone, each run of pixels one stroke. */
export function Pixels({ picture, top }: Props) {
  const tones = pixelRuns(picture, TONES);
  return (
    <g transform={`translate(0 ${top + 0.5})`} stroke="var(--ink)" shapeRendering="crispEdges">
      {tones.slice(1).map((runs, k) => (
        <path
          key={k}
          strokeOpacity={(k + 1) / (TONES - 1)}
          d={runs.map(({ x, y, length }) => `M${x} ${y}h${length}`).join('')}
        />
      ))}
    </g>
  );
}
