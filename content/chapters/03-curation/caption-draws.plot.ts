import { colours } from '#plots/colours.ts';
import type { Drawing } from '#plots/drawing.ts';

/** One showing of one clip, and whose caption came with it. */
export interface Showing {
  clip: number;
  time: number;
  letter: string;
  captioner: string;
}

const hues = new Map([
  ['C', { fill: colours.spatial, opacity: 0.85, ink: 'var(--paper)' }],
  ['V', { fill: colours.temporal, opacity: 0.85, ink: 'var(--paper)' }],
  ['M', { fill: colours.conditioning, opacity: 0.18, ink: colours.ink }],
]);

/** Clips across, showings down: whose words came with each; frames stand for showings to come. */
export function captionDrawsPlot(
  showings: Showing[],
  sheet: { clips: number; times: number },
): Drawing {
  return (plot, { narrow }) => {
    const clips = upTo(narrow ? sheet.clips / 2 : sheet.clips);
    const times = upTo(sheet.times);
    const inFrame = showings.filter(({ clip }) => clip <= clips.length);
    const frames = times.flatMap((time) => clips.map((clip) => ({ clip, time })));
    const key = narrow
      ? 'C CoCa   V V-BLIP   M merged'
      : 'C CoCa     V V-BLIP     M merged by a language model';
    const title = narrow
      ? `the first ${clips.length} clips, a row for each showing`
      : 'a column for each clip, a row for each showing';
    return {
      height: 310,
      marginLeft: 26,
      marginRight: 4,
      marginTop: 34,
      marginBottom: 44,
      x: { axis: null, type: 'band', domain: clips },
      y: { label: null, type: 'band', domain: times, tickSize: 0 },
      marks: [
        plot.cell(frames, { x: 'clip', y: 'time', stroke: colours.faint }),
        ...[...hues].map(([letter, { fill, opacity }]) =>
          plot.cell(
            inFrame.filter((each) => each.letter === letter),
            { x: 'clip', y: 'time', fill, fillOpacity: opacity, stroke: fill },
          ),
        ),
        plot.text(inFrame, {
          x: 'clip',
          y: 'time',
          text: 'letter',
          fill: ({ letter }: Showing) => hues.get(letter)?.ink ?? colours.ink,
        }),
        plot.text([title], {
          frameAnchor: 'top-left',
          dy: -20,
          text: (words: string) => words,
          fill: colours.soft,
        }),
        plot.text([key], {
          frameAnchor: 'bottom-left',
          dy: 30,
          text: (words: string) => words,
          fill: colours.ink,
        }),
      ],
    };
  };
}

function upTo(last: number): number[] {
  return Array.from({ length: last }, (_, k) => k + 1);
}
