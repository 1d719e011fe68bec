import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import asc from 'assemblyscript/asc';

const room = join(import.meta.dirname, '../algorithms/tensor');
const target = join(room, 'generated/kernel-bytes.ts');
// What kernels share among themselves; everything else is offered to TypeScript.
const inner = ['exponential', 'multiply-add', 'product-tiles'].map((name) => `kernels/${name}.ts`);

/** The kernels as WebAssembly, with multiply-adds in two roundings or fused into one. */
async function compiled(fused: boolean): Promise<Buffer> {
  let bytes: Uint8Array | undefined;
  const { error, stderr } = await asc.main(
    [
      ...kernelFiles().filter((file) => !inner.includes(file)),
      ...['--baseDir', room, '--outFile', 'kernels.wasm'],
      ...['-O3', '--noAssert', '--runtime', 'stub', '--importMemory', '--initialMemory', '1'],
      ...['--enable', 'simd', ...(fused ? ['--enable', 'relaxed-simd'] : [])],
      ...['--use', `FUSED=${fused ? 1 : 0}`],
    ],
    {
      writeFile: (_, contents) => {
        if (typeof contents !== 'string') bytes = contents;
      },
    },
  );
  if (error || !bytes) throw new Error(`the kernels do not compile:\n${stderr.toString()}`);
  return Buffer.from(bytes);
}

function kernelFiles(): string[] {
  return globSync('kernels/*.ts', { cwd: room })
    .map((file) => file.replaceAll('\\', '/'))
    .toSorted();
}

/** A sum over everything that decides the bytes: the sources, this program, the compiler. */
function sourceSum(): string {
  const hash = createHash('sha256').update(asc.version);
  for (const file of [import.meta.filename, ...kernelFiles().map((name) => join(room, name))]) {
    hash.update(readFileSync(file));
  }
  return hash.digest('hex');
}

const sum = sourceSum();
if (!existsSync(target) || !readFileSync(target, 'utf8').includes(sum)) {
  const [plain, fused] = [await compiled(false), await compiled(true)];
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(
    target,
    [
      '// Made by src/build/compile-kernels.ts from ../kernels; change those.',
      `// Sources: ${sum}`,
      `export const plainKernels =\n  '${plain.toString('base64')}';`,
      `export const fusedKernels =\n  '${fused.toString('base64')}';`,
      '',
    ].join('\n'),
  );
  console.log(`kernels: ${plain.length} bytes plain, ${fused.length} fused`);
}
