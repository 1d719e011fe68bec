import sharp from 'sharp';
import { linearGuidance } from '#algorithms/diffusion/guidance.ts';
import { renderFilm } from '#algorithms/miniature/render-film.ts';
import { filmFrames, pictureSide } from '#algorithms/miniature/scene.ts';
import { finishedLatents, openStudio } from '#algorithms/miniature/studio.ts';
import { loadKernels } from '#data/load-kernels.ts';
import { readWeightFiles } from '#data/read-weights.ts';
import { askedFilm } from './measure-films.ts';

const CAPTIONS = 10;
const SEED = 1;
const GAP = 2; // pixels between frames
const ENLARGED = 3;
const cell = pictureSide + GAP;

/**
 * Paints films of the book's weights as rows of frames, for somebody to look at: each caption's film,
 * and below it one that goes on from the first frame of the same scene.
 */
export async function writeContactSheet(root: string, file: string): Promise<void> {
  const kernels = loadKernels({ megabytes: 28, fused: true });
  const studio = openStudio(kernels, readWeightFiles(root, ['eyes', 'films', 'picture']));
  const rows = Array.from({ length: CAPTIONS }, (_, n) => askedFilm(SEED, n)).flatMap(
    ({ scene, order }) => {
      const picture = renderFilm(scene, 1).pixels;
      const guidance = linearGuidance({ frames: filmFrames, wMin: 1, wMax: 2 });
      const goingOn = { ...order, of: { picture, sigmaC: 0.02 }, guidance };
      return [order, goingOn].map((asked) =>
        studio.eyes.decode(finishedLatents(studio.film(asked))),
      );
    },
  );
  const [width, height] = [filmFrames * cell, rows.length * cell];
  const sheet = Buffer.alloc(width * height * 3, 255);
  for (const [row, film] of rows.entries()) {
    for (let p = 0; p < film.length; p++) {
      const pixel = Math.floor(p / 3);
      const x = (pixel % pictureSide) + cell * Math.floor(pixel / pictureSide ** 2);
      const y = (Math.floor(pixel / pictureSide) % pictureSide) + cell * row;
      sheet[3 * (y * width + x) + (p % 3)] = Math.min(255, Math.max(0, 127.5 * (film[p] + 1)));
    }
  }
  await sharp(sheet, { raw: { width, height, channels: 3 } })
    .resize(width * ENLARGED, height * ENLARGED, { kernel: 'nearest' })
    .png()
    .toFile(file);
  console.log(`${file}: ${rows.length} films; look at them`);
}
