import { useState } from 'react';
import { worksLeft } from '#algorithms/timeline.ts';
import { Choice } from '#islands/Choice.tsx';
import { Exhibit } from '#islands/Exhibit.tsx';
import { figure, useLinked } from '#islands/figure.tsx';
import { entries, questions, type Entry } from './entries.ts';
import { EntryDetail } from './EntryDetail.tsx';
import { sourceName } from './sources.ts';
import { TimelineList } from './TimelineList.tsx';

const { relations, openWeights, architecture } = questions;
const relationNames = namesOf(relations);
const weightNames = namesOf(openWeights);
const architectureNames = namesOf(architecture);

/** Ask for a relation, for open weights or for a kind of network, and walk through what is left. */
export default figure(function Timeline() {
  const [relation, setRelation] = useState(relationNames[0]);
  const [weights, setWeights] = useState(weightNames[0]);
  const [network, setNetwork] = useState(architectureNames[0]);
  const [work, setWork] = useState(entries.find((e) => e.relationKind === 'itself')?.work);

  useLinked({
    label: 'Work',
    value: work ?? '',
    take: (text) => entries.some((entry) => entry.work === text) && setWork(text),
    takes: 'the name of a work',
  });

  const left = worksLeft(entries, {
    relations: relations[relation],
    openWeights: openWeights[weights],
    architecture: architecture[network],
  });
  const chosen = left.find((entry) => entry.work === work) ?? left[0];

  return (
    <Exhibit
      title="Which works does a source tie to this paper?"
      badge="reported"
      evidence="content/data/timeline.json: each entry has sources of its own. “Not stated here” means that the sources read for this book do not say it."
      reading={`${left.length} of ${entries.length} entries ${left.length === 1 ? 'is' : 'are'} left. ${chosen ? say(chosen) : 'Nothing is known here that meets all three wishes.'}`}
      controls={
        <>
          <Choice
            label="Relation to SVD"
            options={relationNames}
            value={relation}
            onChange={(name) => setRelation(known(relationNames, name))}
          />
          <Choice
            label="Open weights"
            options={weightNames}
            value={weights}
            onChange={(name) => setWeights(known(weightNames, name))}
          />
          <Choice
            label="Architecture"
            options={architectureNames}
            value={network}
            onChange={(name) => setNetwork(known(architectureNames, name))}
          />
        </>
      }
      table={{
        columns: [
          { label: 'Date' },
          { label: 'Work' },
          { label: 'Kind of relation' },
          { label: 'Relation to SVD' },
          { label: 'Open weights' },
          { label: 'Architecture' },
          { label: 'Parameters' },
          { label: 'Sources' },
          { label: 'Caveat' },
        ],
        rows: left.map((entry) => [
          entry.date,
          entry.work,
          entry.relationKind,
          entry.relation,
          entry.openWeights,
          entry.architecture,
          entry.parameters,
          entry.sources.map(sourceName).join('; '),
          entry.caveat,
        ]),
      }}
    >
      <TimelineList entries={left} chosen={chosen} onChoose={setWork} />
      {chosen && <EntryDetail entry={chosen} />}
    </Exhibit>
  );
});

function say({ work, dateLabel, relation }: Entry): string {
  return `${work}, ${dateLabel}: ${relation}`;
}

function namesOf<Options extends object>(options: Options): (keyof Options & string)[] {
  const isName = (name: string): name is keyof Options & string => name in options;
  return Object.keys(options).filter(isName);
}

function known<Name extends string>(names: readonly Name[], wanted: string): Name {
  return names.find((name) => name === wanted) ?? names[0];
}
