import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import compression from 'compression';
import { preview, type PreviewServer } from 'vite';

/** Where to serve: the folder of the built book, the base of its addresses, and a port to try. */
export interface ServeOptions {
  readonly dist: string;
  readonly base: string;
  readonly port: number;
}

/**
 * Serves the built book as a plain host would, packed by gzip, at any base, with `404.html` for what is missing.
 *
 * A port that is taken gives way to the next free one. Throws where the book is not built.
 */
export async function serve({ dist, base, port }: ServeOptions): Promise<PreviewServer> {
  if (!existsSync(join(dist, 'index.html'))) {
    throw new Error(`there is no book in ${dist}; build it first with: npm run build`);
  }
  const notFound = await readFile(join(dist, '404.html'));
  return preview({
    configFile: false,
    logLevel: 'error',
    root: dist,
    base: `/${base}/`.replace(/\/+/g, '/'),
    appType: 'mpa',
    build: { outDir: '.' },
    preview: { port, strictPort: false, host: '127.0.0.1' },
    plugins: [
      {
        name: 'book-not-found',
        // Returned, so that it runs behind Vite's files and before its fallbacks: what is a page
        // of the book goes on to them, anything else is missing.
        configurePreviewServer: (server) => {
          server.middlewares.use(compression());
          return () => {
            server.middlewares.use((request, response, next) => {
              const path = URL.parse(request.url ?? '', 'http://book.invalid')?.pathname ?? '';
              if (isPage(join(dist, decodeURI(path)))) return next();
              response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' });
              response.end(notFound);
            });
          };
        },
      },
    ],
  });
}

function isPage(path: string): boolean {
  return [path, `${path}.html`, join(path, 'index.html')].some(
    (file) => file.endsWith('.html') && existsSync(file),
  );
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      base: { type: 'string', default: '/' },
      port: { type: 'string', default: '4321' },
    },
  });
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 1 || port > 65535) {
    throw new RangeError(`invalid port: ${values.port}; a port is a whole number up to 65535`);
  }
  const server = await serve({ dist: resolve('dist'), base: values.base, port });
  console.log(`The book is at ${server.resolvedUrls?.local[0] ?? ''} (stop with Ctrl+C)`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  try {
    await main();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
