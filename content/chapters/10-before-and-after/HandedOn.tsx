import { useState } from 'react';
import { Choice } from '#islands/Choice.tsx';
import { Exhibit } from '#islands/Exhibit.tsx';
import { figure } from '#islands/figure.tsx';
import { TwoWidths } from '#islands/TwoWidths.tsx';
import { HandedOnPicture } from './HandedOnPicture.tsx';
import { heirs, type Heir, type Tie } from './handed-on.ts';

const names = heirs.map(({ name }) => name);
const first = 'SV3D'; // whose parent is so often given wrong
const after = heirs.filter(({ side, name }) => side === 'after' && name !== 'SVD-XT');
const onWeights = after.filter(({ tie }) => tie === 'weights');
const ties: Record<Tie, string> = {
  weights: 'copied',
  named: 'named in a text',
  tested: 'tested on SVD',
};

/** Choose a work and see which part of SVD came from it or went into it, and who says so. */
export default figure(function HandedOn() {
  const [name, setName] = useState(first);
  const chosen = heirs.find((heir) => heir.name === name) ?? heirs[0];

  return (
    <Exhibit
      title="What was handed on, and who says so?"
      badge="reported"
      evidence="content/data/lineage.json, and timeline.json for the two versions of Open-Sora; §1, §3.4 and §4.3 of the paper for CLIP, SDXL and cascaded diffusion. Which part a sentence is about is our reading."
      reading={`${chosen.name}, ${chosen.year}: ${chosen.relation} ${stand(chosen)} Written in ${chosen.source}: ${chosen.where}. Of the ${after.length} later works named here, ${onWeights.length} start from its weights.`}
      controls={<Choice label="Work" options={names} value={chosen.name} onChange={setName} />}
      table={{
        columns: [
          { label: 'Work' },
          { label: 'Year' },
          { label: 'Side' },
          { label: 'Part' },
          { label: 'Tie' },
          { label: 'What a source says' },
          { label: 'Source' },
          { label: 'Where' },
        ],
        rows: heirs.map((heir) => [
          heir.name,
          heir.year,
          heir.side,
          heir.part,
          heir.tie && ties[heir.tie],
          heir.relation,
          heir.source,
          heir.where,
        ]),
      }}
    >
      <TwoWidths
        draw={(narrow) => <HandedOnPicture chosen={chosen} onChoose={setName} narrow={narrow} />}
      />
    </Exhibit>
  );
});

function stand({ part, tie }: Heir): string {
  if (!part || !tie) return 'Nothing handed on is documented.';
  if (tie === 'tested') return `Tested on SVD: its own ${part}.`;
  return `Handed on: ${part} (${ties[tie]}).`;
}
