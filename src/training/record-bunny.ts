import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import bunny from 'bunny';
import { MeshoptSimplifier } from 'meshoptimizer/simplifier';
import { fitUnitBall, type Mesh } from '#algorithms/mesh.ts';

const FACES = 1000;
const DECIMALS = 3; // a thousandth of the radius, a thirtieth of a pixel in a picture of 64 × 64

/** Makes the two tables of the small bunny, as the texts of the files in content/data by name. */
export async function bunnyTables(): Promise<Map<string, string>> {
  const { vertices, faces } = fitUnitBall(await simplified(FACES));
  const places = vertices.map((vertex) => vertex.map((place) => Number(place.toFixed(DECIMALS))));
  const note = `Made by \`npm run record:bunny\`: simplified from ${bunny.cells.length.toLocaleString('en')} faces with meshoptimizer, fitted into a ball of radius 1, rounded to ${DECIMALS} decimals.`;
  return new Map([
    [
      'bunny-vertices.json',
      table({
        title: 'The bunny, small: where its vertices are',
        note,
        columns: { x: column('x, to the right'), y: column('y, up'), z: column('z, to the front') },
        // Adding 0 turns a rounded −0 into 0, which is what JSON writes.
        rows: places.map(([x, y, z]) => ({ x: x + 0, y: y + 0, z: z + 0 })),
      }),
    ],
    [
      'bunny-faces.json',
      table({
        title: 'The bunny, small: which vertices make its faces',
        note,
        columns: {
          a: column('First vertex, from 0'),
          b: column('Second, anticlockwise from outside'),
          c: column('Third'),
        },
        rows: faces.map(([a, b, c]) => ({ a, b, c })),
      }),
    ],
  ]);
}

/** The mesh of the package with fewer faces, without the vertices that are no longer used. */
async function simplified(faces: number): Promise<Mesh> {
  await MeshoptSimplifier.ready;
  const places = Float32Array.from(bunny.positions.flat());
  const corners = Uint32Array.from(bunny.cells.flat());
  const [kept] = MeshoptSimplifier.simplify(corners, places, 3, 3 * faces, 1);
  const [renamed, count] = MeshoptSimplifier.compactMesh(kept);
  const vertices = new Array(count).fill(bunny.positions[0]);
  bunny.positions.forEach((position, old) => {
    if (renamed[old] < count) vertices[renamed[old]] = position;
  });
  return {
    vertices,
    faces: Array.from({ length: kept.length / 3 }, (_, face) => [
      kept[3 * face],
      kept[3 * face + 1],
      kept[3 * face + 2],
    ]),
  };
}

function column(label: string) {
  return { label, unit: '' };
}

/** A data file with one row a line. */
function table(content: {
  title: string;
  note: string;
  columns: object;
  rows: readonly object[];
}): string {
  const { rows, ...head } = content;
  const file = {
    title: head.title,
    kind: 'table',
    note: head.note,
    columns: head.columns,
    rows: [],
    provenance: {
      badge: 'derived',
      source: 'bunnypackage',
      where: 'index.js of version 1.0.1',
      retrieved: '2026-11',
    },
    licence: 'Public Domain, as the package bunny states',
    sha256: createHash('sha256').update(JSON.stringify(rows)).digest('hex'),
  };
  const lines = rows.map((row) => `    ${JSON.stringify(row)}`).join(',\n');
  return `${JSON.stringify(file, null, 2).replace('"rows": []', () => `"rows": [\n${lines}\n  ]`)}\n`;
}

if (import.meta.main) {
  for (const [name, text] of await bunnyTables()) {
    writeFileSync(join(import.meta.dirname, '../../content/data', name), text);
    console.log(`content/data/${name}: ${text.length.toLocaleString('en')} characters`);
  }
}
