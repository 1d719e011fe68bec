import { useEffect, useId, useRef, type CSSProperties } from 'react';
import { colours } from '#plots/colours.ts';
import { kindNames, type Entry } from './entries.ts';

interface Props {
  entries: readonly Entry[];
  chosen: Entry | undefined;
  onChoose: (work: string) => void;
}

const box = { padding: '4px' };
const row = { flex: '1 0 100%' };
const title = { fontStyle: 'normal', fontWeight: 600 };
const rails: Readonly<Record<string, string>> = {
  ancestor: colours.soft,
  template: colours.soft,
  itself: colours.svd,
  descendant: colours.svd,
};

/** The entries from top to bottom along a rail: one stop for Tab, and the arrow keys walk through time. */
export function TimelineList({ entries, chosen, onChoose }: Props) {
  const name = useId();
  const list = useRef<HTMLDivElement>(null);

  // Another question may push the chosen entry out of sight. Only the list moves, never the page.
  useEffect(() => {
    const shown = list.current?.getBoundingClientRect();
    const row = list.current?.querySelector('input:checked')?.getBoundingClientRect();
    if (!list.current || !shown || !row) return;
    const hidden = row.top < shown.top || row.bottom > shown.bottom;
    if (hidden) list.current.scrollTop += row.top - shown.top - shown.height / 2;
  }, [entries.length]);

  return (
    <fieldset className="choice">
      <legend>Entries, the oldest first</legend>
      <div className="table-scroll" style={box} ref={list}>
        <div className="choice-buttons">
          {entries.map(({ work, date, relationKind }) => (
            <label key={work} style={row}>
              <input
                type="radio"
                name={name}
                checked={work === chosen?.work}
                onChange={() => onChoose(work)}
              />
              <span style={railed(rails[relationKind] ?? colours.faint)}>
                <time dateTime={date}>{date}</time>
                <cite style={title}>{work}</cite>
                <small>{kindNames[relationKind]}</small>
              </span>
            </label>
          ))}
          {entries.length === 0 && 'No entry meets all three wishes.'}
        </div>
      </div>
    </fieldset>
  );
}

function railed(colour: string): CSSProperties {
  return {
    display: 'grid',
    gridTemplateColumns: '5.6rem 1fr auto',
    alignItems: 'baseline',
    gap: '0 0.6rem',
    margin: 0,
    border: 0,
    borderLeft: `4px solid ${colour}`,
  };
}
