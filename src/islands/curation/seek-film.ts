import { requireSize, smallSize } from '#data/film-limits.ts';
import type { AboutFilm, TimedFrame } from '#data/film-file.ts';
import { filmProblem } from '#data/film-problem.ts';
import type { Answer } from '#workers/curation-messages.ts';
import { surveyFilm } from '#workers/survey-film.ts';
import { looksWithoutCodecs } from './looks-without-codecs.ts';

/**
 * Looks through a film where the browser decodes no single frames: it shows the film to itself, in
 * steps of a sixth of a second, and draws what it sees.
 *
 * Slow, and cuts are only as exact as the steps. On the page's own thread, as films play nowhere else.
 */
export async function seekThrough(
  film: Blob,
  tell: (answer: Answer) => void,
  stopped: () => boolean,
): Promise<void> {
  const address = URL.createObjectURL(film);
  const video = document.createElement('video');
  try {
    video.muted = true;
    video.preload = 'auto';
    video.src = address;
    await heard(video, 'loadeddata');
    const about = describe(video);
    tell({ kind: 'opened', about });
    await surveyFilm(frames(video, about), about.small, { tell, stopped });
  } catch (error) {
    tell({ kind: 'over', why: 'problem', sentence: filmProblem(error) });
  } finally {
    video.removeAttribute('src');
    URL.revokeObjectURL(address);
  }
}

function describe({ videoWidth: width, videoHeight: height, duration: seconds }: HTMLVideoElement) {
  requireSize({ width, height });
  if (!Number.isFinite(seconds)) {
    throw new Error('The film does not say how long it is, which this browser would need to know.');
  }
  return { width, height, small: smallSize({ width, height }), codec: '', seconds };
}

async function* frames(
  video: HTMLVideoElement,
  { small: { width, height }, seconds }: AboutFilm,
): AsyncGenerator<TimedFrame, void> {
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [width, height];
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('This browser gives no canvas to draw the film on.');
  context.imageSmoothingQuality = 'medium';
  const step = 1 / looksWithoutCodecs;
  // A last step as short as a rounding error is none.
  for (let look = 0; look === 0 || look * step < seconds - 1e-3; look++) {
    const end = Math.min(seconds, (look + 1) * step);
    const seeked = heard(video, 'seeked');
    video.currentTime = (look * step + end) / 2; // far from where one frame gives way to the next
    await seeked;
    context.drawImage(video, 0, 0, width, height);
    yield { frame: context.getImageData(0, 0, width, height), timestamp: look * step, end };
  }
}

/** Waits until the film says so, or says that it cannot be shown. */
function heard(video: HTMLVideoElement, event: 'loadeddata' | 'seeked'): Promise<void> {
  const heard = new AbortController(); // takes the other listener away, of which there would be thousands
  return new Promise<void>((resolve, reject) => {
    const { signal } = heard;
    video.addEventListener(event, () => resolve(), { signal });
    video.addEventListener('error', () => reject(new Error(said(video.error))), { signal });
  }).finally(() => heard.abort());
}

function said(error: MediaError | null): string {
  if (error?.code === MediaError.MEDIA_ERR_DECODE) {
    return 'The film is damaged: this browser could not decode what comes here.';
  }
  return 'This browser cannot show the file: it is no film, or packed in a way it does not know.';
}
