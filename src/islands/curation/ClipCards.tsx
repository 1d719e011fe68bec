import { useLayoutEffect, useRef } from 'react';
import type { Picture } from '#workers/curation-messages.ts';
import { filmClock } from './film-reading.ts';
import { paintPicture } from './paint-picture.ts';
import { pictureOf, type Reel } from './picture-reel.ts';

/** What a card tells of a clip; null where it was not scored, or no text was looked for. */
interface CardClip {
  start: number;
  end: number;
  motion: number | null;
  /** The share of its frames that is covered by text. */
  textArea: number | null;
}

interface Props {
  clips: readonly CardClip[];
  /** For each clip the names of the filters that drop it. */
  droppedBy: readonly (readonly string[])[];
  reel: Reel;
}

const MOST = 120; // cards; the table has all clips

/** The clips of a film in a row: a picture of each, from when to when it lasts, how it moves, and what drops it. */
export function ClipCards({ clips, droppedBy, reel }: Props) {
  return (
    <>
      <ol className="clip-cards" tabIndex={0} aria-label="The clips">
        {clips.slice(0, MOST).map((clip, k) => (
          <li key={clip.start} className={droppedBy[k].length > 0 ? 'clip-dropped' : undefined}>
            <Thumbnail picture={pictureOf(reel, clip)} />
            {k + 1}: {filmClock(clip.start)}–{filmClock(clip.end)}
            <br />
            {clip.motion === null ? 'not scored' : `${clip.motion.toFixed(2)} px`}
            {clip.textArea !== null && (
              <>
                <br />
                text {(100 * clip.textArea).toFixed(1)} %
              </>
            )}
            {droppedBy[k].length > 0 && (
              <>
                <br />
                <strong>dropped by {droppedBy[k].join(', ')}</strong>
              </>
            )}
          </li>
        ))}
      </ol>
      {clips.length > MOST && (
        <p>The first {MOST} clips are shown; the table and the saved data have all.</p>
      )}
    </>
  );
}

/** A small picture, or the same room where a clip was too short to be looked at. */
function Thumbnail({ picture }: { picture: Picture | undefined }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useLayoutEffect(() => {
    if (canvas.current && picture) paintPicture(canvas.current, picture.frame);
  }, [picture]);
  return <canvas ref={canvas} className="clip-picture" aria-hidden="true" />;
}
