import { execFileSync, execSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { z } from 'astro/zod';
import { copyBook } from '../copy-book.ts';
import { lengthenBook, writeStarlight } from './chapters.ts';

const costSchema = z.object({ cpuSeconds: z.number(), gigabytes: z.number() });

interface Cost extends z.infer<typeof costSchema> {
  seconds: number;
}

// The newest that goes with the book's own Astro; installed for the benchmark alone.
const starlight = [
  '@astrojs/starlight@0.42.4',
  'astro',
  '@astrojs/markdown-remark',
  'remark-math',
  'rehype-katex',
];

const starlightConfig = `import starlight from '@astrojs/starlight';
import { unified } from '@astrojs/markdown-remark';
import { defineConfig } from 'astro/config';
import rehypeKatex from 'rehype-katex';
import remarkMath from 'remark-math';

export default defineConfig({
  integrations: [starlight({ title: 'Latent Motion' })],
  markdown: {
    processor: unified({ remarkPlugins: [remarkMath], rehypePlugins: [rehypeKatex] }),
  },
});
`;

const starlightContent = `import { defineCollection } from 'astro:content';
import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';

export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`;

/** Builds books of several lengths, made of this one's chapters, and the same words with Starlight. */
function main(): void {
  const { values } = parseArgs({
    options: {
      chapters: { type: 'string', default: '10,100,1000' },
      builders: { type: 'string', default: 'book,starlight' },
    },
  });
  const counts = values.chapters.split(',').map(Number);
  if (counts.some((count) => !Number.isInteger(count) || count < 1)) {
    throw new RangeError(`invalid chapters: ${values.chapters}; would be right: 10,100`);
  }
  console.log('chapters  builder      seconds  CPU seconds  peak GB  CPU ms a chapter');
  for (const count of counts) {
    if (values.builders.includes('book')) report(count, 'this book', inCopyOfBook(count));
    if (values.builders.includes('starlight')) report(count, 'Starlight', inStarlight(count));
  }
}

function report(count: number, builder: string, { seconds, cpuSeconds, gigabytes }: Cost): void {
  const cells = [seconds.toFixed(1), cpuSeconds.toFixed(1), gigabytes.toFixed(2)];
  const each = ((cpuSeconds / count) * 1000).toFixed(0);
  const [wall, cpu, memory] = cells;
  console.log(
    String(count).padEnd(10) +
      builder.padEnd(10) +
      wall.padStart(10) +
      cpu.padStart(13) +
      memory.padStart(9) +
      each.padStart(18),
  );
}

function inCopyOfBook(count: number): Cost {
  return inFolder((folder) => {
    copyBook(folder);
    lengthenBook(folder, count);
    execFileSync('node', ['src/build/compile-kernels.ts'], { cwd: folder });
  });
}

function inStarlight(count: number): Cost {
  return inFolder((folder) => {
    const versions = Object.entries(ownVersions());
    const wanted = starlight.map((name) => {
      const [, version] = versions.find(([own]) => own === name) ?? [];
      return version === undefined ? name : `${name}@${version}`;
    });
    writeFileSync(join(folder, 'package.json'), '{ "private": true, "type": "module" }');
    execSync(`npm i --no-audit --no-fund --loglevel=error ${wanted.join(' ')}`, { cwd: folder });
    writeFileSync(join(folder, 'astro.config.mjs'), starlightConfig);
    mkdirSync(join(folder, 'src'));
    writeFileSync(join(folder, 'src/content.config.ts'), starlightContent);
    writeStarlight('.', join(folder, 'src/content/docs'), count);
  });
}

function ownVersions(): Record<string, string> {
  const schema = z.object({ dependencies: z.record(z.string(), z.string()) });
  return schema.parse(JSON.parse(readFileSync('package.json', 'utf8'))).dependencies;
}

/** Prepares a folder, builds the site in it, and says what the build took. */
function inFolder(prepare: (folder: string) => void): Cost {
  const folder = mkdtempSync(join(tmpdir(), 'latent-motion-scale-'));
  try {
    prepare(folder);
    const file = join(folder, 'cost.json');
    const preload = pathToFileURL(resolve('src/build/scale/report-cost.ts')).href;
    const began = performance.now();
    const astro = join(folder, 'node_modules/astro/bin/astro.mjs');
    execFileSync('node', ['--import', preload, astro, 'build'], {
      cwd: folder,
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, COST_FILE: file, ASTRO_TELEMETRY_DISABLED: '1' },
    });
    const seconds = (performance.now() - began) / 1000;
    return { seconds, ...costSchema.parse(JSON.parse(readFileSync(file, 'utf8'))) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

try {
  main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
