import type { Frame } from '#algorithms/curation/area-average.ts';

/** Paints a small picture of three bytes a pixel on a canvas, which takes its size. */
export function paintPicture(canvas: HTMLCanvasElement, { width, height, data }: Frame): void {
  [canvas.width, canvas.height] = [width, height];
  const painted = new ImageData(width, height);
  for (let p = 0; p < width * height; p++) {
    painted.data.set(data.subarray(3 * p, 3 * p + 3), 4 * p);
    painted.data[4 * p + 3] = 255;
  }
  canvas.getContext('2d')?.putImageData(painted, 0, 0);
}
