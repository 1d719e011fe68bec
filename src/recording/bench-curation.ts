import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Frame } from '#algorithms/curation/area-average.ts';
import { frameLight } from '#algorithms/curation/brightness.ts';
import { detectorScores, ffmpegScore, gatePlateau, measuredCurves } from './bench-cuts.ts';
import type { DetectorScore } from './bench-cuts.ts';
import { flowTimes, shiftErrors } from './bench-flow.ts';
import { withFilm } from './film-browser.ts';
import { type TablePapers, writeTable } from './papers.ts';
import { annotation, trailerBytes, type TimedFrame } from './trailer.ts';

const ROUNDS = 5;
const STILLS = 10; // frames on which the flow is tried, those with the most to see
const SPACING = 24; // frames between those looked at for that

const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    record: { type: 'boolean', default: false },
  },
});
type Report = Awaited<ReturnType<typeof measured>>;
const report = await measured();
if (values.record) console.log(record(report.flow));
if (values.json) console.log(JSON.stringify(report));
else print(report);

/** Decodes the trailer, scores the detectors against the boundaries by eye, and times the flow. */
async function measured() {
  const { frames, stills, info } = await decoded();
  const times = frames.map(({ timestamp }) => timestamp);
  const known = annotation(times);
  const { curves, framesPerSecond } = measuredCurves(frames, ROUNDS);
  const detectors = detectorScores(curves, known);
  const ffmpeg = ffmpegScore(
    join(import.meta.dirname, '../../public/data/sintel-trailer-1.webm'),
    known,
  );
  if (ffmpeg) detectors.push(ffmpeg);
  const cascade = scoreOf('cascade', detectors);
  const asGiven = scoreOf('cascade', detectorScores(curves, annotation(times, true)));
  const errors = await shiftErrors(stills);
  const pair = await flowTimes(stills[0], stills[1]);
  const { width } = frames[0].frame;
  return {
    film: { codec: info.codec, frames: frames.length, seconds: info.seconds, width },
    cascade: {
      ...score(cascade),
      framesPerSecond: Math.round(framesPerSecond),
      gradualOverlap: round(cascade.gradualOverlap),
      againstFirstAnnotation: score(asGiven),
    },
    detectors: detectors.map((detector) => ({ name: detector.name, ...score(detector) })),
    gates: gatePlateau(curves, known).map(({ gate, f1, recall }) => ({
      gate,
      f1: round(f1),
      recall: round(recall),
    })),
    flow: {
      msPerPair160x90: round(pair.own),
      openCvMsPerPair160x90: round(pair.openCv),
      ratioToOpenCV: round(pair.own / pair.openCv),
      endPointErrors: errors.map(({ dx, dy, own, openCv }) => ({
        dx,
        dy,
        own: round(own),
        openCv: round(openCv),
      })),
    },
  };
}

/** Decodes the trailer twice: all frames small, and of few large ones those that show the most. */
async function decoded() {
  return withFilm(trailerBytes(), async ({ info, eachFrame }) => {
    const frames: TimedFrame[] = [];
    await eachFrame((frame, timestamp) => frames.push({ frame, timestamp }));
    const large: { frame: Frame; detail: number }[] = [];
    await eachFrame((frame) => large.push({ frame, detail: frameLight(frame).detail }), {
      width: info.width,
      every: SPACING,
    });
    const most = large.toSorted((a, b) => b.detail - a.detail).slice(0, STILLS);
    return { info, frames, stills: most.map(({ frame }) => frame) };
  });
}

/** Writes down how the flow does beside OpenCV's, for the book. */
function record({ endPointErrors, ratioToOpenCV }: Report['flow']): string {
  const command = '`npm run bench:curation -- --record`';
  const papers: TablePapers = {
    title: 'The book’s optical flow beside OpenCV’s on known shifts',
    note: `Mean error of the arrows’ ends on ${STILLS} frames of the trailer, each moved by a known shift, at 160 × 90. A pair took the book’s flow ${ratioToOpenCV.toFixed(1)} times as long as OpenCV’s (Farnebäck, WebAssembly) in the same run.`,
    columns: {
      dx: { label: 'Right', unit: 'px' },
      dy: { label: 'Down', unit: 'px' },
      own: { label: 'Error', unit: 'px' },
      openCv: { label: 'Error of OpenCV', unit: 'px' },
    },
    ...{ where: `${command} over public/data/sintel-trailer-1.webm`, licence: 'CC0' },
  };
  return writeTable('flow-beside-opencv', papers, endPointErrors);
}

function scoreOf(name: string, detectors: readonly DetectorScore[]): DetectorScore {
  const found = detectors.find((detector) => detector.name === name);
  if (found) return found;
  throw new Error(`no detector ${name}; expected one of those in bench-cuts.ts`);
}

function score({ precision, recall, f1, missed, falseAlarms }: DetectorScore) {
  const at = (boundaries: DetectorScore['missed']) => boundaries.map(({ start }) => round(start));
  return {
    f1: round(f1),
    precision: round(precision),
    recall: round(recall),
    missed: at(missed),
    falseAlarms: at(falseAlarms),
  };
}

function round(value: number): number {
  return Math.round(1000 * value) / 1000;
}

function print({ cascade, detectors, gates, flow, film }: Report) {
  console.log('cut detector                                  P     R     F1');
  for (const { name, precision, recall, f1 } of detectors) {
    const numbers = [precision, recall, f1].map((value) => value.toFixed(2).padStart(5));
    console.log(`${name.padEnd(42)} ${numbers.join(' ')}`);
  }
  console.log(`cascade misses ${cascade.missed.join(', ') || 'nothing'} (s)`);
  console.log(`cascade's false alarms: ${cascade.falseAlarms.join(', ') || 'none'} (s)`);
  console.log(`gradual ones overlap the truth by ${cascade.gradualOverlap} on average`);
  console.log(`F1 against the first annotation: ${cascade.againstFirstAnnotation.f1}`);
  console.log(`F1 by gate: ${gates.map(({ gate, f1 }) => `${gate} ${f1}`).join(', ')}`);
  console.log(`${cascade.framesPerSecond} frames/s at ${film.width} px width, after decoding`);
  console.log('end-point error, own / OpenCV, px at 160 × 90');
  for (const { dx, dy, own, openCv } of flow.endPointErrors) {
    console.log(`  moved by (${dx}, ${dy}): ${own} / ${openCv}`);
  }
  console.log(`${flow.msPerPair160x90} ms a pair, OpenCV ${flow.openCvMsPerPair160x90}`);
  console.log(`ratio ${flow.ratioToOpenCV}`);
}
