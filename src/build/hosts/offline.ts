import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { classicScript } from '../portable/bundle.ts';

const MOST_PER_PAGE = 112_500; // bytes that a reader may be sent unasked, packed as hosts pack them
const packed = new Set(['.woff2', '.png', '.webp']);

/** What is kept for reading without a network: by name, the hash of what is not named by its content. */
interface Kept {
  /** Kept at once: a hash for `integrity`, or nothing for a name that holds one. */
  files: Record<string, string>;
  /** Kept once it has been used: a hash. */
  onDemand: Record<string, string>;
}

/**
 * Writes `sw.js`, which keeps the book for reading without a network, and gives the packed bytes
 * that it fetches by itself. Throws where they are too many.
 */
export async function writeOfflineWorker(dist: string, names: readonly string[]): Promise<number> {
  const kept: Kept = { files: {}, onDemand: {} };
  let bytes = 0;
  for (const name of readingOrder(names)) {
    const content = await readFile(join(dist, name));
    const hash = `sha256-${createHash('sha256').update(content).digest('base64')}`;
    if (isOnDemand(name)) {
      kept.onDemand[name] = hash.slice(7, 19);
    } else {
      kept.files[name] = name.startsWith('_astro/') ? '' : hash;
      bytes += packed.has(extname(name)) ? content.length : gzipSync(content).length;
    }
  }
  const most = MOST_PER_PAGE * names.filter(isPage).length;
  if (bytes > most) {
    throw new Error(
      `reading offline would fetch ${bytes} bytes unasked; for a book of so many pages at most ` +
        `${most} are right: let more of them come once they are used (src/build/hosts/offline.ts)`,
    );
  }
  const text = JSON.stringify(kept);
  const define = {
    FILES: JSON.stringify(kept.files),
    ON_DEMAND: JSON.stringify(kept.onDemand),
    VERSION: JSON.stringify(createHash('sha256').update(text).digest('hex').slice(0, 12)),
  };
  const source = await readFile(join(import.meta.dirname, 'offline-worker.js'), 'utf8');
  const constants = Object.entries(define).map(([name, value]) => `const ${name} = ${value};`);
  await writeFile(
    join(dist, 'sw.js'),
    await classicScript({ code: [...constants, source].join('\n') }),
  );
  return bytes;
}

/** The files that a page over http can ask for: pages first, then what they need. */
function readingOrder(names: readonly string[]): string[] {
  const pages = names.filter(isPage);
  const assets = names.filter(
    (name) => /^(_astro|search|previews)\//.test(name) && !name.endsWith('islands.file.js'),
  );
  const first = assets.filter((name) => /\.(css|woff2)$/.test(name));
  const rest = assets.filter((name) => !first.includes(name));
  // The page for the front of a room shows figures by their own pages.
  const embeds = names.filter((name) => /^embed\/[^/]+\.html$/.test(name));
  const data = names.filter((name) => /^data\/.*\.(?!js$)\w+$/.test(name));
  return [...pages, ...first, 'favicon.svg', ...rest, ...embeds, ...data];
}

function isPage(name: string): boolean {
  return /^[^/]+\.html$/.test(name) && name !== '404.html';
}

/** Weights and films are large, and each serves a few figures only. */
function isOnDemand(name: string): boolean {
  return /\.(bin|webm)$/.test(name);
}
