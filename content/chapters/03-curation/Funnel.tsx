import { useState } from 'react';
import { Exhibit } from '#islands/Exhibit.tsx';
import { figure } from '#islands/figure.tsx';
import { PlayBar } from '#islands/PlayBar.tsx';
import { TwoWidths } from '#islands/TwoWidths.tsx';
import { FunnelPicture } from './FunnelPicture.tsx';
import { stages, type Stage } from './stages.ts';

const FIRST_SHOWN = stages.findIndex(({ name }) => name === 'CLIP score');

/** Walk through the curation and read, stage by stage, what is known of it. */
export default figure(function Funnel() {
  const [step, setStep] = useState(FIRST_SHOWN);
  const stage = stages[step];

  return (
    <Exhibit
      title="What does each stage look at, and what does it drop?"
      badge="reported"
      evidence="§3.1, App. C, App. E.2.2 and Table 1 of the paper; the 2.65 clips a video are second-hand, read off Fig. 2 by a third party. No count between two filters is printed."
      reading={`Stage ${step + 1} of ${stages.length}, “${stage.name}”, looks at ${stage.looksAt}, and drops ${stage.removes}.`}
      controls={
        <PlayBar
          label="Stage"
          step={step}
          last={stages.length - 1}
          onStep={setStep}
          show={(k) => stages[k].name}
          stepsPerSecond={0.5}
        />
      }
      table={{
        columns: [
          { label: 'Stage' },
          { label: 'Looks at' },
          { label: 'Drops' },
          { label: 'Drops by itself', unit: '%' },
          { label: 'Published' },
          { label: 'Not published' },
          { label: 'Where' },
        ],
        rows: stages.map((each) => [
          each.name,
          each.looksAt,
          each.removes,
          each.removedPercent ?? null,
          each.published,
          each.notPublished,
          each.where,
        ]),
      }}
    >
      <TwoWidths
        draw={(narrow) => <FunnelPicture chosen={step} onChoose={setStep} narrow={narrow} />}
      />
      <table>
        <caption className="visually-hidden">{stage.name}, in detail</caption>
        <tbody>
          {details(stage).map(([name, words]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{words}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Exhibit>
  );
});

function details(stage: Stage): [string, string][] {
  return [
    ['Published', stage.published],
    ['Not published', stage.notPublished],
    ['Where', stage.where],
  ];
}
