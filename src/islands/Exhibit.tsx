import { useEffect, useId, useRef, useState, type ReactNode } from 'react';
import { DataTable, type Table } from './DataTable.tsx';
import { FirstFrame } from './FirstFrame.tsx';
import { Reading } from './Reading.tsx';
import { addressName } from './figure-state.ts';
import { useRound } from './figure.tsx';
import { ShareButton } from './ShareButton.tsx';
import { useAddress } from './use-address.ts';

/** Where a figure's values come from. */
export type Badge = 'computed' | 'recorded' | 'reported' | 'sketch';

const meaning: Record<Badge, string> = {
  computed: 'This page computes it now, from code that the chapter shows.',
  recorded:
    'A program of this book computed it earlier; its command and seed are on the data page.',
  reported: 'The cited source printed it; nothing here was recomputed.',
  sketch: 'An illustration. It claims no value.',
};

interface Props {
  /** The question the figure answers. */
  title: string;
  badge: Badge;
  /** What stands behind the badge: the paper's table, the equation, the command. */
  evidence?: string;
  /**
   * The answer in one sentence with numbers: what a screen reader hears and a test asserts.
   * Undefined where the page has not computed it yet: what the build said stays.
   */
  reading: string | undefined;
  controls?: ReactNode;
  /** The numbers of the picture, shown as a table and saved as CSV. */
  table?: Table | undefined;
  /** Fetches what the table is made of, where the page has not got it yet. */
  bringTable?: () => void;
  /** What else can be taken away. */
  actions?: ReactNode;
  /** Whether the picture of the build stays, because the page has none yet. */
  waits?: boolean;
  children: ReactNode;
}

/** The frame of every figure: title, badge, picture, controls, reading, and what can be taken away. */
export function Exhibit(props: Props) {
  const { title, badge, evidence, reading, controls, table, bringTable } = props;
  const { actions, waits = false } = props;
  const titleId = useId();
  const picture = useRef<HTMLDivElement>(null);
  const [tableOpen, setTableOpen] = useState(false);
  const { startAgain, again, refused } = useRound();
  const [awake, setAwake] = useState(again);
  useEffect(() => setAwake(true), []); // what cannot work yet is not offered yet
  const restart = useRef<HTMLButtonElement>(null);
  // The figure is mounted anew, and whoever pressed the button stands on it still.
  useEffect(() => {
    if (again && refused === '') restart.current?.focus({ preventScroll: true });
  }, [again, refused]);
  useAddress(picture, awake);
  const name = addressName(title);

  return (
    <section className="exhibit" aria-labelledby={titleId} data-exhibit={name}>
      <header>
        <h3 id={titleId} className="exhibit-title">
          {title}
        </h3>
        <details className={`badge badge-${badge}`}>
          <summary>{badge}</summary>
          <p>
            {meaning[badge]} {evidence}
          </p>
        </details>
      </header>
      <div className="exhibit-picture" ref={picture}>
        <FirstFrame waits={waits}>{props.children}</FirstFrame>
      </div>
      {controls && <div className="exhibit-controls">{awake && controls}</div>}
      <Reading text={reading} />
      {refused !== '' && <p role="alert">{refused}</p>}
      <div className="exhibit-actions">
        {awake && (
          <>
            {(table || bringTable) && (
              <button
                type="button"
                aria-expanded={tableOpen}
                onClick={() => {
                  // Where the table did not come, another press tries again.
                  if (!table) bringTable?.();
                  setTableOpen(!table || !tableOpen);
                }}
              >
                Table
              </button>
            )}
            {actions}
            {startAgain && (
              <button ref={restart} type="button" onClick={() => startAgain()}>
                Start again
              </button>
            )}
            <ShareButton {...{ picture, title, name, table }} drawn={!waits} />
          </>
        )}
      </div>
      {table && tableOpen && <DataTable caption={title} table={table} />}
    </section>
  );
}
