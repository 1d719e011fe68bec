import { colours } from '#plots/colours.ts';

interface Row {
  name: string;
  /** 128 cosines, then 128 sines: the hands of 128 clocks. */
  now: Float64Array;
  before: Float64Array;
}

interface Props {
  rows: readonly Row[];
  narrow: boolean;
}

const EVERY = 8;

/** An embedding as clocks, fast to slow: each hand stands where one cosine and its sine put it. */
export function ClockRows({ rows, narrow }: Props) {
  const half = rows[0].now.length / 2;
  const clocks = Array.from({ length: half / EVERY }, (_, c) => c * EVERY);
  const perLine = narrow ? clocks.length / 2 : clocks.length;
  const pitch = narrow ? 43 : 48;
  const radius = narrow ? 18 : 20;
  const line = radius * 2 + 8;
  const stride = (clocks.length / perLine) * line + 32;
  const width = perLine * pitch + 4;

  return (
    <svg
      className="plot"
      viewBox={`0 0 ${width} ${rows.length * stride + 4}`}
      role="img"
      aria-label="Three rows of clocks, one row for each number, from the fastest wave to the slowest; grey hands show the default values, coloured hands the chosen ones."
    >
      {rows.map(({ name, now, before }, r) => (
        <g key={name} transform={`translate(0 ${r * stride})`}>
          <text x="2" y="16" fill="currentcolor" fontWeight="600">
            {name}
          </text>
          {r === 0 && (
            <text x={width - 4} y="16" textAnchor="end" fill={colours.soft}>
              {narrow ? 'fast → slow' : 'fast waves → slow waves'}
            </text>
          )}
          {clocks.map((k, c) => {
            const column = c % perLine;
            const x = 2 + radius + column * pitch;
            const y = 28 + radius + ((c - column) / perLine) * line;
            return (
              <g key={k} transform={`translate(${x} ${y})`} strokeLinecap="round">
                <circle r={radius} fill="none" stroke={colours.faint} strokeWidth="1.5" />
                <path
                  d={hand(before, k, half, radius)}
                  stroke={colours.dropped}
                  strokeWidth="5"
                  strokeOpacity="0.45"
                />
                <path
                  d={hand(now, k, half, radius)}
                  stroke={colours.conditioning}
                  strokeWidth="2.5"
                />
              </g>
            );
          })}
        </g>
      ))}
    </svg>
  );
}

function hand(embedding: Float64Array, k: number, half: number, radius: number): string {
  const [x, y] = [embedding[k], embedding[half + k]].map((value) => value * radius * 0.85);
  return `M0 0L${x.toFixed(1)} ${(-y).toFixed(1)}`;
}
