import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, mock, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { weightFiles } from '#algorithms/miniature/film-order.ts';
import { decodeWeights } from '#algorithms/miniature/weights-file.ts';
import { seededRandom } from '#algorithms/random.ts';
import { damagesOf, type Section } from '#testing/damage.ts';
import papers from '../../content/data/trailer-curves-1.json' with { type: 'json' };
import { readFilmCurves } from './film-curves-file.ts';
import { openFilm } from './film-file.ts';
import { loadBytes } from './load-bytes.ts';
import { unpackDetector } from './load-detector.ts';

const { uniform } = seededRandom(2026);
const data = join(import.meta.dirname, '../../public/data');
const weights = new Uint8Array(readFileSync(join(data, `${weightFiles.eyes}.bin`)));
const curves = new Uint8Array(readFileSync(join(data, 'trailer-curves-1.bin')));
// Its first frames, which are damaged and looked through much sooner than all of it.
const trailer = readFileSync(join(data, 'sintel-trailer-1.webm')).subarray(0, 200_000);

before(() => {
  const page = { location: { protocol: 'https:' }, isSecureContext: true };
  Object.assign(globalThis, page, { document: { documentElement: { dataset: {} } } });
});

/** The sections between some marks, each named for what stands there. */
function sectionsAt(
  marks: readonly (readonly [name: string, from: number])[],
  end: number,
): Section[] {
  return marks.map(([name, from], k) => ({ name, from, to: marks[k + 1]?.[1] ?? end }));
}

test('damaged weights are refused in one sentence, wherever the damage is', () => {
  const head = 12 + new DataView(weights.buffer).getUint32(4, true);
  const sections = sectionsAt(
    [
      ...([
        ['magic', 0],
        ['length of the head', 4],
        ['sum', 8],
        ['names and shapes', 12],
      ] as const),
      ...([
        ['numbers', head],
        ['the last numbers', weights.length - 64],
      ] as const),
    ],
    weights.length,
  );
  let refused = 0;
  for (const { what, bytes } of damagesOf(weights, sections, uniform)) {
    const says = /^RangeError: (?:not a weight file|the weight file is damaged)[^.\n]*$/;
    assert.throws(() => decodeWeights(bytes), says, what);
    refused++;
  }
  assert.ok(refused > 150);
});

test('damaged curves are never read into what is no number, and never loaded at all', async () => {
  const frames = new DataView(curves.buffer).getUint32(0, true);
  const sections = sectionsAt(
    [
      ...([
        ['counts', 0],
        ['the end of the film', 8],
        ['times', 16],
      ] as const),
      ...([
        ['brightness', 16 + 8 * frames],
        ['passes', 16 + 16 * frames],
      ] as const),
      ['keyframes', curves.length - 4 * 35],
    ],
    curves.length,
  );
  for (const { what, bytes } of damagesOf(curves, sections, uniform)) {
    try {
      const { light, passes, keyframes, end } = readFilmCurves(bytes);
      const all = [
        end,
        ...keyframes,
        ...light.flatMap(numbersOf),
        ...passes.flat().flatMap(numbersOf),
      ];
      assert.ok(all.every(Number.isFinite), what);
    } catch (error) {
      assert.match(String(error), /^RangeError: invalid curves: [^.]*$/, what);
    }
    mock.method(globalThis, 'fetch', async () => new Response(bytes));
    await assert.rejects(loadBytes('trailer-curves-1.bin', papers), /load the page again$/, what);
  }
  mock.method(globalThis, 'fetch', async () => new Response(curves));
  assert.deepEqual(await loadBytes('trailer-curves-1.bin', papers), curves);
});

test('a damaged film is told of in sentences of the book, or read as far as it goes', async () => {
  const sections = sectionsAt(
    [
      ['head', 0],
      ['list of parts', 5],
      ['first frames', 280],
      ['frames', 5000],
      ['last frames', 190_000],
    ],
    trailer.length,
  );
  for (const { what, bytes } of damagesOf(trailer, sections, uniform)) {
    try {
      const film = await openFilm(bytes);
      film.close();
      assert.ok([film.about.seconds, film.about.width].every(Number.isFinite), what);
    } catch (error) {
      const { message } = error instanceof Error ? error : { message: String(error) };
      assert.match(message, /^Th(?:e film|e file|is is no film|ere is no picture)[^.]*[.?]$/, what);
    }
  }
});

test('a damaged detector of text is refused, unless the damage changes nothing of it', async () => {
  const whole = Uint8Array.from({ length: 40_000 }, () => 16 * uniform());
  const packed = new Uint8Array(gzipSync(whole));
  const sections = sectionsAt(
    [
      ['magic', 0],
      ['notes', 3],
      ['packed', 10],
      ['sum', packed.length - 8],
      ['length', packed.length - 4],
    ],
    packed.length,
  );
  for (const { what, bytes } of damagesOf(packed, sections, uniform)) {
    const unpacked = await unpackDetector(bytes).catch((error: unknown) => String(error));
    if (typeof unpacked === 'string')
      assert.match(unpacked, /^Error: the detector of text is/, what);
    else assert.deepEqual(unpacked, whole, what);
  }
});

function numbersOf(each: object): number[] {
  return Object.values(each);
}
