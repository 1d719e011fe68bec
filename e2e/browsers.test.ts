import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { setTimeout as wait } from 'node:timers/promises';
import { installedFirefox, installedWebKit } from '#build/find-engines.ts';
import { serve } from '#build/serve.ts';
import { builtChapters, dist } from './built.ts';
import type { Engine } from './engine.ts';
import { figuresOf, moveFirstControl, wakeIslands } from './figures-in-the-page.ts';
import { openFirefox } from './firefox.ts';
import { brokenFormulas } from './formulas-in-the-page.ts';
import { clickButton, complaintsOf, focusOn, listen, readingsOf, textOf } from './in-the-page.ts';
import { noNetwork } from './no-network.ts';
import { openWebKit } from './webkit.ts';

const PATIENCE = 30_000; // ms: for a page full of figures, on a busy machine
const LONG = 100_000; // ms: for a film that is computed or decoded

const slider = '[data-exhibit] input[type=range]';

const firefox = installedFirefox();
const webKit = installedWebKit();
const chapters = builtChapters();
const server = await serve({ dist, base: '/any/path/', port: 4830 });
const addresses = {
  http: server.resolvedUrls?.local[0] ?? '',
  'a disk': `${pathToFileURL(dist)}/`,
};
after(() => server.close());

const engines = {
  Firefox: firefox && ((proxy: number) => openFirefox(firefox, proxy)),
  WebKit: webKit && ((proxy: number) => openWebKit(webKit, proxy)),
};

suite('the book', { concurrency: 2 }, () => {
  for (const [name, start] of Object.entries(engines)) {
    const skip = start ? false : `${name} is not on this machine, so it is not tested`;
    suite(`in ${name}`, { skip, concurrency: 1 }, () => {
      if (start) readsTheBook(start);
    });
  }
});

function readsTheBook(start: (proxy: number) => Promise<Engine>): void {
  let engine: Engine;
  let network: Awaited<ReturnType<typeof noNetwork>>;
  before(async () => {
    network = await noNetwork();
    engine = await start(network.port);
  });
  after(async () => {
    await engine?.close();
    network.close();
  });

  for (const [place, home] of Object.entries(addresses)) {
    for (const chapter of chapters) {
      test(`${chapter} from ${place}: whole, silent, and every figure answers`, async () => {
        await visit(engine, home + chapter);
        assert.equal(await engine.run(() => document.querySelectorAll('h1').length), 1);
        assert.deepEqual(await engine.run(brokenFormulas), [], 'formulas that are not whole');
        assert.deepEqual(await engine.run(wakeIslands, PATIENCE), [], 'figures still asleep');
        const faults: string[] = [];
        for (const figure of await engine.run(figuresOf)) {
          const fault = await engine.run(moveFirstControl, figure, PATIENCE / 3);
          if (fault !== '') faults.push(fault);
        }
        assert.deepEqual(faults, [], 'figures that do not answer');
        await silent(engine, home);
      });
    }
  }

  for (const [place, home] of Object.entries(addresses)) {
    test(`a key moves a slider, from ${place}`, async () => {
      await visit(engine, `${home}why-video-is-hard.html`);
      await engine.run(wakeIslands, PATIENCE);
      const value = await engine.run(focusOn, slider);
      await engine.press('ArrowRight');
      assert.notEqual(await engine.run(focusOn, slider), value);
    });

    test(`the miniature films what it filmed for the book, from ${place}`, async () => {
      await visit(engine, `${home}why-video-is-hard.html`);
      await engine.run(wakeIslands, PATIENCE);
      const built = await engine.run(readingsOf);
      assert.ok(await engine.run(clickButton, '^Film it'));
      assert.equal(await engine.run(textOf, 'button', '^Stop$', PATIENCE), 'Stop');
      assert.match(await engine.run(textOf, 'button', '^Film it', LONG), /^Film it/);
      assert.deepEqual(await engine.run(readingsOf), built);
      await silent(engine, home);
    });

    test(`a film is looked through, frame by frame, from ${place}`, async () => {
      await visit(engine, `${home}curation.html`);
      await engine.run(wakeIslands, PATIENCE);
      assert.ok(await engine.run(clickButton, '^Try the trailer$'));
      const seen = await engine.run(textOf, '[data-exhibit] p', '[1-9]\\d* frames?, about', LONG);
      assert.notEqual(seen, '', 'no frame was seen');
      assert.ok(await engine.run(clickButton, '^Stop$'));
      const reading = await engine.run(textOf, '[role=status]', 'Stopped early', PATIENCE);
      assert.match(reading, /^sintel-trailer-1\.webm: Stopped early\. \d+ frames? in/);
      await silent(engine, home);
    });

    test(`a slash opens the search, and it finds, from ${place}`, async () => {
      await visit(engine, `${home}three-stages.html`);
      await engine.press('/');
      const ready = await engine.run(textOf, 'dialog [role=status]', '^A word', PATIENCE);
      assert.match(ready, /^A word, a symbol/);
      for (const letter of ['s', 'i', 'g', 'm', 'a'] as const) await engine.press(letter);
      const found = await engine.run(textOf, '[role=option]', 'σ', PATIENCE);
      assert.match(found, /σ/);
      await silent(engine, home);
    });
  }

  test('nothing is asked of any other machine', () => {
    assert.deepEqual(network.asked, []);
  });

  test('what would be asked of another machine would be noticed', async () => {
    await engine.open('http://elsewhere.invalid/').catch(() => undefined);
    for (let n = 0; network.asked.length === 0 && n < 100; n++) await wait(50);
    assert.match(network.asked.join(' '), /elsewhere\.invalid/);
  });
}

/** Opens a page and waits until it is there, listened to as early as the engine can. */
async function visit(engine: Engine, address: string): Promise<void> {
  // The page that is left may have the same address as the one to come.
  await engine.run(() => document.documentElement.setAttribute('data-left', ''));
  await engine.open(address);
  const late = Date.now() + LONG;
  // While one page gives way to another there may be none in which anything could be run.
  while (!(await engine.run(listen, address).catch(() => false))) {
    assert.ok(Date.now() < late, `${address} did not open`);
    await wait(20);
  }
}

/** Nothing went wrong in the page that is open, nor was anything said of it to the driver. */
async function silent(engine: Engine, home: string): Promise<void> {
  const complaints = [...(await engine.run(complaintsOf, home)), ...engine.complaints.splice(0)];
  assert.deepEqual([...new Set(complaints)], [], 'complaints');
}
