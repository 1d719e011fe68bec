import { colours } from '#plots/colours.ts';
import { clipsAfter, clipsBefore, millions, stages } from './stages.ts';

interface Props {
  chosen: number;
  onChoose: (stage: number) => void;
  narrow: boolean;
}

const BAR = 18;
const CLIPPED = 3; // from this stage on the clips are LVD's
const filters = stages.length - 1;

/** Every stage as a bar of LVD's clips: what it keeps is filled, what it drops by itself is hatched. */
export function FunnelPicture({ chosen, onChoose, narrow }: Props) {
  const [width, left] = narrow ? [350, 0] : [800, 168];
  const row = narrow ? 46 : 36;
  const full = width - left;
  const bar = { x: left, y: narrow ? 20 : 9 };
  const hatch = narrow ? 'hatch-narrow' : 'hatch-wide';
  const remaining = millions('LVD-F') / millions('LVD');

  return (
    <svg
      className="plot"
      viewBox={`0 0 ${width} ${stages.length * row + 6}`}
      role="img"
      aria-label="Eight stages from top to bottom, each a bar. Cut detection lengthens the bar, clipping and captions leave it, each of the four filters hatches the share that it drops by itself, and the last bar shows the quarter that is left."
    >
      <defs>
        <pattern
          id={hatch}
          width="6"
          height="6"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <line x1="0" x2="0" y1="0" y2="6" stroke={colours.dropped} strokeWidth="2.4" />
        </pattern>
      </defs>
      {stages.map(({ name, removedPercent = 0 }, s) => {
        const kept = s === filters ? remaining : 1 - removedPercent / 100;
        const isChosen = s === chosen;
        const words = wordsOf(s, removedPercent);
        return (
          <g key={name} transform={`translate(0 ${s * row})`}>
            {isChosen && (
              <rect y="1" width={width} height={row - 2} fill={colours.faint} fillOpacity="0.5" />
            )}
            <text
              x="4"
              y={narrow ? 15 : 23}
              fill={isChosen ? colours.svd : 'currentcolor'}
              fontWeight={isChosen ? 700 : 400}
            >
              {`${isChosen ? '▸ ' : ''}${name}`}
            </text>
            <g transform={`translate(${bar.x} ${bar.y})`}>
              <rect
                width={full * kept}
                height={BAR}
                fill={s < CLIPPED ? 'none' : colours.kept}
                stroke={colours.kept}
                {...(s < 2 && { strokeDasharray: '4 3' })}
              />
              {s === 0 && (
                <rect
                  width={(full * clipsBefore) / clipsAfter}
                  height={BAR}
                  fill={colours.kept}
                  fillOpacity="0.3"
                  stroke={colours.kept}
                  strokeDasharray="4 3"
                />
              )}
              {removedPercent > 0 && (
                <rect
                  x={full * kept}
                  width={full * (1 - kept)}
                  height={BAR}
                  fill={`url(#${hatch})`}
                  stroke={colours.dropped}
                />
              )}
            </g>
            {removedPercent > 0 && !narrow && (
              <rect
                x={left + full * kept + 6}
                y={bar.y + 1}
                width="78"
                height={BAR - 2}
                fill="var(--paper)"
              />
            )}
            <text
              x={narrow ? width - 4 : left + full * wordsAt(s, kept) + 10}
              y={narrow ? 15 : 22.5}
              textAnchor={narrow ? 'end' : 'start'}
              fill="currentcolor"
            >
              {words}
            </text>
            <rect width={width} height={row} fill="transparent" onClick={() => onChoose(s)} />
          </g>
        );
      })}
    </svg>
  );
}

function wordsAt(stage: number, kept: number): number {
  if (stage === 0) return clipsBefore / clipsAfter;
  return stage < CLIPPED ? 0 : kept;
}

function wordsOf(stage: number, removedPercent: number): string {
  if (stage === 0) return `${clipsBefore} to ${clipsAfter} clips a video`;
  if (stage === 1) return 'edges moved to keyframes';
  if (stage === 2) return `LVD: ${millions('LVD')} million clips`;
  return stage === filters ? `LVD-F: ${millions('LVD-F')} million` : `drops ${removedPercent} %`;
}
