import { useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react';
import type { Plot } from '@observablehq/plot';
import { frames, type Drawing } from '#plots/drawing.ts';
import { draw } from './draw.ts';
import { loadPlotKit, plotKit } from './plot-kit.ts';

/** A point of the picture that the arrow keys visit: where it is, and how it is read aloud. */
export interface Point {
  x: number | string;
  y: number | string;
  reading: string;
}

interface Props {
  drawing: Drawing;
  /** What the picture shows, for those who do not see it. */
  alt: string;
  /** The points that hover and the arrow keys read out, in reading order. */
  points?: Point[];
}

const server = import.meta.env.SSR ? await import('./draw-on-server.ts') : undefined;

/**
 * The only place where a plot meets the page: drawn by the server as a part of a figure's first
 * frame, and by the reader's browser from then on.
 */
export function PlotFigure({ drawing, alt, points = [] }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const [visited, setVisited] = useState(0);
  const at = Math.min(visited, points.length - 1); // there may be fewer points than there were

  useLayoutEffect(() => {
    const holder = box.current;
    if (!holder) return;
    let drawnAt = 0;
    const redraw = () => {
      const kit = plotKit();
      const width = Math.min(holder.clientWidth, frames.wide.width);
      if (!kit || width === 0 || width === drawnAt) return;
      drawnAt = width;
      holder.replaceChildren(draw(kit, drawing, { width, narrow: width < 520 }, document));
    };
    if (!plotKit()) loadPlotKit().then(redraw, () => undefined); // FirstFrame tells of it
    redraw();
    const watcher = new ResizeObserver(redraw);
    watcher.observe(holder);
    return () => watcher.disconnect();
  }, [drawing]);

  function visit(event: KeyboardEvent) {
    const last = points.length - 1;
    const wanted = {
      ...{ ArrowRight: at + 1, ArrowUp: at + 1, ArrowLeft: at - 1, ArrowDown: at - 1 },
      ...{ Home: 0, End: last },
    }[event.key];
    if (wanted === undefined) return;
    event.preventDefault();
    const next = Math.min(Math.max(wanted, 0), last);
    setVisited(next);
    if (box.current) pointAt(box.current, points[next]);
  }

  const first = server ? { dangerouslySetInnerHTML: server.drawOnServer(drawing) } : {};
  const picture = <div ref={box} className="plot-box" data-plot="" {...first} />;
  if (points.length === 0) {
    return (
      <div role="img" aria-label={alt}>
        {picture}
      </div>
    );
  }
  return (
    <div
      role="slider"
      tabIndex={0}
      aria-label={`${alt} Arrow keys read the points.`}
      aria-valuemin={1}
      aria-valuemax={points.length}
      aria-valuenow={at + 1}
      aria-valuetext={points[at].reading}
      onKeyDown={visit}
    >
      {picture}
    </div>
  );
}

/** Moves Plot's own pointer to a point, so that the keyboard shows the same tip as the mouse. */
function pointAt(holder: HTMLElement, { x, y }: Point) {
  const svg = holder.querySelector('svg');
  if (!svg || !isPlot(svg)) return;
  const place = (axis: 'x' | 'y', value: number | string) => {
    const scale = svg.scale(axis);
    return scale ? scale.apply(value) + (scale.bandwidth ?? 0) / 2 : 0;
  };
  const frame = svg.getBoundingClientRect();
  const shrink = frame.width / svg.viewBox.baseVal.width;
  const where = {
    clientX: frame.left + place('x', x) * shrink,
    clientY: frame.top + place('y', y) * shrink,
    pointerType: 'mouse',
    bubbles: true,
  };
  svg.dispatchEvent(new PointerEvent('pointerenter', where));
  svg.dispatchEvent(new PointerEvent('pointermove', where));
}

// Plot hangs its scales on the <svg> it makes; the types of the page do not know that.
function isPlot(svg: SVGSVGElement): svg is SVGSVGElement & Pick<Plot, 'scale'> {
  return 'scale' in svg;
}
