import { useEffect, useId, useRef, useState, type ReactNode } from 'react';
import { useRound } from './figure.tsx';
import { loadPlotKit } from './plot-kit.ts';

const server = import.meta.env.SSR ? await import('react-dom/server') : undefined;

// React writes innerHTML again whenever this object is another one, which would blank the picture.
const drawnAtBuildTime = { __html: '' };

/**
 * A picture that is drawn while the book is built, and again, alive, once the reader comes to it.
 *
 * What stands in the page at first is plain HTML, of which React wants nothing; so the build may
 * move its pictures into files of their own (build/portable/pictures.ts), and a page stays light.
 */
export function FirstFrame({ children }: { children: ReactNode }) {
  const frame = useRef<HTMLDivElement>(null);
  const [alive, setAlive] = useState(useRound().again);
  const identifierPrefix = useId();

  useEffect(() => {
    const wantsPlot = frame.current?.querySelector('[data-plot]');
    void (wantsPlot ? loadPlotKit() : Promise.resolve()).then(() => setAlive(true));
  }, []);

  if (alive) return <div key="alive">{children}</div>;
  const html = server
    ? { __html: server.renderToStaticMarkup(children, { identifierPrefix }) }
    : drawnAtBuildTime;
  return (
    <div
      key="built"
      ref={frame}
      data-first-frame=""
      dangerouslySetInnerHTML={html}
      suppressHydrationWarning
    />
  );
}
