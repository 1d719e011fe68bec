import { useState } from 'react';
import { Exhibit } from '#islands/Exhibit.tsx';
import { TwoWidths } from '#islands/TwoWidths.tsx';
import { figure } from '#islands/figure.tsx';
import { PlayBar } from '#islands/PlayBar.tsx';
import { ClipAndNetwork } from './ClipAndNetwork.tsx';
import { PhaseMap } from './PhaseMap.tsx';
import { ancestry, phases, type Phase } from './recipe.ts';

const FIRST_SHOWN = phases.findIndex(({ id }) => id === 'ii-a');
const marks = ['ii-b', 'iii-i2v-svd'].map((id) => {
  const value = phases.findIndex((phase) => phase.id === id);
  return { value, label: id === 'ii-b' ? 'base model' : 'SVD' };
});

/** Walk through the recipe, phase by phase. */
export default figure(function Pipeline() {
  const [step, setStep] = useState(FIRST_SHOWN);
  const phase = phases[step];
  const map = <PhaseMap chosen={phase.id} ancestors={ancestry(phase.id)} />;
  const alt = `Family tree of the training phases with ${phase.short} marked, its clip to scale, and the halves of the network it may change.`;

  return (
    <Exhibit
      title="What happens in each phase?"
      badge="reported"
      evidence="Appendix D of the paper, as kept in content/data/training-stages.json. Clips drawn are iterations × batch; the parameters are counted from the released configuration."
      reading={tell(phase)}
      controls={
        <PlayBar
          label="Phase"
          step={step}
          last={phases.length - 1}
          onStep={setStep}
          show={(k) => phases[k].short}
          marks={marks}
          stepsPerSecond={0.4}
        />
      }
      table={{
        columns: [
          { label: 'Phase' },
          { label: 'Data' },
          { label: 'Height', unit: 'px' },
          { label: 'Width', unit: 'px' },
          { label: 'Frames' },
          { label: 'Iterations' },
          { label: 'Batch' },
          { label: 'Clips drawn' },
          { label: 'Passes' },
          { label: 'Learning rate', show: (rate) => (rate === null ? '–' : String(rate)) },
          { label: 'Trains' },
          { label: 'New' },
          { label: 'Where' },
        ],
        rows: phases.map((each) => [
          each.short,
          each.data,
          each.height,
          each.width,
          each.frames,
          each.iterations,
          each.batch,
          each.samples,
          each.passes,
          each.learningRate,
          each.trains,
          each.isNew,
          each.where,
        ]),
      }}
    >
      <TwoWidths
        draw={(narrow) => (
          <svg
            className="plot"
            viewBox={narrow ? '0 0 350 556' : '0 0 800 272'}
            role="img"
            aria-label={alt}
          >
            {map}
            <g transform={narrow ? 'translate(2 284)' : 'translate(448 0)'}>
              <ClipAndNetwork phase={phase} />
            </g>
          </svg>
        )}
      />
      <table>
        <caption className="visually-hidden">{phase.name}, in detail</caption>
        <tbody>
          {facts(phase).map(([name, value]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{value}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Exhibit>
  );
});

function facts(phase: Phase): [string, string][] {
  return [
    ['Data', phase.data ?? 'not published'],
    [
      'Iterations × batch',
      phase.iterations ? `${say(phase.iterations)} × ${say(phase.batch)}` : 'none',
    ],
    ['Clips drawn', phase.iterations ? drawn(phase) : 'none'],
    ['Trains', phase.trains],
    ['New', phase.isNew],
  ];
}

function tell(phase: Phase): string {
  if (!phase.iterations)
    return `${phase.name}: the weights of ${phase.short} are taken as they are; nothing trains yet.`;
  const clip =
    phase.frames && phase.height
      ? ` on ${phase.frames === 1 ? 'pictures' : `${phase.frames} frames`} of ${phase.height}×${phase.width}`
      : '';
  const clips = phase.samples
    ? `clips drawn: ${drawn(phase)}`
    : 'the number of examples drawn is not published';
  return `${phase.name}: ${say(phase.iterations)} iterations${clip}; ${clips}. Trains: ${phase.trains}.`;
}

function drawn({ samples, passes, data }: Phase): string {
  if (!samples) return 'not published';
  const count = samples < 1e6 ? say(samples) : `${(samples / 1e6).toLocaleString('en')} million`;
  if (!passes) return count;
  const often = data === 'LVD-F' ? passes.toFixed(2) : `about ${passes.toPrecision(2)}`;
  return `${count} (${often} passes over the set)`;
}

function say(count: number | null): string {
  return count === null ? 'not published' : count.toLocaleString('en');
}
