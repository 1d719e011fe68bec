import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { writeContactSheet } from './contact-sheet.ts';
import { openMeeting } from './meeting.ts';
import { packWeights } from './pack-weights.ts';
import type { News, ReplicaOrders } from './replica.ts';
import { readWeights } from './stage-weights.ts';
import { quickly, stageNames, stages, type StageName } from './stages.ts';

const REPLICAS = 2;
// More numbers than any network of the book learns; what is not used costs nothing.
const MOST_PARAMETERS = 2 ** 21;

const { values: options } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    seed: { type: 'string', default: '23' },
    folder: { type: 'string' },
    only: { type: 'string' },
    pack: { type: 'boolean', default: false },
  },
});
const seed = Number(options.seed);
const folder = options.folder ?? join('.training', options.quick ? 'quick' : 'full');
// A quick run shows that all of it works, so it begins anew, unless it is told where to go on.
if (options.quick && !options.folder) rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });

const only = options.only?.split(',');
const wanted = stageNames.filter((stage) => !only || only.includes(stage));
for (const stage of wanted) {
  if (existsSync(join(folder, `${stage}.weights`))) {
    console.log(`${stage}: trained already`);
    continue;
  }
  await train(stage);
}

if (options.quick) requireLearning();
if (options.pack || !(options.quick || options.only)) {
  const root = join(import.meta.dirname, '../../..');
  packWeights(folder, root, 'npm run train', seed);
  await writeContactSheet(root, join(folder, 'contact-sheet.png'));
}

/** Ends with an error if a stage has not learned to beat an answer that says nothing. */
function requireLearning(): void {
  for (const stage of wanted) {
    const [, , heldOut = Infinity] = readWeights(folder, stage).curve.at(-1) ?? [];
    const { ofNothing } = stages[stage];
    if (heldOut < ofNothing) continue;
    console.error(`${stage} learned nothing: ${heldOut}; an empty answer has ${ofNothing}`);
    process.exitCode = 1;
  }
}

/** Runs one stage on all replicas, saying how far it is. */
async function train(stage: StageName): Promise<void> {
  const task = options.quick ? quickly(stages[stage]) : stages[stage];
  const meeting = openMeeting();
  const gradients = new SharedArrayBuffer(2 * REPLICAS * MOST_PARAMETERS * 4);
  const moves = new SharedArrayBuffer(2 * MOST_PARAMETERS * 4);
  const replicas = Array.from({ length: REPLICAS }, (_, rank) => {
    const orders: ReplicaOrders = {
      ...{ stage, task, seed, folder, rank, replicas: REPLICAS, meeting, gradients, moves },
    };
    const worker = new Worker(new URL('./replica.ts', import.meta.url), { workerData: orders });
    worker.on('message', (news: Partial<News>) => {
      if (news.step === undefined) return;
      const loss = `loss ${news.loss?.toFixed(4)}, held out ${news.heldOut?.toFixed(4)}`;
      console.log(`${stage}: ${news.step}/${task.steps}, ${loss}, ${news.minutes?.toFixed(1)} min`);
    });
    return new Promise<void>((resolve, reject) => {
      worker.on('error', reject);
      worker.on('exit', (code) => (code === 0 ? resolve() : reject(new Error(`exit ${code}`))));
    });
  });
  await Promise.all(replicas);
}
