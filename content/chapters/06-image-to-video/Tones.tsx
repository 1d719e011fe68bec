import { pixelRuns, runsPath } from '#algorithms/pixel-runs.ts';
import { PicturePaper } from '#islands/Pixels.tsx';
import { colours } from '#plots/colours.ts';
import type { GreyPicture } from '#algorithms/temporal-coherence.ts';

interface Props {
  /** Brightness from 0 (paper) to 1 (ink); what lies beyond is cut off. */
  picture: GreyPicture;
  x: number;
  y: number;
  /** The side of one cell on paper. */
  cell: number;
  /** Of what is no picture but a matrix; it goes with the theme. */
  ink?: string;
  /** How many shades from paper to full ink. */
  tones?: number;
}

/** A small picture with its cells drawn large, in a thin frame. */
export function Tones({ picture, x, y, cell, ink, tones = 25 }: Props) {
  return (
    <g transform={`translate(${x} ${y})`}>
      <g
        transform={`scale(${cell}) translate(0 0.5)`}
        stroke={ink ?? colours.pictureInk}
        fill="none"
        shapeRendering="crispEdges"
      >
        {!ink && <PicturePaper {...picture} />}
        {pixelRuns(picture, tones)
          .slice(1)
          .map((runs, tone) => (
            <path key={tone} strokeOpacity={(tone + 1) / (tones - 1)} d={runsPath(runs)} />
          ))}
      </g>
      <rect
        x="-0.5"
        y="-0.5"
        width={picture.width * cell + 1}
        height={picture.height * cell + 1}
        fill="none"
        stroke="var(--ink-soft)"
        strokeWidth="0.8"
      />
    </g>
  );
}
