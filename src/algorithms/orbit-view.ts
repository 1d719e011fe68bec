import { blockAverage } from './block-average.ts';
import { lookAt, perspective, transform, type Vector } from './camera.ts';
import { faceNormals, type Mesh } from './mesh.ts';
import { orbitAzimuths, orbitPosition } from './orbit.ts';
import { rasterise } from './rasterise.ts';
import type { GreyFilm, GreyPicture } from './temporal-coherence.ts';

/** Where the camera stands on its way around, in radians and in radii of the object. */
export interface Standpoint {
  azimuth: number;
  elevation: number;
  radius: number;
}

/** A mesh and how dark each of its faces is, from 0 for paper to 1 for ink. */
export interface ShadedMesh extends Mesh {
  inks: readonly number[];
}

// From 3 radii away a ball of radius 1 just fits into 40°: sin 20° > 1/3.
const FIELD_OF_VIEW = (40 * Math.PI) / 180;
const DISTANCE = 3;
// The lamp hangs to the left of the first view, a little above and in front.
const LAMP: Vector = [-0.71, 0.52, 0.475];
const PALEST = 0.15;
const DARKEST = 0.95;
// Each pixel is the mean of 2 × 2 finer ones, so that an edge has tones between.
const FINER = 2;

/**
 * Shades each face by how far it is turned from a lamp that stays with the object.
 *
 * The ink grows from 0.15 to 0.95 with the cosine of the angle between face and lamp, so the side
 * in shadow is shaped too. `lamp` is a direction of length 1.
 */
export function shaded(mesh: Mesh, lamp = LAMP): ShadedMesh {
  const inks = faceNormals(mesh).map(([x, y, z]) => {
    const away = (1 - (x * lamp[0] + y * lamp[1] + z * lamp[2])) / 2;
    return PALEST + (DARKEST - PALEST) * away;
  });
  return { ...mesh, inks };
}

/**
 * Gives the lens of a camera on an orbit: a function from places in space to places in its picture.
 *
 * A picture reaches from −1 to 1 to the right and upwards; the third number is the depth, −1 to 1
 * from before to behind the object.
 */
export function orbitLens(standpoint: Standpoint): (place: Vector) => Vector {
  const view = lookAt(orbitPosition(standpoint), [0, 0, 0]);
  const near = standpoint.radius - 1.2;
  const far = standpoint.radius + 1.2;
  const lens = perspective({ fieldOfView: FIELD_OF_VIEW, aspect: 1, near, far });
  return (place) => transform(lens, transform(view, place));
}

/** Photographs a shaded mesh of radius 1 from one place of an orbit, `side` pixels wide and high. */
export function orbitView(mesh: ShadedMesh, standpoint: Standpoint, side: number): GreyPicture {
  const points = mesh.vertices.map(orbitLens(standpoint));
  const { faces, inks } = mesh;
  return blockAverage(rasterise({ points, faces, inks }, FINER * side), FINER);
}

/**
 * Films a shaded mesh of radius 1 once around, at one elevation in radians.
 *
 * As the training films of SVD-MV: the camera circles, the object and its lamp stand still.
 */
export function orbitFilm(
  mesh: ShadedMesh,
  { frames = 21, elevation, side }: { frames?: number; elevation: number; side: number },
): GreyFilm {
  const views = Array.from(
    orbitAzimuths(frames),
    (azimuth) => orbitView(mesh, { azimuth, elevation, radius: DISTANCE }, side).values,
  );
  return { width: side, height: side, frames: views };
}
