import { parseArgs } from 'node:util';
import { setFlagsFromString } from 'node:v8';
import { defaultDevice, init } from '@jax-js/jax';
import { seededRandom } from '#algorithms/random.ts';
import { canFuse, loadKernels } from '#data/load-kernels.ts';
import { forwardResults } from './bench-forward.ts';
import { networkResult } from './bench-network.ts';
import { peakResult, runtimeGzip } from './bench-peak.ts';
import { openTfjs } from './open-tfjs.ts';

const ROUNDS = 24;
const EVALUATIONS = 8;

const { values } = parseArgs({ options: { json: { type: 'boolean', default: false } } });

// Everybody's code is compiled at its best at once, as it would be after a while in any case.
setFlagsFromString('--no-liftoff');
await openPeers();

const random = seededRandom(7);
const fused = loadKernels({ megabytes: 64, fused: true });
const fusedPeak = await peakResult(fused, random, ROUNDS);
const plainPeak = await peakResult(loadKernels({ megabytes: 64 }), random, ROUNDS);
const forward = await forwardResults(fused, random, ROUNDS);
const network = await networkResult(fused, random, EVALUATIONS);

const ratios = forward.map(({ own, tfjs, jax }) => own / Math.max(tfjs, jax));
const meanLog = ratios.reduce((sum, ratio) => sum + Math.log(ratio), 0) / ratios.length;
const report = {
  forwardVsBestPeer: round(Math.exp(meanLog)),
  shareOfSimdPeak: round(fusedPeak.product / fusedPeak.peak),
  shareOfSimdPeakPlain: round(plainPeak.product / plainPeak.peak),
  ratioToTfjs: round(network.film.own / network.film.tfjs),
  runtimeGzip: await runtimeGzip(),
  fused: canFuse(),
  simdPeak: { fused: round(fusedPeak.peak), plain: round(plainPeak.peak) },
  bestProduct: { fused: round(fusedPeak.product), plain: round(plainPeak.product) },
  forward: forward.map(({ name, own, tfjs, jax }) => ({
    ...{ name, own: round(own), tfjs: round(tfjs), jax: round(jax) },
  })),
  evaluationMs: { own: round(network.evaluation.own), tfjs: round(network.evaluation.tfjs) },
  seconds14Frames: { own: round(network.film.own), tfjs: round(network.film.tfjs) },
};
if (values.json) console.log(JSON.stringify(report));
else print();

/** Opens TensorFlow.js and jax-js on WebAssembly with SIMD and one thread, as a page has it. */
async function openPeers(): Promise<void> {
  await openTfjs();
  // Node has no Worker of the web's kind, without which jax-js keeps to one thread.
  await init('wasm');
  defaultDevice('wasm');
}

function round(value: number): number {
  return Number(value.toPrecision(3));
}

function print(): void {
  const { simdPeak, bestProduct, evaluationMs, seconds14Frames } = report;
  console.log('10⁹ operations a second, one thread           own   TF.js  jax-js   own/best');
  for (const [i, { name, own, tfjs, jax }] of forward.entries()) {
    const numbers = [own, tfjs, jax].map((value) => value.toFixed(1).padStart(7));
    console.log(`${name.padEnd(42)} ${numbers.join(' ')} ${ratios[i].toFixed(2).padStart(10)}`);
  }
  console.log(`forward, geometric mean over the faster peer: ${report.forwardVsBestPeer} ×`);
  for (const kind of ['fused', 'plain'] as const) {
    const share = kind === 'fused' ? report.shareOfSimdPeak : report.shareOfSimdPeakPlain;
    console.log(
      `${kind} multiply-adds: best product ${bestProduct[kind]}, bare loop ${simdPeak[kind]}: ${share}`,
    );
  }
  console.log(
    `one evaluation, two clips of 14 frames: ${evaluationMs.own} ms, TF.js ${evaluationMs.tfjs} ms`,
  );
  console.log(
    `14 frames, 20 steps with guidance: ${seconds14Frames.own} s, TF.js ${seconds14Frames.tfjs} s, ` +
      `ratio ${report.ratioToTfjs}`,
  );
  console.log(`kernels, tape and operations, gzipped: ${report.runtimeGzip} bytes`);
}
