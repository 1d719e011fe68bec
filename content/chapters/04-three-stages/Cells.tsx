import { pixelRuns } from '#algorithms/pixel-runs.ts';
import type { GreyPicture } from '#algorithms/temporal-coherence.ts';

interface Props {
  /** Brightness from 0 (paper) to 1 (ink); what lies beyond is cut off. */
  picture: GreyPicture;
  /** One or two short lines to stand under the picture. */
  lines: readonly string[];
  alt: string;
}

const TONES = 9;
const SIDE = 108;

/** A small picture with its cells drawn large, and what it is written under it. */
export function Cells({ picture, lines, alt }: Props) {
  return (
    <svg width={SIDE + 6} height={SIDE + 8 + 17 * lines.length} role="img" aria-label={alt}>
      <g
        transform={`translate(1 1) scale(${SIDE / picture.width}) translate(0 0.5)`}
        stroke="var(--ink)"
        shapeRendering="crispEdges"
      >
        {pixelRuns(picture, TONES)
          .slice(1)
          .map((runs, tone) => (
            <path
              key={tone}
              strokeOpacity={(tone + 1) / (TONES - 1)}
              d={runs.map(({ x, y, length }) => `M${x} ${y}h${length}`).join('')}
            />
          ))}
      </g>
      <rect x="0.5" y="0.5" width={SIDE + 1} height={SIDE + 1} fill="none" stroke="var(--rule)" />
      {lines.map((line, k) => (
        <text key={line} x="1" y={SIDE + 17 + 17 * k} fontSize="13" fill="currentcolor">
          {line}
        </text>
      ))}
    </svg>
  );
}
