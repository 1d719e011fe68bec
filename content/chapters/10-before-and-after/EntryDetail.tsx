import { factOf, type Entry } from './entries.ts';
import { sourceName } from './sources.ts';

const SILENT = 'not stated here';
const apart = { marginTop: '1.2rem' };

/** All that the book knows of one entry, and where it is written. */
export function EntryDetail({ entry }: { entry: Entry }) {
  const { work, arxiv, caveat } = entry;
  const rows: [string, string | null | undefined][] = [
    ['Entry', `${work}, ${entry.dateLabel}`],
    ['Relation to SVD', entry.relation],
    ['What it did', factOf(entry)],
    ['Architecture', entry.architecture ?? SILENT],
    ['Parameters', entry.parameters ?? SILENT],
    ['Open weights', entry.openWeights === 'unknown' ? SILENT : entry.openWeights],
    ['Careful', caveat],
  ];
  return (
    <table style={apart}>
      <caption className="visually-hidden">{work}, in detail</caption>
      <tbody>
        {rows.map(
          ([name, words]) =>
            words && (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td>{words}</td>
              </tr>
            ),
        )}
        <tr>
          <th scope="row">Sources</th>
          <td>
            {entry.sources.map(sourceName).join('; ')}
            {arxiv && (
              <>
                {'; '}
                <a href={`https://arxiv.org/abs/${arxiv}`}>arXiv:{arxiv}</a>
              </>
            )}
          </td>
        </tr>
      </tbody>
    </table>
  );
}
