import { workerData } from 'node:worker_threads';
import { openStudio, studioMegabytes } from '#algorithms/miniature/studio.ts';
import { loadKernels } from '#data/load-kernels.ts';
import { readWeightFiles } from '#data/read-weights.ts';
import { answerGuesses } from '#workers/second-guess.ts';

const { root, port }: { root: string; port: MessagePort } = workerData;
const kernels = loadKernels({ megabytes: studioMegabytes, fused: true });
const studio = openStudio(kernels, readWeightFiles(root, ['eyes', 'films']));
answerGuesses(port, () => studio);
