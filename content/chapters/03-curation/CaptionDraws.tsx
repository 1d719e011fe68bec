import { useMemo, useState } from 'react';
import { captionersMet } from '#algorithms/curation/caption-coverage.ts';
import { captionMix, drawCaptioner, type Captioner } from '#algorithms/curation/caption-mix.ts';
import { seededRandom } from '#algorithms/random.ts';
import { Choice } from '#islands/Choice.tsx';
import { Exhibit } from '#islands/Exhibit.tsx';
import { figure, useLinkedSeed } from '#islands/figure.tsx';
import { PlotFigure } from '#islands/PlotFigure.tsx';
import { Slider } from '#islands/Slider.tsx';
import { captionDrawsPlot } from './caption-draws.plot.ts';

const CLIPS = 24;
const MOST = 8;
const PAPER = '½, ¼, ¼';
const even = { coca: 1 / 3, videoblip: 1 / 3, merged: 1 / 3 };
const names: Record<Captioner, string> = { coca: 'CoCa', videoblip: 'V-BLIP', merged: 'merged' };
const letters: Record<Captioner, string> = { coca: 'C', videoblip: 'V', merged: 'M' };

/** Show every clip a few times and see whose words it was met with. */
export default figure(function CaptionDraws() {
  const [times, setTimes] = useState(2);
  const [mixName, setMixName] = useState(PAPER);
  const [seed, setSeed] = useState(23);
  useLinkedSeed(seed, setSeed);

  const mix = mixName === PAPER ? captionMix : even;
  const showings = useMemo(() => showAll(mix, times, seed), [mix, times, seed]);
  const drawing = useMemo(
    () => captionDrawsPlot(showings, { clips: CLIPS, times: MOST }),
    [showings],
  );
  const drawn = (captioner: Captioner) =>
    showings.filter(({ letter }) => letter === letters[captioner]).length;
  const met = captionersMet(mix, times);

  return (
    <Exhibit
      title="In whose words is a clip met?"
      badge="computed"
      evidence="caption-mix.ts draws with the chances of App. E.2.2; the chances of meeting one, two or three captioners are exact (caption-coverage.ts)."
      reading={`${CLIPS} clips, each shown ${times === 1 ? 'once' : `${times} times`}: ${drawn('coca')} showings with CoCa’s words, ${drawn('videoblip')} with V-BLIP’s, ${drawn('merged')} with the merged ones. By chance ${percent(met.one)} of all clips meet one captioner only, and ${percent(met.three)} meet all three.`}
      controls={
        <>
          <Slider
            label="Showings of each clip"
            value={times}
            onChange={setTimes}
            min={1}
            max={MOST}
            marks={[{ value: 2, label: 'in pretraining' }]}
          />
          <Choice
            label="Chances of CoCa, V-BLIP, merged"
            options={[PAPER, '⅓, ⅓, ⅓']}
            value={mixName}
            onChange={setMixName}
          />
          <button type="button" onClick={() => setSeed(seed + 1)}>
            Draw again
          </button>
        </>
      }
      table={{
        columns: [{ label: 'Clip' }, { label: 'Showing' }, { label: 'Captioner' }],
        rows: showings.map(({ clip, time, captioner }) => [clip, time, captioner]),
      }}
    >
      <PlotFigure
        drawing={drawing}
        alt="A column for each clip and in it a cell for each showing, with the letter of the captioner whose words were drawn."
      />
    </Exhibit>
  );
});

function showAll(mix: typeof captionMix, times: number, seed: number) {
  const random = seededRandom(seed);
  // All eight showings are drawn, so that moving the slider adds rows and changes none.
  return Array.from({ length: CLIPS * MOST }, (_, k) => {
    const captioner = drawCaptioner(random, mix);
    const time = (k % MOST) + 1;
    return {
      clip: (k - (k % MOST)) / MOST + 1,
      time,
      letter: letters[captioner],
      captioner: names[captioner],
    };
  }).filter(({ time }) => time <= times);
}

function percent(chance: number): string {
  return `${(100 * chance).toFixed(1)} %`;
}
