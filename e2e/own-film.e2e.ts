import { readFile, rm, writeFile } from 'node:fs/promises';
import { expect, type Locator, type Page } from '@playwright/test';
import { EncodedPacket } from 'mediabunny';
import { filmOf, joined, soundOnly, trailerFrames, withoutFrames } from './made-films.ts';
import { readingOf, test, wakeEverything } from './reader.ts';

const chapter = 'curation.html';
const LONG = 60_000; // ms: a busy machine decodes slowly

test.describe.configure({ timeout: 2 * LONG });

// Twenty frames of one shot of the trailer and twenty of another.
const cave = await trailerFrames(24.5, 20);
const dragon = await trailerFrames(38, 20);
const shots = { ...cave, packets: joined(cave.packets, dragon.packets) };
const good = { name: 'two-shots.mp4', mimeType: 'video/mp4', buffer: await filmOf(shots) };
const half = Math.round(good.buffer.length * 0.6); // a little more than half of it

test('a film is cut into clips, scored and filtered, and its numbers can be taken; it is not sent anywhere', async ({
  page,
  book,
}) => {
  const sent: string[] = [];
  page.on('request', (request) => {
    if (request.method() === 'GET' && request.postDataBuffer() === null) return;
    sent.push(`${request.method()} ${request.url()}`);
  });
  await book.open(chapter);
  const figure = await ownFilm(page);
  expect(book.requests.filter((address) => /curation\.worker|data\/sintel/.test(address))).toEqual(
    [],
  );
  await choose(figure, good);
  await expectReading(figure, /^two-shots\.mp4: 40 frames in 1\.7 s; 1 boundary, so 2 clips\./);
  await expect(figure.getByRole('list', { name: 'The clips' }).getByRole('listitem')).toHaveCount(
    2,
  );
  const shows = figure.getByRole('group', { name: 'The picture shows' });
  await shows.getByRole('radio', { name: 'change, every frame' }).press('Space');
  await expectReading(figure, /Boundaries first found by looking at every frame: 1 of 1\./);
  await figure.getByRole('slider', { name: 'Drop the clips that move least' }).press('Home');
  await expectReading(figure, /Nothing is dropped yet/);
  const contrast = figure.getByRole('group', { name: 'Contrast: drops the lowest' });
  await contrast.getByRole('radio', { name: '50 %' }).press('Space');
  await expectReading(figure, /Contrast drops clip [12], up to .* Dropped in all: 1 of 2 clips/);
  await expect(figure.getByText('dropped by contrast')).toBeVisible();
  const download = page.waitForEvent('download');
  await figure.getByRole('button', { name: 'Save clips (JSON)' }).press('Enter');
  expect((await download).suggestedFilename()).toBe('clips.json');
  const saved = await readFile(await (await download).path(), 'utf8');
  expect(saved).toMatch(/"droppedBy": \[\s*"contrast"\s*\]/);
  expect(sent, 'what was sent').toEqual([]);
});

test('a look can be stopped, and keeps what it has found', async ({ page, book }) => {
  await book.open(chapter);
  const figure = await ownFilm(page);
  await figure.getByRole('button', { name: 'Try the trailer' }).press('Enter');
  await expect(figure.getByText(/[1-9]\d* frames?, about \d+ s left/)).toBeVisible({
    timeout: LONG,
  });
  await figure.getByRole('button', { name: 'Stop' }).press('Enter');
  await expectReading(figure, /^sintel-trailer-1\.webm: Stopped early\. \d+ frames? in/);
  await expect(figure.getByRole('button', { name: 'Table', exact: true })).toBeVisible();
});

test('text is looked for when a reader asks, and nothing is loaded for it before', async ({
  page,
  book,
}) => {
  const credits = await filmOf(await trailerFrames(50, 30));
  await book.open(chapter);
  const figure = await ownFilm(page);
  await choose(figure, { name: 'credits.mp4', mimeType: 'video/mp4', buffer: credits });
  await expectReading(figure, /^credits\.mp4: 30 frames .* so 1 clip\./);
  expect(book.requests.filter((address) => address.includes('detector'))).toEqual([]);
  await figure.getByRole('button', { name: 'Look for text (downloads 11 MB)' }).press('Enter');
  await expectReading(figure, /Text was looked for in 1 clip: in 1 of them .* nowhere more than 2\d\.\d\s%\.$/); // prettier-ignore
  await expect(figure.getByText('dropped by text area')).toBeVisible();
});

test.describe('once', () => {
  test.skip(({ address }) => address === 'file', 'the same at every address');

  test('a file that is no whole film is refused in one sentence, or keeps what could be seen', async ({
    page,
    book,
  }) => {
    const one = { ...shots, packets: shots.packets.slice(0, 1) };
    const huge = { ...shots.config, codedWidth: 10_000, codedHeight: 10_000 };
    const prores = { ...shots.config, codec: 'apcn' };
    const damaged = Buffer.from(good.buffer).fill(7, half);
    const files: [name: string, buffer: Buffer, says: RegExp][] = [
      ['empty.mp4', Buffer.alloc(0), /The file is empty/],
      ['text.mp4', Buffer.from('my summer, part two '.repeat(40)), /This is no film/],
      ['head.mp4', good.buffer.subarray(0, 200), /table of contents is missing/],
      ['sound.mp4', await soundOnly(), /There is no picture in this film/],
      ['none.mp4', withoutFrames(await filmOf(one)), /no frame in this film/],
      ['huge.mp4', await filmOf({ ...one, config: huge }), /10,000 × 10,000; more than 16,777,216/],
      ['prores.mov', await filmOf({ ...one, config: prores }, 'prores'), /cannot decode ProRes/],
      ['one.mp4', await filmOf(one), /1 frame in .* 0 boundaries, so 1 clip\./],
      ['cut.mp4', good.buffer.subarray(0, half), /The film is cut off.* clips?\./],
      ['damaged.mp4', damaged, /The film is damaged.* clips?\./],
    ];
    await book.open(chapter);
    const figure = await ownFilm(page);
    for (const [name, buffer, says] of files) {
      await choose(figure, { name, mimeType: 'video/mp4', buffer });
      await expectReading(figure, new RegExp(`^${name}: .*${says.source}`));
    }
  });

  test('a film as phones make them is shown upright and cut by its own uneven times, though its tab was hidden', async ({
    page,
    book,
  }) => {
    const times = shots.packets.map((_, k) => k / 16 + 0.01 * (k % 3)); // seconds
    const packets = shots.packets.map((packet, k) => packet.clone({ timestamp: times[k] }));
    const buffer = await filmOf({ ...shots, packets }, 'vp9', 90);
    await book.open(chapter);
    const figure = await ownFilm(page);
    await choose(figure, good);
    await expectReading(figure, /^two-shots\.mp4: 40 frames in 1\.7 s/);
    const lying = await picture(figure);

    const session = await page.context().newCDPSession(page);
    await choose(figure, { name: 'phone.mp4', mimeType: 'video/mp4', buffer });
    await session.send('Page.setWebLifecycleState', { state: 'frozen' });
    await page.waitForTimeout(500);
    // A quick machine is done before it is frozen.
    await expect(readingOf(figure)).toHaveText(/is being looked through|^phone\.mp4: 40 frames/);
    await session.send('Page.setWebLifecycleState', { state: 'active' });
    await expectReading(figure, /^phone\.mp4: 40 frames in 2\.5 s; 1 boundary, so 2 clips\./);
    const upright = await picture(figure);
    expect([upright.width, upright.height]).toEqual([64, 114]);
    const turns = [lying.light];
    for (let turn = 1; turn < 4; turn++) turns.push(quarterTurn(turns[turn - 1]));
    const off = turns.map((light) => distance(light, upright.light));
    expect(off.indexOf(Math.min(...off)), 'quarter turns to the right').toBe(1);

    const download = page.waitForEvent('download');
    await figure.getByRole('button', { name: 'Save clips (JSON)' }).press('Enter');
    const saved = JSON.parse(await readFile(await (await download).path(), 'utf8'));
    expect(saved).toMatchObject({ width: 270, height: 480 });
    expect(saved.boundaries[0].end).toBeCloseTo(times[20], 3);
    expect(saved.clips[0].end).toBeCloseTo(times[20], 3);
    expect(saved.clips[1].end).toBeCloseTo(times[39] + 1 / 24, 3);
  });

  test('a film that grows on its way goes on in its first size', async ({ page, book }) => {
    await book.open(chapter);
    const figure = await ownFilm(page);
    const packets = joined(await encoded(page, 64, 36, 8), cave.packets);
    const config = { ...shots.config, codedWidth: 64, codedHeight: 36 };
    const buffer = await filmOf({ packets, config });
    await choose(figure, { name: 'grows.mp4', mimeType: 'video/mp4', buffer });
    await expectReading(figure, /^grows\.mp4: 28 frames/);
  });

  test('one film at a time: the first of two files, the last of two choices', async ({
    page,
    book,
  }) => {
    await book.open(chapter);
    const figure = await ownFilm(page);
    await figure.getByRole('button', { name: 'Try the trailer' }).press('Enter');
    await expect(figure.getByText(/frames?, about/)).toBeVisible({ timeout: LONG });
    const dataTransfer = await page.evaluateHandle((base64) => {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      const transfer = new DataTransfer();
      for (const name of ['first.mp4', 'second.mp4']) transfer.items.add(new File([bytes], name));
      return transfer;
    }, good.buffer.toString('base64'));
    await figure.getByText('drop one here').dispatchEvent('drop', { dataTransfer });
    await expectReading(
      figure,
      /^first\.mp4: One film at a time: of 2 files this one .* so 2 clips/,
    );
  });

  test('without WebCodecs the film is looked at six times a second, and the figure says so', async ({
    page,
    book,
  }) => {
    await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'VideoDecoder'));
    await book.open(chapter);
    const figure = await ownFilm(page);
    await choose(figure, good);
    await expectReading(figure, /: 10 frames in 1\.7 s; cuts were looked for at 6 looks a second/);
    await expect(
      figure.getByText(/^Text in the clips: This browser has no WebCodecs/),
    ).toBeVisible();
    await choose(figure, { ...good, name: 'text.mp4', buffer: Buffer.from('no film') });
    await expectReading(figure, /^text\.mp4: This browser cannot show the file/);
  });

  test('a file that is deleted before it is read, or emptied while it is, is told of', async ({
    page,
    book,
  }, info) => {
    const path = info.outputPath('gone.mp4');
    await writeFile(path, good.buffer);
    await page.route('**/curation.worker*', async (route) => {
      await rm(path);
      await route.continue();
    });
    await book.open(chapter);
    const figure = await ownFilm(page);
    await figure.getByLabel('Choose a film').setInputFiles(path);
    await expectReading(figure, /^gone\.mp4: The file can no longer be read/);

    // After what is read at once lies a frame that is larger than all that is read ahead.
    const { packets, config } = await trailerFrames(0, 200);
    const large = new EncodedPacket(new Uint8Array(30_000_000), 'delta', 200 / 24, 60);
    const long = [...joined(packets), large];
    const emptied = info.outputPath('emptied.mp4');
    await writeFile(emptied, await filmOf({ packets: long, config }));
    await figure.getByLabel('Choose a film').setInputFiles(emptied);
    await expect(figure.getByText(/[1-9]\d* frames?, about/)).toBeVisible({ timeout: LONG });
    await writeFile(emptied, '');
    await expectReading(
      figure,
      /^emptied\.mp4: The (?:film is cut off|file can no longer be read).* 200 frames in .* clips\./,
    );
  });
});

async function ownFilm(page: Page): Promise<Locator> {
  await wakeEverything(page);
  return page.locator('[data-exhibit]').filter({ has: page.getByLabel('Choose a film') });
}

async function choose(figure: Locator, file: { name: string; mimeType: string; buffer: Buffer }) {
  await figure.getByLabel('Choose a film').setInputFiles(file);
}

async function expectReading(figure: Locator, says: RegExp): Promise<void> {
  await expect(readingOf(figure)).toHaveText(says, { timeout: LONG });
}

/** The first picture of a clip: its size, and how light it is, from 0 to 255, in four rows of four. */
function picture(figure: Locator) {
  return figure
    .locator('canvas.clip-picture')
    .first()
    .evaluate((canvas: HTMLCanvasElement) => {
      const context = new OffscreenCanvas(4, 4).getContext('2d');
      if (!context) throw new Error('no canvas to draw on');
      context.imageSmoothingQuality = 'high';
      context.drawImage(canvas, 0, 0, 4, 4);
      const { data } = context.getImageData(0, 0, 4, 4);
      const light = Array.from({ length: 16 }, (_, p) => data[4 * p + 1]);
      return { width: canvas.width, height: canvas.height, light };
    });
}

function quarterTurn(light: readonly number[]): number[] {
  return light.map((_, p) => light[4 * (3 - (p % 4)) + Math.floor(p / 4)]);
}

function distance(one: readonly number[], other: readonly number[]): number {
  return one.reduce((sum, value, p) => sum + Math.abs(value - other[p]), 0);
}

/** Frames of a size of their own, stored by the page's browser. */
async function encoded(page: Page, width: number, height: number, frames: number) {
  const stored = await page.evaluate(
    async ({ width, height, frames }) => {
      const chunks: { key: boolean; bytes: number[] }[] = [];
      const encoder = new VideoEncoder({
        output(chunk) {
          const bytes = new Uint8Array(chunk.byteLength);
          chunk.copyTo(bytes);
          chunks.push({ key: chunk.type === 'key', bytes: [...bytes] });
        },
        error: (error) => console.error(error.message),
      });
      encoder.configure({ codec: 'vp09.00.10.08', width, height });
      const canvas = new OffscreenCanvas(width, height);
      const context = canvas.getContext('2d');
      for (let k = 0; k < frames; k++) {
        context?.fillRect(k, 0, 9, 9);
        const frame = new VideoFrame(canvas, { timestamp: k * 40_000 });
        encoder.encode(frame);
        frame.close();
      }
      await encoder.flush();
      return chunks;
    },
    { width, height, frames },
  );
  return stored.map(
    ({ key, bytes }, k) =>
      new EncodedPacket(Uint8Array.from(bytes), key ? 'key' : 'delta', k / 24, 1 / 24),
  );
}
