import { spawn } from 'node:child_process';

/** One thing to check: what it is, in a reader's words, and the command that does it. */
interface Step {
  what: string;
  command: string;
  /** Runs at the same time as the step before it. */
  beside?: true;
}

const check: Step[] = [
  { what: 'The kernels, compiled', command: 'node src/build/compile-kernels.ts' },
  {
    what: 'Format (npm run format mends it)',
    command: 'prettier --check --log-level warn .',
  },
  {
    what: 'Manuscript: words, formulas, citations, links, provenance',
    command: 'node src/build/check-manuscript.ts',
    beside: true,
  },
  {
    what: 'Prose: spelling, repeated words, sentences, headings',
    command: 'node src/build/check-words.ts',
    beside: true,
  },
  {
    what: 'Algorithms see no browser',
    command: 'tsc -p src/algorithms/tsconfig.json',
    beside: true,
  },
  { what: 'Types', command: 'astro check --minimumSeverity warning', beside: true },
  {
    what: 'House rules: which room may hold what, and who imports whom',
    command: 'node --test --test-reporter=dot src/house.test.ts',
    beside: true,
  },
];

const test: Step[] = [
  ...check,
  {
    what: 'Browsers: Chromium, and Firefox and WebKit where they can be had',
    command: 'node src/build/find-browser.ts && node src/build/find-engines.ts --if-possible',
    beside: true,
  },
  {
    what: 'Algorithms, claims, messages to contributors',
    command:
      'node --test --test-concurrency=2 --test-reporter=dot "src/**/*.test.ts" "content/**/*.test.ts"',
  },
  {
    what: 'npm start: the book is built and served',
    command: 'node --test e2e/start.test.ts',
    beside: true,
  },
  { what: 'Every page is valid HTML', command: 'node src/build/check-html.ts' },
  { what: 'npm run budget', command: 'npm run --silent budget', beside: true },
  {
    what: 'npm run test:browsers: every chapter in Firefox and WebKit',
    command: 'node --test --test-force-exit e2e/browsers.test.ts',
    beside: true,
  },
  { what: 'Every page and figure, as a reader', command: 'playwright test -c e2e' },
  {
    // One page of each kind; the command without names judges all.
    what: 'npm run lighthouse',
    command: 'npm run --silent lighthouse -- index curation progress',
  },
  { what: 'npm run export', command: 'npm run --silent export' },
  {
    what: 'npm run dev: a change and a mistake, as seen by who writes',
    command: 'node --test e2e/dev.test.ts',
    beside: true,
  },
  { what: 'PDF and EPUB, as a reader', command: 'node --test e2e/export.test.ts' },
  {
    what: 'npm run train -- --quick: every stage learns',
    command: 'npm run --silent train -- --quick',
  },
  {
    what: 'Adding a chapter is adding a folder',
    command: 'node --test e2e/new-chapter.test.ts',
    beside: true,
  },
  {
    what: 'The other commands of the README',
    command: 'node --test e2e/readme.test.ts',
  },
];

const lists = { check, test };

/**
 * Runs the steps of one list, saying each as it begins and as it ends; what a step prints is shown
 * when it fails, and what it could not test always.
 */
async function runSteps(steps: readonly Step[]): Promise<void> {
  for (let s = 0; s < steps.length;) {
    const next = steps.findIndex(({ beside }, n) => n > s && !beside);
    const batch = steps.slice(s, next < 0 ? steps.length : next);
    const ends = await Promise.all(
      batch.map((step, b) => run(step, `${s + b + 1}/${steps.length}`)),
    );
    s += batch.length;
    const failed = ends.filter((passed) => !passed).length;
    if (failed === 0) continue;
    console.log(`${s - failed} passed, ${failed} failed`);
    process.exit(1);
  }
  console.log(`\n${steps.length} passed, 0 failed`);
}

/** Runs one step and tells whether it passed. */
function run({ what, command }: Step, number: string): Promise<boolean> {
  const began = performance.now();
  console.log(`${number} ${what} …`);
  return new Promise((resolve) => {
    const child = spawn(command, { shell: true, stdio: ['ignore', 'pipe', 'pipe'] });
    const pieces: string[] = [];
    child.stdout.on('data', (piece) => pieces.push(String(piece)));
    child.stderr.on('data', (piece) => pieces.push(String(piece)));
    child.on('close', (code) => {
      const output = pieces.join('');
      const seconds = Math.round((performance.now() - began) / 1000);
      if (code === 0) {
        console.log(`${number} passed in ${seconds} s`);
        output.match(/^Not tested: .*/gm)?.forEach((line) => console.log(line));
      } else {
        console.log(`\n${output}\n`);
        console.log(`"${what}" failed; why stands above. To run it alone: npx ${command}`);
      }
      resolve(code === 0);
    });
  });
}

const wanted = process.argv[2];
if (wanted !== 'check' && wanted !== 'test') {
  console.error(`unknown list: ${wanted}; would be right: check or test`);
  process.exit(1);
}
await runSteps(lists[wanted]);
