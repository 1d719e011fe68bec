import { useMemo, useState } from 'react';
import { cascadeSettings } from '#algorithms/curation/cut-cascade.ts';
import { Choice } from '#islands/Choice.tsx';
import { Exhibit } from '#islands/Exhibit.tsx';
import { figure } from '#islands/figure.tsx';
import { PlotFigure } from '#islands/PlotFigure.tsx';
import { Slider } from '#islands/Slider.tsx';
import plateau from '../../data/gate-plateau.json' with { type: 'json' };
import recorded from '../../data/detector-scores.json' with { type: 'json' };
import { detectorScoresPlot, gatePlateauPlot } from './detector-scores.plot.ts';

const [ALONE, GATE] = ['each detector', 'the gate'];
const { rows: gates } = plateau;
const { rows: scores } = recorded;
const ours = 'cascade';
const [cascade] = scores.filter(({ way }) => way === ours);
const [next] = scores
  .filter(({ way }) => !way.startsWith(ours))
  .toSorted((one, other) => other.f1 - one.f1);
const [slow] = cascadeSettings.slow;
const two = (value: number) => value.toFixed(2);

/** How each detector does alone on the trailer, and how firm the cascade stands on its gate. */
export default figure(function DetectorScores() {
  const [shown, setShown] = useState(ALONE);
  const [gate, setGate] = useState(slow.gate);
  const at = gates.find((score) => Math.abs(score.gate - gate) < 0.01) ?? gates[0];
  const drawing = useMemo(
    () => (shown === ALONE ? detectorScoresPlot(scores, ours) : gatePlateauPlot(gates, at.gate)),
    [shown, at],
  );
  const seen = gates.filter(({ f1 }) => f1 >= at.f1).length;

  return (
    <Exhibit
      title="What does each detector find alone?"
      badge="recorded"
      evidence="npm run record:curation, without chance: the trailer, its boundaries as one person marked them, two frames allowed. Every setting but those of ffmpeg was chosen on this one film. ffmpeg is its filter scdet with the threshold it comes with."
      reading={
        shown === ALONE
          ? `The best single detector is “${next.way}” with F1 ${two(next.f1)}: it misses ${next.missed} boundaries and has ${next.wrong} wrong. The cascade reaches ${two(cascade.f1)}, missing ${cascade.missed || 'none'} and with ${cascade.wrong} wrong.`
          : `With the gate at ${two(at.gate)} the cascade has F1 ${two(at.f1)} at recall ${two(at.recall)}; ${seen} of ${gates.length} heights ${seen === 1 ? 'does' : 'do'} as well or better.`
      }
      controls={
        <>
          <Choice label="Show" options={[ALONE, GATE]} value={shown} onChange={setShown} />
          <Slider
            label="Colour gate"
            value={gate}
            onChange={(value) => {
              setShown(GATE);
              setGate(value);
            }}
            min={0}
            max={0.9}
            step={0.05}
            show={two}
            marks={[{ value: slow.gate, label: 'the book' }]}
          />
        </>
      }
      table={
        shown === ALONE
          ? {
              columns: ['Detector', 'Precision', 'Recall', 'F1', 'Missed', 'Wrong'].map(
                (label) => ({ label }),
              ),
              rows: scores.map((each) => [
                ...[each.way, each.precision, each.recall, each.f1, each.missed, each.wrong],
              ]),
            }
          : {
              columns: [{ label: 'Gate' }, { label: 'F1' }, { label: 'Recall' }],
              rows: gates.map((each) => [each.gate, each.f1, each.recall]),
            }
      }
    >
      <PlotFigure
        drawing={drawing}
        alt={
          shown === ALONE
            ? 'A bar for each detector, as long as its F1, with its precision and recall; the cascade has the longest.'
            : 'F1 of the cascade rises with the gate up to 0.35 and then stays between 0.89 and 0.93; its recall falls slowly from 0.5 on.'
        }
      />
    </Exhibit>
  );
});
