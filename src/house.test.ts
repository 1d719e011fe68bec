import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { test } from 'node:test';
import ts from 'typescript';
import { quoted, sayProblem } from '#book/problem.ts';
import type { Problem } from '#book/problem.ts';

// The stairs: what a room may import besides itself. Down only, and nobody imports `build`, except
// astro.config.mjs, which is a part of it, `recording`, which borrows its browser, and `e2e`, which
// looks at the book from outside.
const stairs: Record<string, string[]> = {
  chapters: ['islands', 'plots', 'algorithms', 'data', 'testing', 'workers'],
  islands: ['plots', 'algorithms', 'data', 'workers'],
  workers: ['data', 'algorithms'],
  data: ['algorithms'],
  plots: ['algorithms'],
  algorithms: [],
  pages: ['layouts', 'components', 'book', 'search', 'islands', 'styles'],
  layouts: ['components', 'book', 'styles'],
  // A still picture may be computed while the book is built.
  components: ['book', 'search', 'progress', 'preview', 'algorithms'],
  // What is found is agreed between the book, which is read here, and the page that searches it.
  book: ['search'],
  search: ['styles'],
  // Both come like the search, by a script that is brought when it is wanted.
  progress: ['search'],
  preview: ['search'],
  // Programs run by people; nobody imports them. Training times films as a page's workers make them.
  training: ['algorithms', 'data', 'workers'],
  recording: ['algorithms', 'data', 'build'],
  testing: ['book'],
  build: ['book'],
  styles: [],
  e2e: ['book', 'build', 'algorithms'],
};

// A test may besides use what src/testing offers, and load the kernels, whatever its room.
const forbiddenNames =
  /^(utils?|helpers?|common|misc|types|constants|index|manager|data2)\.[a-z]+$/;

const root = join(import.meta.dirname, '..');
// Kernels are AssemblyScript; what is generated is nobody's to read.
const sources = globSync('{src,content,e2e}/**/*.{ts,tsx,astro,mjs}', { cwd: root })
  .filter((file) => !/algorithms\/tensor\/(kernels|generated)\//.test(file))
  .toSorted();
const text = new Map(sources.map((file) => [file, readFileSync(join(root, file), 'utf8')]));

/** What breaks a rule in a file, and where: as an offset in its text, the top if there is none. */
type Fault = Pick<Problem, 'what' | 'received' | 'right'> & { at?: number };

/** Asks that the files of a pattern keep a rule; else says each fault at its line. */
function kept(pattern: RegExp, rule: (text: string, file: string) => Fault[]): void {
  const faults = sources
    .filter((file) => pattern.test(file))
    .flatMap((file) => {
      const code = text.get(file) ?? '';
      return rule(code, file).map(({ at = 0, ...fault }) => {
        const before = code.slice(0, at).split('\n');
        const place = { file, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
        return sayProblem({ ...place, ...fault });
      });
    });
  assert.ok(faults.length === 0, `\n${faults.join('\n')}`);
}

function roomOf(path: string): string | undefined {
  const [top, room, ...inner] = path.split('/');
  if (top === 'content') return room;
  if (top === 'e2e') return top;
  return inner.length > 0 ? room : undefined;
}

/** The path from the root that an import means, or nothing if it means a package. */
function target(specifier: string, file: string): string | undefined {
  if (specifier.startsWith('#')) return `src/${specifier.slice(1)}`;
  return specifier.startsWith('.') ? normalize(join(dirname(file), specifier)) : undefined;
}

/** What a file imports, each with its offset in the text. */
function imports(code: string): { specifier: string; at: number }[] {
  const script = /^---$([\s\S]*?)^---$/m.exec(code);
  const begin = script ? script.index + '---'.length : 0;
  return ts
    .preProcessFile(script?.[1] ?? code, true, true)
    .importedFiles.map(({ fileName, pos }) => ({ specifier: fileName, at: begin + pos }));
}

/** The code with a space for every letter of a comment, so that offsets stay. */
function withoutComments(code: string): string {
  const blank = (comment: string) => comment.replace(/[^\n]/g, ' ');
  return code.replace(/\/\*[\s\S]*?\*\//g, blank).replace(/(?<=^|[\s;{}])\/\/.*$/gm, blank);
}

function matches(code: string, pattern: RegExp): { found: string; at: number }[] {
  return [...code.matchAll(pattern)].map(({ 0: found, index }) => ({ found, at: index }));
}

test('imports go down the stairs', () => {
  kept(/./, (code, file) => {
    const room = roomOf(file);
    if (room === undefined) return [];
    const allowed = [
      ...(stairs[room] ?? []),
      ...(file.endsWith('.test.ts') ? ['testing', 'data'] : []),
    ];
    return imports(code).flatMap(({ specifier, at }) => {
      const path = target(specifier, file);
      const other = path === undefined ? room : roomOf(path);
      if (other === undefined || other === room || allowed.includes(other)) return [];
      const what = `${room} imports from ${other}, which is not below it`;
      const right = `an import from ${[room, ...allowed].join(', ')}`;
      return [{ at, what, received: quoted(specifier), right }];
    });
  });
});

test('every room has its place on the stairs', () => {
  const rooms = new Set(sources.flatMap((file) => roomOf(file) ?? []));
  assert.deepEqual(
    [...rooms].filter((room) => !(room in stairs)),
    [],
  );
});

test('a chapter does not import another', () => {
  kept(/^content\/chapters\//, (code, file) => {
    const home = file.split('/').slice(0, 3).join('/');
    return imports(code)
      .filter(({ specifier }) => {
        const path = target(specifier, file);
        return path?.startsWith('content/chapters/') && !path.startsWith(`${home}/`);
      })
      .map(({ specifier, at }) => ({
        ...{ at, what: 'a chapter imports another', received: quoted(specifier) },
        right: 'a file of src/islands, where what two chapters use lives',
      }));
  });
});

test('algorithms import no package', () => {
  kept(/^src\/algorithms\/(?!.*\.test\.ts$)/, (code, file) =>
    imports(code)
      .filter(({ specifier }) => target(specifier, file) === undefined)
      .map(({ specifier, at }) => ({
        ...{ at, what: 'an algorithm imports a package', received: quoted(specifier) },
        right: 'code of src/algorithms, which readers can follow to its end',
      })),
  );
});

test('a file is named for what is in it', () => {
  kept(/^(?!src\/pages\/)/, (_, file) => {
    const name = file.split('/').at(-1) ?? '';
    if (!forbiddenNames.test(name)) return [];
    const what = 'a file whose name says nothing of the subject';
    return [{ what, received: name, right: 'the name of what it holds' }];
  });
});

test('a file can be read in one sitting', () => {
  kept(/./, (code, file) => {
    const most = /\.(test|e2e)\.ts$/.test(file) ? 300 : 250;
    const lines = code.trimEnd().split('\n');
    if (lines.length <= most) return [];
    const at = lines.slice(0, most).join('\n').length + 1;
    const what = 'a file too long for one sitting';
    return [{ at, what, received: `${lines.length} lines`, right: `at most ${most}` }];
  });
});

test('a file offers at most six things', () => {
  kept(/\.tsx?$/, (code) => {
    const offered = matches(withoutComments(code), /^export\b/gm);
    if (offered.length <= 6) return [];
    const what = 'a file that offers too many things';
    return [{ at: offered[6].at, what, received: `${offered.length} exports`, right: 'at most 6' }];
  });
});

test('chance and time are arguments below the islands', () => {
  kept(/^src\/(algorithms|plots)\//, (code) =>
    matches(withoutComments(code), /\bMath\.random\b|\bDate\b|\bperformance\b/g).map(
      ({ found, at }) => ({
        ...{ at, what: 'chance or time where both are given', received: found },
        right: 'an argument, such as random: Random',
      }),
    ),
  );
});

test('a figure does no arithmetic', () => {
  const sums = /\bfor \(|\bMath\.(?:exp|log\d*|sqrt|pow)\b/g;
  kept(/^(content|src\/islands)\/.*\.tsx$/, (code) =>
    matches(withoutComments(code), sums).map(({ found, at }) => ({
      ...{ at, what: 'a figure that computes', received: found },
      right: 'a function of src/algorithms with a test',
    })),
  );
});

test('types are told, not claimed', () => {
  kept(/^(?!src\/house\.test\.ts$).*\.tsx?$/, (code) =>
    [
      ...matches(withoutComments(code), /: any\b|<any>|\bas (?:any|unknown)\b/g),
      ...matches(code, /@ts-(?:ignore|expect-error|nocheck)\b/g),
    ].map(({ found, at }) => ({
      ...{ at, what: 'a type that is claimed', received: found },
      right: 'a type that is told, or a check that narrows it',
    })),
  );
});

test(
  'the front README names every room of src, and no room that is gone',
  { skip: !hasPlan() },
  () => {
    const rooms = globSync('src/*/', { cwd: root }).map((path) => path.replace(/\/$/, ''));
    const plan = readFileSync(join(root, 'README.md'), 'utf8').split(/^#+ .*Floor plan/im)[1] ?? '';
    const named = plan.split(/^#/m)[0].match(/\bsrc\/[a-z-]+(?=[`/\s])/g) ?? [];
    assert.deepEqual([...new Set(named)].toSorted(), rooms.toSorted());
  },
);

function hasPlan(): boolean {
  const path = join(root, 'README.md');
  return existsSync(path) && /^#+ .*Floor plan/im.test(readFileSync(path, 'utf8'));
}
