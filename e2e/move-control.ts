import type { Locator } from '@playwright/test';

/** A control of a figure as the reader hears it: its role, its name, and where it is. */
export interface Control {
  role: 'slider' | 'radiogroup' | 'combobox' | 'switch' | 'checkbox' | 'button';
  name: string;
  place: Locator;
}

const QUICK = 400; // ms: a reading follows its control within a frame; this is for a busy machine
const SLOW = 3000; // ms: what plays or calculates may take a while
const MOST_STOPS = 300;
const taken = /^(?:Table|Save film \(GIF\)|Save frames \(PNG\)|Start again|Share or save)$/;

const keys = {
  slider: ['ArrowRight', 'ArrowLeft', 'End', 'Home'],
  combobox: ['ArrowDown', 'End', 'Home'],
  switch: ['Space'],
  checkbox: ['Space'],
  button: ['Enter', 'ArrowRight'],
};

/** What a badge says before it is opened. */
export const badge = /^(?:computed|recorded|reported|sketch)$/;

/** All controls of a figure, but not what stands in its row of actions or in its table. */
export async function controlsOf(figure: Locator): Promise<Control[]> {
  const controls: Control[] = [];
  for (const group of await figure.getByRole('group').all()) {
    if ((await group.getByRole('radio').count()) === 0) continue;
    controls.push({ role: 'radiogroup', name: await nameOf(group), place: group });
  }
  for (const role of ['slider', 'combobox', 'switch', 'checkbox', 'button'] as const) {
    for (const place of await figure.getByRole(role).all()) {
      const name = await nameOf(place);
      if (role === 'slider' ? !(await isInput(place)) : !(await place.isEnabled())) continue;
      const pressedAlready = (await place.getAttribute('aria-pressed')) === 'true';
      if (!pressedAlready && !taken.test(name)) controls.push({ role, name, place });
    }
  }
  return controls;
}

/** Pictures of a figure whose points the arrow keys read out. */
export async function pointsOf(figure: Locator): Promise<Locator[]> {
  const pictures: Locator[] = [];
  for (const place of await figure.getByRole('slider').all()) {
    if (!(await isInput(place))) pictures.push(place);
  }
  return pictures;
}

/** Moves a control with the keyboard alone until the reading differs; false if it never does. */
export async function moveUntilHeard({ role, name, place }: Control, reading: Locator) {
  const before = await heardOf(reading);
  const { keyboard } = place.page();
  const press = async (key: string, wait = QUICK) => {
    await keyboard.press(key);
    return differs(reading, before, wait);
  };
  if (role === 'radiogroup') {
    const options = place.getByRole('radio');
    await place.getByRole('radio', { checked: true }).or(options).first().focus();
    for (let o = 0; o < (await options.count()); o++) if (await press('ArrowDown')) return true;
    return false;
  }
  await place.focus();
  if (role === 'button' && name === 'Play') {
    const heard = await press('Enter', SLOW);
    const pause = place.page().getByRole('button', { name: 'Pause', exact: true });
    if ((await pause.count()) > 0) await pause.first().press('Enter');
    return heard;
  }
  for (const key of keys[role].slice(0, -1)) if (await press(key)) return true;
  return press(keys[role].slice(-1)[0], SLOW);
}

/** The controls of a figure that Tab, pressed from the figure's badge on, never comes to. */
export async function notReachedByTab(figure: Locator, controls: Control[]): Promise<string[]> {
  const places = await Promise.all(controls.map(({ place }) => place.elementHandle()));
  const waiting = new Set(controls.keys());
  await figure.getByText(badge).first().focus();
  for (let stop = 0; stop < MOST_STOPS; stop++) {
    const { inside, at } = await figure.evaluate((element, places) => {
      const holdsFocus = (place: Node | null) => place?.contains(document.activeElement) ?? false;
      return { inside: holdsFocus(element), at: places.map(holdsFocus) };
    }, places);
    if (!inside) break;
    for (const [c, reached] of at.entries()) if (reached) waiting.delete(c);
    await figure.page().keyboard.press('Tab');
  }
  return [...waiting].map((c) => `${controls[c].role} "${controls[c].name}"`);
}

/**
 * What a screen reader hears of a figure: its reading, and of films which frame is shown.
 *
 * In the page, since a figure may draw another reading at any moment.
 */
function heardOf(reading: Locator): Promise<string> {
  return reading.evaluate(hear);
}

function hear(reading: Element): string {
  const figure = reading.closest('[data-exhibit]');
  const pictures = [...(figure?.querySelectorAll('[role=img]') ?? [])];
  const names = pictures.map((picture) => picture.getAttribute('aria-label') ?? '');
  const frames = names.filter((name) => / Frame \d+ of \d+\.$/.test(name));
  return [reading.textContent, ...frames].join(' ');
}

/** Whether a figure is heard to say something else than before, as soon as it does. */
async function differs(reading: Locator, before: string, patience: number): Promise<boolean> {
  const late = Date.now() + patience;
  do if ((await heardOf(reading)) !== before) return true;
  while (Date.now() < late);
  return false;
}

function isInput(place: Locator): Promise<boolean> {
  return place.evaluate((element) => element instanceof HTMLInputElement);
}

/** The accessible name, read from what the accessibility tree prints: `- slider "Frames T": "14"`. */
async function nameOf(place: Locator): Promise<string> {
  const [line] = (await place.ariaSnapshot()).split('\n');
  return /"((?:[^"\\]|\\.)*)"/.exec(line)?.[1] ?? '';
}
