import { openEyes, openNetwork, type Eyes } from '#algorithms/miniature/miniature.ts';
import { openParameters } from '#algorithms/miniature/parameters.ts';
import { miniatureSize, videoUnet, type Network } from '#algorithms/miniature/video-unet.ts';
import { decodeWeights } from '#algorithms/miniature/weights-file.ts';
import { seededRandom } from '#algorithms/random.ts';
import { openTape } from '#algorithms/tensor/tape.ts';
import { loadKernels } from '#data/load-kernels.ts';
import { readWeightFiles } from '#data/read-weights.ts';
import { stageMatrices } from './stage-matrices.ts';

/** The U-Net as a stage left it, at full precision, beside the shipped autoencoder and its fellows. */
export function openTrained(
  folder: string,
  root: string,
  stage: string,
): { eyes: Eyes; network: Network } {
  const files = readWeightFiles(root, ['eyes']);
  const eyes = openEyes(
    loadKernels({ megabytes: 256, fused: true }),
    [...files.values()].flatMap((bytes) => decodeWeights(bytes)),
  );
  const layout = openParameters(openTape(loadKernels({ megabytes: 16 }), false), seededRandom(0));
  videoUnet(layout, miniatureSize);
  const { network } = openNetwork(eyes.arena, stageMatrices(folder, [stage], [layout]), false);
  return { eyes, network };
}
