import { unetBlocks } from '#algorithms/svd-unet.ts';
import type { UnetBlock } from '#algorithms/svd-unet.ts';
import { svdTextToVideo } from '#algorithms/unet-configuration.ts';

const way = unetBlocks(svdTextToVideo).filter(({ kind }) => kind !== 'embedding');
const middle = way.findIndex(({ path }) => path === 'middle');

/** The sizes of SVD's arrays from block to block: in space, and below it in time. */
export default function Emblem() {
  return (
    <svg viewBox="0 0 100 100" fill="none" strokeWidth="4">
      <path d={stepsPath(12)} stroke="var(--spatial)" />
      <path d={stepsPath(20)} stroke="var(--temporal)" />
    </svg>
  );
}

/** One stroke for the blocks of each size: down to the middle, and up again. */
function stepsPath(top: number): string {
  const strokeOf = (blocks: readonly UnetBlock[]) => {
    const start = way.indexOf(blocks[0]);
    return `M${2 * start + 4} ${top + blocks[0].level * 20}h${2 * blocks.length - 1}`;
  };
  const down = levelsOf(way.slice(0, middle));
  const up = levelsOf(way.slice(middle));
  return [...down, ...up].map(strokeOf).join('');
}

function levelsOf(blocks: readonly UnetBlock[]): UnetBlock[][] {
  const levels = [...new Set(blocks.map(({ level }) => level))];
  return levels.map((level) => blocks.filter((block) => block.level === level));
}
