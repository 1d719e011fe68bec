import type { TextBox } from '#algorithms/curation/text-boxes.ts';
import type { DetectorBytes } from '#data/text-detector.ts';

/**
 * What a page asks the worker that looks for text; each look has a worker of its own.
 *
 * Where the worker cannot read the film, it gets the bytes alone in a second message.
 */
export interface TextRequest {
  film: Blob | ArrayBuffer;
  clips: readonly { start: number; end: number }[];
  detector: DetectorBytes;
}

/** What the worker answers. */
export type TextAnswer =
  /** What was found in the next clip: the share of its frames in boxes, and the boxes of each. */
  | { kind: 'looked'; area: number; boxes: TextBox[][] }
  /** The film cannot be read by the worker, so its bytes are wanted. */
  | { kind: 'unread' }
  /** The last word, and where something was wrong what. */
  | { kind: 'over'; sentence: string };
