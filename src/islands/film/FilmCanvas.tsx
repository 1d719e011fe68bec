import { useLayoutEffect, useRef, type ComponentProps } from 'react';
import type { Film } from '#algorithms/miniature/render-film.ts';
import { frameSheet } from './film-sheet.ts';

interface Props extends ComponentProps<'canvas'> {
  film: Film;
  /** The only frame to be shown, from 0; without it all stand in a row. */
  frame?: number;
  /** Between two frames, in pixels of the film. */
  gap?: number;
}

/**
 * Frames of a film, painted over what stood there before.
 *
 * While a film is made each of its steps is another picture; as images of their own a browser would
 * keep them all for minutes.
 */
export function FilmCanvas({ film, frame, gap = 0, ...rest }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const { frames, size, pixels } = frame === undefined ? film : only(film, frame);

  useLayoutEffect(() => {
    const sheet = frameSheet({ frames, size, pixels }, frames, { gap });
    const picture = new ImageData(sheet.bytes, sheet.width, sheet.height);
    canvas.current?.getContext('2d')?.putImageData(picture, 0, 0);
  });

  return <canvas {...rest} ref={canvas} width={frames * (size + gap) - gap} height={size} />;
}

function only({ size, pixels }: Film, frame: number): Film {
  const length = size * size * 3;
  return { frames: 1, size, pixels: pixels.subarray(frame * length, (frame + 1) * length) };
}
