import type { UnetBlock } from '#algorithms/svd-unet.ts';

/** How the picture of the U-Net is laid out, in units of its frame. */
export interface UnetLayout {
  /** From one block to the next, and how much of that a box fills. */
  pitch: number;
  box: number;
  /** The line from which spatial bars rise and temporal bars hang. */
  baseline: number;
}

export const BOX_HEIGHT = 30;
const TALLEST = 70_000_000; // parameters of a bar of full length
const BAR = 84;

/** Where the boxes of a level begin. */
export function topOf(level: number): number {
  return 26 + level * 54;
}

/** The boxes of one half of all blocks that have it: squares, or circles where a block attends. */
export function halvesPath(
  blocks: readonly UnetBlock[],
  half: 'spatial' | 'temporal',
  { pitch, box }: UnetLayout,
): string {
  const height = BOX_HEIGHT / 2 - 1;
  return blocks
    .map(({ kind, level }, k) => {
      const x = round(k * pitch);
      const y = topOf(level) + (half === 'spatial' ? 0 : BOX_HEIGHT / 2 + 1);
      const width = round(box);
      const radius = round(Math.min(box, height) / 2);
      if (kind === 'residual') return `M${x} ${y}h${width}v${height}h-${width}z`;
      if (kind !== 'transformer') return '';
      const turn = `a${radius} ${height / 2} 0 0 1`;
      return `M${round(x + box / 2)} ${y}${turn} 0 ${height}${turn} 0 -${height}z`;
    })
    .join('');
}

/** Lozenges for the blocks that have no temporal half: they change the size or the channels. */
export function lozengesPath(blocks: readonly UnetBlock[], { pitch, box }: UnetLayout): string {
  const [half, tall] = [round(box / 2), BOX_HEIGHT / 2 - 4];
  return blocks
    .map(({ temporalParameters, level }, k) =>
      temporalParameters > 0
        ? ''
        : `M${round(k * pitch)} ${topOf(level) + BOX_HEIGHT / 2}l${half} -${tall}l${half} ${tall}l-${half} ${tall}z`,
    )
    .join('');
}

/** A bar for what each block's half has to learn, upwards in space and downwards in time. */
export function barsPath(
  blocks: readonly UnetBlock[],
  half: 'spatial' | 'temporal',
  { pitch, box, baseline }: UnetLayout,
): string {
  const width = round(box);
  return blocks
    .map(({ spatialParameters, temporalParameters }, k) => {
      const length = (half === 'spatial' ? -spatialParameters : temporalParameters) / TALLEST;
      return `M${round(k * pitch)} ${baseline}v${round(length * BAR)}h${width}V${baseline}z`;
    })
    .join('');
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
