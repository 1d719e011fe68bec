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
  const crowded = Math.abs(shapes[0].passes - shapes[1].passes) < TOO_CLOSE;
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
        const right = shape.clips > most * 0.45;
        const lift = crowded && which === 1 ? 38 : 0;
        const lines = [
          `${shape.label}${shape.preferred ? ' ✓ preferred' : ''}`,
          `${inMillions(shape.clips)} clips, ${shape.passes.toFixed(2)} passes`,
        ];
        return lines.map((line, row) =>
          plot.text([shape], {
            x: 'clips',
            y: 'passes',
            text: [line],
            textAnchor: right ? 'end' : 'start',
            dx: right ? 0 : 6,
            dy: -22 + 15 * row - lift,
            fill: shape.filtered ? colours.kept : colours.ink,
            fontWeight: row === 0 && shape.preferred ? 700 : 400,
            stroke: 'var(--paper)',
            strokeWidth: 3,
          }),
        );
      }),
    ],
  });
}

/** Writes a number of clips in millions, with as many digits as the paper's table has. */
export function inMillions(clips: number): string {
  const millions = clips / 1e6;
  return `${Number.isInteger(millions) ? millions : millions.toFixed(millions < 9.75 ? 2 : 1)}M`;
}
