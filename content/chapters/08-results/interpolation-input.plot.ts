import { colours } from '#plots/colours.ts';
import type { Drawing } from '#plots/drawing.ts';

/** One channel of one frame of the input: what stands there and what is written on it. */
export interface Channel {
  slot: number;
  row: string;
  kind: 'noisy' | 'given' | 'learned' | 'mask';
  text: string;
}

const fill = {
  noisy: colours.noise,
  given: colours.conditioning,
  learned: colours.guidance,
  mask: colours.ink,
} as const;

/** The input as a sheet: a column for each frame, a row for each channel, the chosen frame framed. */
export function interpolationInputPlot(
  channels: Channel[],
  { rows, slots, chosen }: { rows: string[]; slots: number[]; chosen: number },
): Drawing {
  const groups = [
    { row: rows[1], label: '4 noisy', colour: colours.noise },
    { row: rows[5], label: '4 to go by', colour: colours.conditioning },
    { row: rows[8], label: '1 mask', colour: colours.ink },
  ];
  return (plot, { narrow }) => ({
    height: narrow ? 350 : 370,
    marginTop: 30,
    marginLeft: 24,
    marginRight: narrow ? 74 : 100,
    marginBottom: 12,
    x: { axis: 'top', label: 'frame', domain: slots, tickSize: 0, padding: 0.12 },
    y: { axis: null, domain: rows, padding: 0.14 },
    marks: [
      plot.cell(channels, {
        x: 'slot',
        y: 'row',
        fill: ({ kind }: Channel) => fill[kind],
        fillOpacity: ({ kind }: Channel) => (kind === 'learned' ? 0.14 : 0.3),
        stroke: ({ kind }: Channel) => fill[kind],
        strokeWidth: ({ slot }: Channel) => (slot === chosen ? 3 : 1),
        strokeDasharray: ({ kind }: Channel) => (kind === 'learned' ? '3 3' : 'none'),
      }),
      plot.text(channels, { x: 'slot', y: 'row', text: 'text', fill: colours.ink, fontSize: 12 }),
      plot.text(groups, {
        y: 'row',
        frameAnchor: 'right',
        textAnchor: 'start',
        dx: 8,
        dy: ({ label }) => (label === '1 mask' ? 0 : 16),
        text: 'label',
        fill: 'colour',
      }),
    ],
  });
}
