import { useState } from 'react';
import type { Film } from '#algorithms/miniature/render-film.ts';

interface Props {
  films: readonly { film: Film }[];
  framesPerSecond?: number;
  /** Of the files, without their endings. */
  name: string;
}

/** Lets a reader take the films of a figure away. */
export function FilmActions({ films, framesPerSecond = 8, name }: Props) {
  const [problem, setProblem] = useState(false);

  // What writes the files is loaded only for a reader who wants one.
  async function save(kind: 'gif' | 'png') {
    const all = films.map(({ film }) => film);
    try {
      const { saveFrames, saveGif } = await import('./save-film.ts');
      if (kind === 'gif') saveGif(all, framesPerSecond, name);
      else saveFrames(all, name);
      setProblem(false);
    } catch {
      setProblem(true);
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
      {problem && (
        <span role="alert">The film could not be saved: try again when the network is back.</span>
      )}
    </>
  );
}
