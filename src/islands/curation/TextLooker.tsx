import type { useFilmText } from './use-film-text.ts';

interface Props extends ReturnType<typeof useFilmText> {
  clips: readonly { start: number; end: number }[];
}

/** Offers to look for text, says what that loads, and shows how far it is. */
export function TextLooker({ text: { is, loaded, areas }, look, stop, clips }: Props) {
  const busy = is === 'loading' || is === 'looking';
  return (
    <p className="film-progress">
      <button type="button" onClick={busy ? stop : () => look(clips)}>
        {busy ? 'Stop looking for text' : 'Look for text (downloads 11 MB)'}
      </button>
      {busy && (
        <>
          <progress
            aria-label="How far the look for text is"
            value={is === 'loading' ? loaded : areas.length / clips.length}
            max={1}
          />
          <span>
            {is === 'loading'
              ? `${Math.round(100 * loaded)} % of the detector is here`
              : `${areas.length} of ${clips.length} clips`}
          </span>
        </>
      )}
    </p>
  );
}
