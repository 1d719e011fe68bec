import { colours } from '#plots/colours.ts';
import type { Drawing } from '#plots/drawing.ts';

/** One square of the matrix: a comparison, a factor, and how the two stand. */
export interface Square {
  comparison: string;
  factor: string;
  relation: string;
  /** Whether this factor differs and all others are the same. */
  alone: boolean;
}

const SHORT = new Map([
  ['initialisation', 'init.'],
  ['resolution', 'size'],
  ['architecture', 'arch.'],
]);

const NAMES = new Map([
  ['image-pretraining', 'From images or random'],
  ['lvd10m-f-against-lvd10m', 'LVD-10M-F, LVD-10M'],
  ['lvd10m-f-against-webvid', 'LVD-10M-F, WebVid'],
  ['lvd10m-f-against-internvid', 'LVD-10M-F, InternVid'],
  ['curated-50m-against-uncurated-50m', '50M curated or not'],
  ['curated-50m-against-lvd10m-f', '50M, LVD-10M-F'],
  ['three-initialisations', 'Three initialisations'],
  ['captioner-choice', 'Captioners'],
  ['motion-threshold', 'Motion filter'],
  ['aesthetics-threshold', 'Aesthetics filter'],
  ['clip-threshold', 'CLIP filter'],
  ['text-threshold', 'Text filter'],
  ['ucf101-zero-shot', 'FVD on UCF-101'],
  ['gen2-preference', 'SVD, GEN-2'],
  ['pika-preference', 'SVD, Pika Labs'],
  ['multiview-initialisation', 'Multi-view, three starts'],
  ['multiview-methods', 'Multi-view methods'],
]);

/** Names a comparison of the paper in few words; its `id` itself where it has no short name yet. */
export function shortName(id: string): string {
  return NAMES.get(id) ?? id;
}

/** Comparisons against factors: what differed, what was the same, what is not known. */
export function whatVariesPlot(squares: Square[], comparison: string, factor: string): Drawing {
  const rows = [...new Set(squares.map((square) => square.comparison))];
  const columns = [...new Set(squares.map((square) => square.factor))];
  const at = { x: 'factor', y: 'comparison' };
  const key = ['● differs', '◎ differs alone', '· same', '? not published'];
  return (plot, { narrow }) => ({
    height: narrow ? 470 : 500,
    marginLeft: narrow ? 172 : 210,
    marginRight: narrow ? 4 : 24,
    marginTop: 34,
    marginBottom: 40,
    x: { domain: columns, type: 'band', axis: null, padding: 0 },
    y: { domain: rows, type: 'band', axis: null, padding: 0 },
    marks: [
      plot.cell(
        squares.filter((square) => square.comparison === comparison || square.factor === factor),
        { ...at, fill: colours.faint, fillOpacity: 0.45 },
      ),
      plot.text(columns, {
        x: (name: string) => name,
        frameAnchor: 'top',
        dy: -14,
        text: (name: string) => (narrow ? (SHORT.get(name) ?? name) : name),
        fill: (name: string) => (name === factor ? colours.ink : colours.soft),
      }),
      plot.text(rows, {
        y: (name: string) => name,
        frameAnchor: 'left',
        textAnchor: 'end',
        dx: -8,
        text: (name: string) => (name === comparison ? `▸ ${name}` : name),
        fill: (name: string) => (name === comparison ? colours.ink : colours.soft),
      }),
      plot.dot(only(squares, 'same'), { ...at, r: 2, fill: colours.soft }),
      plot.text(only(squares, 'not published'), { ...at, text: () => '?', fill: colours.ink }),
      plot.dot(only(squares, 'differs'), { ...at, r: 5.5, fill: colours.ink }),
      plot.dot(
        squares.filter(({ alone }) => alone),
        { ...at, r: 9.5, stroke: colours.ink, strokeWidth: 1.5 },
      ),
      plot.text([key.join(narrow ? '  ' : '     ')], {
        frameAnchor: narrow ? 'bottom-right' : 'bottom-left',
        dy: 30,
        text: (line: string) => line,
        fill: colours.soft,
      }),
    ],
  });
}

function only(squares: Square[], relation: string): Square[] {
  return squares.filter((square) => square.relation === relation);
}
