import { createHash } from 'node:crypto';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { encodeWeights } from '#algorithms/miniature/weights-file.ts';
import { captionGaps } from './caption-gaps.ts';
import { checkpointFilms, checkpointOrder, checkpoints } from './checkpoint-films.ts';
import { readWeights } from './stage-weights.ts';
import { stages as recipe } from './stages.ts';
import { writeTable } from './write-table.ts';

const { values: options } = parseArgs({
  options: {
    folder: { type: 'string', default: join('.training', 'full') },
    seed: { type: 'string', default: '23' },
  },
});
const { folder } = options;
const root = join(import.meta.dirname, '../../..');
const missing = checkpoints.find(({ stage }) => !existsSync(join(folder, `${stage}.weights`)));
if (missing) {
  console.error(`no weights of ${missing.stage} in ${folder}; "npm run train" makes them`);
  process.exit(1);
}
const madeBy = {
  command: 'npm run record:miniature',
  seed: Number(options.seed),
  inputs: ['src/training/miniature'],
};

recordCurves();
recordCheckpoints();
recordGaps();

/** How the loss fell in every stage that chapter 4 speaks of. */
function recordCurves(): void {
  const stages = ['images', 'films', 'films-from-nothing', 'finetuning'] as const;
  const rows = stages.flatMap((stage) =>
    readWeights(folder, stage).curve.map(([step, loss, heldOut = NaN]) => ({
      ...{ stage, step, examples: step * recipe[stage].batch },
      ...{ loss: rounded(loss), heldOut: rounded(heldOut) },
    })),
  );
  writeTable(root, 'miniature-curves', {
    madeBy,
    title: 'How the miniature learned: the loss, stage by stage',
    note: 'Loss: the mean over the steps since the row before. Held out: on 32 examples that are never learned from, the same each time, with noise of their own stage’s kind.',
    columns: {
      stage: { label: 'Stage' },
      step: { label: 'Step' },
      examples: { label: 'Pictures or films seen' },
      loss: { label: 'Loss', better: 'lower' },
      heldOut: { label: 'Held out', better: 'lower' },
    },
    rows,
  });
}

/** The same caption and seed, filmed by the miniature as it stood at several moments. */
function recordCheckpoints(): void {
  const bytes = encodeWeights(checkpointFilms(folder, root));
  const { caption, seed, steps, guidance } = checkpointOrder;
  const id = 'miniature-checkpoints-5';
  const papers = {
    title: 'One caption and one seed, filmed at several moments of the miniature’s training',
    kind: 'recording',
    note: `Latents of ${checkpoints.length} films of 14 frames, a byte each with a scale for each channel. Each of “${caption}”, seed ${seed} of the noise, ${steps} steps, guidance ${guidance}.`,
    bytes: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    licence: 'CC BY 4.0',
    madeBy,
  };
  writeFileSync(join(root, `public/data/${id}.bin`), bytes);
  writeFileSync(join(root, `content/data/${id}.json`), `${JSON.stringify(papers, null, 2)}\n`);
}

/** What a false word costs at each noise level: where the caption has a say. */
function recordGaps(): void {
  const rows = (['pictures', 'films'] as const).flatMap((model) =>
    captionGaps(folder, root, model).map(({ sigma, right, wrongShape, wrongMotion }) => ({
      ...{ model, sigma, right: rounded(right), wrongShape: rounded(wrongShape) },
      wrongMotion: wrongMotion === null ? null : rounded(wrongMotion),
    })),
  );
  writeTable(root, 'miniature-caption-gaps', {
    madeBy,
    title: 'What a false word costs the miniature, at each noise level',
    note: 'The loss on 64 pictures or films that were never learned from: with a true caption, and how much larger with another shape’s name in it, and with another direction of motion. Pictures: the model after stage I; films: the one after stage III.',
    columns: {
      model: { label: 'Model of' },
      sigma: { label: 'Noise level σ' },
      right: { label: 'Loss, true caption', better: 'lower' },
      wrongShape: { label: 'More with another shape' },
      wrongMotion: { label: 'More with another motion' },
    },
    rows,
  });
}

function rounded(value: number): number {
  return Number(value.toFixed(4));
}
