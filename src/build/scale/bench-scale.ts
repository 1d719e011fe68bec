import { execFileSync, execSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { z } from 'astro/zod';
import { readManuscript } from '#book/manuscript.ts';
import { copyBook } from '../copy-book.ts';
import { served } from '../served.ts';
import { lengthenBook, writeStarlight } from './chapters.ts';

const costSchema = z.object({ cpuSeconds: z.number(), gigabytes: z.number() });

interface Cost extends z.infer<typeof costSchema> {
  seconds: number;
  /** From a changed sentence to the page that has it, while one writes. */
  secondsToChange: number;
}

/** A site in a folder, and one of its chapters: its file, and its address. */
interface Site {
  prepare(folder: string): void;
  file: string;
  address: string;
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
async function main(): Promise<void> {
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
  console.log(
    'chapters  builder      seconds  CPU seconds  peak GB  CPU ms a chapter  a change, s',
  );
  for (const count of counts) {
    if (values.builders.includes('book'))
      report(count, 'this book', await costOf(copyOfBook(count)));
    if (values.builders.includes('starlight'))
      report(count, 'Starlight', await costOf(starlightSite(count)));
  }
}

function report(count: number, builder: string, cost: Cost): void {
  const { seconds, cpuSeconds, gigabytes, secondsToChange } = cost;
  console.log(
    String(count).padEnd(10) +
      builder.padEnd(10) +
      seconds.toFixed(1).padStart(10) +
      cpuSeconds.toFixed(1).padStart(13) +
      gigabytes.toFixed(2).padStart(9) +
      ((cpuSeconds / count) * 1000).toFixed(0).padStart(18) +
      secondsToChange.toFixed(2).padStart(13),
  );
}

function copyOfBook(count: number): Site {
  const [{ slug }] = readManuscript('.').chapters;
  const digits = Math.max(2, String(count).length);
  return {
    file: `content/chapters/${'1'.padStart(digits, '0')}-${slug}/index.mdx`,
    address: slug,
    prepare(folder) {
      copyBook(folder);
      lengthenBook(folder, count);
      execFileSync('node', ['src/build/compile-kernels.ts'], { cwd: folder });
    },
  };
}

function starlightSite(count: number): Site {
  const [{ slug }] = readManuscript('.').chapters;
  return {
    file: `src/content/docs/${slug}-1.md`,
    address: `${slug}-1/`,
    prepare(folder) {
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
    },
  };
}

function ownVersions(): Record<string, string> {
  const schema = z.object({ dependencies: z.record(z.string(), z.string()) });
  return schema.parse(JSON.parse(readFileSync('package.json', 'utf8'))).dependencies;
}

/** Prepares a folder, builds the site in it, changes a sentence, and says what both took. */
async function costOf({ prepare, file, address }: Site): Promise<Cost> {
  const folder = mkdtempSync(join(tmpdir(), 'latent-motion-scale-'));
  try {
    prepare(folder);
    const costs = join(folder, 'cost.json');
    const preload = pathToFileURL(resolve('src/build/scale/report-cost.ts')).href;
    const began = performance.now();
    const astro = join(folder, 'node_modules/astro/bin/astro.mjs');
    execFileSync('node', ['--import', preload, astro, 'build'], {
      cwd: folder,
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, COST_FILE: costs, ASTRO_TELEMETRY_DISABLED: '1' },
    });
    const seconds = (performance.now() - began) / 1000;
    const built = costSchema.parse(JSON.parse(readFileSync(costs, 'utf8')));
    const server = await served(`node ${astro} dev`, folder);
    const page = `${server.address}/${address}`;
    const secondsToChange = await timeChange(join(folder, file), page).finally(server.stop);
    return { seconds, ...built, secondsToChange };
  } finally {
    rmSync(folder, { recursive: true, maxRetries: 5 }); // the server may be writing still
  }
}

/** The middle of three times from a sentence added to a chapter until its page, asked for, has it. */
async function timeChange(file: string, page: string): Promise<number> {
  const words = readFileSync(file, 'utf8');
  const read = async () => (await fetch(page)).text();
  await read(); // the first reading makes everything
  const times: number[] = [];
  for (const n of [1, 2, 3]) {
    const sentence = `Change number ${n} stands here.`;
    writeFileSync(file, `${words}\n\n${sentence}\n`);
    const began = performance.now();
    while (!(await read()).includes(sentence)) await setTimeout(20);
    times.push((performance.now() - began) / 1000);
  }
  return times.toSorted((a, b) => a - b)[1];
}

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
