import { colours } from '#plots/colours.ts';
import type { Drawing } from '#plots/drawing.ts';

/** How one detector did, from 0 to 1. */
export interface Score {
  way: string;
  precision: number;
  recall: number;
  f1: number;
}

/** The same, with the gates of the slow passes at some height. */
export interface GateScore {
  gate: number;
  f1: number;
  recall: number;
}

/** A line a detector: a bar as long as its F1, a ring at its precision, a stroke at its recall. */
export function detectorScoresPlot(scores: Score[], marked: string): Drawing {
  return (plot) => ({
    height: 36 * scores.length + 66,
    marginLeft: 14,
    marginRight: 48,
    marginTop: 42,
    marginBottom: 8,
    x: {
      domain: [0, 1],
      label: 'F1 ▬   precision ○   recall │',
      axis: 'top',
      ticks: 5,
      labelOffset: 38,
    },
    y: {
      axis: null,
      type: 'band',
      domain: scores.map(({ way }) => way),
      paddingInner: 0.62,
      paddingOuter: 0.7,
    },
    marks: [
      plot.barX(scores, {
        ...{ x: 'f1', y: 'way', fillOpacity: 0.75 },
        fill: ({ way }: Score) => (way === marked ? colours.temporal : colours.kept),
      }),
      plot.tickX(scores, { x: 'recall', y: 'way', stroke: colours.ink, strokeWidth: 2.5 }),
      plot.dot(scores, { x: 'precision', y: 'way', r: 4.5, stroke: colours.ink, fill: 'none' }),
      plot.text(scores, { x: 0, y: 'way', text: 'way', textAnchor: 'start', dy: -14 }),
      plot.text(scores, {
        ...{ x: 1, y: 'way', textAnchor: 'start', dx: 10 },
        text: ({ f1 }: Score) => f1.toFixed(2),
      }),
    ],
  });
}

/** F1 and recall of the cascade over the height of its slow gates; one height is marked. */
export function gatePlateauPlot(scores: GateScore[], gate: number): Drawing {
  const last = scores.slice(-1);
  return (plot, { narrow }) => ({
    height: narrow ? 240 : 280,
    marginLeft: 44,
    marginRight: narrow ? 52 : 70,
    marginBottom: 42,
    x: { domain: [0, 0.9], label: 'colour gate of the two slow passes', ticks: 5 },
    y: { domain: [0.6, 1.01], label: 'from 0 to 1', ticks: 5 },
    marks: [
      plot.ruleX([gate], { stroke: colours.soft, strokeDasharray: '4 4' }),
      plot.line(scores, { x: 'gate', y: 'recall', stroke: colours.ink, strokeWidth: 1.4 }),
      plot.line(scores, { x: 'gate', y: 'f1', stroke: colours.temporal, strokeWidth: 3 }),
      plot.dot(
        scores.filter((score) => score.gate === gate),
        { x: 'gate', y: 'f1', r: 6, fill: colours.temporal },
      ),
      plot.text(last, {
        x: 'gate',
        y: 'recall',
        text: () => 'recall',
        dx: 8,
        dy: -8,
        textAnchor: 'start',
      }),
      plot.text(last, { x: 'gate', y: 'f1', text: () => 'F1', dx: 8, dy: 8, textAnchor: 'start' }),
    ],
  });
}
