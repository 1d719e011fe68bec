import { seededRandom } from '../random.ts';
import { drawScene } from './draw-scene.ts';
import { degrade, paintTextBar } from './picture-defects.ts';
import { renderFilm, type Film } from './render-film.ts';

/** Pictures that ask an autoencoder for different things, the easiest first. */
export const examplePictures = ['plain shape', 'fine stripes', 'text bar', 'low quality'] as const;

export type ExamplePicture = (typeof examplePictures)[number];

/** One true frame of the small world, 32 × 32, or one with a defect; the same every time. */
export function examplePicture(name: ExamplePicture): Film {
  const texture = name === 'fine stripes' ? 'striped' : 'plain';
  const wishes = { texture, colour: 'blue', shape: 'cross', background: 'sand' } as const;
  const still = { camera: 'static', motion: 'none' } as const;
  const film = renderFilm(drawScene(seededRandom(5), { ...wishes, ...still }), 1);
  if (name === 'text bar') paintTextBar(film, seededRandom(3));
  if (name === 'low quality') degrade(film, seededRandom(3));
  return film;
}
