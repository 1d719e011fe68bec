import { colours } from '#plots/colours.ts';
import type { Drawing } from '#plots/drawing.ts';

/** The range of true shares that some number of votes leaves open, in percent. */
export interface RangeAtVotes {
  votes: number;
  low: number;
  high: number;
}

/** What the reader chose and what follows from it; `enough` is missing when it lies off the axis. */
export interface Chosen extends RangeAtVotes {
  share: number;
  enough?: number;
}

/** How the interval around an observed share narrows as votes come in. */
export function voteIntervalPlot(ranges: RangeAtVotes[], chosen: Chosen): Drawing {
  const { share, enough } = chosen;
  const last = ranges[ranges.length - 1];
  return (plot, { narrow }) => ({
    height: narrow ? 300 : 350,
    marginLeft: 46,
    marginRight: narrow ? 22 : 92,
    marginBottom: 40,
    x: { label: 'votes V', domain: [0, last.votes], ticks: narrow ? [0, 200, 400, 600, 800] : 9 },
    y: { label: 'true share of votes, %', domain: [20, 100], ticks: 5, grid: true },
    marks: [
      plot.areaY(ranges, {
        x: 'votes',
        y1: 'low',
        y2: 'high',
        fill: colours.spatial,
        fillOpacity: 0.16,
      }),
      plot.line(ranges, { x: 'votes', y: 'low', stroke: colours.spatial }),
      plot.line(ranges, { x: 'votes', y: 'high', stroke: colours.spatial }),
      plot.ruleY([50], { stroke: colours.ink, strokeDasharray: '5 4' }),
      plot.text([last], {
        x: 'votes',
        y: 50,
        text: ['a coin: ½'],
        textAnchor: narrow ? 'end' : 'start',
        dx: narrow ? 0 : 8,
        dy: narrow ? 14 : 0,
        fill: colours.ink,
      }),
      plot.text(narrow ? [] : [last], {
        x: 'votes',
        y: share,
        text: ['share seen'],
        textAnchor: 'start',
        dx: 8,
        dy: Math.abs(share - 50) < 4 ? -16 : 0,
        fill: colours.spatial,
      }),
      plot.ruleY([share], { stroke: colours.spatial, strokeOpacity: 0.6 }),
      ...(enough === undefined
        ? []
        : [
            plot.ruleX([enough], { y1: 20, y2: 50, stroke: colours.ink, strokeDasharray: '2 3' }),
            plot.text([enough], {
              x: (votes: number) => votes,
              y: 20,
              text: [`${enough} votes: ½ is out`],
              textAnchor: enough > last.votes / 2 ? 'end' : 'start',
              dx: enough > last.votes / 2 ? -6 : 6,
              dy: -10,
              fill: colours.ink,
            }),
          ]),
      plot.ruleX([chosen], {
        x: 'votes',
        y1: 'low',
        y2: 'high',
        stroke: colours.temporal,
        strokeWidth: 4,
      }),
      plot.dot([chosen], { x: 'votes', y: 'share', fill: colours.temporal, r: 5 }),
      plot.text([chosen], {
        x: 'votes',
        y: 'high',
        text: [`${chosen.low.toFixed(1)} to ${chosen.high.toFixed(1)} %`],
        dy: -12,
        dx: 4,
        textAnchor: chosen.votes > last.votes * 0.7 ? 'end' : 'start',
        fill: colours.temporal,
        fontWeight: 600,
      }),
    ],
  });
}
