import { colours } from '#plots/colours.ts';
import type { Drawing } from '#plots/drawing.ts';

/** A training: what it cost, how long that lasts on so many GPUs, and where it really stood. */
export interface Training {
  name: string;
  gpuHours: number;
  /** The number of GPUs that the source names, and the days they take. */
  gpus: number;
  days: number;
  /** The two ends of its line, which is straight on logarithmic axes. */
  line: Duration[];
}

/** How long so many GPUs take. */
export interface Duration {
  gpus: number;
  days: number;
}

/** Days against GPUs, both logarithmic; `chosen` are the durations on the reader's number of GPUs. */
export function gpuHoursPlot(trainings: Training[], chosen: Duration[]): Drawing {
  return (plot, { narrow }) => ({
    height: narrow ? 300 : 330,
    marginLeft: 68,
    marginRight: narrow ? 62 : 84,
    marginBottom: 38,
    x: { label: 'GPUs at work', type: 'log' },
    y: { label: 'duration', type: 'log', domain: [0.008, 10_000] },
    marks: [
      // A logarithmic scale would drop the labels that are no powers of ten; a text of one's own stays.
      plot.axisX([1, 8, 32, 128, 512], { text: (gpus: number) => String(gpus) }),
      plot.gridY(spans.map(({ days }) => days)),
      plot.axisY(
        spans.map(({ days }) => days),
        { text: (_: number, k: number) => spans[k].name },
      ),
      plot.ruleX(chosen.slice(0, 1), {
        x: 'gpus',
        stroke: colours.ink,
        strokeDasharray: '2 3',
      }),
      ...trainings.map(({ line }) =>
        plot.line(line, {
          x: 'gpus',
          y: 'days',
          stroke: colours.svd,
          strokeWidth: line === trainings[0].line ? 2.5 : 1.3,
        }),
      ),
      plot.dot(trainings, { x: 'gpus', y: 'days', fill: colours.svd, r: 5 }),
      plot.text(
        trainings.map(({ name, line }) => ({ name, ...line[line.length - 1] })),
        { x: 'gpus', y: 'days', text: 'name', textAnchor: 'start', dx: 8 },
      ),
      plot.dot(chosen, {
        x: 'gpus',
        y: 'days',
        stroke: colours.ink,
        strokeWidth: 1.5,
        symbol: 'square',
        r: 8,
      }),
    ],
  });
}

const spans = [
  { name: 'hour', days: 1 / 24 },
  { name: 'day', days: 1 },
  { name: 'week', days: 7 },
  { name: 'month', days: 365.25 / 12 },
  { name: 'year', days: 365.25 },
  { name: '10 years', days: 3652.5 },
];
