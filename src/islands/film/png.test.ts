import assert from 'node:assert/strict';
import { test } from 'node:test';
import { crc32, inflateSync } from 'node:zlib';
import { seededRandom } from '#algorithms/random.ts';
import { pngFile } from './png.ts';

const random = seededRandom(1);
const bytes = Uint8ClampedArray.from({ length: 4 * 7 * 5 }, () => 256 * random.uniform());
const sheet = { width: 7, height: 5, bytes };

/** Name and data of each chunk, lengths and checksums judged by Node. */
function chunksOf(file: Uint8Array): Map<string, Uint8Array> {
  assert.deepEqual([...file.subarray(0, 8)], [...Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')]);
  const view = new DataView(file.buffer);
  const chunks = new Map<string, Uint8Array>();
  let at = 8;
  while (at < file.length) {
    const end = at + 8 + view.getUint32(at);
    const named = file.subarray(at + 4, end);
    assert.equal(view.getUint32(end), crc32(named));
    chunks.set(Buffer.from(named.subarray(0, 4)).toString(), named.subarray(4));
    at = end + 4;
  }
  return chunks;
}

for (const effort of [0, 6] as const) {
  test(`a PNG file holds the pixels it was given, packed with effort ${effort}`, () => {
    const chunks = chunksOf(pngFile(sheet, effort));
    assert.deepEqual([...chunks.keys()], ['IHDR', 'IDAT', 'IEND']);
    const header = Buffer.from(chunks.get('IHDR') ?? []);
    assert.deepEqual([header.readUInt32BE(0), header.readUInt32BE(4)], [7, 5]);
    assert.deepEqual([...header.subarray(8)], [8, 6, 0, 0, 0]);

    const rows = inflateSync(chunks.get('IDAT') ?? new Uint8Array());
    assert.equal(rows.length, 5 * (1 + 7 * 4));
    for (let y = 0; y < 5; y++) {
      const row = rows.subarray(y * 29, (y + 1) * 29);
      assert.equal(row[0], 0, 'no filter');
      assert.deepEqual([...row.subarray(1)], [...bytes.subarray(y * 28, (y + 1) * 28)]);
    }
  });
}
