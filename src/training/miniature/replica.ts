import { parentPort, workerData } from 'node:worker_threads';
import { seededRandom } from '#algorithms/random.ts';
import { workTape } from '#algorithms/miniature/parameters.ts';
import { backward } from '#algorithms/tensor/gradient.ts';
import { openTape, valuesOf, type Tape } from '#algorithms/tensor/tape.ts';
import { loadKernels } from '#data/load-kernels.ts';
import { barrier, type Meeting } from './meeting.ts';
import { openOptimiser, type Range } from './optimiser.ts';
import { prepare, type StageName } from './stages.ts';
import { rateAt, type Learner, type Task } from './task.ts';
import { readCheckpoint, writeCheckpoint } from './checkpoint.ts';
import { readWeights, writeStageWeights } from './stage-weights.ts';

/** What a replica is told at its start. */
export interface ReplicaOrders {
  stage: StageName;
  task: Task;
  seed: number;
  folder: string;
  rank: number;
  replicas: number;
  meeting: Meeting;
  /** Room for each replica's gradient, twice: one half is read while the other is written. */
  gradients: SharedArrayBuffer;
  /** Room for one stretch of moves, twice, to which each replica adds its part. */
  moves: SharedArrayBuffer;
}

/** What the first replica tells now and then; a replica that is done tells no step. */
export interface News {
  step: number;
  loss: number;
  heldOut: number;
  minutes: number;
}

const HELD_OUT = 999_000_000;
const HELD_OUT_EXAMPLES = 32;

const orders: ReplicaOrders = workerData;
run(orders);

/** Trains one replica in step with the others; each keeps the same weights, bit for bit. */
function run({
  stage,
  task,
  seed,
  folder,
  rank,
  replicas,
  meeting,
  gradients,
  moves,
}: ReplicaOrders): void {
  const arena = openTape(loadKernels({ megabytes: 768, fused: true }), false);
  const learner = prepare(stage, arena, (name) => readWeights(folder, name), seed);
  function share(step: number, stretch: Float32Array, own: readonly Range[]): void {
    const { length } = stretch;
    const shared = new Float32Array(moves, (step % 2) * length * 4, length);
    for (const { from, to } of own) shared.set(stretch.subarray(from, to), from);
    barrier(meeting, replicas);
    stretch.set(shared);
  }
  const team = task.orthogonal ? { rank, replicas, share } : undefined;
  const optimiser = openOptimiser(arena, learner.parameters, team);
  const floats = optimiser.gradient.length;
  const curve: [step: number, loss: number, heldOut?: number][] = [];
  let first = 0;
  let minutesBefore = 0;
  const began = performance.now();
  const saved = readCheckpoint(folder, stage);
  if (saved) {
    for (const part of ['weights', 'mean', 'square', 'average'] as const) {
      optimiser[part].set(saved[part]);
    }
    first = saved.step;
    minutesBefore = saved.minutes;
    curve.push(...saved.curve);
  }

  const mine = task.batch / replicas;
  const until = task.until ?? task.steps;
  let recent = 0;
  let counted = 0;
  for (let step = first; step < until; step++) {
    optimiser.gradient.fill(0);
    let loss = 0;
    for (let done = 0; done < mine; done += task.atOnce) {
      // Every part of every step has chance of its own, so that training can go on after a stop.
      const random = seededRandom(seed * 1e9 + step * 1000 + rank * 100 + done);
      const tape = workTape(arena, true);
      const here = learner.loss(tape, random, task.atOnce);
      loss += (valuesOf(tape, here)[0] * task.atOnce) / mine;
      backward(tape, here);
    }
    const half = (step % 2) * replicas;
    const shared = (r: number) => new Float32Array(gradients, (half + r) * floats * 4, floats);
    shared(rank).set(optimiser.gradient);
    barrier(meeting, replicas);
    optimiser.gradient.fill(0);
    for (let r = 0; r < replicas; r++) {
      const theirs = shared(r);
      for (let k = 0; k < floats; k++) optimiser.gradient[k] += theirs[k];
    }
    const scale = task.atOnce / task.batch;
    optimiser.descend(step, rateAt(step, task), scale, task.averaging);

    recent += loss;
    counted += 1;
    const reached = step + 1;
    if (rank === 0 && (reached % task.saveEvery === 0 || reached === until)) {
      const last = reached === until;
      const heldOut = heldOutLoss(arena, learner, task);
      curve.push([reached, recent / counted, heldOut]);
      const minutes = minutesBefore + (performance.now() - began) / 60_000;
      const news: News = { step: reached, loss: recent / counted, heldOut, minutes };
      recent = 0;
      counted = 0;
      if (last || task.kept?.includes(reached)) {
        const learning = optimiser.weights.slice();
        optimiser.weights.set(optimiser.average);
        if (last) learner.finish?.();
        const name = last ? stage : `${stage}@${reached}`;
        writeStageWeights(folder, name, arena, learner.parameters, { curve, minutes });
        optimiser.weights.set(learning);
      }
      // Only now: a stop between the two must not leave a stage that is over without its weights.
      if (!last) writeCheckpoint(folder, stage, { step: reached, curve, minutes, ...optimiser });
      parentPort?.postMessage(news);
    }
  }
  parentPort?.postMessage({ done: true });
}

/** The mean loss on examples that are never learned from, the same each time. */
function heldOutLoss(arena: Tape, learner: Learner, { atOnce }: Task): number {
  const parts = Math.ceil(HELD_OUT_EXAMPLES / atOnce);
  let sum = 0;
  for (let part = 0; part < parts; part++) {
    const tape = workTape(arena, false);
    const loss = learner.loss(tape, seededRandom(HELD_OUT + part), atOnce);
    sum += valuesOf(tape, loss)[0] / parts;
  }
  return sum;
}
