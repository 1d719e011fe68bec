import type { LeadAfter } from '#algorithms/elo-lead.ts';
import { colours } from '#plots/colours.ts';
import type { Drawing } from '#plots/drawing.ts';

/** Where the lead ends: its mean over many orders, and the ranges of both kinds of repetition. */
export interface Ends {
  votes: number;
  mean: number;
  shuffled: { low: number; high: number };
  resampled: { low: number; high: number };
  /** The lead that would promise the share of votes seen; missing where no lead does. */
  promised?: number;
}

/** Some orders of the same votes, vote by vote, and the two ranges of where they end. */
export function eloDuelPlot(courses: LeadAfter[][], ends: Ends): Drawing {
  const { votes, mean, shuffled, resampled, promised } = ends;
  const bars = [
    { ...resampled, at: votes * 1.06, colour: colours.spatial, width: 2.5, name: 'resampled' },
    { ...shuffled, at: votes * 1.14, colour: colours.temporal, width: 7, name: 'shuffled' },
  ];
  return (plot, { narrow }) => ({
    height: narrow ? 320 : 340,
    marginLeft: 44,
    marginRight: narrow ? 12 : 84,
    marginBottom: 40,
    x: {
      label: 'votes counted',
      domain: [0, votes * (narrow ? 1.36 : 1.2)],
      ticks: narrow ? 3 : 6,
    },
    y: { label: 'lead of A over B, Elo', nice: true, grid: true, ticks: 6 },
    marks: [
      plot.ruleY([0], { stroke: colours.ink }),
      ...courses.map((course) =>
        plot.line(course, {
          x: 'votes',
          y: 'lead',
          stroke: colours.soft,
          strokeOpacity: 0.75,
          strokeWidth: 1,
        }),
      ),
      ...(promised === undefined
        ? []
        : [
            plot.ruleY([promised], { stroke: colours.svd, strokeDasharray: '5 4' }),
            plot.text([promised], {
              x: 0,
              y: (lead: number) => lead,
              text: ['the lead that this share of votes would earn in the end'].map((words) =>
                narrow ? 'lead this share would earn' : words,
              ),
              textAnchor: 'start',
              dx: 6,
              dy: promised < 0 ? -11 : 13,
              fill: colours.svd,
              stroke: 'var(--paper)',
              strokeWidth: 4,
            }),
          ]),
      ...bars.flatMap(({ at, low, high, colour, width, name }) => [
        plot.link([{ at, low, high }], {
          x1: 'at',
          x2: 'at',
          y1: 'low',
          y2: 'high',
          stroke: colour,
          strokeWidth: width,
        }),
        plot.text([{ at, low, high }], {
          x: 'at',
          y: name === 'resampled' ? high : narrow ? low : mean,
          text: [name],
          textAnchor: name === 'resampled' ? 'middle' : 'start',
          dx: name === 'resampled' ? 0 : narrow ? -8 : 10,
          dy: name === 'resampled' ? -12 : narrow ? 12 : 0,
          fill: colour,
          stroke: 'var(--paper)',
          strokeWidth: 4,
        }),
      ]),
    ],
  });
}
