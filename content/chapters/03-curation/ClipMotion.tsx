import { useMemo, useState } from 'react';
import { Choice } from '#islands/Choice.tsx';
import { Exhibit } from '#islands/Exhibit.tsx';
import { figure } from '#islands/figure.tsx';
import { PlotFigure } from '#islands/PlotFigure.tsx';
import { highestColumn, motionColumns } from './clip-motion.ts';
import { clipMotionPlot } from './clip-motion.plot.ts';
import { bookClips } from './clips.ts';
import { ClipWall } from './ClipWall.tsx';
import { MovingClip } from './MovingClip.tsx';
import { useClipLooks } from './use-clip-looks.ts';

const widths = [0.25, 0.5, 1];
const none = bookClips.map(() => false);

/** The motion scores of the book's clips as a histogram in which every clip has a name. */
export default figure(function ClipMotion() {
  const [width, setWidth] = useState(0.5);
  const { chosen, shown, status, choose } = useClipLooks();
  const dots = useMemo(() => motionColumns(bookClips, width), [width]);
  const drawing = useMemo(() => clipMotionPlot(dots, width), [dots, width]);
  const peak = highestColumn(dots);
  const unscored = bookClips.filter(({ motion }) => motion === null);
  const made = peak.filter((dot) => dot.made).length;
  const still = dots.filter(({ motion }) => motion === 0);

  return (
    <Exhibit
      title="How much do the book’s clips move?"
      badge="recorded"
      evidence="Farnebäck’s flow at two looks a second, in pixels of a picture 160 wide, its maps shrunk to 16 places: npm run record:curation. Hollow dots are clips that we made, by freezing, darkening or writing; full ones are shots of the trailer. Arrows and colours over a clip are computed in this page by the same code, at 480 × 270 shrunk to 160 × 90, arrows being drawn at 0.45 of their length. Which of them cannot be relied on is told by flow-reliability.ts, from the flow back; an arrow starts in a ring if that is so of most places that it stands for."
      reading={`The highest column, ${peak.length} of ${dots.length} clips, lies between ${say(peak[0].middle - width / 2)} and ${say(peak[0].middle + width / 2)}; ${made} of its clips were made by us. ${still.length} clips score exactly 0. ${unscored.map(({ name }) => `“${name}”`).join(', ')} has no two looks within one shot, so no score.${shown ? ` The flow of “${shown.clip.name}” is drawn over its looks.` : ''}`}
      controls={
        <>
          <Choice
            label="Width of a column"
            options={widths.map(say)}
            value={say(width)}
            onChange={(words) => setWidth(widths.find((each) => say(each) === words) ?? width)}
          />
          <button type="button" onClick={() => choose(chosen)}>
            {shown ? 'From the first look' : 'Show the flow in a clip (downloads 1.3 MB)'}
          </button>
          <span role="status">{status}</span>
          {shown && <ClipWall clips={bookClips} dropped={none} chosen={chosen} onChoose={choose} />}
        </>
      }
      table={{
        columns: [
          { label: 'Clip' },
          { label: 'Motion', unit: 'px a look' },
          { label: 'Made by us' },
        ],
        rows: bookClips.map(({ name, motion, made: ours }) => [name, motion, ours ? 'yes' : 'no']),
      }}
    >
      <PlotFigure
        drawing={drawing}
        alt="Clips as dots, piled up over their motion score: a high pile at zero, then a gap, then low piles up to about eight pixels a look."
        points={dots.map(({ name, motion, middle, height, made: ours }) => ({
          x: middle,
          y: height - 0.5,
          reading: `${name}: ${motion.toFixed(2)} px a look${ours ? ', made by us' : ''}`,
        }))}
      />
      {shown && <MovingClip key={shown.round} {...shown.clip} />}
    </Exhibit>
  );
});

function say(pixels: number): string {
  return `${pixels} px`;
}
