import { colours } from '#plots/colours.ts';
import { family } from './family.ts';

interface Props {
  chosen: string;
  /** The phases whose weights the chosen one inherits, itself included. */
  ancestors: readonly string[];
}

const rows = [
  { label: 'Stage I', y: 26 },
  { label: 'Stage II', y: 94 },
  { label: 'Stage III', y: 162 },
  { label: 'after', y: 230 },
];

const places: Record<string, { x: number; y: number }> = {
  start: { x: 95, y: 26 },
  'i-a': { x: 184, y: 26 },
  'i-b': { x: 285, y: 26 },
  'ii-a': { x: 95, y: 94 },
  'ii-b': { x: 184, y: 94 },
  'iii-t2v': { x: 95, y: 162 },
  'iii-i2v-base': { x: 184, y: 162 },
  'iii-i2v-svd': { x: 251, y: 162 },
  'iii-i2v-svd-xt': { x: 315, y: 162 },
  interpolation: { x: 95, y: 230 },
  'camera-loras': { x: 251, y: 230 },
  'svd-mv': { x: 315, y: 230 },
};

/** Who inherits whose weights: the phases as dots, the chosen one and its ancestors filled. */
export function PhaseMap({ chosen, ancestors }: Props) {
  return (
    <g>
      {rows.map(({ label, y }) => (
        <text key={label} x="0" y={y + 4} fill={colours.soft}>
          {label}
        </text>
      ))}
      {family.map(({ id, parent, parentUnsure }) => {
        if (!parent) return null;
        const inherited = ancestors.includes(id);
        return (
          <path
            key={id}
            d={wayBetween(places[parent], places[id])}
            fill="none"
            stroke={inherited ? colours.ink : colours.soft}
            strokeWidth={inherited ? 2 : 1}
            strokeOpacity={inherited ? 1 : 0.6}
            {...(parentUnsure && { strokeDasharray: '3 4' })}
          />
        );
      })}
      {family.map(({ id, short }) => (
        <g key={id} transform={`translate(${places[id].x} ${places[id].y})`}>
          <circle
            r={id === chosen ? 9 : 6}
            fill={fillOf(id, chosen, ancestors)}
            stroke={id === chosen ? colours.svd : colours.ink}
          />
          <text
            y="25"
            textAnchor="middle"
            fill={id === chosen ? colours.svd : 'currentcolor'}
            fontSize="12"
            stroke="var(--paper)"
            strokeWidth="4"
            paintOrder="stroke"
            fontWeight={id === chosen ? 700 : 400}
          >
            {short}
          </text>
        </g>
      ))}
    </g>
  );
}

function fillOf(id: string, chosen: string, ancestors: readonly string[]): string {
  if (id === chosen) return colours.svd;
  return ancestors.includes(id) ? colours.ink : 'var(--paper)';
}

/** Along a row, straight down a column, or out of the row and over to another column. */
function wayBetween(from: { x: number; y: number }, to: { x: number; y: number }): string {
  if (from.y !== to.y) return `M${from.x} ${from.y}V${from.y + 36}H${to.x}V${to.y}`;
  const neighbours = to.x - from.x < 100;
  return neighbours
    ? `M${from.x} ${from.y}H${to.x}`
    : `M${from.x} ${from.y}V${from.y - 24}H${to.x}V${to.y}`;
}
