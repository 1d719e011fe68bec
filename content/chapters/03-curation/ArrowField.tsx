import type { FlowField } from '#algorithms/curation/motion-score.ts';
import { colours } from '#plots/colours.ts';

interface Props {
  field: FlowField;
  /** How many pixels of the full frame one place of this map stands for. */
  pixels: number;
  label: string;
  /** For each arrow whether it cannot be believed; without it all can. */
  doubted?: readonly boolean[];
}

const UNIT = 10; // of the drawing, for one pixel of the full frame
const SHAFT = 0.45; // of the true length, so that neighbours stay apart
const RING = 0.25; // of a place

/** A flow map as arrows, one from each place, all shortened alike; doubted ones are thin, from a ring. */
export function ArrowField({ field, pixels, label, doubted = [] }: Props) {
  const { width, height, dx, dy } = field;
  const place = pixels * UNIT;
  const arrows = Array.from(dx, (right, k) => {
    const x = ((k % width) + 0.5) * place;
    const y = (Math.floor(k / width) + 0.5) * place;
    return { x, y, right: right * UNIT * SHAFT, down: dy[k] * UNIT * SHAFT };
  });
  return (
    <svg
      className="plot"
      viewBox={`0 0 ${width * place} ${height * place}`}
      role="img"
      aria-label={label}
    >
      <rect
        width={width * place}
        height={height * place}
        fill="none"
        stroke={colours.faint}
        strokeWidth="2"
      />
      <path
        fill={colours.soft}
        fillOpacity={pixels > 1 ? 1 : 0}
        d={arrows.map(({ x, y }) => `M${x - 1.5} ${y - 1.5}h3v3h-3z`).join('')}
      />
      <svg width={width * place} height={height * place}>
        <path
          fill="none"
          stroke={colours.temporal}
          strokeWidth={1 + 0.5 * pixels}
          strokeLinecap="round"
          strokeLinejoin="round"
          d={arrows
            .filter((_, k) => !doubted[k])
            .map(arrow)
            .join('')}
        />
        <path
          className="arrow-doubted"
          fill="none"
          stroke={colours.temporal}
          strokeLinecap="round"
          d={arrows
            .filter((_, k) => doubted[k])
            .map((each) => ring(each, RING * place) + arrow(each))
            .join('')}
        />
      </svg>
    </svg>
  );
}

interface Arrow {
  x: number;
  y: number;
  right: number;
  down: number;
}

// The head is made of a third of the shaft, turned out to both sides by about 30 degrees.
function arrow({ x, y, right, down }: Arrow): string {
  if (right === 0 && down === 0) return '';
  const back = { right: -0.28 * right, down: -0.28 * down };
  const side = { right: -0.16 * down, down: 0.16 * right };
  const one = `${round(back.right + side.right)} ${round(back.down + side.down)}`;
  const across = `${round(-back.right - side.right)} ${round(-back.down - side.down)}`;
  const other = `${round(back.right - side.right)} ${round(back.down - side.down)}`;
  return `M${round(x)} ${round(y)}l${round(right)} ${round(down)}l${one}l${across}l${other}`;
}

function ring({ x, y }: Arrow, radius: number): string {
  const half = `a${radius} ${radius} 0 0 0`;
  return `M${round(x - radius)} ${round(y)}${half} ${2 * radius} 0${half} ${-2 * radius} 0`;
}

function round(length: number): number {
  return Math.round(length * 10) / 10;
}
