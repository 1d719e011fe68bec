import { fusedKernels, plainKernels } from '#algorithms/tensor/generated/kernel-bytes.ts';
import type { Kernels } from '#algorithms/tensor/kernels.ts';

const PAGE = 65_536;

/** How much memory the kernels get, and whether multiply-adds may be fused into one rounding. */
export interface KernelOptions {
  megabytes: number;
  /** Faster where the machine can; its results may differ in the last digits between machines. */
  fused?: boolean;
}

/** Whether this machine's WebAssembly knows fused multiply-adds (relaxed SIMD). */
export function canFuse(): boolean {
  return WebAssembly.validate(bytesOf(fusedKernels));
}

/**
 * Makes the kernels ready, with memory of their own; the same in Node and in a page's worker.
 *
 * Falls back to plain multiply-adds where fused ones are not known. Throws a RangeError that says so
 * where the device refuses the memory.
 */
export function loadKernels({ megabytes, fused = false }: KernelOptions): Kernels {
  const memory = memoryOf(megabytes);
  const code = bytesOf(fused && canFuse() ? fusedKernels : plainKernels);
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(code), { env: { memory } });
  return kernelsOf(exports, memory);
}

function memoryOf(megabytes: number): WebAssembly.Memory {
  const pages = Math.ceil((megabytes * 2 ** 20) / PAGE);
  try {
    return new WebAssembly.Memory({ initial: pages, maximum: pages });
  } catch (cause) {
    throw new RangeError(
      `this device refuses ${megabytes} MB of memory for the arithmetic: close what else is open and try again`,
      { cause },
    );
  }
}

/** The kernels by name; the compiler of AssemblyScript cannot tell TypeScript what they take. */
function kernelsOf(exports: WebAssembly.Exports, memory: WebAssembly.Memory): Kernels {
  const kernels: Record<string, unknown> = { ...exports, memory, freeFrom: PAGE };
  if (!isKernels(kernels)) throw new Error('the kernels are incomplete: npm run build makes them');
  return kernels;
}

function isKernels(found: object): found is Kernels {
  const names = [
    'matrixProduct',
    'gatherNeighbourhoods',
    'normaliseGradient',
    'attendGradient',
    'adamStep',
  ];
  return names.every((name) => name in found);
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
}
