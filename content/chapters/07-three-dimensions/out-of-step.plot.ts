import { colours } from '#plots/colours.ts';
import type { Drawing } from '#plots/drawing.ts';

/** How far a film runs ahead of the truth, and what it scores. */
export interface Ahead {
  degrees: number;
  psnr: number;
}

/** What the reader compares: the chosen film, the blur, and empty paper. */
export interface Compared {
  answer: Ahead;
  blur: number;
  blank: number;
}

/** The score of a sharp film against how far it runs ahead, between a blur and empty paper. */
export function outOfStepPlot(ahead: Ahead[], { answer, blur, blank }: Compared): Drawing {
  const rules = [
    { psnr: blur, name: `all views at once ${blur.toFixed(1)}`, colour: colours.noise, dy: -9 },
    { psnr: blank, name: `empty paper ${blank.toFixed(1)}`, colour: colours.soft, dy: 10 },
  ];
  return (plot, { narrow }) => ({
    height: narrow ? 260 : 280,
    marginLeft: 40,
    marginBottom: 40,
    marginTop: 30,
    x: {
      domain: [0, 180],
      ticks: narrow ? [0, 60, 120, 180] : [0, 30, 60, 90, 120, 150, 180],
      label: 'the film runs ahead by, degrees',
    },
    y: { domain: [10, 24], ticks: 7, grid: true, label: 'mean PSNR, dB' },
    marks: [
      plot.ruleY(rules, { y: 'psnr', stroke: 'colour', strokeDasharray: '5 4', strokeWidth: 1.5 }),
      plot.line(ahead, { x: 'degrees', y: 'psnr', stroke: colours.temporal, strokeWidth: 2 }),
      ...rules.map(({ psnr, name, colour, dy }) =>
        plot.text([name], {
          x: 180,
          y: psnr,
          text: [name],
          textAnchor: 'end',
          dy,
          fill: colour,
          stroke: 'var(--paper)',
          strokeWidth: 4,
        }),
      ),
      plot.dot([answer], { x: 'degrees', y: 'psnr', fill: colours.temporal, r: 6 }),
      plot.text([answer], {
        x: 'degrees',
        y: 'psnr',
        text: ({ psnr }: Ahead) => (narrow ? psnr.toFixed(1) : `sharp ${psnr.toFixed(1)}`),
        ...beside(answer, blur),
        fill: colours.temporal,
        fontWeight: 600,
        stroke: 'var(--paper)',
        strokeWidth: 4,
      }),
      plot.tip(
        ahead,
        plot.pointerX({
          x: 'degrees',
          y: 'psnr',
          title: ({ degrees, psnr }: Ahead) =>
            `${degrees.toFixed(1)}° ahead: ${psnr.toFixed(1)} dB`,
          fontSize: 13,
        }),
      ),
    ],
  });
}

/** Where the label of the chosen film is clear of the curve and of the two rules. */
function beside({ degrees, psnr }: Ahead, blur: number) {
  if (degrees > 90) return { textAnchor: 'end', dx: 0, dy: -15 } as const;
  if (psnr > blur) return { textAnchor: 'start', dx: 10, dy: -13 } as const;
  return { textAnchor: 'end', dx: -8, dy: 14 } as const;
}
