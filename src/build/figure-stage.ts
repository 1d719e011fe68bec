import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { act, createElement, type ComponentType } from 'react';
import { createRoot } from 'react-dom/client';
import { createServer } from 'vite';

/** A figure as it stands in a state: its answer, and its numbers as its table shows them. */
export interface ShownFigure {
  title: string;
  reading: string;
  /** Heading and rows; none where the figure has no table. */
  table: string[][];
  /** Why the state did not fit the figure; empty if it did. */
  refused: string;
}

const SETTLED = 50; // ms: what a figure computes here it computes at once

/**
 * Shows an island of the book in Node, without a browser, and hands it a state as a page's address
 * would: the figure runs as it does in the page.
 *
 * One process can show one figure, since a figure knows one page. `file` is a path from `root`.
 */
export async function showFigure(
  root: string,
  file: string,
  { id, state }: { id: string; state: readonly (readonly [string, string])[] },
): Promise<ShownFigure> {
  const stage = setStage(id, state);
  const server = await createServer({
    root,
    configFile: false,
    appType: 'custom',
    logLevel: 'error',
    optimizeDeps: { noDiscovery: true },
    server: { middlewareMode: true, ws: false, watch: null },
  });
  try {
    const found: unknown = (await server.ssrLoadModule(join(root, file)))['default'];
    if (!isComponent(found)) throw new TypeError(`${file} exports no figure as its default`);
    await act(async () => createRoot(stage).render(createElement(found)));
    await settled();
    const table = await openTable(stage);
    const text = (selector: string) => stage.querySelector(selector)?.textContent ?? '';
    return {
      ...{ title: text('.exhibit-title'), reading: text('.reading'), table },
      refused: text('section > [role=alert]'),
    };
  } finally {
    await server.close();
  }
}

/** Gives Node what a figure asks of a page; nothing is drawn to scale, since nobody looks. */
function setStage(id: string, state: readonly (readonly [string, string])[]): HTMLElement {
  const { window, document } = parseHTML(`<body><figure id="${id}"></figure></body>`);
  const query = new URLSearchParams([['figure', id], ...state.map(([name, text]) => [name, text])]);
  const unseen = class {
    observe(): void {}
    disconnect(): void {}
  };
  const picture = class {
    src = '';
    async decode(): Promise<void> {}
  };
  Object.assign(globalThis, {
    ...{ window: globalThis, document, HTMLIFrameElement: window.HTMLIFrameElement },
    ...{ location: new URL(`http://book.invalid/?${query}`), history: { replaceState() {} } },
    ...{ addEventListener() {}, removeEventListener() {}, ResizeObserver: unseen, Image: picture },
    ...{ Event: window.Event, IS_REACT_ACT_ENVIRONMENT: true },
  });
  const stage = document.querySelector('figure');
  if (!stage) throw new Error('linkedom made no figure');
  return stage;
}

async function openTable(stage: HTMLElement): Promise<string[][]> {
  const button = [...stage.querySelectorAll('.exhibit-actions button')].find(
    ({ textContent }) => textContent === 'Table',
  );
  if (!button) return [];
  await act(async () => void button.dispatchEvent(new Event('click', { bubbles: true })));
  const tables = [...stage.querySelectorAll('section > .table-scroll table')];
  return tables.flatMap((table) =>
    [...table.querySelectorAll('tr')].map((row) =>
      [...row.children].map(({ textContent }) => textContent ?? ''),
    ),
  );
}

async function settled(): Promise<void> {
  await act(async () => {
    await new Promise((resolve) => setTimeout(resolve, SETTLED));
  });
}

function isComponent(found: unknown): found is ComponentType {
  return typeof found === 'function';
}
