import type { UnetBlock } from '#algorithms/svd-unet.ts';
import { colours } from '#plots/colours.ts';

interface Props {
  blocks: readonly UnetBlock[];
  chosen: number;
  onChoose: (block: number) => void;
  spatial: boolean;
  temporal: boolean;
  narrow: boolean;
}

const LEVEL = 54; // from one resolution to the next
const BOX = 30;
const BARS = 322; // the line from which spatial bars rise and temporal bars hang
const TALLEST = 70_000_000; // parameters of a bar of full length
const BAR = 84;

/** The U with its blocks, and under each block a bar for what its two halves learn. */
export function UnetPicture({ blocks, chosen, onChoose, spatial, temporal, narrow }: Props) {
  const width = narrow ? 350 : 800;
  const pitch = width / blocks.length;
  const box = pitch * 0.78;
  const levels = [...new Set(blocks.map(({ level }) => level))];
  const topOf = (level: number) => 26 + level * LEVEL;
  const length = (parameters: number) => (parameters / TALLEST) * BAR;
  const faded = { spatial: spatial ? 1 : 0.12, temporal: temporal ? 1 : 0.12 };

  return (
    <svg
      className="plot"
      viewBox={`0 0 ${width} 412`}
      role="img"
      aria-label="All blocks of the U-Net from left to right, lower where the frames are smaller. Each box is divided into a spatial and a temporal half; bars below show the parameters of each half."
    >
      {levels.map((level) => {
        const here = blocks.filter((block) => block.level === level && block.kind !== 'embedding');
        const [first, last] = [blocks.indexOf(here[0]), blocks.indexOf(here[here.length - 1])];
        const up = blocks.indexOf(here.filter(({ path }) => path === 'decoder')[0]);
        const down = blocks.indexOf(here.filter(({ path }) => path === 'encoder').slice(-1)[0]);
        const y = topOf(level) + BOX / 2;
        const deepest = level === levels.length - 1;
        const label = `${here[0].height} × ${here[0].width}`;
        return (
          <g key={level}>
            <line
              x1={first * pitch}
              x2={(last + 1) * pitch}
              y1={y}
              y2={y}
              stroke={colours.soft}
              strokeDasharray="2 4"
            />
            <text
              x={deepest ? first * pitch - 8 : ((down + 1 + up) * pitch) / 2}
              y={deepest ? y + 5 : y - 6}
              textAnchor={deepest ? 'end' : 'middle'}
              fill="currentcolor"
            >
              {level === 0 ? `${label}, handed across` : label}
            </text>
          </g>
        );
      })}
      {blocks.map((block, k) => (
        <Block key={k} block={block} x={k * pitch} y={topOf(block.level)} width={box} {...faded} />
      ))}
      <line x1="0" x2={width} y1={BARS} y2={BARS} stroke={colours.soft} />
      <text x="0" y={BARS - 24} fill={colours.spatial}>
        {narrow ? 'in frame' : 'parameters in the frame'}
      </text>
      <text x="0" y={BARS + 36} fill={colours.temporal}>
        {narrow ? 'in time' : 'parameters along time'}
      </text>
      {blocks.map(({ spatialParameters, temporalParameters }, k) => (
        <g key={k}>
          <rect
            x={k * pitch}
            y={BARS - length(spatialParameters)}
            width={box}
            height={length(spatialParameters)}
            fill={colours.spatial}
            opacity={faded.spatial}
          />
          <rect
            x={k * pitch}
            y={BARS}
            width={box}
            height={length(temporalParameters)}
            fill={colours.temporal}
            opacity={faded.temporal}
          />
        </g>
      ))}
      <rect
        x={chosen * pitch - 2}
        y={topOf(blocks[chosen].level) - 5}
        width={box + 4}
        height={BOX + 10}
        rx="2"
        fill="none"
        stroke="currentcolor"
        strokeWidth="2"
      />
      <path
        d={`M${chosen * pitch + box / 2} ${topOf(blocks[chosen].level) + BOX + 5} V408`}
        stroke="currentcolor"
        strokeOpacity="0.5"
        strokeDasharray="1 3"
      />
      {blocks.map((_, k) => (
        <rect
          key={k}
          x={k * pitch}
          width={pitch}
          height="412"
          fill="transparent"
          onPointerEnter={() => onChoose(k)}
          onPointerDown={() => onChoose(k)}
        />
      ))}
    </svg>
  );
}

interface BlockProps {
  block: UnetBlock;
  x: number;
  y: number;
  width: number;
  spatial: number;
  temporal: number;
}

/** A box of two halves, rounded if it attends; a lozenge where the frame changes its size. */
function Block({ block: { kind }, x, y, width, spatial, temporal }: BlockProps) {
  const half = BOX / 2;
  if (kind === 'residual' || kind === 'transformer') {
    const round = kind === 'transformer' ? width / 2 : 0;
    return (
      <g transform={`translate(${x} ${y})`}>
        <rect width={width} height={BOX} rx={round} fill="var(--paper)" />
        <rect width={width} height={half - 1} rx={round} fill={colours.spatial} opacity={spatial} />
        <rect
          y={half + 1}
          width={width}
          height={half - 1}
          rx={round}
          fill={colours.temporal}
          opacity={temporal}
        />
      </g>
    );
  }
  const points = `0,${half} ${width / 2},4 ${width},${half} ${width / 2},${BOX - 4}`;
  return (
    <g transform={`translate(${x} ${y})`}>
      <polygon points={points} fill="var(--paper)" />
      <polygon points={points} fill={colours.spatial} opacity={spatial} />
    </g>
  );
}
