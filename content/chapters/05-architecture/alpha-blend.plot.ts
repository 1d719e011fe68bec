import { colours } from '#plots/colours.ts';
import type { Drawing } from '#plots/drawing.ts';

/** One value of a block at one frame: of both branches, and of their blend. */
export interface BlendAtFrame {
  frame: number;
  spatial: number;
  temporal: number;
  blend: number;
}

/** The two branches of a block along the frames, and the blend between them. */
export function alphaBlendPlot(frames: readonly BlendAtFrame[]): Drawing {
  const last = frames[frames.length - 1];
  return (plot, { narrow }) => ({
    height: narrow ? 260 : 300,
    marginLeft: 42,
    marginRight: narrow ? 76 : 140,
    x: { label: 'frame', ticks: [1, 4, 7, 10, 14], tickFormat: 'd' },
    y: { label: 'one channel at one place', domain: [-2.6, 2.6], ticks: 5, grid: true },
    marks: [
      plot.line(frames, {
        x: 'frame',
        y: 'spatial',
        stroke: colours.spatial,
        strokeDasharray: '2 3',
      }),
      plot.dot(frames, { x: 'frame', y: 'spatial', fill: colours.spatial, r: 3.5 }),
      plot.line(frames, { x: 'frame', y: 'temporal', stroke: colours.temporal }),
      plot.dot(frames, {
        x: 'frame',
        y: 'temporal',
        fill: colours.temporal,
        symbol: 'square',
        r: 3.5,
      }),
      plot.line(frames, { x: 'frame', y: 'blend', stroke: colours.ink, strokeWidth: 3 }),
      plot.text([last], {
        x: 'frame',
        y: 'spatial',
        text: [narrow ? 'spatial' : 'spatial branch'],
        textAnchor: 'start',
        dx: 9,
        dy: 6,
        fill: colours.spatial,
      }),
      plot.text([last], {
        x: 'frame',
        y: 'temporal',
        text: [narrow ? 'temporal' : 'temporal branch'],
        textAnchor: 'start',
        dx: 9,
        dy: -3,
        fill: colours.temporal,
      }),
      plot.text(frames.slice(5, 6), {
        x: 'frame',
        y: 'blend',
        text: ['blend'],
        textAnchor: 'start',
        dx: 16,
        fontWeight: 600,
      }),
    ],
  });
}
