import { useRef, useState, type RefObject } from 'react';
import type { Table } from './DataTable.tsx';
import { stateText } from './figure-state.ts';
import { useRound } from './figure.tsx';
import { figureId } from './use-address.ts';
import { saveCsv, saveJson, saveSvg } from './save.ts';
import { savePng } from './save-png.ts';
import styles from './share-panel.css?inline';
import { embedCode, linkTo, nodeCommand, workings } from './share.ts';

// Adopted, since the policy of the page allows no style that is written into it.
const sheet = new CSSStyleSheet();
sheet.replaceSync(styles);
document.adoptedStyleSheets.push(sheet);

interface Props {
  /** Where the figure's picture is drawn. */
  picture: RefObject<HTMLDivElement | null>;
  title: string;
  /** Of the files, without their endings. */
  name: string;
  table: Table | undefined;
  /** Whether the page has a picture of its own yet. */
  drawn: boolean;
}

const TABLE_ONLY = 'This figure is a table: save its data instead.';

/** What can be taken away from a figure: its address, its numbers, its picture, its workings. */
export function SharePanel({ picture, title, name, table, drawn }: Props) {
  const { state } = useRound();
  const [said, setSaid] = useState('');
  const [byHand, setByHand] = useState<string>();
  const field = useRef<HTMLTextAreaElement>(null);
  const id = figureId(picture.current);
  const page = picture.current?.closest('figure') ?? undefined;

  async function copy(what: string, text: string) {
    try {
      await navigator.clipboard.writeText(text);
      setByHand(undefined);
      setSaid(`${what} copied.`);
    } catch {
      setByHand(text); // a frame of another site, or an old browser, may not reach the clipboard
      setSaid(`${what}, to be copied by hand:`);
      requestAnimationFrame(() => field.current?.select());
    }
  }

  async function offer(save: (holder: Element) => boolean | Promise<boolean>) {
    const holder = picture.current;
    try {
      setSaid(holder && (await save(holder)) ? '' : TABLE_ONLY);
    } catch (error) {
      setSaid(error instanceof Error ? error.message : String(error));
    }
  }

  const numbers = () => ({
    figure: title,
    link: id === undefined ? location.href : linkTo(id, stateText(state)),
    state: Object.fromEntries(stateText(state)),
    reading: picture.current?.closest('section')?.querySelector('.reading')?.textContent ?? '',
    ...(table && { table }),
  });

  return (
    <div className="share" role="group" aria-label="Share or save">
      {id !== undefined && (
        <>
          <button
            type="button"
            onClick={() => void copy('Link to what you see', linkTo(id, stateText(state)))}
          >
            Copy link
          </button>
          <button
            type="button"
            onClick={() => void copy('Embed code', embedCode(id, title, stateText(state), page))}
          >
            Copy embed code
          </button>
        </>
      )}
      {table && (
        <button type="button" onClick={() => saveCsv(table, name)}>
          Save data (CSV)
        </button>
      )}
      <button type="button" onClick={() => saveJson(numbers(), name)}>
        Save data (JSON)
      </button>
      {drawn && (
        <>
          <button type="button" onClick={() => void offer((holder) => saveSvg(holder, name))}>
            Save picture (SVG)
          </button>
          <button type="button" onClick={() => void offer((holder) => savePng(holder, name))}>
            Save picture (PNG)
          </button>
        </>
      )}
      {id !== undefined && (
        <button
          type="button"
          onClick={() => void copy('Command', nodeCommand(id, stateText(state)))}
        >
          Copy command
        </button>
      )}
      <p aria-live="polite">{said}</p>
      {byHand !== undefined && (
        <textarea ref={field} readOnly rows={3} value={byHand} aria-label="To be copied" />
      )}
      {page && workings(page).length > 0 && (
        <p>
          How this was computed:{' '}
          {workings(page).map(({ of, href, name: what, file }, k) => (
            <span key={of}>
              {k > 0 && ', '}
              <a href={href}>{what}</a> in <code>{file}</code>
            </span>
          ))}
          .
        </p>
      )}
    </div>
  );
}
