import { seededRandom } from '../random.ts';
import { drawScene } from './draw-scene.ts';
import { renderFilm } from './render-film.ts';
import { pictureSide, type Choice } from './scene.ts';

/** A picture of the small world as a reader draws it: one shape, somewhere on a ground. */
export interface Drawing {
  shape: Choice<'shape'>;
  colour: Choice<'colour'>;
  background: Choice<'background'>;
  /** The middle of the shape, in pixels from the left and from the top. */
  x: number;
  y: number;
}

/** The shape's middle stays this far from every edge, as in the films of the training. */
export const leastMargin = 7;

const RADIUS = 7;
const GROUND_SEED = 23; // the same ground under every drawing: only what the reader moves changes

/** Paints a drawing by the world's own renderer: 32 × 32 pixels with values from −1 to 1. */
export function drawnPicture({ x, y, ...named }: Drawing): Float32Array {
  const stillness = { texture: 'plain', motion: 'none', camera: 'static', radius: RADIUS } as const;
  const scene = drawScene(seededRandom(GROUND_SEED), { ...named, ...stillness });
  return renderFilm({ ...scene, start: { x, y } }, 1).pixels;
}

/** The drawing with its shape elsewhere; a place too near an edge becomes the nearest allowed. */
export function movedTo(drawing: Drawing, x: number, y: number): Drawing {
  const inside = (place: number) =>
    Math.min(pictureSide - leastMargin, Math.max(leastMargin, Math.round(place)));
  return { ...drawing, x: inside(x), y: inside(y) };
}
