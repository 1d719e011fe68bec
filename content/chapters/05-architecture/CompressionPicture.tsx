import { useId } from 'react';
import type { ImageShape } from '#algorithms/compression.ts';
import { colours } from '#plots/colours.ts';

interface Props {
  image: ImageShape;
  latent: ImageShape;
  factor: number;
  narrow: boolean;
}

const OFFSET = 6; // how far each plane of a stack peeps out behind the one before

/** A picture and its latent at one scale, and below them one latent position under a glass. */
export function CompressionPicture({ image, latent, factor, narrow }: Props) {
  const lattice = useId();
  const scale = narrow ? 0.2 : 0.42;
  const width = narrow ? 350 : 800;
  const height = narrow ? 420 : 330;
  const cell = (narrow ? 88 : 120) / factor;
  const patch = narrow ? { x: 8, y: 196 } : { x: 490, y: 150 };
  const latentX = narrow ? 258 : 490;
  const side = cell * factor;
  const after = { x: patch.x + side + 76, y: patch.y + side / 2 - 14 };

  return (
    <svg
      className="plot"
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={`A picture of 3 planes and its latent of 4 planes, drawn to one scale: ${image.height} by ${image.width} pixels and ${latent.height} by ${latent.width} positions. One latent position stands for ${factor} by ${factor} pixels.`}
    >
      <defs>
        <pattern
          id={lattice}
          width={factor * scale}
          height={factor * scale}
          patternUnits="userSpaceOnUse"
        >
          <path
            d={`M0 0 H${factor * scale} M0 0 V${factor * scale}`}
            stroke={colours.soft}
            strokeOpacity="0.45"
            strokeWidth="0.7"
          />
        </pattern>
      </defs>
      <Planes
        count={image.channels}
        x={8}
        y={38}
        width={image.width * scale}
        height={image.height * scale}
        fill={`url(#${lattice})`}
      />
      <text x="8" y="14" fill="currentcolor">
        {`picture: 3 × ${image.height} × ${image.width}`}
      </text>
      <Planes
        count={latent.channels}
        x={latentX}
        y={38}
        width={latent.width * scale}
        height={latent.height * scale}
        fill={colours.conditioning}
      />
      <text x={latentX} y="14" fill={colours.conditioning} fontWeight="600">
        {narrow ? 'its latent' : `its latent: 4 × ${latent.height} × ${latent.width}`}
      </text>

      <Planes
        count={image.channels}
        x={patch.x}
        y={patch.y}
        width={side}
        height={side}
        fill={colours.faint}
      />
      <path
        d={gridPath(factor, cell)}
        transform={`translate(${patch.x} ${patch.y})`}
        {...gridInk}
      />
      <text x={patch.x} y={patch.y + side + 34} fill="currentcolor">
        {narrow ? `${factor} × ${factor} pixels × 3` : `${factor} × ${factor} pixels × 3 colours`}
      </text>
      <text x={patch.x} y={patch.y + side + 52} fill="currentcolor">
        {`= ${factor * factor * image.channels} numbers`}
      </text>
      <path
        d={`M${patch.x + side + 28} ${after.y + 14} h34 m-8 -6 l8 6 l-8 6`}
        fill="none"
        stroke="currentcolor"
        strokeWidth="1.5"
      />
      <Planes
        count={latent.channels}
        x={after.x}
        y={after.y}
        width={28}
        height={28}
        fill={colours.conditioning}
      />
      <text x={after.x} y={after.y + 48} fill={colours.conditioning} fontWeight="600">
        4 numbers
      </text>
    </svg>
  );
}

const gridInk = { fill: 'none', stroke: colours.soft, strokeWidth: 0.7, strokeOpacity: 0.8 };

/** The lines between the pixels of a square patch. */
function gridPath(count: number, cell: number): string {
  const lines = Array.from({ length: count - 1 }, (_, k) => (k + 1) * cell);
  const side = count * cell;
  return lines.map((at) => `M${at} 0 V${side} M0 ${at} H${side}`).join(' ');
}

interface PlanesProps {
  count: number;
  x: number;
  y: number;
  width: number;
  height: number;
  fill: string;
}

/** So many rectangles behind each other, the first in front. */
function Planes({ count, x, y, width, height, fill }: PlanesProps) {
  return Array.from({ length: count }, (_, k) => count - 1 - k).map((plane) => (
    <g key={plane} transform={`translate(${x + plane * OFFSET} ${y - plane * OFFSET})`}>
      <rect width={width} height={height} fill="var(--paper)" />
      <rect
        width={width}
        height={height}
        fill={plane === 0 || fill === colours.conditioning ? fill : 'none'}
        fillOpacity={fill === colours.conditioning ? 0.35 : 1}
        stroke={fill === colours.conditioning ? fill : colours.soft}
      />
    </g>
  ));
}
