import type { ReactNode } from 'react';

interface Props {
  /** Draws the picture for a page's width or for a phone's. */
  draw: (narrow: boolean) => ReactNode;
}

/** A picture drawn twice; the width of the figure decides which drawing is seen. */
export function TwoWidths({ draw }: Props) {
  return (
    <div className="plot-box">
      <div className="plot-wide">{draw(false)}</div>
      <div className="plot-narrow">{draw(true)}</div>
    </div>
  );
}
