import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { chromium } from 'playwright';
import type { Frame } from '#algorithms/curation/area-average.ts';
import { browserFlags, requiredBrowser } from '#build/find-browser.ts';
import { classicScript } from '#build/portable/bundle.ts';
import type { FilmInfo, Wish } from './film-page.ts';

const WIDTH = 256; // at which cuts are looked for

/** A browser that decodes one film for a program, by the code with which the page does. */
export interface FilmBrowser {
  /** Which browser it is, as "Chromium 156". */
  name: string;
  info: FilmInfo;
  /**
   * Hands over each frame that is wanted, in order, and tells in seconds when the last one ends.
   *
   * Without a wish that is every frame, 256 wide. Frames have three bytes a place, theirs to keep.
   */
  eachFrame(take: Take, wish?: Partial<Wish>): Promise<number>;
  /** Packs a picture of three bytes a place as WebP, with losses; quality is from 0 to 1. */
  packPicture(picture: Frame, quality: number): Promise<Uint8Array>;
}

/** What a program does with a frame, and the time in seconds at which it is shown. */
type Take = (frame: Frame, timestamp: number) => void;

/** Whom the server gives the frames that the page sends. */
interface Receiver {
  take: Take;
  problem?: unknown;
}

/**
 * Starts a browser without a window, gives it the bytes of a film, and ends it after `use`.
 *
 * Node cannot decode films. The browser talks to a server on this machine only. Throws Error if
 * there is no browser, or if it cannot decode the film.
 */
export async function withFilm<Result>(
  film: Uint8Array,
  use: (browser: FilmBrowser) => Promise<Result>,
): Promise<Result> {
  const executablePath = requiredBrowser();
  const page = JSON.stringify(join(import.meta.dirname, 'film-page.ts'));
  const script = await classicScript({ code: `import ${page};` });
  const receiver: Receiver = { take: () => {} };
  const server = await serveFilm(film, script, receiver);
  const browser = await chromium.launch({ executablePath, args: browserFlags });
  try {
    const tab = await browser.newPage();
    await tab.goto(server.address);
    const info = await tab.evaluate(() => window.filmInfo());
    return await use({
      name: `Chromium ${browser.version().split('.')[0]}`,
      info,
      async eachFrame(take, wish = {}) {
        receiver.take = take;
        const whole: Wish = { width: WIDTH, until: info.seconds + 1, every: 1, ...wish };
        try {
          return await tab.evaluate((all) => window.sendFrames(all), whole);
        } catch (error) {
          throw receiver.problem ?? error;
        }
      },
      async packPicture({ width, height, data }, quality) {
        const opaque = Buffer.alloc(4 * width * height, 255);
        for (let p = 0; p < width * height; p++) opaque.set(data.subarray(3 * p, 3 * p + 3), 4 * p);
        const packed = await tab.evaluate(
          ({ pixels, across, share }) => window.packPicture(pixels, across, share),
          { pixels: opaque.toString('base64'), across: width, share: quality },
        );
        return new Uint8Array(Buffer.from(packed, 'base64'));
      },
    });
  } finally {
    await browser.close();
    server.close();
  }
}

/** Serves a page, its script and the film, and takes the frames that the page sends back. */
async function serveFilm(film: Uint8Array, script: string, receiver: Receiver) {
  const page = '<!doctype html><link rel="icon" href="data:,"><script src="/page.js"></script>';
  const files = new Map<string | undefined, [type: string, body: Uint8Array | string]>([
    ['/', ['text/html', page]],
    ['/page.js', ['text/javascript', script]],
    ['/film', ['application/octet-stream', film]],
  ]);
  const server = createServer(async (request, response) => {
    try {
      if (request.method === 'POST') await receive(request, receiver);
    } catch (error) {
      receiver.problem = error;
      response.statusCode = 500;
    }
    const [type, body] = files.get(request.url) ?? ['text/plain', ''];
    response.setHeader('content-type', type);
    response.end(body);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  return { address: `http://127.0.0.1:${port}/`, close: () => server.close() };
}

async function receive(request: IncomingMessage, { take }: Receiver): Promise<void> {
  const bytes = new Uint8Array(await buffer(request));
  const { searchParams } = new URL(request.url ?? '', 'http://localhost');
  const [width, height] = ['width', 'height'].map((side) => Number(searchParams.get(side)));
  const times = searchParams.get('times')?.split(',') ?? [];
  const length = bytes.length / times.length;
  times.forEach((time, i) => {
    take({ width, height, data: bytes.slice(i * length, (i + 1) * length) }, Number(time));
  });
}
