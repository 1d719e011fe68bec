import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { test } from 'node:test';
import ts from 'typescript';

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

/** Lists the files of a pattern that break a rule, each with what the rule says of it. */
function faults(pattern: RegExp, rule: (text: string, file: string) => string[]): string[] {
  return sources
    .filter((file) => pattern.test(file))
    .flatMap((file) => rule(text.get(file) ?? '', file).map((fault) => `${file}: ${fault}`));
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

function imports(code: string): string[] {
  const script = /^---$([\s\S]*?)^---$/m.exec(code)?.[1] ?? code;
  return ts.preProcessFile(script, true, true).importedFiles.map(({ fileName }) => fileName);
}

function withoutComments(code: string): string {
  return code.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(?<=^|[\s;{}])\/\/.*$/gm, '');
}

function matches(code: string, pattern: RegExp): string[] {
  return [...new Set(withoutComments(code).match(pattern))];
}

test('imports go down the stairs', () => {
  const broken = faults(/./, (code, file) => {
    const room = roomOf(file);
    if (room === undefined) return [];
    const allowed = [
      ...(stairs[room] ?? []),
      ...(file.endsWith('.test.ts') ? ['testing', 'data'] : []),
    ];
    return imports(code).flatMap((specifier) => {
      const path = target(specifier, file);
      const other = path === undefined ? room : roomOf(path);
      if (other === undefined || other === room || allowed.includes(other)) return [];
      return [`imports ${specifier}; ${room} may import ${allowed.join(', ') || 'only itself'}`];
    });
  });
  assert.deepEqual(broken, []);
});

test('every room has its place on the stairs', () => {
  const rooms = new Set(sources.flatMap((file) => roomOf(file) ?? []));
  assert.deepEqual(
    [...rooms].filter((room) => !(room in stairs)),
    [],
  );
});

test('a chapter does not import another', () => {
  const broken = faults(/^content\/chapters\//, (code, file) => {
    const home = file.split('/').slice(0, 3).join('/');
    return imports(code)
      .map((specifier) => target(specifier, file))
      .filter((path) => path?.startsWith('content/chapters/') && !path.startsWith(`${home}/`))
      .map((path) => `imports ${path}; what two chapters use lives in src/islands`);
  });
  assert.deepEqual(broken, []);
});

test('algorithms import no package', () => {
  const broken = faults(/^src\/algorithms\/(?!.*\.test\.ts$)/, (code, file) =>
    imports(code).filter((specifier) => target(specifier, file) === undefined),
  );
  assert.deepEqual(broken, []);
});

test('a file is named for what is in it', () => {
  const broken = faults(/^(?!src\/pages\/)/, (_, file) => {
    const name = file.split('/').at(-1) ?? '';
    return forbiddenNames.test(name) ? [`the name ${name} says nothing of the subject`] : [];
  });
  assert.deepEqual(broken, []);
});

test('a file can be read in one sitting', () => {
  const broken = faults(/./, (code, file) => {
    const most = /\.(test|e2e)\.ts$/.test(file) ? 300 : 250;
    const lines = code.trimEnd().split('\n').length;
    return lines > most ? [`${lines} lines; at most ${most}`] : [];
  });
  assert.deepEqual(broken, []);
});

test('a file offers at most six things', () => {
  const broken = faults(/\.tsx?$/, (code) => {
    const count = withoutComments(code).match(/^export\b/gm)?.length ?? 0;
    return count > 6 ? [`${count} exports; at most 6`] : [];
  });
  assert.deepEqual(broken, []);
});

test('chance and time are arguments below the islands', () => {
  const chance = /\bMath\.random\b|\bDate\b|\bperformance\b/g;
  assert.deepEqual(
    faults(/^src\/(algorithms|plots)\//, (code) => matches(code, chance)),
    [],
  );
});

test('a figure does no arithmetic', () => {
  const sums = /\bfor \(|\bMath\.(?:exp|log\d*|sqrt|pow)\b/g;
  assert.deepEqual(
    faults(/^(content|src\/islands)\/.*\.tsx$/, (code) =>
      matches(code, sums).map((sum) => `${sum}; a function of src/algorithms with a test does it`),
    ),
    [],
  );
});

test('types are told, not claimed', () => {
  const claims = /@ts-(?:ignore|expect-error|nocheck)|: any\b|<any>|\bas (?:any|unknown)\b/g;
  assert.deepEqual(
    faults(/\.tsx?$/, (code, file) => (file === 'src/house.test.ts' ? [] : matches(code, claims))),
    [],
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
