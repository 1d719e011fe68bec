import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { autoencoder } from '#algorithms/miniature/autoencoder.ts';
import { contrastiveModel } from '#algorithms/miniature/contrastive-model.ts';
import { pictureJudge } from '#algorithms/miniature/picture-judge.ts';
import { makeLatentScale } from '#algorithms/miniature/latent-scale.ts';
import { loraParameters } from '#algorithms/miniature/lora.ts';
import { openParameters, type Parameters } from '#algorithms/miniature/parameters.ts';
import { miniatureSize, videoUnet } from '#algorithms/miniature/video-unet.ts';
import { encodeWeights } from '#algorithms/miniature/weights-file.ts';
import { seededRandom } from '#algorithms/random.ts';
import { openTape, type Tape } from '#algorithms/tensor/tape.ts';
import { loadKernels } from '#data/load-kernels.ts';
import { stageMatrices } from './stage-matrices.ts';
import { readWeights } from './stage-weights.ts';
import { stages as recipe, type StageName } from './stages.ts';

/** A weight file of the book: which stages' weights it holds, and how its networks are laid out. */
interface WeightFile {
  id: string;
  title: string;
  stages: readonly StageName[];
  /** The stages whose weights those stages went on from. */
  before?: readonly StageName[];
  shapes(arena: Tape): Parameters[];
}

const wide = { ...miniatureSize, inputChannels: 2 * miniatureSize.inputChannels };
const made = (arena: Tape) => openParameters(arena, seededRandom(0));

function unet(arena: Tape, size = miniatureSize): Parameters {
  const parameters = made(arena);
  videoUnet(parameters, size);
  return parameters;
}

const files: readonly WeightFile[] = [
  {
    id: 'miniature-eyes-3',
    title: 'The miniature’s autoencoder and contrastive model',
    stages: ['autoencoder', 'contrastive', 'contrastive-longer'],
    shapes(arena) {
      const [coder, pairs] = [made(arena), made(arena)];
      autoencoder(coder);
      makeLatentScale(coder);
      contrastiveModel(pairs);
      return [coder, pairs];
    },
  },
  {
    id: 'miniature-films-4',
    title: 'The miniature’s video U-Net, which films a caption',
    stages: ['finetuning'],
    before: ['images', 'films'],
    shapes: (arena) => [unet(arena)],
  },
  {
    id: 'miniature-picture-6',
    title: 'The miniature’s image-to-video U-Net, which goes on from a picture',
    stages: ['picture-to-film-quiet'],
    before: ['images', 'films', 'finetuning', 'picture-to-film'],
    shapes: (arena) => [unet(arena, wide)],
  },
  ...(['static', 'pan', 'zoom'] as const).map((camera) => ({
    id: `miniature-camera-${camera}-8`,
    title: `The miniature’s camera adapter: ${camera}`,
    stages: [`camera-${camera}`] as const,
    shapes: (arena: Tape) => [loraParameters(arena, unet(arena, wide), seededRandom(0)).parameters],
  })),
  {
    id: 'miniature-judge-2',
    title: 'The judge of the miniature’s films',
    stages: ['judge'],
    shapes(arena) {
      const judge = made(arena);
      pictureJudge(judge);
      return [judge];
    },
  },
];

/** Writes the book's weight files with their papers from what the stages learned. */
export function packWeights(folder: string, root: string, command: string, seed: number): void {
  for (const { id, title, stages, before = [], shapes } of files) {
    const arena = openTape(loadKernels({ megabytes: 64 }), false);
    const matrices = stageMatrices(folder, stages, shapes(arena));
    const bytes = encodeWeights(matrices);
    const numbers = matrices.reduce((sum, { rows, columns }) => sum + rows * columns, 0);
    const papers = {
      title,
      kind: 'weights',
      note: `${numbers.toLocaleString('en')} numbers, a byte each with a scale for each column; single rows at half precision. ${trained(folder, [...before, ...stages])}`,
      bytes: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      licence: 'CC BY 4.0',
      madeBy: { command, seed, inputs: ['src/training/miniature'] },
    };
    mkdirSync(join(root, 'public/data'), { recursive: true });
    writeFileSync(join(root, `public/data/${id}.bin`), bytes);
    writeFileSync(join(root, `content/data/${id}.json`), `${JSON.stringify(papers, null, 2)}\n`);
    console.log(`${id}: ${numbers} numbers, ${bytes.length} bytes`);
  }
}

/** Says how long each stage has learned: "Trained: images, 11,000 steps of 16, 21 min; films, …". */
function trained(folder: string, stages: readonly StageName[]): string {
  const parts = stages.map((stage) => {
    const { curve, minutes } = readWeights(folder, stage);
    const [steps] = curve.at(-1) ?? [0];
    const time = minutes === undefined ? '' : `, ${minutes.toFixed(0)} min`;
    return `${stage}, ${steps.toLocaleString('en')} steps of ${recipe[stage].batch}${time}`;
  });
  return `Trained: ${parts.join('; ')}.`;
}
