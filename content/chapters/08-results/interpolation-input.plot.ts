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
  ];
  const learned = channels.filter(({ kind }) => kind === 'learned');
  const others = channels.filter(({ kind }) => kind !== 'learned');
  const outline = ({ slot }: Channel) => (slot === chosen ? 3 : 1);
  return (plot, { narrow }) => ({
    height: narrow ? 350 : 370,
    marginTop: 30,
    marginLeft: narrow ? 4 : 24,
    marginRight: narrow ? 76 : 100,
    marginBottom: 12,
    x: {
      axis: 'top',
      label: null,
      domain: slots,
      tickSize: 0,
      tickFormat: (slot: number) => (narrow ? `${slot}` : `frame ${slot}`),
      padding: 0.12,
    },
    y: { axis: null, domain: rows, padding: 0.14 },
    marks: [
      plot.cell(others, {
        x: 'slot',
        y: 'row',
        fill: ({ kind }: Channel) => fill[kind],
        fillOpacity: 0.3,
        stroke: ({ kind }: Channel) => fill[kind],
        strokeWidth: outline,
      }),
      plot.cell(learned, {
        x: 'slot',
        y: 'row',
        fill: fill.learned,
        fillOpacity: 0.14,
        stroke: fill.learned,
        strokeWidth: outline,
        strokeDasharray: '4 3',
      }),
      plot.text(channels, { x: 'slot', y: 'row', text: 'text', fill: colours.ink, fontSize: 12 }),
      plot.text(groups, {
        y: 'row',
        frameAnchor: 'right',
        textAnchor: 'start',
        dx: 8,
        dy: narrow ? 16 : 21, // half a row: the middle of four
        text: 'label',
        fill: 'colour',
      }),
      plot.text([rows[8]], {
        y: (row: string) => row,
        frameAnchor: 'right',
        textAnchor: 'start',
        dx: 8,
        text: ['1 mask'],
        fill: colours.ink,
      }),
    ],
  });
}
