import { frameShrinker, shrunkSize } from '#algorithms/curation/area-average.ts';
import { openFilm, type AboutFilm, type FilmFile } from '#data/film-file.ts';

/** What a film's file says of it before a frame is decoded; times in seconds. */
export interface FilmInfo extends AboutFilm {
  /** When the frames are shown that are stored whole. */
  keyframes: number[];
}

/** Which frames of a film are wanted, and how large. */
export interface Wish {
  /** Frames are shrunk to this width by area averaging, if they are wider. */
  width: number;
  /** No frames that are shown at this second or later. */
  until: number;
  /** One frame of so many, beginning with the first. */
  every: number;
}

declare global {
  interface Window {
    filmInfo: () => Promise<FilmInfo>;
    sendFrames: (wish: Wish) => Promise<number>;
    packPicture: (pixels: string, width: number, quality: number) => Promise<string>;
  }
}

// This file runs in the browser that film-browser.ts starts, and talks to the server there.

const BATCH = 24; // frames a request

window.filmInfo = () =>
  withFile(async ({ about, keyframes }) => ({ ...about, keyframes: await keyframes() }));

/** Sends red, green and blue of each frame that is wanted, and tells when the last one ends. */
window.sendFrames = ({ width, until, every }) =>
  withFile(async ({ about, frames }) => {
    const size = shrunkSize(about.small, width);
    const shrink = frameShrinker(about.small, size);
    const length = 3 * size.width * size.height;
    const batch = new Uint8Array(BATCH * length);
    let times: number[] = [];
    let last = 0;
    let seen = 0;
    async function send(): Promise<void> {
      // Developers' tools look into bytes that are sent, which takes long, but not into a Blob.
      const body = new Blob([batch.subarray(0, times.length * length)]);
      const { ok } = await fetch(`/frames?width=${size.width}&height=${size.height}&times=${times.join()}`, { method: 'POST', body }); // prettier-ignore
      if (!ok) throw new Error('the program did not take the frames; its own message says why');
      times = [];
    }
    for await (const { frame, timestamp, end } of frames()) {
      if (timestamp >= until) break;
      last = end;
      if (seen++ % every !== 0) continue;
      batch.set(shrink(frame).data, times.length * length);
      times.push(timestamp);
      if (times.length === BATCH) await send();
    }
    if (times.length > 0) await send();
    return last;
  });

window.packPicture = async (pixels, width, quality) => {
  const bytes = Uint8ClampedArray.from(atob(pixels), (letter) => letter.charCodeAt(0));
  const canvas = new OffscreenCanvas(width, bytes.length / (4 * width));
  canvas.getContext('2d')?.putImageData(new ImageData(bytes, width), 0, 0);
  const blob = await canvas.convertToBlob({ type: 'image/webp', quality });
  const packed = new Uint8Array(await blob.arrayBuffer());
  return btoa(Array.from(packed, (byte) => String.fromCharCode(byte)).join(''));
};

async function withFile<Result>(use: (file: FilmFile) => Promise<Result>): Promise<Result> {
  const file = await openFilm(await (await fetch('/film')).blob());
  try {
    return await use(file);
  } finally {
    file.close();
  }
}
