import type { Drawing, Frame } from '#plots/drawing.ts';
import type * as Kit from '#plots/plot.ts';

/**
 * Turns a drawing into an SVG picture. Plot's own inline <style> is taken out, since the security
 * policy forbids it; styles/figures.css says the same once for all pictures.
 */
export function draw(kit: typeof Kit, drawing: Drawing, frame: Frame, document: Document): Element {
  const picture = kit.plot({
    className: 'plot',
    width: frame.width,
    marginTop: 24,
    marginRight: 24,
    ...drawing(kit, frame),
    document,
  });
  const svg = picture.tagName.toLowerCase() === 'svg' ? picture : picture.querySelector('svg');
  if (!svg)
    throw new TypeError('invalid drawing: it made no <svg>; a drawing needs at least one mark');
  svg.querySelector('style')?.remove();
  svg.setAttribute('aria-hidden', 'true');
  return svg;
}
