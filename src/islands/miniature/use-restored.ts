import { useState } from 'react';
import { failed, type Waiting } from '../Loading.tsx';
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
  waiting: Waiting;
  restore(original: Float32Array): void;
} {
  const [restored, setRestored] = useState(() => {
    const made = firstRestored(first);
    return made && { original: first, ...made };
  });
  const [waiting, setWaiting] = useState<Waiting>({ words: '' });

  function restore(original: Float32Array): void {
    const here = firstRestored(original);
    if (here) return setRestored({ original, ...here });
    throughAutoencoder(original, (share) => {
      setWaiting(share < 1 ? { words: 'Loading the autoencoder …', share } : { words: '' });
    }).then(
      (made) => {
        setWaiting({ words: '' });
        setRestored({ original, ...made });
      },
      (error: unknown) => setWaiting(failed(error)),
    );
  }

  return { restored, waiting, restore };
}
