import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import {
  BufferTarget,
  EncodedPacket,
  EncodedVideoPacketSource,
  Mp4OutputFormat,
  Output,
  WebMOutputFormat,
} from 'mediabunny';
import { openFilm } from './film-file.ts';

interface Made {
  size?: { codedWidth: number; codedHeight: number };
  rotation?: 0 | 90;
  format?: Mp4OutputFormat | WebMOutputFormat;
}

/** A film of made-up frames, a tenth of a second each, of which every fourth is a keyframe. */
async function film(frames: number, made: Made = {}): Promise<Uint8Array> {
  const { size = { codedWidth: 640, codedHeight: 360 }, rotation = 0 } = made;
  const target = new BufferTarget();
  const output = new Output({ format: made.format ?? new Mp4OutputFormat(), target });
  const source = new EncodedVideoPacketSource('vp8');
  output.addVideoTrack(source, { rotation });
  await output.start();
  for (let k = 0; k < frames; k++) {
    const packet = new EncodedPacket(
      new Uint8Array(50),
      k % 4 === 0 ? 'key' : 'delta',
      k / 10,
      1 / 10,
    );
    await source.add(packet, { decoderConfig: { codec: 'vp8', ...size } });
  }
  await output.finalize();
  return new Uint8Array(target.buffer ?? new ArrayBuffer());
}

for (const format of [new Mp4OutputFormat(), new WebMOutputFormat()]) {
  test(`${format.fileExtension}: size, codec, length and keyframes are told before decoding`, async () => {
    const { about, keyframes, close } = await openFilm(await film(10, { format }));
    const { seconds, ...rest } = about;
    assert.deepEqual(rest, {
      width: 640,
      height: 360,
      small: { width: 512, height: 288 },
      codec: 'VP8',
    });
    assert.ok(Math.abs(seconds - 1) < 0.01, `${seconds}`);
    const times = await keyframes();
    assert.deepEqual(
      times.map((time) => time.toFixed(2)),
      ['0.00', '0.40', '0.80'],
    );
    close();
  });
}

test('a film filmed upright has its sides as it is seen', async () => {
  const { about } = await openFilm(await film(2, { rotation: 90 }));
  assert.deepEqual([about.width, about.height], [360, 640]);
  assert.deepEqual(about.small, { width: 360, height: 640 });
});

test('bytes and a blob of them are the same film', async () => {
  const bytes = await film(3);
  const blob = await openFilm(new Blob([bytes.slice()]));
  assert.deepEqual(blob.about, (await openFilm(bytes)).about);
});

test('the trailer: 480 × 270 in VP9, with as many keyframes as its papers say', async () => {
  const file = join(import.meta.dirname, '../../public/data/sintel-trailer-1.webm');
  const { about, keyframes } = await openFilm(await readFile(file));
  assert.deepEqual([about.width, about.height, about.codec], [480, 270, 'VP9']);
  assert.equal((await keyframes()).length, 34);
});

const whole = await film(4);
const bad: [what: string, bytes: Uint8Array, says: RegExp][] = [
  ['empty', new Uint8Array(), /^The file is empty/],
  ['text', new TextEncoder().encode('my summer, part two '.repeat(40)), /^This is no film/],
  ['cut off in its head', whole.subarray(0, 100), /table of contents/],
  [
    'said to be of 10,000 × 10,000',
    await film(1, { size: { codedWidth: 10_000, codedHeight: 10_000 } }),
    /10,000 × 10,000; more than 16,777,216 pixels/,
  ],
];
for (const [what, bytes, says] of bad) {
  test(`a file that is ${what} is refused in one sentence`, async () => {
    await assert.rejects(openFilm(bytes), ({ message }: Error) => {
      assert.match(message, says);
      return /^[^.!?]*[.?]$/.test(message);
    });
  });
}
