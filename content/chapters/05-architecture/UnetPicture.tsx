import type { MouseEvent } from 'react';
import type { UnetBlock } from '#algorithms/svd-unet.ts';
import { colours } from '#plots/colours.ts';
import { pointerPlace } from './pointer-place.ts';
import { barsPath, BOX_HEIGHT, halvesPath, lozengesPath, topOf } from './unet.plot.ts';

interface Props {
  blocks: readonly UnetBlock[];
  chosen: number;
  onChoose: (block: number) => void;
  spatial: boolean;
  temporal: boolean;
  narrow: boolean;
}

const BASELINE = 322;

/** The U with its blocks, and under each block a bar for what its two halves learn. */
export function UnetPicture({ blocks, chosen, onChoose, spatial, temporal, narrow }: Props) {
  const width = narrow ? 350 : 800;
  const pitch = width / blocks.length;
  const layout = { pitch, box: pitch * 0.78, baseline: BASELINE };
  const top = topOf(blocks[chosen].level);

  function choose(event: MouseEvent<SVGElement>) {
    const block = Math.floor((pointerPlace(event)?.x ?? -1) / pitch);
    if (block >= 0 && block < blocks.length) onChoose(block);
  }

  return (
    <svg
      className="plot"
      viewBox={`0 0 ${width} 412`}
      role="img"
      aria-label="All blocks of the U-Net from left to right, lower where the frames are smaller. Each box is divided into a spatial and a temporal half; bars below show the parameters of each half."
      onClick={choose}
    >
      <rect width={width} height="412" fill="transparent" />
      <Levels blocks={blocks} pitch={pitch} />
      <g fill={colours.spatial} opacity={spatial ? 1 : 0.12}>
        <path d={halvesPath(blocks, 'spatial', layout)} />
        <path d={lozengesPath(blocks, layout)} />
        <path d={barsPath(blocks, 'spatial', layout)} />
      </g>
      <g fill={colours.temporal} opacity={temporal ? 1 : 0.12}>
        <path d={halvesPath(blocks, 'temporal', layout)} />
        <path d={barsPath(blocks, 'temporal', layout)} />
      </g>
      <line x1="0" x2={width} y1={BASELINE} y2={BASELINE} stroke={colours.soft} />
      <text x="0" y={BASELINE - 24} fill={colours.spatial}>
        {narrow ? 'in frame' : 'parameters in the frame'}
      </text>
      <text x="0" y={BASELINE + 36} fill={colours.temporal}>
        {narrow ? 'in time' : 'parameters along time'}
      </text>
      <rect
        x={chosen * pitch - 2}
        y={top - 5}
        width={layout.box + 4}
        height={BOX_HEIGHT + 10}
        rx="2"
        fill="none"
        stroke="currentcolor"
        strokeWidth="2"
      />
      <path
        d={`M${chosen * pitch + layout.box / 2} ${top + BOX_HEIGHT + 5} V408`}
        stroke="currentcolor"
        strokeOpacity="0.5"
        strokeDasharray="1 3"
      />
    </svg>
  );
}

interface LevelsProps {
  blocks: readonly UnetBlock[];
  pitch: number;
}

/** A dashed line for each size of the frame: what the encoder hands across to the decoder. */
function Levels({ blocks, pitch }: LevelsProps) {
  const deepest = blocks.filter(({ path }) => path === 'middle')[0].level;
  return Array.from({ length: deepest + 1 }, (_, level) => {
    const here = blocks.filter((block) => block.level === level && block.kind !== 'embedding');
    const encoder = here.filter(({ path }) => path === 'encoder');
    const decoder = here.filter(({ path }) => path === 'decoder');
    const start = blocks.indexOf(encoder[0]) * pitch;
    const gapStart = (blocks.indexOf(encoder[encoder.length - 1]) + 1) * pitch;
    const gapEnd = blocks.indexOf(decoder[0]) * pitch;
    const y = topOf(level) + BOX_HEIGHT / 2;
    const size = `${here[0].height} × ${here[0].width}`;
    return (
      <g key={level}>
        {level < deepest && (
          <path d={`M${gapStart} ${y} H${gapEnd}`} stroke={colours.soft} strokeDasharray="2 4" />
        )}
        <text
          x={level < deepest ? (gapStart + gapEnd) / 2 : start - 8}
          y={level < deepest ? y - 6 : y + 5}
          textAnchor={level < deepest ? 'middle' : 'end'}
          fill="currentcolor"
        >
          {level === 0 ? `${size}, handed across` : size}
        </text>
      </g>
    );
  });
}
