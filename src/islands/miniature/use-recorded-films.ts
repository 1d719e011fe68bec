import { useState } from 'react';
import { decodeWeights } from '#algorithms/miniature/weights-file.ts';
import { loadBytes } from '#data/load-bytes.ts';
import { decodedFilm } from './film-worker.ts';

/** Films that a program of the book recorded as latents, by the names they have in their file. */
export interface RecordedFilms {
  pixels: Map<string, Float32Array> | undefined;
  /** What keeps the films waiting, in words; empty if nothing does. */
  status: string;
  load(): void;
}

const server = import.meta.env.SSR ? await import('./film-on-server.ts') : undefined;

/**
 * The recorded films of `public/data/<id>.bin`, `size` bytes as its papers say: decoded while the
 * book is built, and in the page by the worker once `load` is called.
 */
export function useRecordedFilms(id: string, size: number): RecordedFilms {
  const [pixels, setPixels] = useState(() => server?.recordedOnServer(id));
  const [status, setStatus] = useState('');

  async function loaded(): Promise<Map<string, Float32Array>> {
    const bytes = await loadBytes(`${id}.bin`, { bytes: size }, (share) =>
      setStatus(`Loading the films: ${Math.round(share * 100)} %`),
    );
    const films = new Map<string, Float32Array>();
    for (const { name, values } of decodeWeights(bytes)) {
      const film = await decodedFilm(values, (share) => {
        if (share < 1) setStatus(`Loading the decoder: ${Math.round(share * 100)} %`);
      });
      films.set(name, film);
    }
    return films;
  }

  function load(): void {
    if (pixels) return;
    loaded().then(
      (films) => {
        setStatus('');
        setPixels(films);
      },
      (error: unknown) => setStatus(error instanceof Error ? error.message : String(error)),
    );
  }

  return { pixels, status, load };
}
