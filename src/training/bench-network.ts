import { euler, startNoise } from '#algorithms/diffusion/samplers.ts';
import { karrasSigmas } from '#algorithms/diffusion/noise-schedule.ts';
import { miniatureLadder } from '#algorithms/miniature/film-order.ts';
import { filmDenoiser, filmGuesses } from '#algorithms/miniature/film-sampler.ts';
import { latentLength, latentSide } from '#algorithms/miniature/latent-film.ts';
import { openParameters, workTape, type Parameters } from '#algorithms/miniature/parameters.ts';
import { filmFrames } from '#algorithms/miniature/scene.ts';
import { miniatureSize, videoUnet, type Network } from '#algorithms/miniature/video-unet.ts';
import type { Random } from '#algorithms/random.ts';
import type { Kernels } from '#algorithms/tensor/kernels.ts';
import { matrix, openTape, valuesOf, type Tape } from '#algorithms/tensor/tape.ts';
import { requireAgreement } from './bench-forward.ts';
import { inTurns, timingOf } from './in-turns.ts';
import { tfjsVideoUnet } from './tfjs-video-unet.ts';

/** How long the whole network takes, in our engine and in TensorFlow.js. */
export interface NetworkResult {
  /** Milliseconds for one evaluation of two clips of 14 frames. */
  evaluation: { own: number; tfjs: number };
  /** Seconds for a film of 14 frames in 20 steps with guidance. */
  film: { own: number; tfjs: number };
}

const WORDS = 5;

/** Times the same network with the same weights in both engines; throws if they disagree. */
export async function networkResult(
  kernels: Kernels,
  random: Random,
  rounds: number,
): Promise<NetworkResult> {
  const arena = openTape(kernels, false);
  const parameters = openParameters(arena, random);
  const own = videoUnet(parameters, miniatureSize);
  growUp(arena, parameters, random);
  const tfjs = tfjsVideoUnet(arena, parameters, miniatureSize);
  const question = askedOf(random);
  requireAgreement('the network in tfjs', question(arena, own), question(arena, tfjs));

  const runs = { own: () => void question(arena, own), tfjs: () => void question(arena, tfjs) };
  const timing = await inTurns(runs, rounds);
  const evaluation = { own: timing('own').usual, tfjs: timing('tfjs').usual };
  return { evaluation, film: filmSeconds(arena, own, tfjs, random) };
}

/** Layers that begin at 0 get some noise, or most of the network would have no say. */
function growUp(arena: Tape, { byName }: Parameters, random: Random): void {
  for (const tensor of byName.values()) {
    const values = valuesOf(arena, tensor);
    if (values.some((value) => value !== 0)) continue;
    for (let k = 0; k < values.length; k++) values[k] = 0.1 * random.normal();
  }
}

/** One question with two clips, to be put to either network. */
function askedOf(random: Random): (arena: Tape, network: Network) => Float32Array {
  const noise = (length: number) => Float32Array.from({ length }, () => random.normal());
  const values = noise(2 * filmFrames * latentLength);
  const shape = { clips: 2, frames: filmFrames, height: latentSide, width: latentSide };
  const rows = {
    rows: values.length / miniatureSize.inputChannels,
    columns: miniatureSize.inputChannels,
  };
  const told = {
    cNoise: [0.3, -0.4],
    micro: [{ framesPerSecond: 10, motionBucket: 90 }, {}],
    context: noise(2 * WORDS * miniatureSize.context),
    contextPerClip: WORDS,
    pooled: noise(2 * miniatureSize.context),
  };
  return function ask(arena, network) {
    const tape = workTape(arena);
    const x = matrix(tape, rows, { values });
    return valuesOf(tape, network(tape, { ...told, x, shape })).slice();
  };
}

/** Both films are made step by step in turns; a film takes its steps times what one takes. */
function filmSeconds(arena: Tape, own: Network, tfjs: Network, random: Random) {
  const noise = (length: number) => Float32Array.from({ length }, () => random.normal());
  const context = noise(WORDS * miniatureSize.context);
  const wish = { context, contextPerClip: WORDS, pooled: noise(miniatureSize.context), micro: {} };
  const guidance = Array.from({ length: filmFrames }, () => 3);
  const x = startNoise(filmFrames * latentLength, miniatureLadder.sigmaMax, random);
  const sigmas = karrasSigmas(miniatureLadder);
  const [ownSteps, tfjsSteps] = [own, tfjs].map((network) => {
    const guesses = filmGuesses(arena, network, wish, { frames: filmFrames, guidance });
    const denoiser = filmDenoiser(guesses, guidance);
    return { steps: euler({ denoiser, x, sigmas }), times: Array<number>() };
  });
  for (let step = 1; step < sigmas.length; step++) {
    for (const { steps, times } of [ownSteps, tfjsSteps]) {
      const start = performance.now();
      steps.next();
      times.push(performance.now() - start);
    }
  }
  const seconds = ({ times }: { times: number[] }) => (times.length * timingOf(times).usual) / 1000;
  return { own: seconds(ownSteps), tfjs: seconds(tfjsSteps) };
}
