import { colours } from '#plots/colours.ts';
import type { Drawing } from '#plots/drawing.ts';

/** A training: what it cost, how long that lasts on so many GPUs, and where it really stood. */
export interface Training {
  name: string;
  gpuHours: number;
  /** The number of GPUs that the source names, and the days they take. */
  gpus: number;
  days: number;
  /** Days for each number of GPUs on the axis. */
  line: { gpus: number; days: number }[];
}

/** Days against GPUs, both logarithmic, with the reader's number of GPUs as a rule. */
export function gpuHoursPlot(trainings: Training[], gpus: number): Drawing {
  return (plot, { narrow }) => ({
    height: narrow ? 300 : 330,
    marginLeft: 56,
    marginRight: narrow ? 62 : 84,
    marginBottom: 38,
    x: { label: 'GPUs at work', type: 'log', ticks: [1, 8, 32, 128, 512], tickFormat: 'd' },
    y: {
      label: 'duration',
      type: 'log',
      domain: [1 / 24, 10_000],
      ticks: [1 / 24, 1, 7, 30.4, 365.25, 3652.5],
      tickFormat: (days: number) => spans[String(days)] ?? '',
      grid: true,
    },
    marks: [
      plot.ruleX([gpus], { stroke: colours.ink, strokeDasharray: '2 3' }),
      ...trainings.map(({ line }) =>
        plot.line(line, {
          x: 'gpus',
          y: 'days',
          stroke: colours.svd,
          strokeWidth: line === trainings[0].line ? 2.5 : 1.3,
          clip: true,
        }),
      ),
      plot.dot(trainings, { x: 'gpus', y: 'days', fill: colours.svd, r: 5 }),
      plot.text(
        trainings.map(({ name, line }) => ({ name, ...line[line.length - 1] })),
        { x: 'gpus', y: 'days', text: 'name', textAnchor: 'start', dx: 8 },
      ),
      plot.dot(
        trainings.flatMap(({ line }) => line.filter((point) => point.gpus === gpus)),
        { x: 'gpus', y: 'days', stroke: colours.ink, fill: 'var(--paper)', symbol: 'square', r: 4 },
      ),
    ],
  });
}

const spans: Record<string, string> = {
  [String(1 / 24)]: 'hour',
  '1': 'day',
  '7': 'week',
  '30.4': 'month',
  '365.25': 'year',
  '3652.5': '10 years',
};
