import type { Frame } from './area-average.ts';
import type { FlowField } from './motion-score.ts';

/** Lightness and chroma of every direction, so that none of them looks faster than another. */
const LIGHTNESS = 0.72;
const CHROMA = 0.13;
const STRONGEST = 0.85; // of the tint, so that some of the film stays to be seen

/**
 * Lays a flow over a frame as colour: the direction gives the hue, the length how strong it is.
 *
 * A place that stands still keeps its own colour; one that moves by `longest` pixels or more is
 * tinted most. The flow may be smaller than the frame. Gives three bytes a place. After Baker et al.
 * 2011, whose wheel is uneven to the eye; the hues here are those of OKLab (Ottosson 2020).
 */
export function tintByFlow(frame: Frame, flow: FlowField, longest: number): Frame {
  const { width, height } = frame;
  const data = new Uint8ClampedArray(3 * width * height);
  for (let place = 0; place < width * height; place++) {
    const column = Math.floor(((place % width) * flow.width) / width);
    const row = Math.floor((Math.floor(place / width) * flow.height) / height);
    const [dx, dy] = [flow.dx, flow.dy].map((map) => map[row * flow.width + column]);
    const share = STRONGEST * Math.min(1, Math.hypot(dx, dy) / longest);
    const tint = directionColour(dx, dy);
    for (let c = 0; c < 3; c++) {
      data[3 * place + c] = (1 - share) * frame.data[3 * place + c] + share * tint[c];
    }
  }
  return { width, height, data };
}

/** A flow that leaves the middle of a square in all directions, up to `longest` at its rim: a key. */
export function wheelFlow(side: number, longest: number): FlowField {
  const middle = (side - 1) / 2;
  const along = (k: number) => ((k - middle) / middle) * longest;
  const within = (k: number) => Math.hypot(along(k % side), along(Math.floor(k / side))) <= longest;
  const places = Array.from({ length: side * side }, (_, k) => k);
  return {
    ...{ width: side, height: side },
    dx: Float32Array.from(places, (k) => (within(k) ? along(k % side) : 0)),
    dy: Float32Array.from(places, (k) => (within(k) ? along(Math.floor(k / side)) : 0)),
  };
}

/** Red, green and blue, 0 to 255, of a direction: equally light and colourful all around. */
export function directionColour(dx: number, dy: number): [number, number, number] {
  const hue = Math.atan2(dy, dx);
  const [a, b] = [CHROMA * Math.cos(hue), CHROMA * Math.sin(hue)];
  const l = (LIGHTNESS + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (LIGHTNESS - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (LIGHTNESS - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    encoded(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
    encoded(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
    encoded(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s),
  ];
}

/** A share of light as the byte that sRGB writes for it. */
function encoded(light: number): number {
  const held = Math.min(1, Math.max(0, light));
  return 255 * (held <= 0.0031308 ? 12.92 * held : 1.055 * held ** (1 / 2.4) - 0.055);
}
