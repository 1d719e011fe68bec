import { colours } from '#plots/colours.ts';
import type { Drawing } from '#plots/drawing.ts';

/** A film after some rounds: when each of its frames is shown, and in which round it was made. */
export interface Film {
  label: string;
  seconds: number;
  frames: { second: number; round: number }[];
}

/** One line a film: a stroke for every frame, tallest for those that were there from the start. */
export function filmsPlot(films: Film[], longest: number): Drawing {
  const strokes = films.flatMap(({ label, frames }) =>
    frames.map(({ second, round }) => ({ label, second, round })),
  );
  const colour = [colours.ink, colours.temporal, colours.spatial];
  return (plot, { narrow }) => ({
    height: narrow ? 230 : 240,
    marginLeft: narrow ? 12 : 24,
    marginRight: narrow ? 30 : 40,
    marginTop: 34,
    marginBottom: 40,
    x: { label: 'seconds', domain: [0, longest], ticks: narrow ? 5 : 10 },
    y: {
      axis: null,
      domain: films.map(({ label }) => label),
      paddingInner: 0.55,
      paddingOuter: 0.2,
    },
    marks: [
      ...[2, 1, 0].map((round) =>
        plot.tickX(
          strokes.filter((stroke) => stroke.round === round),
          {
            x: 'second',
            y: 'label',
            stroke: colour[round],
            strokeWidth: round === 0 ? 2 : 1,
            insetTop: 8 * round,
          },
        ),
      ),
      plot.text(films, {
        x: 0,
        y: 'label',
        text: 'label',
        textAnchor: 'start',
        dy: narrow ? -28 : -29,
        fill: colours.ink,
      }),
    ],
  });
}
