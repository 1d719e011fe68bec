import { useState } from 'react';
import { Exhibit } from '#islands/Exhibit.tsx';
import { figure } from '#islands/figure.tsx';
import { Slider } from '#islands/Slider.tsx';
import { bookClips } from './clips.ts';
import { ClipWall } from './ClipWall.tsx';
import { besideOurLetters, beyond, falseFinds, middleFrames, textFrame } from './text-on-screen.ts';
import { Thumbnail } from './Thumbnail.tsx';

const firstChosen = bookClips.findIndex(({ name }) => name === 'Credits');
const { clips: ours, recall, precision } = besideOurLetters;

/** See where a detector finds text in the book's clips, and which clips a limit drops. */
export default figure(function TextOnScreen() {
  const [chosen, setChosen] = useState(firstChosen);
  const [most, setMost] = useState(7);
  const dropped = beyond(most);
  const { name, textArea } = bookClips[chosen];
  const { share, boxes } = middleFrames[chosen];
  const fallen = bookClips.filter((_, k) => dropped[k]).map((clip) => `“${clip.name}”`);

  return (
    <Exhibit
      title="Which clips have too much text?"
      badge="recorded"
      evidence="Boxes by PP-OCRv4’s detection network, not CRAFT, in the first, the middle and the last frame, 480 × 270: npm run record:curation; text-boxes.ts draws them, text-area.ts adds them up, percentile-filter.ts drops in this page. Recall and precision count area."
      reading={`“${name}”: boxes cover ${percent(share)} of the middle frame, and ${percent(textArea)} of the first, middle and last together, so it ${dropped[chosen] ? 'falls' : 'stays'}. At most ${most} % allowed, ${fallen.length} of ${bookClips.length} clips fall${fallen.length > 0 ? `: ${fallen.join(', ')}` : ''}. In the ${ours} clips that we wrote on, boxes hold ${percent(recall)} of our lines (recall), and our lines fill ${percent(precision)} of the boxes (precision). False find: ${falseFinds.map((clip) => `“${clip.name}”`).join(', ')}.`}
      controls={
        <>
          <Slider
            label="Most text a clip may show"
            value={most}
            onChange={setMost}
            min={0}
            max={25}
            step={0.5}
            unit="%"
            marks={[{ value: 7, label: 'the paper' }]}
          />
          <ClipWall clips={bookClips} dropped={dropped} chosen={chosen} onChoose={setChosen} />
        </>
      }
      table={{
        columns: [
          { label: 'Clip' },
          { label: 'Text area', unit: '%' },
          { label: 'Boxes in the middle frame' },
          { label: 'Text to be seen' },
          { label: 'Falls' },
        ],
        rows: bookClips.map((clip, k) => [
          clip.name,
          100 * clip.textArea,
          middleFrames[k].boxes.length,
          clip.words ? 'yes' : 'no',
          dropped[k] ? 'yes' : 'no',
        ]),
      }}
    >
      <div className="clip-large">
        <Thumbnail clip={chosen} large />
        <svg
          viewBox={`0 0 ${textFrame.width} ${textFrame.height}`}
          role="img"
          aria-label={`The middle frame of “${name}” with ${boxes.length} boxes around what was taken for text.`}
        >
          {boxes.map(({ left, top, width, height, probability }) => (
            <rect key={`${left} ${top}`} x={left} y={top} width={width} height={height}>
              <title>{`text with a probability of ${probability.toFixed(2)}`}</title>
            </rect>
          ))}
        </svg>
      </div>
    </Exhibit>
  );
});

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}
