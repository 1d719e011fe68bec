import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import { copyBook } from '#build/copy-book.ts';

const guide = readFileSync('.github/CONTRIBUTING.md', 'utf8');
const folder = 'content/chapters/97-made-by-a-test';
const shell = process.platform === 'win32' ? 'powershell' : '/bin/sh';
const pages = ['index', 'figures', 'bibliography', 'notation', 'progress'];

/** A step of the guide: commands to run, or a file with what stands in it. */
interface Step {
  commands: string[];
  file: string | undefined;
  text: string;
}

function stepsOf(markdown: string): Step[] {
  return [...markdown.matchAll(/^```(\w+)(?: (\S+))?\n([\s\S]*?)^```$/gm)].map(
    ([, language, file, text]) => ({
      commands: language === 'sh' ? text.trim().split('\n') : [],
      file,
      text,
    }),
  );
}

function run(command: string, cwd: string): void {
  const { status, stdout, stderr } = spawnSync(command, { cwd, encoding: 'utf8', shell });
  assert.equal(status, 0, `${command} failed:\n${stdout}${stderr}`);
}

/** What the build says while the figure throws; afterwards the figure is as it was. */
function saidOfFailingFigure(copy: string): string {
  const figure = join(copy, folder, 'Rungs.tsx');
  const code = readFileSync(figure, 'utf8');
  const start = 'const [rungs, setRungs] = useState(18);';
  assert.ok(code.includes(start));
  writeFileSync(
    figure,
    code.replace(start, `${start} if (rungs) throw new RangeError('no rungs');`),
  );
  const { status, stdout, stderr } = spawnSync('npm run build', {
    cwd: copy,
    encoding: 'utf8',
    shell,
  });
  assert.notEqual(status, 0, 'a figure that fails does not stop the build');
  writeFileSync(figure, code);
  return stdout + stderr;
}

test('a chapter is one folder: the steps of CONTRIBUTING add it everywhere, and take it away', () => {
  const copy = mkdtempSync(join(tmpdir(), 'latent-motion-'));
  copyBook(copy);
  const page = (name: string) => readFileSync(join(copy, 'dist', `${name}.html`), 'utf8');

  for (const { commands, file, text } of stepsOf(guide)) {
    if (file !== undefined) writeFileSync(join(copy, file), text);
    for (const command of commands) run(command, copy);
    if (!commands.includes('npm run build')) continue;
    assert.match(page('made-by-a-test'), /There are 18 rungs/);
    assert.match(page('made-by-a-test'), /Figure 97\.1/);
    assert.match(page('made-by-a-test'), /How many rungs are there at first/);
    assert.match(page('made-by-a-test'), /\?figure=test-rungs&amp;rungs=20#test-rungs/);
    for (const name of pages) {
      assert.match(page(name), /made-by-a-test/, `${name}.html does not know the new chapter`);
    }
    const said = saidOfFailingFigure(copy);
    assert.match(said, /97-made-by-a-test\/index\.mdx:9:1 — the figure "test-rungs" fails while/);
    assert.match(said, /received RangeError: no rungs; would be right: a figure that can draw/);
  }
  assert.ok(!existsSync(join(copy, folder)), 'the last step leaves the chapter in the book');
  run('node src/build/check-manuscript.ts', copy);
  rmSync(copy, { recursive: true });
});
