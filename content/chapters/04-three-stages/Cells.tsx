import type { GreyPicture } from '#algorithms/temporal-coherence.ts';
import { Pixels } from '#islands/Pixels.tsx';

interface Props {
  /** Brightness from 0 (paper) to 1 (ink); what lies beyond is cut off. */
  picture: GreyPicture;
  /** One or two short lines to stand under the picture. */
  lines: readonly string[];
  alt: string;
}

const SIDE = 108;

/** A small picture with its cells drawn large, and what it is written under it. */
export function Cells({ picture, lines, alt }: Props) {
  return (
    <svg width={SIDE + 6} height={SIDE + 8 + 17 * lines.length} role="img" aria-label={alt}>
      <g transform={`translate(1 1) scale(${SIDE / picture.width})`}>
        <Pixels picture={picture} top={0} />
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
