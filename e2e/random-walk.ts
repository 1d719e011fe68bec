import type { Page } from '@playwright/test';
import { seededRandom } from '#algorithms/random.ts';
import { pick, randomMove } from './random-move.ts';
import { sidewaysAt, wakeEverything } from './reader.ts';

const PATIENCE = 60_000; // ms: walks are made for hours, beside whatever else a machine does

/** A walk to make: the chapters to choose from, which chance to follow, and how many moves to make. */
export interface Walk {
  chapters: readonly string[];
  seed: number;
  moves: number;
}

/** What a walk has done, the page first and then each move, and what was wrong, all in words. */
export interface Walked {
  moves: string[];
  faults: string[];
}

/**
 * Opens a random chapter, wakes its figures, and moves their controls, the window and its history at
 * random; ends at the first fault.
 *
 * `complaints` is where the browser's own come in. The same seed makes the same moves, as far as what
 * takes time in the page takes the same time.
 */
export async function randomWalk(
  page: Page,
  { chapters, seed, moves }: Walk,
  complaints: readonly string[],
): Promise<Walked> {
  const random = seededRandom(seed);
  const chapter = pick(chapters, random);
  const walked: Walked = { moves: [chapter], faults: [] };
  const look = async () => {
    walked.faults.push(...complaints, ...(await faultsOf(page)));
    return walked.faults.length === 0;
  };
  await page.goto('index.html');
  await open(page, chapter);
  const first = await readings(page);
  for (let m = 0; m < moves && (await look()); m++) {
    walked.moves.push(await randomMove(page, random));
  }
  if (!(await look())) return walked;
  await page.keyboard.press('Escape');
  if (!page.url().includes(chapter)) await open(page, chapter);
  walked.moves.push('started every figure again');
  await page.evaluate(() => {
    const buttons = [...document.querySelectorAll<HTMLElement>('[data-exhibit] button')];
    for (const button of buttons) if (button.textContent === 'Start again') button.click();
  });
  if (!(await look())) return walked;
  const last = await readings(page);
  for (const [name, text] of Object.entries(first)) {
    const fault = `${name} begins with “${text}”, and begins again with “${last[name]}”`;
    if (last[name] !== text) walked.faults.push(fault);
  }
  return walked;
}

async function open(page: Page, chapter: string): Promise<void> {
  await page.goto(chapter);
  await wakeEverything(page, PATIENCE);
}

/** What each figure of a page says. */
function readings(page: Page): Promise<Record<string, string>> {
  return page.evaluate(() =>
    Object.fromEntries(
      [...document.querySelectorAll('[data-exhibit]')].map((figure) => [
        figure.getAttribute('data-exhibit') ?? '',
        figure.querySelector('.reading')?.textContent ?? '',
      ]),
    ),
  );
}

/** What no figure should ever say, in its words, its pictures or its names, and what is too wide. */
async function faultsOf(page: Page): Promise<string[]> {
  const said = await page.evaluate(async () => {
    await new Promise(requestAnimationFrame);
    await new Promise(requestAnimationFrame);
    const broken = /\b(?:NaN|undefined|Infinity|null)\b|\[object /;
    return [...document.querySelectorAll('[data-exhibit]')].flatMap((figure) => {
      const name = figure.getAttribute('data-exhibit');
      const reading = figure.querySelector('.reading')?.textContent ?? '';
      const texts = [...figure.querySelectorAll('*')].flatMap((element) => [
        ...[...element.childNodes].map((node) => (node instanceof Text ? node.data : '')),
        ...[...element.attributes].map((each) => each.value),
      ]);
      const wrong = texts.filter((text) => broken.test(text)).slice(0, 3);
      return [
        ...(reading.trim() === '' ? [`${name} says nothing`] : []),
        ...wrong.map((text) => `${name} says “${text.slice(0, 200)}”`),
      ];
    });
  });
  const wide = (page.viewportSize()?.width ?? 0) < 400 ? await sidewaysAt(page) : [];
  return [...said, ...wide.map((what) => `${what} reaches past a phone`)];
}
