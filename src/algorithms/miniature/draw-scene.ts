import type { Random } from '../random.ts';
import { grounds } from './palette.ts';
import { velocities, type Velocities } from './scene-geometry.ts';
import { choices, filmFrames, pictureSide, type Scene, type Wave } from './scene.ts';

/** Properties of a scene that are settled before the rest is drawn by lot. */
export type Wishes = Partial<Omit<Scene, 'start' | 'viewAtStart' | 'waves'>>;

/** How far from the picture's middle the object's centre may come, in pixels, along each axis. */
const usualReach = 6.5;
const widestReach = 9;
const slowest = 3;
const fastest = 5.6;
const slowestZoom = 0.18;
const fastestZoom = 0.26;
const tries = 100;

/**
 * Invents a scene: draws by lot whatever the wishes leave open.
 *
 * The object's centre stays in sight for `frames` frames, 7 pixels from the edge or more. Objects
 * and pans go at 3 to 5.6 pixels per second, zooms grow by a factor of 1.2 to 1.3 per second; six
 * cameras in ten stand still. A wish changes nothing else that is drawn, except motions that
 * would take the object out of sight. Throws a RangeError for wishes no start can satisfy.
 */
export function drawScene(random: Random, wishes: Wishes = {}, frames = filmFrames): Scene {
  requireFrames(frames);
  const texture = wished(wishes.texture, pick(random, choices.texture));
  const colour = wished(wishes.colour, pick(random, choices.colour));
  const shape = wished(wishes.shape, pick(random, choices.shape));
  const background = wished(wishes.background, pick(random, choices.background));
  const camera = wished(wishes.camera, drawCamera(random));
  const framesPerSecond = wished(wishes.framesPerSecond, pick(random, choices.framesPerSecond));
  const radius = wished(wishes.radius, between(random, 6.5, 8));
  const waves = drawWaves(random, background);
  if (!(framesPerSecond > 0)) {
    throw new RangeError(`invalid framesPerSecond: ${framesPerSecond}; 5, 10 or 20 are usual`);
  }

  const duration = (frames - 1) / framesPerSecond;
  for (let attempt = 0; attempt < tries; attempt++) {
    const motion = wished(wishes.motion, drawMotion(random, camera));
    const moving = motion === 'none' ? 0 : 1;
    // Object and pan may drift apart: every failure lets both be slower, down to the slowest.
    const haste = 0.9 ** attempt;
    const speed = moving * wished(wishes.speed, drawSpeed(random, haste));
    const cameraSpeed = wished(wishes.cameraSpeed, drawCameraSpeed(random, camera, haste));
    const course = velocities({ motion, speed, camera, cameraSpeed });
    const x = visibleMiddle(random, course.objectX - course.cameraX, course, duration);
    const y = visibleMiddle(random, course.objectY - course.cameraY, course, duration);
    if (x === undefined || y === undefined) continue;

    // A pan starts where world and picture agree; a zoom passes factor 1 in the middle of the film.
    const half = duration / 2;
    const start = {
      x: x + (course.cameraX - course.objectX) * half,
      y: y + (course.cameraY - course.objectY) * half,
    };
    const middle = pictureSide / 2;
    const viewAtStart = { x: middle, y: middle, zoom: Math.exp(-course.zoomRate * half) };
    const names = { texture, colour, shape, motion, background, camera };
    const rates = { framesPerSecond, radius, speed, cameraSpeed };
    return { ...names, ...rates, start, viewAtStart, waves };
  }
  throw new RangeError(
    `invalid wishes: ${JSON.stringify(wishes)}; in ${duration} seconds the object leaves the ` +
      'picture, so slow it down, raise framesPerSecond or let the camera follow',
  );
}

/**
 * Where the object may be in the middle of the film so that it is in sight all the time.
 *
 * Along one axis: at t seconds from the middle it appears zoom(t) · (m + drift · t) from the
 * picture's middle if it was m there, which must stay within reach all the time.
 */
function visibleMiddle(
  random: Random,
  drift: number,
  { zoomRate }: Velocities,
  duration: number,
): number | undefined {
  // Only travel takes an object near the edge, which cuts it; one that rests is shown whole.
  const travel = Math.abs(drift) * duration;
  const reach = Math.min(widestReach, Math.max(usualReach, travel / 2 + 1.5));
  let [low, high] = [-reach, reach];
  // A zoom bends the path, so a few moments between the ends are asked as well.
  for (const part of [-0.5, -0.25, 0.25, 0.5]) {
    const seconds = part * duration;
    const seen = reach / Math.exp(zoomRate * seconds);
    low = Math.max(low, -seen - drift * seconds);
    high = Math.min(high, seen - drift * seconds);
  }
  const chosen = between(random, low, high);
  return low <= high ? pictureSide / 2 + chosen : undefined;
}

function drawCamera(random: Random): Scene['camera'] {
  const moves = choices.camera.filter((camera) => camera !== 'static');
  const still = random.uniform() < 0.6;
  const move = pick(random, moves);
  return still ? 'static' : move;
}

/** Before a still camera nearly every object moves, before a moving one every second. */
function drawMotion(random: Random, camera: Scene['camera']): Scene['motion'] {
  const moves = choices.motion.filter((motion) => motion !== 'none');
  const rests = random.uniform() < (camera === 'static' ? 0.1 : 0.5);
  const move = pick(random, moves);
  return rests ? 'none' : move;
}

function drawCameraSpeed(random: Random, camera: Scene['camera'], haste: number): number {
  const pan = drawSpeed(random, haste);
  const zoom = between(random, slowestZoom, fastestZoom);
  if (camera === 'static') return 0;
  return camera === 'zoom in' || camera === 'zoom out' ? zoom : pan;
}

function drawSpeed(random: Random, haste: number): number {
  return between(random, slowest, slowest + haste * (fastest - slowest));
}

function drawWaves(random: Random, background: Scene['background']): Wave[] {
  return grounds[background].swells.map(({ wavelength, degrees }) => {
    const angle = ((degrees + between(random, -12, 12)) * Math.PI) / 180;
    const frequency = (2 * Math.PI) / (wavelength * between(random, 0.9, 1.1));
    return {
      frequencyX: frequency * Math.cos(angle),
      frequencyY: frequency * Math.sin(angle),
      phase: between(random, 0, 2 * Math.PI),
    };
  });
}

// The lot is an argument, so it is drawn even if the wish wins: later lots stay what they were.
function wished<Value>(wish: Value | undefined, lot: Value): Value {
  return wish ?? lot;
}

function pick<Item>(random: Random, items: readonly Item[]): Item {
  return items[Math.floor(random.uniform() * items.length)];
}

function between(random: Random, low: number, high: number): number {
  return low + random.uniform() * (high - low);
}

function requireFrames(frames: number): void {
  if (!(Number.isInteger(frames) && frames >= 1)) {
    throw new RangeError(`invalid frames: ${frames}; a film needs 1 or more, such as 14`);
  }
}
