import type { ElementHandle, Page } from '@playwright/test';
import type { Random } from '#algorithms/random.ts';

const CONTROL =
  '[data-exhibit] :is(input:not([type=file]), select, button, summary, [role=slider], [tabindex="0"])';
const PATIENCE = 3000; // ms: a control that cannot be reached in this time is left alone
const keys = ['ArrowRight', 'ArrowLeft', 'Home', 'End', 'PageUp', 'Tab', 'Enter', 'Escape'];
const queries = ['sigma', 'why is video hard?', '<b>κ</b>', 'zzzz', '9.1', '"', '\\', '  '];

/** Makes one random move in an open page, such as a reader might, and says which. */
export async function randomMove(page: Page, random: Random): Promise<string> {
  const chance = random.uniform();
  if (chance < 0.78) return moveControl(page, random);
  if (chance < 0.82) return pressKey(page, random);
  if (chance < 0.86) {
    const width = pick([390, 700, 1280], random);
    await page.setViewportSize({ width, height: 844 });
    return `the window is ${width} px wide`;
  }
  if (chance < 0.89) {
    const colorScheme = pick(['light', 'dark'] as const, random);
    const reducedMotion = pick(['reduce', 'no-preference'] as const, random);
    await page.emulateMedia({ colorScheme, reducedMotion });
    return `colours are ${colorScheme}, for motion the reader has: ${reducedMotion}`;
  }
  if (chance < 0.92) return stepInHistory(page, random);
  if (chance < 0.95) return followLink(page, random);
  return search(page, pick(queries, random));
}

async function moveControl(page: Page, random: Random): Promise<string> {
  // First a figure, then one of its controls: else a figure with many would have all the moves.
  const figures = await page.evaluate((selector) => {
    const controls = [...document.querySelectorAll<HTMLElement>(selector)].entries();
    const seen = [...controls].filter(([, control]) => control.checkVisibility());
    const enabled = seen.filter(
      ([, control]) => !control.matches(':disabled, [aria-disabled="true"]'),
    );
    const byFigure = Map.groupBy(enabled, ([, control]) => control.closest('[data-exhibit]'));
    return [...byFigure.values()].map((group) => group.map(([c]) => c));
  }, CONTROL);
  if (figures.length === 0) return 'no control is in sight';
  const control = page.locator(CONTROL).nth(pick(pick(figures, random), random));
  const handle = await control.elementHandle({ timeout: PATIENCE }).catch(() => undefined);
  if (!handle) return 'a control went away';
  const about = await handle.evaluate(aboutControl);
  const where = `${about.figure}: ${about.kind} “${about.name}”`;
  try {
    return `${where} ${await moveHandle(handle, about, random)}`;
  } catch (error) {
    const [line] = (error instanceof Error ? error.message : String(error)).split('\n');
    return `${where} was not reached: ${line}`;
  } finally {
    await handle.dispose(); // or the page could never let go of a control that is gone
  }
}

/** In the page: what a control is, in words and numbers. */
function aboutControl(control: Element) {
  const figure = control.closest('[data-exhibit]')?.getAttribute('data-exhibit') ?? '';
  const label = control.getAttribute('aria-label') ?? control.closest('label')?.textContent;
  const number = (name: string) => Number(control.getAttribute(name) ?? 1);
  return {
    figure,
    kind: control.getAttribute('type') ?? control.role ?? control.tagName.toLowerCase(),
    name: (label ?? control.textContent).trim().slice(0, 40),
    range: { min: number('min'), max: number('max'), step: number('step') },
    options: control instanceof HTMLSelectElement ? control.options.length : 0,
  };
}

async function moveHandle(
  handle: ElementHandle,
  { kind, range: { min, max, step }, options }: ReturnType<typeof aboutControl>,
  random: Random,
): Promise<string> {
  const timeout = PATIENCE;
  if (kind === 'range') {
    const steps = Math.floor((max - min) / step + 1e-9);
    const chance = random.uniform();
    const at = chance < 0.15 ? 0 : chance < 0.3 ? steps : Math.floor(random.uniform() * steps);
    const value = String(Number((min + at * step).toFixed(9)));
    await handle.fill(value, { timeout });
    return `to ${value}`;
  }
  if (options > 0) {
    const index = Math.floor(random.uniform() * options);
    await handle.selectOption({ index }, { timeout });
    return `to choice ${index + 1}`;
  }
  const pressed =
    { radio: 'Space', checkbox: 'Space', button: 'Enter' }[kind] ?? pick(keys, random);
  if (kind === 'radio' || kind === 'checkbox' || random.uniform() < 0.5) {
    await handle.press(pressed, { timeout });
    return `pressed with ${pressed}`;
  }
  const box = await handle.boundingBox();
  const [x, y] = [random.uniform() * (box?.width ?? 0), random.uniform() * (box?.height ?? 0)];
  await handle.click({ position: { x, y }, timeout });
  return `clicked at ${Math.round(x)}, ${Math.round(y)}`;
}

async function pressKey(page: Page, random: Random): Promise<string> {
  const key = pick(keys.slice(0, -2), random); // what may leave the page is another move
  await page.keyboard.press(key);
  return `pressed ${key} wherever the focus is`;
}

async function stepInHistory(page: Page, random: Random): Promise<string> {
  const back = random.uniform() < 0.5;
  await (back ? page.goBack() : page.goForward());
  if (page.url() === 'about:blank') await page.goForward();
  return back ? 'went back' : 'went forward';
}

/** Follows a link within the page, as of the contents at its side or to another figure. */
async function followLink(page: Page, random: Random): Promise<string> {
  const links = page.locator('main a[href^="#"]').filter({ visible: true });
  const count = await links.count();
  if (count === 0) return 'no link is in sight';
  const link = links.nth(Math.floor(random.uniform() * count));
  const href = await link.getAttribute('href');
  await link.press('Enter', { timeout: PATIENCE }).catch(() => undefined);
  return `followed ${href}`;
}

async function search(page: Page, query: string): Promise<string> {
  await page.keyboard.press('Control+k');
  const input = page.locator('#search-dialog input');
  if (!(await input.isVisible())) return 'no search is here';
  await input.fill(query);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Escape');
  return `searched for ${query}`;
}

/** One of some items, each as likely as the others. */
export function pick<Item>(items: readonly Item[], random: Random): Item {
  return items[Math.floor(random.uniform() * items.length)];
}
