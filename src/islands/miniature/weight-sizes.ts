import type { WeightName } from '#algorithms/miniature/film-order.ts';
import pan from '../../../content/data/miniature-camera-pan-8.json';
import still from '../../../content/data/miniature-camera-static-8.json';
import zoom from '../../../content/data/miniature-camera-zoom-8.json';
import eyes from '../../../content/data/miniature-eyes-3.json';
import films from '../../../content/data/miniature-films-4.json';
import picture from '../../../content/data/miniature-picture-6.json';

/** The bytes of each weight file, from its papers. */
const sizes: Record<WeightName, number> = {
  eyes: eyes.bytes,
  films: films.bytes,
  picture: picture.bytes,
  static: still.bytes,
  pan: pan.bytes,
  zoom: zoom.bytes,
};

export default sizes;
