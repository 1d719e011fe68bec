import type { z } from 'astro/zod';
import { quoted } from './problem.ts';
import type { Place, Survey } from './problem.ts';
import { remembered } from './remembered.ts';
import { readYamlFile } from './yaml-file.ts';

/** A list that stands in one YAML file, with the place of each of its entries. */
export interface PlacedList<Entry> {
  entries: Entry[];
  placeOf: (index: number, field: keyof Entry & string) => Place;
}

/** Makes the reader of a YAML file that holds a list in which no two entries have the same `key`. */
export function listFile<Entry>(
  file: string,
  schema: z.ZodType<Entry[]>,
  key: keyof Entry & string,
): (root: string) => Survey<PlacedList<Entry>> {
  return remembered(
    () => [file],
    (root) => {
      const read = readYamlFile(root, file, schema);
      const entries = read.value ?? [];
      const placeOf = (index: number, field: keyof Entry & string) => read.placeOf([index, field]);
      const seen = new Set<unknown>();
      const twice = entries.flatMap((entry, index) => {
        const name = entry[key];
        const repeated = seen.has(name);
        seen.add(name);
        if (!repeated) return [];
        const what = `two entries have the same \`${key}\``;
        const right = `a \`${key}\` that no other entry has`;
        return [{ ...placeOf(index, key), what, received: quoted(name), right }];
      });
      return { value: { entries, placeOf }, problems: [...read.problems, ...twice] };
    },
  );
}
