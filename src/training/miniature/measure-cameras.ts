import { defaultCondAug } from '#algorithms/diffusion/noise-augmentation.ts';
import { filmCamera, type CameraMotion } from '#algorithms/miniature/camera-motion.ts';
import { cameraSetting } from '#algorithms/miniature/camera-setting.ts';
import type { Camera } from '#algorithms/miniature/film-order.ts';
import { renderFilm } from '#algorithms/miniature/render-film.ts';
import type { Scene } from '#algorithms/miniature/scene.ts';
import { finishedLatents, openStudio, studioMegabytes } from '#algorithms/miniature/studio.ts';
import { loadKernels } from '#data/load-kernels.ts';
import { readWeightFiles } from '#data/read-weights.ts';
import { askedFilm } from './measure-films.ts';

/** How much of each adapter is added, as was found good beside other pictures. */
export const strengths: Record<Camera, number> = { pan: 1, zoom: 1, static: 1 };
/** What can be seen: pixels, and ln of the enlargement, per frame. */
const SEEN = { pan: 0.1, zoom: 0.003 };
/** How the true films of the same scenes are shot: pixels, and ln of the enlargement, a second. */
const TRUE_SPEED: Record<Camera, number> = { pan: 7, zoom: 0.33, static: 0 };

/** In how many films the camera goes as asked, as shares from 0 to 1. */
export type CamerasRight = Record<Camera, number>;

export interface CamerasMeasured {
  adapted: CamerasRight;
  /** Without an adapter, from the same noise. */
  alone: CamerasRight;
  ofTrueFilms: CamerasRight;
}

const names = ['static', 'pan', 'zoom'] as const;
const MOVES = { static: 'static', pan: 'pan right', zoom: 'zoom in' } as const;
const goesAsAsked: Record<Camera, (film: CameraMotion) => boolean> = {
  pan: ({ panX }) => panX > SEEN.pan,
  zoom: ({ zoom }) => zoom > SEEN.zoom,
  static: ({ panX, panY, zoom }) => Math.hypot(panX, panY) < SEEN.pan && Math.abs(zoom) < SEEN.zoom,
};

/** Goes on from `count` pictures with each camera adapter, and from the same noise without one. */
export function measureCameras(root: string, count: number, seed: number): CamerasMeasured {
  const studio = openStudio(
    loadKernels({ megabytes: studioMegabytes, fused: true }),
    readWeightFiles(root, ['eyes', 'picture', ...names]),
  );
  const measured: CamerasMeasured = { adapted: none(), alone: none(), ofTrueFilms: none() };
  for (let n = 0; n < count; n++) {
    const { scene, order } = askedFilm(seed, n);
    const of = { picture: renderFilm(scene, 1).pixels, sigmaC: defaultCondAug };
    const film = (cameras: Partial<Record<Camera, number>>) =>
      filmCamera(
        studio.eyes.decode(
          finishedLatents(studio.film({ ...order, of, ...cameraSetting, cameras })),
        ),
      );
    const alone = film({});
    for (const camera of names) {
      const seen = {
        adapted: film({ [camera]: strengths[camera] }),
        alone,
        ofTrueFilms: filmCamera(trueFilm(scene, camera)),
      };
      for (const where of ['adapted', 'alone', 'ofTrueFilms'] as const) {
        if (goesAsAsked[camera](seen[where])) measured[where][camera] += 1 / count;
      }
    }
  }
  return measured;
}

/** The pixels of a scene before a camera that does what the adapter is for. */
function trueFilm(scene: Scene, camera: Camera): Float32Array {
  const cameraSpeed = TRUE_SPEED[camera];
  return renderFilm({ ...scene, camera: MOVES[camera], cameraSpeed }).pixels;
}

function none(): CamerasRight {
  return { static: 0, pan: 0, zoom: 0 };
}
