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

  useLayoutEffect(() => {
    const holder = box.current;
    if (!holder) return;
    const redraw = () => {
      const kit = plotKit();
      if (!kit || holder.clientWidth === 0) return;
      const width = Math.min(holder.clientWidth, frames.wide.width);
      holder.replaceChildren(draw(kit, drawing, { width, narrow: width < 520 }, document));
    };
    if (!plotKit()) void loadPlotKit().then(redraw);
    redraw();
    const watcher = new ResizeObserver(redraw);
    watcher.observe(holder);
    return () => watcher.disconnect();
  }, [drawing]);

  function visit(event: KeyboardEvent) {
    const step = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1 }[event.key];
    if (step === undefined || points.length === 0) return;
    event.preventDefault();
    const next = Math.min(Math.max(visited + step, 0), points.length - 1);
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
      aria-valuenow={visited + 1}
      aria-valuetext={points[Math.min(visited, points.length - 1)].reading}
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
