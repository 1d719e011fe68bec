import { useMemo, useState } from 'react';
import { differing, factors, variedAlone, type Factor } from '#algorithms/controlled-comparison.ts';
import { Choice } from '#islands/Choice.tsx';
import { Exhibit } from '#islands/Exhibit.tsx';
import { figure } from '#islands/figure.tsx';
import { PlotFigure } from '#islands/PlotFigure.tsx';
import experiments from '../../data/paper-experiments.json' with { type: 'json' };
import { shortName, whatVariesPlot } from './what-varies.plot.ts';

type Experiment = (typeof experiments.rows)[number];
/** A sentence of the details, and what it is about. */
interface Said {
  about?: string | undefined;
  words: string;
}

const all = experiments.rows;
const names = all.map(({ id }) => shortName(id));
const alone = new Map(factors.map((factor) => [factor, variedAlone<Experiment>(all, factor)]));
const squares = all.flatMap((experiment) =>
  factors.map((factor) => ({
    comparison: shortName(experiment.id),
    factor,
    relation: experiment[factor],
    alone: alone.get(factor)?.includes(experiment) ?? false,
  })),
);
const ORDINALS = ['first', 'second', 'further'];
const NOTHING = 'Nothing that this book knows of.';
const first = 1; // LVD-10M-F against LVD-10M, the comparison this chapter returns to

/** Choose one of the paper's comparisons and see what its arms shared, and what they did not. */
export default figure(function WhatVaries() {
  const [chosen, setChosen] = useState(first);
  const [factor, setFactor] = useState<Factor>('data');
  const drawing = useMemo(() => whatVariesPlot(squares, names[chosen], factor), [chosen, factor]);
  const experiment = all[chosen];

  return (
    <Exhibit
      title="What differed between the arms, and what was held?"
      badge="reported"
      evidence="Read off §3.2 to §3.4, §4 and Appendix E of the paper; samples and passes are derived from steps, batch and Table 1."
      reading={`“${experiment.label}”: ${standing(experiment)}. Of all ${all.length} comparisons, ${alone.get(factor)?.length ?? 0} vary the ${factor} alone.`}
      controls={
        <>
          <Choice
            label="Comparison"
            options={names}
            value={names[chosen]}
            onChange={(name) => setChosen(names.indexOf(name))}
          />
          <Choice
            label="Which vary this alone?"
            options={factors}
            value={factor}
            onChange={setFactor}
          />
        </>
      }
      table={{
        columns: ['Comparison', ...factors, 'What else could explain it'].map((label) => ({
          label,
        })),
        rows: all.map((row) => [row.label, ...factors.map((each) => row[each]), row.confound]),
      }}
    >
      <PlotFigure
        drawing={drawing}
        alt={`A matrix of the ${all.length} comparisons against five factors. Most comparisons of the paper's own models differ in the data only; where the architecture differs, so do the data, the initialisation and the steps.`}
      />
      <table>
        <caption className="visually-hidden">{experiment.label}, in detail</caption>
        <tbody>
          {details(experiment).map(([name, said]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>
                {said.map(({ about, words }) => (
                  <span key={words}>
                    {about && <i>{about}: </i>}
                    {words}{' '}
                  </span>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Exhibit>
  );
});

function standing(experiment: Experiment): string {
  const differ = differing(experiment);
  const named = differ.length === 0 ? '' : ` (${differ.join(', ')})`;
  const unknown = factors.filter((factor) => experiment[factor] === 'not published').length;
  const more = unknown === 0 ? '' : `, ${unknown} not published`;
  return `${differ.length} of ${factors.length} factors known to differ${named}${more}`;
}

function details(experiment: Experiment): [string, Said[]][] {
  const sentences = (relation: string): Said[] =>
    factors
      .filter((factor) => experiment[factor] === relation)
      .map((factor) => ({ about: factor, words: experiment[`${factor}Detail`] }));
  const arms = [experiment.armA, experiment.armB, experiment.others].filter((arm) => arm !== null);
  const rows: [string, Said[]][] = [
    ['Arms', arms.map((arm, a) => ({ about: ORDINALS[a], words: `${arm}.` }))],
    ['Differs', sentences('differs')],
    ['Held', sentences('same')],
    ['Not published', sentences('not published')],
    ['Outcome', [{ words: experiment.outcome }]],
    ['What else could explain it', [{ words: experiment.confound ?? NOTHING }]],
  ];
  return rows.filter(([, said]) => said.length > 0);
}
