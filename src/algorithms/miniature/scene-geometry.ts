import { pictureSide, type Choice, type Scene } from './scene.ts';

/** What the camera sees: the point of the world in the picture's middle, and the enlargement. */
export type View = Scene['viewAtStart'];

/** How fast the object and the camera go through the world, in pixels per second; zooms apart. */
export interface Velocities {
  objectX: number;
  objectY: number;
  cameraX: number;
  cameraY: number;
  /** Natural logarithm of the factor by which the picture is enlarged in each second. */
  zoomRate: number;
}

type Course = Choice<'motion'> | Choice<'camera'>;

const directions: Record<Course, readonly [right: number, down: number, closer: number]> = {
  none: [0, 0, 0],
  left: [-1, 0, 0],
  right: [1, 0, 0],
  up: [0, -1, 0],
  down: [0, 1, 0],
  static: [0, 0, 0],
  'pan left': [-1, 0, 0],
  'pan right': [1, 0, 0],
  'pan up': [0, -1, 0],
  'pan down': [0, 1, 0],
  'zoom in': [0, 0, 1],
  'zoom out': [0, 0, -1],
};

/** Turns the names and speeds of a scene's motions into velocities; y runs down. */
export function velocities(
  scene: Pick<Scene, 'motion' | 'speed' | 'camera' | 'cameraSpeed'>,
): Velocities {
  const [objectX, objectY] = directions[scene.motion];
  const [cameraX, cameraY, closer] = directions[scene.camera];
  return {
    objectX: scene.speed * objectX,
    objectY: scene.speed * objectY,
    cameraX: scene.cameraSpeed * cameraX,
    cameraY: scene.cameraSpeed * cameraY,
    zoomRate: scene.cameraSpeed * closer,
  };
}

/** What the camera sees in a frame, counted from 0; a pan to the right moves the content left. */
export function viewAt(scene: Scene, frame: number): View {
  const { cameraX, cameraY, zoomRate } = velocities(scene);
  const seconds = frame / scene.framesPerSecond;
  const { x, y, zoom } = scene.viewAtStart;
  return {
    x: x + cameraX * seconds,
    y: y + cameraY * seconds,
    zoom: zoom * Math.exp(zoomRate * seconds),
  };
}

/**
 * Where the object's centre is in a frame: in the picture, and in the world.
 *
 * Picture coordinates run from 0 to 32; the middle of the top left pixel is (0.5, 0.5).
 */
export function objectCentre(
  scene: Scene,
  frame: number,
): { x: number; y: number; worldX: number; worldY: number } {
  const { objectX, objectY } = velocities(scene);
  const seconds = frame / scene.framesPerSecond;
  const worldX = scene.start.x + objectX * seconds;
  const worldY = scene.start.y + objectY * seconds;
  const view = viewAt(scene, frame);
  return {
    x: pictureSide / 2 + view.zoom * (worldX - view.x),
    y: pictureSide / 2 + view.zoom * (worldY - view.y),
    worldX,
    worldY,
  };
}

/**
 * How far a point lies outside a shape of radius 1 around the origin; inside, the sign is minus.
 *
 * Exact along the edges; off a corner it falls a little short, which keeps corners sharp.
 * The proportions give the four shapes a similar weight, and each its centroid at the origin.
 */
export function distanceToShape(shape: Scene['shape'], x: number, y: number): number {
  const [across, along] = [Math.abs(x), Math.abs(y)];
  switch (shape) {
    case 'disc':
      return Math.sqrt(x * x + y * y) - 1;
    case 'square':
      return Math.max(across, along) - 0.88;
    case 'triangle':
      // Equilateral and upright: its base and its two slopes are equally far from the centroid.
      return Math.max(y, across * (Math.sqrt(3) / 2) - y / 2) - 0.68;
    case 'cross':
      return Math.min(Math.max(across - 1.08, along - 0.4), Math.max(across - 0.4, along - 1.08));
  }
}
