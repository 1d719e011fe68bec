import * as ort from 'onnxruntime-web/wasm';
import type { Frame } from '#algorithms/curation/area-average.ts';
import { textBoxes, type TextBox } from '#algorithms/curation/text-boxes.ts';
import { textInput } from '#algorithms/curation/text-input.ts';

/** The bytes that a detector of text is made of. */
export interface DetectorBytes {
  /** The program that runs networks: ONNX Runtime's WebAssembly. */
  runtime: Uint8Array<ArrayBuffer>;
  /** The network: PP-OCRv4's detection model. */
  model: Uint8Array<ArrayBuffer>;
}

/** Looks for text in a frame and draws boxes around it, in pixels of the frame. */
export type TextDetector = (frame: Frame) => Promise<TextBox[]>;

/**
 * Makes a detector of text ready; the same in Node and in a page's worker.
 *
 * Frames may have any size; letters lower than about eight pixels are missed. Throws Error if the
 * bytes are no runtime or no network.
 */
export async function openTextDetector({ runtime, model }: DetectorBytes): Promise<TextDetector> {
  ort.env.wasm.numThreads = 1; // more would need headers that a static host cannot send
  ort.env.wasm.wasmBinary = runtime;
  const session = await ort.InferenceSession.create(model);
  const [[input], [output]] = [session.inputNames, session.outputNames];
  return async (frame) => {
    const { width, height, data } = textInput(frame);
    const picture = new ort.Tensor('float32', data, [1, 3, height, width]);
    const map = (await session.run({ [input]: picture }))[output].data;
    if (!(map instanceof Float32Array)) throw new Error('the network gave no map of text');
    return textBoxes({ width, height, data: map }, frame);
  };
}
