import type { Random } from '#algorithms/random.ts';
import type { Kernels } from '#algorithms/tensor/kernels.ts';
import { jaxWay, ownWay, tfjsWay, type Shape } from './forward-ways.ts';
import { inTurns } from './in-turns.ts';

/** A product or convolution of the network, and how fast each engine is at it. */
export interface ForwardResult {
  name: string;
  /** In 10⁹ floating-point operations a second, a multiply-add being two. */
  own: number;
  tfjs: number;
  jax: number;
}

const film = (clips: number, side: number, channels: number, outputs = channels): Shape => ({
  name: `${clips * 14} frames ${side}×${side}, 3×3, ${channels}→${outputs}`,
  ...{ grids: clips * 14, height: side, width: side, channels, outputs, tall: 3, broad: 3 },
});
const time = (clips: number, side: number, channels: number): Shape => ({
  name: `${clips * side * side} places × 14 frames, 3×1, ${channels}→${channels}`,
  ...{ grids: clips, height: 14, width: side * side, channels, outputs: channels },
  ...{ tall: 3, broad: 1 },
});
const plain = (rows: number, channels: number, outputs: number): Shape => ({
  name: `${rows} × ${channels} · ${channels} × ${outputs}`,
  ...{ grids: rows, height: 1, width: 1, channels, outputs, tall: 1, broad: 1 },
});

// What one evaluation of the network consists of: films of one clip, and of two under guidance.
const shapes: readonly Shape[] = [
  ...[film(1, 8, 48), film(2, 8, 48), film(2, 8, 112, 48), film(1, 4, 64), film(2, 4, 64)],
  ...[time(1, 8, 48), time(2, 8, 48), time(2, 4, 64)],
  ...[plain(896, 48, 48), plain(1792, 48, 48), plain(224, 64, 64), plain(448, 64, 64)],
  ...[plain(896, 432, 48), plain(224, 576, 64)],
];

const TOLERANCE = 1e-3;

/** Times the network's products and convolutions in all three engines; throws if they disagree. */
export async function forwardResults(
  kernels: Kernels,
  random: Random,
  rounds: number,
): Promise<ForwardResult[]> {
  const results: ForwardResult[] = [];
  for (const shape of shapes) {
    const { grids, height, width, channels, outputs, tall, broad } = shape;
    const taps = tall * broad * channels;
    const noise = (length: number, deviation: number) =>
      Float32Array.from({ length }, () => deviation * random.normal());
    const x = noise(grids * height * width * channels, 1);
    const weight = noise(taps * outputs, 1 / Math.sqrt(taps));
    const ways = {
      own: ownWay(kernels, shape, x, weight),
      tfjs: tfjsWay(shape, x, weight),
      jax: jaxWay(shape, x, weight),
    };
    const runs = { own: ways.own.run, tfjs: ways.tfjs.run, jax: ways.jax.run };
    const timing = await inTurns(runs, rounds);
    for (const peer of ['tfjs', 'jax'] as const) {
      requireAgreement(`${shape.name} in ${peer}`, ways.own.result(), ways[peer].result());
    }
    const operations = 2 * grids * height * width * taps * outputs;
    const speed = (name: keyof typeof runs) => operations / timing(name).usual / 1e6;
    results.push({ name: shape.name, own: speed('own'), tfjs: speed('tfjs'), jax: speed('jax') });
  }
  return results;
}

/** Throws where two answers to the same question differ by more than 1e-3 anywhere. */
export function requireAgreement(name: string, own: Float32Array, theirs: Float32Array): void {
  const furthest = own.reduce((most, value, k) => Math.max(most, Math.abs(value - theirs[k])), 0);
  if (own.length === theirs.length && furthest <= TOLERANCE) return;
  throw new Error(
    `${name}: ${theirs.length} values, up to ${furthest} off; expected ${own.length}, ${TOLERANCE}`,
  );
}
