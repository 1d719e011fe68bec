import { parseHTML } from 'linkedom';
import * as kit from '#plots/plot.ts';
import { frames, type Drawing } from '#plots/drawing.ts';
import { draw } from './draw.ts';

/** Draws the first frame while the book is built, once for a page's width and once for a phone's. */
export function drawOnServer(drawing: Drawing): { __html: string } {
  const { document } = parseHTML('<!doctype html><html><body></body></html>');
  const picture = (size: 'wide' | 'narrow') =>
    `<div class="plot-${size}">${draw(kit, drawing, frames[size], document).outerHTML}</div>`;
  return { __html: picture('wide') + picture('narrow') };
}
