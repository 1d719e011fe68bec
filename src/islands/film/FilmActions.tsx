import { useState } from 'react';
import type { Film } from '#algorithms/miniature/render-film.ts';

interface Props {
  films: readonly { film: Film }[];
  framesPerSecond?: number;
  /** Of the files, without their endings. */
  name: string;
}

/** Lets a reader take the films of a figure away. */
export function FilmActions({ films, framesPerSecond = 10, name }: Props) {
  const [problem, setProblem] = useState('');

  // What writes the files is loaded only for a reader who wants one.
  async function save(kind: 'gif' | 'png') {
    const all = films.map(({ film }) => film);
    const writer = await import('./save-film.ts').catch(() => undefined);
    if (!writer) return setProblem('try again when the network is back');
    try {
      if (kind === 'gif') writer.saveGif(all, framesPerSecond, name);
      else writer.saveFrames(all, name);
      setProblem('');
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error));
    }
  }

  return (
    <>
      <button type="button" onClick={() => void save('gif')}>
        Save film (GIF)
      </button>
      <button type="button" onClick={() => void save('png')}>
        Save frames (PNG)
      </button>
      {problem && <span role="alert">The film could not be saved: {problem}.</span>}
    </>
  );
}
