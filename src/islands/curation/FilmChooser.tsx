import { useEffect, useId, useRef, useState, type DragEvent } from 'react';
import { howFar } from './film-reading.ts';
import type { useOwnFilm } from './use-own-film.ts';

/** Takes a film from the disk, by a button or dropped, and shows how far the look at it is. */
export function FilmChooser(props: ReturnType<typeof useOwnFilm>) {
  const { film, take, takeTrailer, choose, stop } = props;
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const busy = film.looking.is === 'looking' || film.looking.is === 'loading';

  // React hears of `cancel` on dialogs only.
  useEffect(() => {
    const chooser = input.current;
    const cancelled = () => choose(false);
    chooser?.addEventListener('cancel', cancelled);
    return () => chooser?.removeEventListener('cancel', cancelled);
  }, [choose]);

  function dragged(event: DragEvent, inside: boolean) {
    event.preventDefault(); // or the browser would open the film instead of the book
    setOver(inside);
  }

  return (
    <div
      className={over ? 'film-drop film-drop-over' : 'film-drop'}
      onDragEnter={(event) => dragged(event, true)}
      onDragOver={(event) => dragged(event, true)}
      onDragLeave={(event) => dragged(event, false)}
      onDrop={(event) => {
        dragged(event, false);
        take([...event.dataTransfer.files]);
      }}
    >
      <p>
        <label htmlFor={id}>Choose a film, or drop one here</label>
        <input
          ref={input}
          id={id}
          type="file"
          accept="video/*,.mp4,.m4v,.mov,.webm,.mkv"
          onClick={() => choose(true)}
          onChange={(event) => {
            take([...(event.currentTarget.files ?? [])]);
            event.currentTarget.value = ''; // the same film may be chosen again
          }}
        />
      </p>
      <button type="button" onClick={busy ? stop : takeTrailer}>
        {busy ? 'Stop' : 'Try the trailer'}
      </button>
      {busy && (
        <p className="film-progress">
          <progress aria-label="How far the look at the film is" value={share(film)} max={1} />
          <span>{howFar(film)}</span>
        </p>
      )}
    </div>
  );
}

function share({ looking, about, seen }: ReturnType<typeof useOwnFilm>['film']): number {
  if (looking.is === 'loading') return looking.share;
  return about && about.seconds > 0 ? Math.min(1, seen.end / about.seconds) : 0;
}
