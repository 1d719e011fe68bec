import { useLayoutEffect, useRef } from 'react';
import type { ClipScores } from '#algorithms/curation/film-analysis.ts';
import type { Picture } from '#workers/curation-messages.ts';
import { filmClock } from './film-reading.ts';
import { paintPicture } from './paint-picture.ts';
import { pictureOf, type Reel } from './picture-reel.ts';

interface Props {
  clips: readonly ClipScores[];
  /** For each clip whether a filter drops it. */
  drops: readonly boolean[];
  /** The share of text in the clips that were looked at for it. */
  areas: readonly number[];
  reel: Reel;
}

const MOST = 120; // cards; the table has all clips

/** The clips of a film in a row: a picture of each, from when to when it lasts, and how it moves. */
export function ClipCards({ clips, drops, areas, reel }: Props) {
  return (
    <>
      <ol className="clip-cards" tabIndex={0} aria-label="The clips">
        {clips.slice(0, MOST).map((clip, k) => (
          <li key={clip.start} className={drops[k] ? 'clip-dropped' : undefined}>
            <Thumbnail picture={pictureOf(reel, clip)} />
            {filmClock(clip.start)}–{filmClock(clip.end)}
            <br />
            {Number.isNaN(clip.motion) ? 'not scored' : `${clip.motion.toFixed(2)} px`}
            {drops[k] && <strong> dropped</strong>}
            {areas[k] !== undefined && (
              <>
                <br />
                text {(100 * areas[k]).toFixed(1)} %
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
