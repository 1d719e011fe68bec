// One figure at a time, in a frame as large as the window; the fragment of the address names it.

const stage = one<HTMLDialogElement>('#stage');
const choice = one<HTMLSelectElement>('#stage select');
const full = one<HTMLButtonElement>('[data-do=full]');
const keys: Record<string, number> = { PageUp: -1, PageDown: 1 };
const buttonKeys: Record<string, number> = { ...keys, ArrowLeft: -1, ArrowRight: 1 };

function start(): void {
  full.hidden = !document.fullscreenEnabled;
  on('#begin', () => (location.hash = choice.options[0].value));
  on('[data-do=previous]', () => go(-1));
  on('[data-do=next]', () => go(1));
  on('[data-do=list]', () => stage.close());
  on('[data-do=full]', () => void toggleFullScreen().catch(() => {}));
  one('#staged').addEventListener('click', openFromList);
  choice.addEventListener('change', () => go(0));
  stage.addEventListener('keydown', followKey);
  stage.addEventListener('close', () => void leave());
  addEventListener('hashchange', show);
  document.addEventListener('fullscreenchange', () => {
    full.ariaPressed = String(document.fullscreenElement !== null);
  });
  show();
}

/** Shows the figure that the address names, or the list where it names none. */
function show(): void {
  const id = location.hash.slice(1);
  const options = [...choice.options];
  const place = options.findIndex(({ value }) => value === id);
  if (place < 0) return stage.close();
  choice.selectedIndex = place;
  const [chapter, name] = [options[place].closest('optgroup')?.label ?? '', options[place].label];
  const [number] = name.split(' ', 1);
  one('#stage header span').textContent = `${chapter} · Figure ${number}`;
  const title = `Figure ${place + 1} of ${options.length}: ${name.slice(number.length + 1)}`;
  one('#stage header strong').textContent = title;
  // A new frame each time, since one that moves on leaves a step in the history of the page.
  const frame = document.createElement('iframe');
  frame.title = `Figure ${number}`;
  frame.src = one<HTMLAnchorElement>(`[id="${id}"] a`).href;
  one('#stage iframe').replaceWith(frame);
  if (stage.open) return;
  stage.showModal();
  one('[data-do=next]').focus();
}

/** Goes some figures on; after the last comes the first. */
function go(steps: number): void {
  const { length } = choice.options;
  const { value } = choice.options[(choice.selectedIndex + steps + length) % length];
  history.replaceState(null, '', `#${value}`);
  show();
}

function followKey(event: KeyboardEvent): void {
  if (event.altKey || event.ctrlKey || event.metaKey || event.target === choice) return;
  const steps = (event.target instanceof HTMLButtonElement ? buttonKeys : keys)[event.key];
  if (steps === undefined) return;
  event.preventDefault();
  go(steps);
}

function openFromList(event: MouseEvent): void {
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  location.hash = link.closest('li')?.id ?? '';
}

async function leave(): Promise<void> {
  history.replaceState(null, '', location.href.split('#')[0]);
  one('#stage iframe').replaceWith(document.createElement('iframe'));
  // Outside of what fills the screen, nothing can take the focus.
  if (document.fullscreenElement) await document.exitFullscreen().catch(() => {});
  one<HTMLAnchorElement>(`[id="${choice.value}"] a`).focus();
}

function toggleFullScreen(): Promise<void> {
  if (document.fullscreenElement) return document.exitFullscreen();
  return one('.stage').requestFullscreen();
}

function on(selector: string, press: () => void): void {
  one(selector).addEventListener('click', press);
}

function one<Found extends HTMLElement>(selector: string): Found {
  const found = document.querySelector<Found>(selector);
  if (!found) throw new Error(`the page has no ${selector}; src/pages/teach.astro brings it`);
  return found;
}

start();
