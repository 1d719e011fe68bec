import type { Cloud } from '#algorithms/diffusion/gaussian-mixture.ts';
import { pullAt } from '#algorithms/diffusion/particle-flow.ts';
import type { FlowFrame } from '#algorithms/diffusion/particle-flow.ts';

const SPAN = 5.6; // how many units of the data the picture shows from side to side
const FIELD = Array.from({ length: 9 }, (_, k) => -2.4 + 0.6 * k);
const REACH = 0.22; // the share of the pull that is drawn, so that the field stays legible

/** A place of the data on paper: the middle is 0, up is positive. */
export function onPaper(place: ArrayLike<number>, size: number): [number, number] {
  return [round(size / 2 + (place[0] * size) / SPAN), round(size / 2 - (place[1] * size) / SPAN)];
}

/** The place of the data under a point of the paper: the way back. */
export function inData([x, y]: readonly [number, number], size: number): [number, number] {
  return [((x - size / 2) * SPAN) / size, ((size / 2 - y) * SPAN) / size];
}

/** A path of points without extent, which a round pen turns into dots. */
export function dotsPath(places: readonly ArrayLike<number>[], size: number): string {
  return places.map((place) => `M${onPaper(place, size).join(' ')}h0`).join('');
}

/** The way of every particle so far. */
export function trailsPath(flow: readonly FlowFrame[], size: number): string {
  if (flow.length < 2) return '';
  return flow[0].seen
    .map((_, n) => `M${flow.map(({ seen }) => onPaper(seen[n], size).join(' ')).join('L')}`)
    .join('');
}

/** The pull of the score at the places of a lattice, a fixed share of it. */
export function fieldPath(clouds: readonly Cloud[], sigma: number, size: number): string {
  return lattice()
    .map((place) => {
      const pull = pullAt(clouds, place, sigma);
      const tip = [place[0] + REACH * pull[0], place[1] + REACH * pull[1]];
      return `M${onPaper(place, size).join(' ')}L${onPaper(tip, size).join(' ')}`;
    })
    .join('');
}

/** The places of the lattice, from which the pulls start. */
export function fieldTails(size: number): string {
  return dotsPath(lattice(), size);
}

function lattice(): number[][] {
  return FIELD.flatMap((y) => FIELD.map((x) => [x, y]));
}

function round(value: number): number {
  return Math.round(value);
}
