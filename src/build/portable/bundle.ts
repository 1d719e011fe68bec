import { readFile } from 'node:fs/promises';
import { join, posix } from 'node:path';
import { rolldown } from 'rolldown';

const entry = 'virtual:entry';
// A classic script has no `import.meta`; what the built modules ask of it is their own address.
const moduleNames = { 'import.meta.url': 'ownAddress', 'import.meta.resolve': 'undefined' };

/** A source text or a file, and the constants written into it. */
export interface BundleSource {
  readonly code: string;
  readonly define?: Readonly<Record<string, string>>;
}

/**
 * Bundles a module and all it imports, also by `import()`, into one classic script: what a page can
 * load from `file:`, where modules are forbidden.
 *
 * `import.meta.url` becomes the address of the script itself.
 */
export async function classicScript({ code, define = {} }: BundleSource): Promise<string> {
  const build = await rolldown({
    input: entry,
    platform: 'browser',
    logLevel: 'warn',
    transform: { define: { ...moduleNames, ...define } },
    plugins: [
      {
        name: 'book-entry',
        resolveId: (id) => (id === entry ? id : undefined),
        load: (id) => (id === entry ? code : undefined),
      },
    ],
  });
  try {
    const { output } = await build.generate({
      format: 'iife',
      codeSplitting: false,
      minify: true,
      exports: 'none',
    });
    const script = output[0].code.trim().replaceAll('/* @__PURE__ */', '');
    if (!/\bownAddress\b/.test(script)) return script;
    return `((ownAddress)=>{${script}})(document.currentScript.src);`;
  } finally {
    await build.close();
  }
}

/** The module behind the bundle of islands: each built island under the name of its file. */
export function islandEntry(folder: string, modules: readonly string[]): string {
  const lines = modules.map((file) => {
    const path = JSON.stringify(posix.join(folder.replaceAll('\\', '/'), file));
    return `${JSON.stringify(posix.basename(file))}: () => import(${path}),`;
  });
  return `window.bookModules = {\n${lines.join('\n')}\n};`;
}

/** A browser script of this folder, made small enough to stand in a page. */
export async function inlineScript(
  name: string,
  define: Readonly<Record<string, string>>,
): Promise<string> {
  const code = await readFile(join(import.meta.dirname, name), 'utf8');
  return classicScript({ code, define });
}
