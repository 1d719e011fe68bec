import { globSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { rolldown } from 'rolldown';
import type { Random } from '#algorithms/random.ts';
import type { Kernels } from '#algorithms/tensor/kernels.ts';
import { product } from '#algorithms/tensor/linear.ts';
import { matrix, openTape } from '#algorithms/tensor/tape.ts';
import { inTurns } from './in-turns.ts';

/** What the machine's SIMD can do at most, and what our best large product gets, in 10⁹ a second. */
export interface PeakResult {
  peak: number;
  product: number;
}

// As long as the smaller products take, so that disturbances meet both alike.
const PEAK_ROUNDS = 400_000;
// Twelve chains of four lanes, a multiplication and an addition each.
const PEAK_OPERATIONS = 12 * 4 * 2 * PEAK_ROUNDS;

const products = [
  [896, 432, 48],
  [1792, 432, 48],
  [224, 576, 64],
  [448, 1152, 64],
] as const;

/** Times a bare loop of multiply-adds and the network's largest products in turns; the fastest count. */
export async function peakResult(
  kernels: Kernels,
  random: Random,
  rounds: number,
): Promise<PeakResult> {
  const arena = openTape(kernels, false);
  const noise = (rows: number, columns: number) => {
    const values = Float32Array.from({ length: rows * columns }, () => random.normal());
    return matrix(arena, { rows, columns }, { values });
  };
  const speeds = { peak: 0, product: 0 };
  for (const [m, k, n] of products) {
    const [left, right] = [noise(m, k), noise(k, n)];
    const runs = {
      peak: () => void kernels.barePeak(PEAK_ROUNDS, 0.999, 0.5),
      product: () => void product({ ...arena }, left, right),
    };
    const timing = await inTurns(runs, rounds);
    const speed = (name: keyof typeof runs, operations: number) =>
      Math.max(speeds[name], operations / timing(name).fastest / 1e6);
    speeds.peak = speed('peak', PEAK_OPERATIONS);
    speeds.product = speed('product', 2 * m * k * n);
  }
  return speeds;
}

/** The bytes of kernels, tape and operations as a page gets them: bundled, small, and gzipped. */
export async function runtimeGzip(): Promise<number> {
  const source = join(import.meta.dirname, '..');
  const files = globSync('algorithms/tensor/*.ts', { cwd: source, exclude: ['**/*.test.ts'] });
  const code = [...files, 'data/load-kernels.ts']
    .map((file) => `export * from ${JSON.stringify(join(source, file))};`)
    .join('\n');
  const build = await rolldown({
    input: 'runtime',
    platform: 'browser',
    plugins: [
      {
        name: 'runtime',
        resolveId: (id) => (id === 'runtime' ? id : undefined),
        load: (id) => (id === 'runtime' ? { code, moduleType: 'js' } : undefined),
      },
    ],
  });
  const { output } = await build.generate({ format: 'es', minify: true });
  await build.close();
  return gzipSync(output[0].code).length;
}
