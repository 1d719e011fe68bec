import { parameterTotals, unetBlocks } from '#algorithms/svd-unet.ts';
import { svdTextToVideo } from '#algorithms/unet-configuration.ts';
import { colours } from '#plots/colours.ts';
import type { HalfState } from './family.ts';
import type { Phase } from './recipe.ts';

const { spatial, temporal, total } = parameterTotals(unetBlocks(svdTextToVideo));
const BAR = 340;
const STEP = { x: 4.6, y: 2.6 }; // how far each frame stands behind the one before
const SCALE = 0.175; // drawn units per pixel of film
const FLOOR = 206; // where the foremost frame stands
const FULL = { width: 1024 * SCALE, height: 576 * SCALE };

const words: Record<HalfState, string> = {
  absent: 'not there yet',
  new: 'new, trains',
  trains: 'trains',
  frozen: 'frozen',
  part: 'a small part trains',
};

/** What a phase looks at, drawn to scale, and below it which half of the network it may change. */
export function ClipAndNetwork({ phase }: { phase: Phase }) {
  const border = (BAR * spatial) / total;
  return (
    <g>
      <Clip phase={phase} />
      <g transform="translate(0 222)">
        <Half x={0} width={border} state={phase.spatial} colour={colours.spatial} />
        <Half x={border} width={BAR - border} state={phase.temporal} colour={colours.temporal} />
        <text x="0" y="44" fontSize="12" fill={colours.spatial}>
          {`within a frame, ${millions(spatial)}`}
        </text>
        <text x={BAR} y="44" fontSize="12" textAnchor="end" fill={colours.temporal}>
          {`along time, ${millions(temporal)}`}
        </text>
      </g>
    </g>
  );
}

function Clip({ phase: { frames, height, width, framesImplied } }: { phase: Phase }) {
  if (!frames || !height || !width) {
    return (
      <text y="14" fill={colours.soft}>
        No size of clip is published for this phase.
      </text>
    );
  }
  const size = { width: width * SCALE, height: height * SCALE };
  const label = frames === 1 ? `pictures of ${height}×${width}` : `${frames} × ${height}×${width}`;
  return (
    <g>
      <text y={height === 576 ? 30 : 94} fill="currentcolor" fontWeight="600">
        {label}
        {framesImplied && <tspan fontWeight="400"> (frames implied)</tspan>}
      </text>
      {Array.from({ length: frames }, (_, k) => frames - 1 - k).map((i) => (
        <rect
          key={i}
          {...size}
          x={1 + i * STEP.x}
          y={FLOOR - size.height - i * STEP.y}
          fill="var(--paper)"
          stroke={frames === 1 ? colours.spatial : colours.temporal}
        />
      ))}
      {width < 1024 && (
        <g>
          <rect
            {...FULL}
            x="1"
            y={FLOOR - FULL.height}
            fill="none"
            stroke={colours.soft}
            strokeDasharray="2 4"
          />
          <text x={FULL.width + 8} y={FLOOR - 3} fontSize="12" fill={colours.soft}>
            576×1024
          </text>
        </g>
      )}
    </g>
  );
}

interface HalfProps {
  x: number;
  width: number;
  state: HalfState;
  colour: string;
}

/** One half of the network: solid where it trains, hollow where frozen, dashed where missing. */
function Half({ x, width, state, colour }: HalfProps) {
  const solid = state === 'trains' || state === 'new';
  return (
    <g transform={`translate(${x} 0)`}>
      <rect
        x="1"
        width={width - 2}
        height="28"
        fill={solid ? colour : 'none'}
        stroke={colour}
        {...(state === 'absent' && { strokeDasharray: '3 4' })}
      />
      {state === 'part' && <rect x="1" width="5" height="28" fill={colour} />}
      <text
        x={width / 2}
        y="19"
        textAnchor="middle"
        fontSize="12"
        fill={solid ? 'var(--paper)' : 'currentcolor'}
      >
        {words[state]}
      </text>
    </g>
  );
}

function millions(count: number): string {
  return `${Math.round(count / 1e6)}M`;
}
