import { useMemo, useState } from 'react';
import { Choice } from '#islands/Choice.tsx';
import { Exhibit } from '#islands/Exhibit.tsx';
import { figure } from '#islands/figure.tsx';
import { bookClips, type BookClip } from './clips.ts';
import { lowestTie, measures, orderedBy, showLook, type Measure } from './look-fails.ts';
import { Thumbnail } from './Thumbnail.tsx';

const SHOWN = 3;

/** Order the book's clips by a simple measure of looks and see what it likes. */
export default figure(function LookFails() {
  const [measure, setMeasure] = useState<Measure>('sharpness');
  const ordered = useMemo(() => orderedBy(bookClips, measure), [measure]);
  const ends = { lowest: ordered.slice(0, SHOWN), highest: ordered.slice(-SHOWN).toReversed() };
  const tie = lowestTie(bookClips, measure);
  const words = (clips: readonly BookClip[]) =>
    clips.map((clip) => `“${clip.name}” (${showLook(clip, measure)})`).join(', ');

  return (
    <Exhibit
      title="What does a simple measure take for good looks?"
      badge="recorded"
      evidence="Means over the looks at a clip, two a second, in pictures 256 wide: look-measures.ts, by npm run record:curation. None of the three is an aesthetics score."
      reading={`By ${measure}, the highest of ${bookClips.length} clips are ${words(ends.highest)}; ${ends.highest.filter(({ written }) => written).length} of them carry letters that we wrote. The lowest are ${words(ends.lowest)}${tie > 1 ? `; ${tie} share the lowest value` : ''}.`}
      controls={
        <Choice
          label="Order the clips by"
          options={measures}
          value={measure}
          onChange={setMeasure}
        />
      }
      table={{
        columns: [
          { label: 'Clip' },
          ...measures.map((label) => ({ label })),
          { label: 'Letters by us' },
        ],
        rows: ordered.map((clip) => [
          clip.name,
          ...measures.map((each) => clip[each]),
          clip.written ? 'yes' : 'no',
        ]),
      }}
    >
      {(['highest', 'lowest'] as const).map((end) => (
        <div key={end}>
          <p>{`${end === 'highest' ? 'Highest' : 'Lowest'} ${measure}`}</p>
          <ol className="clip-row">
            {ends[end].map((clip) => (
              <li key={clip.number}>
                <Thumbnail clip={clip.number} />
                {clip.name}: {showLook(clip, measure)}
              </li>
            ))}
          </ol>
        </div>
      ))}
    </Exhibit>
  );
});
