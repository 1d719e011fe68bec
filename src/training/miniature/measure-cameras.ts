import { linearGuidance } from '#algorithms/diffusion/guidance.ts';
import { filmCamera, type CameraMotion } from '#algorithms/miniature/camera-motion.ts';
import type { Camera } from '#algorithms/miniature/film-order.ts';
import { renderFilm } from '#algorithms/miniature/render-film.ts';
import { filmFrames } from '#algorithms/miniature/scene.ts';
import { finishedLatents, openStudio, studioMegabytes } from '#algorithms/miniature/studio.ts';
import { loadKernels } from '#data/load-kernels.ts';
import { readWeightFiles } from '#data/read-weights.ts';
import { askedFilm } from './measure-films.ts';

/** How much of each adapter is added; more than 1, since as trained they are heard too faintly. */
const STRENGTH: Record<Camera, number> = { pan: 1.5, zoom: 2, static: 2 };
/** What can be seen: pixels, and ln of the enlargement, per frame. */
const SEEN = { pan: 0.1, zoom: 0.003 };

/** In how many films the camera goes as its adapter says, as shares from 0 to 1. */
export type CamerasMeasured = Record<Camera, number>;

const goesAsAsked: Record<Camera, (film: CameraMotion, alone: CameraMotion) => boolean> = {
  pan: (film, alone) => film.panX > alone.panX + SEEN.pan,
  zoom: (film, alone) => film.zoom > alone.zoom + SEEN.zoom,
  static: ({ panX, panY, zoom }) => Math.hypot(panX, panY) < SEEN.pan && Math.abs(zoom) < SEEN.zoom,
};

/** Goes on from `count` pictures with each camera adapter, and from the same noise without one. */
export function measureCameras(root: string, count: number, seed: number): CamerasMeasured {
  const studio = openStudio(
    loadKernels({ megabytes: studioMegabytes, fused: true }),
    readWeightFiles(root, ['eyes', 'picture', 'static', 'pan', 'zoom']),
  );
  const right: CamerasMeasured = { static: 0, pan: 0, zoom: 0 };
  for (let n = 0; n < count; n++) {
    const { scene, order } = askedFilm(seed, n);
    const picture = renderFilm(scene, 1).pixels;
    const cameraOf = (cameras: Partial<Record<Camera, number>>) => {
      const steps = studio.film({
        ...{ ...order, of: { picture, sigmaC: 0.02 }, micro: {}, cameras },
        guidance: linearGuidance({ frames: filmFrames, wMin: 1, wMax: 2 }),
      });
      return filmCamera(studio.eyes.decode(finishedLatents(steps)));
    };
    const alone = cameraOf({});
    for (const camera of ['static', 'pan', 'zoom'] as const) {
      if (goesAsAsked[camera](cameraOf({ [camera]: STRENGTH[camera] }), alone))
        right[camera] += 1 / count;
    }
  }
  return right;
}
