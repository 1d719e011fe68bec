import { existsSync, globSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'astro/zod';
import { quoted, settled } from './problem.ts';
import type { Problem, Survey } from './problem.ts';
import { remembered } from './remembered.ts';
import { dataSchema } from './schemas.ts';
import { readYamlFile } from './yaml-file.ts';
import type { YamlFile } from './yaml-file.ts';

type DataFile = z.infer<typeof dataSchema>;

/** A table that a source printed: its columns, its rows, and where they come from. */
export type Table = Extract<DataFile, { kind: 'table' }> & { id: string; file: string };

/** The papers of a file in public/data; `served` lists the files that bear its name. */
export type Artefact = Exclude<DataFile, { kind: 'table' }> & {
  id: string;
  file: string;
  served: string[];
};

/** Everything that content/data describes, by the name of its file without the ending. */
export interface Data {
  tables: Map<string, Table>;
  artefacts: Map<string, Artefact>;
}

/** Reads every file of content/data and lists what is wrong with it. */
export const surveyData = remembered(
  (root) => [...describedFiles(root), ...servedFiles(root)],
  (root): Survey<Data> => {
    const served = servedFiles(root);
    const data: Data = { tables: new Map(), artefacts: new Map() };
    const problems = describedFiles(root).flatMap((file) => {
      const id = file.replace(/^.*\//, '').replace(/\.json$/, '');
      const read = readYamlFile(root, file, dataSchema);
      if (read.value === undefined) return read.problems;
      const found = [...fileNameProblems(id, file), ...read.problems];
      if (read.value.kind !== 'table') {
        const own = served.filter((path) => nameOf(path) === id);
        data.artefacts.set(id, { ...read.value, id, file, served: own });
        return found;
      }
      data.tables.set(id, { ...read.value, id, file });
      return [...found, ...columnProblems(read)];
    });
    return { value: data, problems };
  },
);

/** All tables and artefacts; throws an Error that says every problem. */
export function readData(root: string): Data {
  return settled(surveyData(root));
}

/** The files of public/data, as paths from the root of the repository. */
export function servedFiles(root: string): string[] {
  if (!existsSync(join(root, 'public/data'))) return [];
  return globSync('public/data/**/*.*', { cwd: root }).toSorted();
}

function describedFiles(root: string): string[] {
  return globSync('content/data/*.json', { cwd: root }).toSorted();
}

// The name is an address too: of the table's anchor, of the file that readers save.
function fileNameProblems(id: string, file: string): Problem[] {
  if (/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id)) return [];
  const right = 'a name in kebab-case, such as "equal-arms.json"';
  return [
    { file, line: 1, column: 1, what: 'a file with an odd name', received: quoted(id), right },
  ];
}

function nameOf(path: string): string {
  return path.replace(/^.*\//, '').replace(/\..*$/, '');
}

function columnProblems({ value, placeOf }: YamlFile<DataFile>): Problem[] {
  if (value?.kind !== 'table') return [];
  const known = Object.keys(value.columns);
  return value.rows.flatMap((row, index) => {
    const unknown = Object.keys(row).filter((key) => !known.includes(key));
    const missing = known.filter((key) => !(key in row));
    return [
      ...unknown.map((key) => ({
        ...placeOf(['rows', index, key]),
        what: `row ${index + 1} has a field that is no column`,
        received: quoted(key),
        right: `one of the columns: ${known.join(', ')}`,
      })),
      ...missing.map((key) => ({
        ...placeOf(['rows', index]),
        what: `row ${index + 1} lacks the column "${key}"`,
        received: 'nothing',
        right: 'a value, or null where the source prints nothing',
      })),
    ];
  });
}
