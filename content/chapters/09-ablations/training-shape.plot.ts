import { colours } from '#plots/colours.ts';
import type { Drawing } from '#plots/drawing.ts';

/** A training as a rectangle: its clips are the width, its passes the height, its draws the area. */
export interface Shape {
  label: string;
  clips: number;
  passes: number;
  /** Whether the paper's own filters chose the clips. */
  filtered: boolean;
  preferred?: boolean;
}

/** Passes over a set of this many clips when the number of draws is fixed. */
export interface CurvePoint {
  clips: number;
  passes: number;
}

const MOST_PASSES = 5.6;
const TOO_CLOSE = 0.9; // passes between two corners below which their labels would touch

/** Two trainings as rectangles from the same corner, under the curve of equal steps. */
export function trainingShapePlot(
  shapes: readonly [Shape, Shape],
  curve: readonly CurvePoint[],
): Drawing {
  const most = curve[curve.length - 1].clips;
  const [first, second] = shapes;
  const crowded =
    beside(first, most) === beside(second, most) &&
    Math.abs(first.passes - second.passes) < TOO_CLOSE;
  return (plot, { narrow }) => ({
    height: narrow ? 310 : 340,
    marginLeft: 34,
    marginRight: narrow ? 14 : 24,
    marginTop: 34,
    marginBottom: 40,
    x: {
      label: 'clips in the set, millions',
      domain: [0, most],
      ticks: narrow ? 4 : 8,
      tickFormat: (clips: number) => `${clips / 1e6}`,
    },
    y: { label: 'passes', domain: [0, MOST_PASSES], ticks: 6, grid: true },
    marks: [
      plot.line(curve, {
        x: 'clips',
        y: 'passes',
        stroke: colours.soft,
        strokeDasharray: '2 4',
      }),
      ...shapes.map((shape) => {
        const hue = shape.filtered ? colours.kept : colours.ink;
        return plot.rect([shape], {
          x1: 0,
          x2: 'clips',
          y1: 0,
          y2: 'passes',
          fill: hue,
          fillOpacity: shape.filtered ? 0.22 : 0.05,
          stroke: hue,
          strokeWidth: 1.8,
          ...(!shape.filtered && { strokeDasharray: '6 4' }),
        });
      }),
      ...shapes.flatMap((shape, which) => {
        const lines = [
          `${shape.label}${shape.preferred ? ' ✓ preferred' : ''}`,
          `${inMillions(shape.clips)}${narrow ? '' : ' clips'} × ${shape.passes.toFixed(2)}${narrow ? '' : ' passes'}`,
        ];
        const hue = shape.filtered ? colours.kept : colours.ink;
        const placed = placeLabel(shape, most, crowded && which === 1);
        return lines.map((line, row) =>
          plot.text([shape], {
            x: 'clips',
            y: 'passes',
            text: [line],
            textAnchor: placed.anchor,
            dx: placed.dx,
            dy: placed.dy + 15 * row,
            fill: hue,
            fontWeight: row === 0 && shape.preferred ? 700 : 400,
          }),
        );
      }),
    ],
  });
}

/** Whether a rectangle is narrow enough for its label to stand beside it. */
function beside({ clips }: Shape, most: number): boolean {
  return clips < most * 0.45;
}

/** Beside a narrow rectangle, inside a wide one that has room, or above it. */
function placeLabel(shape: Shape, most: number, lifted: boolean) {
  if (beside(shape, most)) return { anchor: 'start', dx: 6, dy: lifted ? -63 : -25 } as const;
  const inside = shape.passes > 0.8 && !lifted;
  return { anchor: 'end', dx: -6, dy: inside ? 17 : lifted ? -80 : -42 } as const;
}

/** Writes a number of clips in millions, to one decimal place. */
export function inMillions(clips: number): string {
  return `${(clips / 1e6).toLocaleString('en', { maximumFractionDigits: 1 })}M`;
}
