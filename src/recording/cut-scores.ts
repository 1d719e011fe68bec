import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FilmCurves } from '#algorithms/curation/film-curves.ts';
import { detectorScores, ffmpegScore, gatePlateau, type DetectorScore } from './bench-cuts.ts';
import { rounded, writeTable } from './papers.ts';
import type { Annotation } from './trailer.ts';

const root = join(import.meta.dirname, '../..');
const table = join(root, 'content/data/detector-scores.json');
const where = 'its boundaries by eye, the table “sintel-boundaries”; two frames allowed';

/** How one way of finding boundaries did on the trailer. */
interface ScoreRow {
  way: string;
  precision: number;
  recall: number;
  f1: number;
  missed: number;
  wrong: number;
}

/** Writes how each cut detector did alone, and the cascade with its gates at other heights. */
export function writeCutScores(curves: FilmCurves, known: Annotation, command: string): string[] {
  const ways = detectorScores(curves, known).map(scoreRow);
  const found = ffmpegScore(join(root, 'public/data/sintel-trailer-1.webm'), known);
  const others = found ? [scoreRow(found)] : recordedElsewhere(ways);
  const gates = gatePlateau(curves, known).map(({ gate, f1, recall }) => ({
    ...{ gate, f1: rounded(f1), recall: rounded(recall) },
  }));
  return [
    writeTable('detector-scores', { ...scorePapers(command), where, licence: 'CC0' }, [
      ...ways,
      ...others,
    ]),
    writeTable('gate-plateau', { ...gatePapers(command), where, licence: 'CC0' }, gates),
  ];
}

function scoreRow({ name, precision, recall, f1, missed, falseAlarms }: DetectorScore): ScoreRow {
  const numbers = { precision: rounded(precision), recall: rounded(recall), f1: rounded(f1) };
  return { way: name, ...numbers, missed: missed.length, wrong: falseAlarms.length };
}

/** Rows of programs that this machine lacks, as a machine that has them recorded them. */
function recordedElsewhere(ways: readonly ScoreRow[]): ScoreRow[] {
  if (!existsSync(table)) return [];
  const { rows }: { rows: ScoreRow[] } = JSON.parse(readFileSync(table, 'utf8'));
  return rows.filter(({ way }) => ways.every((other) => other.way !== way));
}

function scorePapers(command: string) {
  return {
    title: 'How each cut detector does on the trailer',
    note: `Made by \`${command}\`. Settings: cascadeSettings in src/algorithms/curation/cut-cascade.ts, chosen on this same film. The last row is ffmpeg’s filter scdet at its default threshold, 10, by ffmpeg 5.1; where there is no ffmpeg, the row stays as it is.`,
    columns: {
      way: { label: 'Detector', unit: '' },
      precision: { label: 'Precision', unit: '', note: 'share of what it finds that is right' },
      recall: { label: 'Recall', unit: '', note: 'share of what there is that it finds' },
      f1: { label: 'F1', unit: '', note: 'the harmonic mean of both' },
      missed: { label: 'Missed', unit: 'boundaries' },
      wrong: { label: 'Wrong', unit: 'boundaries' },
    },
  };
}

function gatePapers(command: string) {
  return {
    title: 'How the cascade does with its colour gates at other heights',
    note: `Made by \`${command}\`. The gates of the two slow passes move together; all else is as in the table “detector-scores”.`,
    columns: {
      gate: { label: 'Gate', unit: '', note: 'least distance of colours, from 0 to 1' },
      f1: { label: 'F1', unit: '' },
      recall: { label: 'Recall', unit: '' },
    },
  };
}
