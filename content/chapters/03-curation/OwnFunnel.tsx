import { useMemo, useState } from 'react';
import { Exhibit } from '#islands/Exhibit.tsx';
import { figure, useLinked } from '#islands/figure.tsx';
import { ClipWall } from './ClipWall.tsx';
import { bookClips } from './clips.ts';
import { FilterControls } from './FilterControls.tsx';
import { axes, ownFunnel, tiesSaid, type FunnelSettings } from './own-funnel.ts';

const first: FunnelSettings = {
  percents: { motion: 25, colourfulness: 25, contrast: 0 },
  text: true,
  ties: 'keep',
};
const firstChosen = bookClips.findIndex(({ name }) => name.startsWith('Mountain'));

/** Filter the book's own clips and see, clip by clip, what goes and why. */
export default figure(function OwnFunnel() {
  const [settings, setSettings] = useState(first);
  const [chosen, setChosen] = useState(firstChosen);
  useLinked({
    label: 'Clip',
    value: String(chosen + 1),
    take: (text) => bookClips[Number(text) - 1] && setChosen(Number(text) - 1),
    takes: `a number from 1 to ${bookClips.length}`,
  });
  const outcome = useMemo(() => ownFunnel(bookClips, settings), [settings]);
  const { filters, dropped, droppedBy } = outcome;
  const { name } = bookClips[chosen];
  const by = droppedBy[chosen];

  return (
    <Exhibit
      title="Which clips fall, and by which filter?"
      badge="recorded"
      evidence="Scores and pictures of the 31 clips were recorded by npm run record:curation; the filters run in this page: percentile-filter.ts and curation-overlap.ts. The text area is that of the boxes above. Colourfulness and contrast stand in for an aesthetics score, which they are not."
      reading={`Of ${bookClips.length} clips ${outcome.left} are left; filters that drop as many each, but choose independently, would leave ${outcome.independent.toFixed(1)}. ${outcome.twice} clips are dropped more than once. ${tiesSaid(outcome) || `No border runs through equal scores; such clips would all ${settings.ties === 'keep' ? 'stay' : 'go'}.`} “${name}” ${by.length > 0 ? `is dropped by ${new Intl.ListFormat('en-GB').format(by)}` : 'stays'}.`}
      controls={<FilterControls axes={axes} settings={settings} onChange={setSettings} />}
      table={{
        columns: [
          { label: 'Clip' },
          { label: 'Made by us' },
          ...filters.map((filter) => ({ label: filter.name })),
          { label: 'Dropped by' },
        ],
        rows: bookClips.map((clip, k) => [
          clip.name,
          clip.made ? 'yes' : 'no',
          ...filters.map(({ reasons }) => reasons[k].score),
          droppedBy[k].join(', ') || null,
        ]),
      }}
    >
      <ClipWall clips={bookClips} dropped={dropped} chosen={chosen} onChoose={setChosen} />
      <table>
        <caption>
          {name}
          {bookClips[chosen].made && ' (made by us)'}
        </caption>
        <tbody>
          {filters.map((filter) => (
            <tr key={filter.name}>
              <th scope="row">{filter.name}</th>
              <td className="number">{filter.reasons[chosen].score}</td>
              <td>{filter.reasons[chosen].why}</td>
            </tr>
          ))}
          <tr>
            <th scope="row">sharpness</th>
            <td className="number">{bookClips[chosen].sharpness.toFixed(0)}</td>
            <td>no filter here</td>
          </tr>
        </tbody>
      </table>
    </Exhibit>
  );
});
