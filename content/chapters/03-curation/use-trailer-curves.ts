import { useState } from 'react';
import { readFilmCurves, type KeptCurves } from '#data/film-curves-file.ts';
import { loadBytes } from '#data/load-bytes.ts';
import papers from '../../data/trailer-curves-1.json' with { type: 'json' };

/** The trailer's curves as a figure has them. */
export interface TrailerCurves {
  /** Undefined in the page before they are loaded. */
  curves: KeptCurves | undefined;
  /** What keeps them waiting, in words; empty if nothing does. */
  status: string;
  load(): void;
}

const server = import.meta.env.SSR ? await import('./trailer-on-server.ts') : undefined;
let loading: Promise<KeptCurves> | undefined; // once for all figures of the page

/** The recorded curves of the trailer: read while the book is built, in the page once `load` is called. */
export function useTrailerCurves(): TrailerCurves {
  const [curves, setCurves] = useState(() => server?.trailerOnServer());
  const [status, setStatus] = useState('');

  function load(): void {
    if (curves) return;
    loading ??= loadBytes('trailer-curves-1.bin', papers).then(readFilmCurves);
    loading.then(
      (loaded) => {
        setStatus('');
        setCurves(loaded);
      },
      (error: unknown) => {
        loading = undefined; // so that the next touch tries again
        setStatus(error instanceof Error ? error.message : String(error));
      },
    );
  }

  return { curves, status, load };
}
