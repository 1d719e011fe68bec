import type { FilmOrder, WeightName } from '#algorithms/miniature/film-order.ts';

/** What a page says to the worker that films. Orders are numbered; a new one ends the one before. */
export type Request =
  | { kind: 'weights'; files: [name: WeightName, bytes: Uint8Array<ArrayBuffer>][] }
  | { kind: 'beside'; port: MessagePort; films: boolean }
  | { kind: 'film'; id: number; order: PlainOrder; watch?: string }
  | { kind: 'stop' }
  | { kind: 'encode'; id: number; pixels: Float32Array }
  | { kind: 'decode'; id: number; latents: Float32Array };

/** An order as a message can carry it: without functions. */
export type PlainOrder = Omit<FilmOrder, 'watch'>;

/** What the worker answers. Pixels run from −1 to 1, frame by frame, row by row, channels last. */
export type Answer =
  | { kind: 'step'; id: number; step: number; steps: number; pixels?: Float32Array }
  | { kind: 'film'; id: number; pixels: Float32Array; milliseconds: number; attention?: Attention }
  | { kind: 'encoded'; id: number; latents: Float32Array; pixels: Float32Array }
  | { kind: 'decoded'; id: number; pixels: Float32Array }
  | { kind: 'problem'; id: number; sentence: string };

/** The weights of a temporal attention at the last step, for the clip that was asked for. */
export interface Attention {
  /** Place by place, head by head, frame by frame: a row of weights over the frames. */
  weights: Float32Array;
  places: number;
  heads: number;
  frames: number;
}
