import { frameShrinker, shrunkSize, type Frame } from '#algorithms/curation/area-average.ts';
import { filmAnalyst } from '#algorithms/curation/film-analysis.ts';
import { peaksOf } from '#algorithms/curation/film-curves.ts';
import type { TimedFrame } from '#data/film-file.ts';
import { filmProblem } from '#data/film-problem.ts';
import type { Picture, Told } from './curation-messages.ts';

const PICTURE_WIDTH = 64;
const PICTURES_EVERY = 0.5; // seconds of film
const MOST_PEAKS = 450; // of a curve, as many as a page draws
const PROGRESS_EVERY = 250; // milliseconds
const KNOWN_EVERY = 1000;
const PATIENCE = 10; // telling may take one part in ten of the time: long films are told of less often

/**
 * Looks through the frames of a film and tells how far it is and what is known, until the film ends,
 * something is wrong with it, or `stopped` says so.
 *
 * What was found until then is always told, before the last word. `size` is that of the frames.
 */
export async function surveyFilm(
  frames: AsyncIterable<TimedFrame>,
  size: { width: number; height: number },
  { tell, stopped }: { tell: (told: Told) => void; stopped: () => boolean },
): Promise<void> {
  const analyst = filmAnalyst(size);
  const painter = picturePainter(size);
  const seen = { frames: 0, end: 0 };
  let pictures: Picture[] = [];
  let toldProgress = performance.now();
  let tellsNext = toldProgress + KNOWN_EVERY;

  function tellKnown(): void {
    const began = performance.now();
    if (seen.frames > 0) {
      const { boundaries, clips, curves } = analyst.finish(seen.end);
      const passes = curves.passes.map((changes) => peaksOf(changes, MOST_PEAKS));
      tell({ kind: 'known', ...seen, boundaries, clips, passes, pictures });
      pictures = [];
    }
    const took = performance.now() - began;
    tellsNext = performance.now() + Math.max(KNOWN_EVERY, PATIENCE * took);
  }

  try {
    for await (const { frame, timestamp, end } of frames) {
      if (stopped()) break;
      analyst.push(frame, timestamp);
      pictures.push(...painter(frame, timestamp));
      seen.frames++;
      seen.end = Math.max(end, timestamp);
      const now = performance.now();
      if (now >= tellsNext) tellKnown();
      if (now < toldProgress + PROGRESS_EVERY) continue;
      toldProgress = now;
      tell({ kind: 'progress', ...seen });
      await nextTurn();
    }
    tellKnown();
    tell({ kind: 'over', why: stopped() ? 'stopped' : 'whole' });
  } catch (error) {
    tellKnown();
    tell({ kind: 'over', why: 'problem', sentence: filmProblem(error) });
  }
}

/** Paints a small picture of the first frame, and then of one every half second. */
function picturePainter(size: { width: number; height: number }) {
  const shrink = frameShrinker(size, shrunkSize(size, PICTURE_WIDTH));
  let due = -Infinity;
  return (frame: Frame, timestamp: number): Picture[] => {
    if (timestamp < due) return [];
    due = timestamp + PICTURES_EVERY;
    const { width, height, data } = shrink(frame);
    return [{ timestamp, frame: { width, height, data: data.slice() } }];
  };
}

/** Lets messages in, which wait while frames come faster than they are looked at. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}
