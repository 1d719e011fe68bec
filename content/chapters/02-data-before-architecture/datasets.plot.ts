import { colours } from '#plots/colours.ts';
import type { Drawing } from '#plots/drawing.ts';

/** One data set's value of the chosen column; a filtered set stands in the row of its whole. */
export interface Amount {
  family: string;
  name: string;
  filtered: boolean;
  value: number;
  /** The value as a reader says it. */
  said: string;
}

/** What filtering does to a family: the value before and after. */
export interface Fall {
  family: string;
  whole: number;
  filtered: number;
}

/** How the column is drawn: its axis, its range and ticks, and whether the axis is logarithmic. */
export interface Scale {
  label: string;
  domain: [number, number];
  log: boolean;
  ticks: number[];
}

/** The data sets by one column of Table 1: hollow before filtering, full after. */
export function datasetsPlot(amounts: Amount[], falls: Fall[], scale: Scale): Drawing {
  const families = [...new Set(amounts.map(({ family }) => family))];
  const at = { x: 'value', y: 'family' };
  const say = (each: Amount) => `${each.name} ${each.said}`;
  return (plot, { narrow }) => ({
    height: 310,
    marginLeft: narrow ? 44 : 60,
    marginRight: narrow ? 52 : 90,
    marginBottom: 44,
    x: {
      type: scale.log ? 'log' : 'linear',
      domain: scale.domain,
      label: scale.label,
      ticks: scale.ticks,
      tickFormat: (tick: number) => tick.toLocaleString('en', { notation: 'compact' }),
    },
    y: { type: 'band', domain: families, axis: null },
    marks: [
      plot.ruleY(families, { stroke: colours.faint }),
      plot.arrow(falls, {
        x1: 'whole',
        x2: 'filtered',
        y: 'family',
        stroke: colours.dropped,
        strokeWidth: 2.5,
        inset: 8,
        headLength: 6,
      }),
      plot.dot(only(amounts, false), {
        ...at,
        r: 6,
        fill: 'var(--paper)',
        stroke: colours.dropped,
        strokeWidth: 2.5,
      }),
      plot.dot(only(amounts, true), { ...at, r: 6.5, fill: colours.kept }),
      plot.text(only(amounts, false), { ...at, text: say, dy: -17, fill: colours.ink }),
      plot.text(only(amounts, true), { ...at, text: say, dy: 18, fill: colours.kept }),
    ],
  });
}

function only(amounts: Amount[], filtered: boolean): Amount[] {
  return amounts.filter((each) => each.filtered === filtered);
}
