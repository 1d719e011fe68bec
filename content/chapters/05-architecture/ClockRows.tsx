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

interface Clock {
  k: number;
  x: number;
  y: number;
}

const EVERY = 8;

/** An embedding as clocks, fast to slow: each hand stands where one cosine and its sine put it. */
export function ClockRows({ rows, narrow }: Props) {
  const half = rows[0].now.length / 2;
  const count = half / EVERY;
  const perLine = narrow ? count / 2 : count;
  const [pitch, radius] = narrow ? [43, 18] : [48, 20];
  const line = radius * 2 + 8;
  const stride = (count / perLine) * line + 32;
  const width = perLine * pitch + 4;
  const clocks = Array.from({ length: count }, (_, c): Clock => {
    const column = c % perLine;
    const y = 28 + radius + ((c - column) / perLine) * line;
    return { k: c * EVERY, x: 2 + radius + column * pitch, y };
  });
  const hands = (embedding: Float64Array) => handsPath(embedding, clocks, radius * 0.85);

  return (
    <svg
      className="plot"
      viewBox={`0 0 ${width} ${rows.length * stride + 4}`}
      role="img"
      aria-label="Three rows of clocks, one row for each number, from the fastest wave to the slowest; grey hands show the default values, coloured hands the chosen ones."
    >
      <text x={width - 4} y="16" textAnchor="end" fill={colours.soft}>
        {narrow ? 'fast → slow' : 'fast waves → slow waves'}
      </text>
      {rows.map(({ name, now, before }, r) => (
        <g key={name} transform={`translate(0 ${r * stride})`} fill="none" strokeLinecap="round">
          <text x="2" y="16" fill="currentcolor" fontWeight="600">
            {name}
          </text>
          <path d={facesPath(clocks, radius)} stroke={colours.faint} strokeWidth="1.5" />
          <path d={hands(before)} stroke={colours.dropped} strokeWidth="5" strokeOpacity="0.45" />
          <path d={hands(now)} stroke={colours.conditioning} strokeWidth="2.5" />
        </g>
      ))}
    </svg>
  );
}

function facesPath(clocks: readonly Clock[], radius: number): string {
  const turn = `a${radius} ${radius} 0 0 1`;
  return clocks
    .map(({ x, y }) => `M${x} ${y - radius}${turn} 0 ${2 * radius}${turn} 0 -${2 * radius}z`)
    .join('');
}

function handsPath(embedding: Float64Array, clocks: readonly Clock[], length: number): string {
  const half = embedding.length / 2;
  return clocks
    .map(({ k, x, y }) => {
      const [dx, dy] = [embedding[k] * length, -embedding[half + k] * length];
      return `M${x} ${y}l${dx.toFixed(1)} ${dy.toFixed(1)}`;
    })
    .join('');
}
