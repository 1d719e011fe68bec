import { useEffect, useId, useRef, useState, type ReactNode } from 'react';
import { useRound } from './figure.tsx';
import { loadPlotKit } from './plot-kit.ts';

const server = import.meta.env.SSR ? await import('react-dom/server') : undefined;

/**
 * A picture that is drawn while the book is built, and again, alive, once the reader comes to it.
 *
 * What stands in the page at first is plain HTML, of which React wants nothing; so the build may
 * move its pictures into files of their own (build/portable/pictures.ts), and a page stays light.
 * While `waits` is set the page has nothing better to show yet, and the picture of the build stays.
 */
export function FirstFrame({ children, waits }: { children: ReactNode; waits: boolean }) {
  const frame = useRef<HTMLDivElement>(null);
  const { again, built } = useRound();
  const [awake, setAwake] = useState(again);
  const [missing, setMissing] = useState('');
  // React writes innerHTML again whenever this object is another one, which would blank the picture.
  const [drawn] = useState({ __html: built.picture });
  const identifierPrefix = useId();

  useEffect(() => {
    if (built.picture === '') built.picture = frame.current?.innerHTML ?? '';
    const wantsPlot = frame.current?.querySelector('[data-plot]');
    (wantsPlot ? loadPlotKit() : Promise.resolve()).then(
      () => setAwake(true),
      (error: unknown) => setMissing(error instanceof Error ? error.message : String(error)),
    );
  }, [built]);

  if (awake && !waits) return <div key="alive">{children}</div>;
  const html = server
    ? { __html: server.renderToStaticMarkup(children, { identifierPrefix }) }
    : drawn;
  return (
    <>
      <div
        key="built"
        ref={frame}
        data-first-frame={awake ? 'waits' : ''}
        dangerouslySetInnerHTML={html}
        suppressHydrationWarning
      />
      {missing && <p role="alert">{stillOfTheBuild(missing)}</p>}
    </>
  );
}

function stillOfTheBuild(why: string): string {
  return `The program that draws this picture could not be loaded (${why}), so it stays as it began; loading the page again tries once more.`;
}
