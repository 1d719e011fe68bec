import { colours } from '#plots/colours.ts';
import type { NamedAutoencoder } from './autoencoders.ts';

interface Block extends NamedAutoencoder {
  fewer: { positions: number; values: number };
  count: number;
}

interface Props {
  blocks: readonly Block[];
  /** The positions whose bar is as wide as the picture allows. */
  most: number;
  narrow: boolean;
}

const CELL = 7; // side of a pixel
const BACK = 9; // how far each frame peeps out behind the one before
const VALUE = 14; // side of one value of the latent
const STACK = 106;
const IN_A_ROW = 4;

/** For each autoencoder the pixels behind one position, what becomes of them, and a bar for a film. */
export function LatentBlocksPicture({ blocks, most, narrow }: Props) {
  const width = narrow ? 350 : 800;
  const pitch = narrow ? { x: 0, y: 204 } : { x: 276, y: 0 };
  const longest = narrow ? 340 : 240;
  return (
    <svg
      className="plot"
      viewBox={`0 0 ${width} ${narrow ? 590 : 210}`}
      role="img"
      aria-label={`What one latent position stands for: ${blocks.map(({ name, inTime, factor, channels }) => `${inTime} times ${factor} by ${factor} pixels in ${channels} values for ${name}`).join(', ')}.`}
    >
      {blocks.map((block, b) => (
        <g key={block.name} transform={`translate(${pitch.x * b} ${pitch.y * b})`}>
          <text y="14" fill="currentcolor" fontWeight="600">
            {block.name}
          </text>
          <text x="116" y="14" fill="currentcolor">
            {`${block.inTime} × ${block.factor} × ${block.factor} → ${block.channels}`}
          </text>
          <Pixels block={block} />
          <path
            d="M116 90 h22 m-7 -6 l7 6 l-7 6"
            fill="none"
            stroke="currentcolor"
            strokeWidth="1.5"
          />
          <Values channels={block.channels} />
          <text x={narrow ? 224 : 0} y={narrow ? 84 : 152} fill={colours.spatial}>
            {`positions ÷ ${block.fewer.positions}`}
          </text>
          <text x={narrow ? 224 : 126} y={narrow ? 104 : 152} fill={colours.conditioning}>
            {`values ÷ ${block.fewer.values}`}
          </text>
          <rect
            y={narrow ? 148 : 172}
            width={(longest * block.count) / most}
            height="14"
            fill={colours.spatial}
          />
          <text y={narrow ? 180 : 204} fill="currentcolor">
            {`${block.count.toLocaleString('en')} positions`}
          </text>
        </g>
      ))}
    </svg>
  );
}

/** The frames that share a position, the first in front, each with its square of pixels. */
function Pixels({ block: { inTime, factor } }: { block: Block }) {
  const side = CELL * factor;
  return Array.from({ length: inTime }, (_, t) => inTime - 1 - t).map((frame) => (
    <g key={frame} transform={`translate(${BACK * frame} ${STACK + 20 - side - BACK * frame})`}>
      <rect
        width={side}
        height={side}
        fill="var(--paper)"
        stroke={frame === 0 ? colours.spatial : colours.temporal}
        strokeDasharray={frame === 0 ? undefined : '4 2'}
      />
      {frame === 0 && (
        <path d={gridPath(factor)} fill="none" stroke={colours.spatial} strokeWidth="0.6" />
      )}
    </g>
  ));
}

function Values({ channels }: { channels: number }) {
  return Array.from({ length: channels }, (_, c) => (
    <rect
      key={c}
      x={150 + VALUE * (c % IN_A_ROW)}
      y={90 - (VALUE * channels) / IN_A_ROW / 2 + VALUE * Math.floor(c / IN_A_ROW)}
      width={VALUE - 2}
      height={VALUE - 2}
      fill={colours.conditioning}
      fillOpacity="0.35"
      stroke={colours.conditioning}
    />
  ));
}

/** The lines between the pixels of a square. */
function gridPath(count: number): string {
  const lines = Array.from({ length: count - 1 }, (_, k) => (k + 1) * CELL);
  return lines.map((at) => `M${at} 0 V${count * CELL} M0 ${at} H${count * CELL}`).join(' ');
}
