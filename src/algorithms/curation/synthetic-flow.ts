import { cameraFlow } from './camera-flow.ts';
import type { FlowField } from './motion-score.ts';
import type { Random } from '../random.ts';

/** What moves in a made-up scene: the camera in one of three ways, or one round thing in front of it. */
export type Scene = 'pan' | 'zoom' | 'turn' | 'object';

const STILL = { panX: 0, panY: 0, zoom: 0, turn: 0 };
const RADIUS = 1 / 4; // of the round thing, as a share of the shorter side

/**
 * Makes the flow of a simple scene whose fastest place moves by exactly `speed` pixels.
 *
 * In a pan that is every place, in a zoom or a turn the corners, and with an object the places that
 * it covers; all others stand still. Throws RangeError if the speed is negative.
 */
export function sceneFlow(
  size: { width: number; height: number },
  scene: Scene,
  speed: number,
): FlowField {
  if (!(speed >= 0)) throw new RangeError(`invalid speed: ${speed}; expected 0 or more pixels`);
  const { width, height } = size;
  const toCorner = Math.hypot((width - 1) / 2, (height - 1) / 2) || 1;
  if (scene === 'zoom') return cameraFlow(size, { ...STILL, zoom: speed / toCorner });
  if (scene === 'turn') return cameraFlow(size, { ...STILL, turn: speed / toCorner });
  const pan = cameraFlow(size, { ...STILL, panX: speed });
  return scene === 'pan'
    ? pan
    : { ...pan, dx: pan.dx.map((dx, k) => (onObject(size, k) ? dx : 0)) };
}

/**
 * Adds to every arrow of a flow an error of its own, as grain in the film or a failed match would.
 *
 * Both components get normal noise of standard deviation `deviation`, in pixels. Throws RangeError
 * if the deviation is negative.
 */
export function withNoise(field: FlowField, deviation: number, random: Random): FlowField {
  if (!(deviation >= 0)) {
    throw new RangeError(`invalid deviation: ${deviation}; expected 0 or more pixels`);
  }
  const shaken = (map: Float32Array) => map.map((value) => value + deviation * random.normal());
  return { ...field, dx: shaken(field.dx), dy: shaken(field.dy) };
}

function onObject({ width, height }: { width: number; height: number }, k: number): boolean {
  const x = (k % width) - (width - 1) / 2;
  const y = Math.floor(k / width) - (height - 1) / 2;
  return Math.hypot(x, y) <= RADIUS * Math.min(width, height);
}
