import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { bunnyTables } from './record-bunny.ts';

const vertexTable: { rows: { x: number; y: number; z: number }[] } = JSON.parse(
  recorded('bunny-vertices.json'),
);
const faceTable: { rows: { a: number; b: number; c: number }[] } = JSON.parse(
  recorded('bunny-faces.json'),
);

function recorded(name: string): string {
  return readFileSync(join(import.meta.dirname, '../../content/data', name), 'utf8');
}

test('the recorded bunny is what its program makes, byte for byte', async () => {
  for (const [name, text] of await bunnyTables()) {
    assert.ok(recorded(name) === text, `${name}: run npm run record:bunny`);
  }
});

test('the bunny has no hole: along every edge two faces meet, running opposite ways', () => {
  const edges = faceTable.rows.flatMap(({ a, b, c }) => [`${a}>${b}`, `${b}>${c}`, `${c}>${a}`]);
  const known = new Set(edges);
  assert.equal(known.size, edges.length);
  for (const edge of edges) assert.ok(known.has(edge.split('>').toReversed().join('>')), edge);
});

test('its corners, edges and faces are those of one closed surface without handles', () => {
  const edges = (3 * faceTable.rows.length) / 2;
  assert.equal(vertexTable.rows.length - edges + faceTable.rows.length, 2);
});

test('every vertex is used, and none lies outside the ball', () => {
  const used = new Set(faceTable.rows.flatMap(({ a, b, c }) => [a, b, c]));
  assert.equal(used.size, vertexTable.rows.length);
  assert.equal(Math.max(...used), vertexTable.rows.length - 1);
  for (const { x, y, z } of vertexTable.rows) assert.ok(Math.hypot(x, y, z) < 1.001);
});
