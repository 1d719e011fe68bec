import { loraParameters } from './low-rank.ts';
import type { UnetBlock } from './svd-unet.ts';

/** What adapters in the temporal attention would add, and what they would stand beside. */
export interface LoraSize {
  /** How many square matrices get an adapter. */
  matrices: number;
  frozen: number;
  trained: number;
}

const MAPS = 4; // queries, keys, values and the way out

/**
 * Counts adapters beside the four square maps with which frames attend to each other, everywhere.
 *
 * Which maps the paper adapted is not published: this is one reading of "the temporal attention
 * blocks" (Blattmann et al. 2023, appendix D.4.2). Throws a RangeError for an impossible rank.
 */
export function loraInTemporalAttention(blocks: readonly UnetBlock[], rank: number): LoraSize {
  const widths = blocks.filter(({ kind }) => kind === 'transformer').map((each) => each.channels);
  return {
    matrices: MAPS * widths.length,
    frozen: widths.reduce((sum, width) => sum + MAPS * width * width, 0),
    trained: widths.reduce((sum, width) => sum + MAPS * loraParameters(width, width, rank), 0),
  };
}
