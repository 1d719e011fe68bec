import type { ReactNode } from 'react';
import type { GreyPicture } from '#algorithms/temporal-coherence.ts';
import { Pixels } from '#islands/Pixels.tsx';

interface Props {
  picture: GreyPicture;
  /** One or two short lines to stand under the picture. */
  lines: readonly string[];
  alt: string;
  colour?: string | undefined;
  /** What is drawn around the object: places run from −1 to 1 to the right and down. */
  children?: ReactNode;
}

const TONES = 10;
const WIDTH = 166;

/** A view of the object with its pixels drawn large, and what it is written under it. */
export function View({ picture, lines, alt, colour, children }: Props) {
  return (
    <svg width={WIDTH + 6} height={WIDTH + 12 + 17 * lines.length} role="img" aria-label={alt}>
      <g transform={`translate(1 1) scale(${WIDTH / picture.width})`}>
        <Pixels picture={picture} top={0} tones={TONES} colour={colour} />
      </g>
      {children && (
        <g transform={`translate(${1 + WIDTH / 2} ${1 + WIDTH / 2}) scale(${WIDTH / 2})`}>
          {children}
        </g>
      )}
      <rect x="0.5" y="0.5" width={WIDTH + 1} height={WIDTH + 1} fill="none" stroke="var(--rule)" />
      {lines.map((line, k) => (
        <text key={line} x="1" y={WIDTH + 18 + 17 * k} fontSize="13" fill="currentcolor">
          {line}
        </text>
      ))}
    </svg>
  );
}
