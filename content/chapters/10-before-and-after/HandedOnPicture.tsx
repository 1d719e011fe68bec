import { colours } from '#plots/colours.ts';
import { heirs, parts, type Heir, type Tie } from './handed-on.ts';

interface Props {
  chosen: Heir;
  onChoose: (name: string) => void;
  narrow: boolean;
}

const ROW = 36;
const TOP = 44;
const dashes: Record<Tie, string | undefined> = {
  weights: undefined,
  named: '5 3',
  tested: '1.5 3',
};
const key: readonly [Tie, string][] = [
  ['weights', 'weights'],
  ['named', 'named'],
  ['tested', 'tested'],
];

const across = {
  wide: { width: 800, before: 250, from: 330, to: 470, after: 560, indent: 26 },
  narrow: { width: 350, before: 119, from: 138, to: 219, after: 243, indent: 12 },
};
type Across = (typeof across)['wide'];

/** Works before SVD on the left, works after it on the right, and the parts they share in between. */
export function HandedOnPicture({ chosen, onChoose, narrow }: Props) {
  const at = narrow ? across.narrow : across.wide;
  const middle = (at.from + at.to) / 2;
  return (
    <svg
      className="plot"
      viewBox={`0 0 ${at.width} 400`}
      role="img"
      aria-label="Ancestors on the left and descendants on the right, joined by lines to six parts of SVD: weights, layers, noise levels, conditioning, stages of training and data. Make-A-Video, Imagen Video and Sora have no line."
    >
      <g fontSize={narrow ? 12 : 13}>
        <g fill={colours.soft}>
          <text x={at.before} y="14" textAnchor="end">
            before
          </text>
          <text x={at.after} y="14">
            after
          </text>
        </g>
        <rect
          x={at.from}
          y={TOP - 20}
          width={at.to - at.from}
          height={7 * ROW + 2}
          rx="6"
          fill="none"
          stroke={colours.svd}
        />
        <text x={middle} y={TOP} textAnchor="middle" fill={colours.svd} fontWeight="600">
          SVD
        </text>
        {parts.map((part, p) => (
          <text
            key={part}
            x={middle}
            y={heightOf(p + 1)}
            textAnchor="middle"
            fill={part === chosen.part ? colours.svd : 'currentcolor'}
            fontWeight={part === chosen.part ? 600 : 400}
          >
            {part}
          </text>
        ))}
        {heirs.map((heir) => (
          <Work
            key={heir.name}
            heir={heir}
            at={at}
            chosen={heir === chosen}
            onChoose={() => onChoose(heir.name)}
          />
        ))}
        <text x={middle} y={heightOf(7.4)} textAnchor="middle" fill={colours.soft}>
          no line
        </text>
        {key.map(([tie, words], k) => (
          <g key={tie} transform={`translate(${(narrow ? 0 : 225) + 122 * k} 388)`}>
            <path
              d="M0 -4 H34"
              stroke="currentcolor"
              strokeWidth="1.5"
              strokeDasharray={dashes[tie]}
            />
            <text x="42" fill="currentcolor">
              {words}
            </text>
          </g>
        ))}
      </g>
    </svg>
  );
}

interface WorkProps {
  heir: Heir;
  at: Across;
  chosen: boolean;
  onChoose: () => void;
}

/** A name and, where a source says what was handed on, its line. */
function Work({ heir, at, chosen, onChoose }: WorkProps) {
  const before = heir.side === 'before';
  const child = heir.name === 'SV3D' ? at.indent : 0; // finetuned from SVD-XT, not from SVD
  return (
    <g onClick={onChoose} cursor="pointer">
      {heir.part && (
        <path
          d={linePath(heir, at)}
          fill="none"
          stroke={chosen ? colours.svd : 'currentcolor'}
          strokeWidth={chosen ? 3 : 1.2}
          strokeDasharray={(heir.tie && dashes[heir.tie]) ?? undefined}
        />
      )}
      <text
        x={before ? at.before : at.after + child}
        y={heightOf(heir.row)}
        textAnchor={before ? 'end' : 'start'}
        fill={chosen ? colours.svd : 'currentcolor'}
        fontWeight={chosen ? 600 : 400}
      >
        {heir.name}
      </text>
    </g>
  );
}

function linePath({ name, part, side, row }: Heir, at: Across): string {
  const end = heightOf(row) - 4;
  if (name === 'SV3D')
    return `M${at.after + 4} ${heightOf(0) + 6} V${end} H${at.after + at.indent - 3}`;
  const start = heightOf(parts.findIndex((known) => known === part) + 1) - 4;
  if (side === 'before') return `M${at.before + 5} ${end} H${at.from}`;
  const bend = (at.to + at.after) / 2;
  return `M${at.to} ${start} C${bend} ${start} ${bend} ${end} ${at.after - 5} ${end}`;
}

function heightOf(row: number): number {
  return TOP + ROW * row;
}
