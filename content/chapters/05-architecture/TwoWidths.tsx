import type { ReactNode } from 'react';

interface Props {
  /** Draws the picture for a page's width (800 units) or for a phone's (350 units). */
  draw: (narrow: boolean) => ReactNode;
}

/** A picture in two layouts; the width of the figure decides which one is seen. */
export function TwoWidths({ draw }: Props) {
  return (
    <div className="plot-box">
      <div className="plot-wide">{draw(false)}</div>
      <div className="plot-narrow">{draw(true)}</div>
    </div>
  );
}
