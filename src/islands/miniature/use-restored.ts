import { useState } from 'react';
import { throughAutoencoder } from './film-worker.ts';
import { firstRestored } from './first-films.ts';

/** A picture, its latents, and what the autoencoder made of them. */
export interface Restored {
  original: Float32Array;
  latents: Float32Array;
  pixels: Float32Array;
}

/**
 * Sends pictures through the miniature's autoencoder and back: `first` while the book is built,
 * in the page whatever `restore` is given, after loading the weights once.
 */
export function useRestored(first: Float32Array): {
  restored: Restored | undefined;
  /** What keeps the picture waiting, in words; empty if nothing does. */
  status: string;
  restore(original: Float32Array): void;
} {
  const [restored, setRestored] = useState(() => {
    const made = firstRestored(first);
    return made && { original: first, ...made };
  });
  const [status, setStatus] = useState('');

  function restore(original: Float32Array): void {
    const here = firstRestored(original);
    if (here) return setRestored({ original, ...here });
    throughAutoencoder(original, (share) => {
      setStatus(share < 1 ? `Loading the autoencoder: ${Math.round(share * 100)} %` : '');
    }).then(
      (made) => {
        setStatus('');
        setRestored({ original, ...made });
      },
      (error: unknown) => setStatus(error instanceof Error ? error.message : String(error)),
    );
  }

  return { restored, status, restore };
}
