import { useRef, useState } from 'react';
import { decodeWeights } from '#algorithms/miniature/weights-file.ts';
import { loadBytes } from '#data/load-bytes.ts';
import { failed, type Waiting } from '../Loading.tsx';
import { decodedFilm } from './film-worker.ts';

/** Films that a program of the book recorded as latents, by the names they have in their file. */
export interface RecordedFilms {
  pixels: Map<string, Float32Array> | undefined;
  waiting: Waiting;
  load(): void;
  /** The same for a button that goes when the films come; `pressed` says that it was this one. */
  press(): void;
  pressed: boolean;
}

const server = import.meta.env.SSR ? await import('./film-on-server.ts') : undefined;

/**
 * The recorded films of `public/data/<id>.bin`, `size` bytes as its papers say: decoded while the
 * book is built, and in the page by the worker once `load` is called.
 */
export function useRecordedFilms(id: string, size: number): RecordedFilms {
  const [pixels, setPixels] = useState(() => server?.recordedOnServer(id));
  const [waiting, setWaiting] = useState<Waiting>({ words: '' });
  const [pressed, setPressed] = useState(false);
  const asked = useRef(false);

  async function loaded(): Promise<Map<string, Float32Array>> {
    const bytes = await loadBytes(`${id}.bin`, { bytes: size }, (share) =>
      setWaiting({ words: 'Loading the films …', share }),
    );
    const films = new Map<string, Float32Array>();
    for (const { name, values } of decodeWeights(bytes)) {
      const film = await decodedFilm(values, (share) => {
        if (share < 1) setWaiting({ words: 'Loading the decoder …', share });
      });
      films.set(name, film);
    }
    return films;
  }

  function load(): void {
    if (pixels || asked.current) return;
    asked.current = true;
    loaded().then(
      (films) => {
        setWaiting({ words: '' });
        setPixels(films);
      },
      (error: unknown) => {
        asked.current = false; // so that the next touch tries again
        setWaiting(failed(error));
      },
    );
  }

  function press(): void {
    setPressed(true);
    load();
  }

  return { pixels, waiting, load, press, pressed };
}
