// As in in-the-page.ts: each function is sent to a page as text, and uses nothing from outside.

/** Scrolls to every island in turn and waits for its picture; returns the figures still asleep. */
export async function wakeIslands(patience: number): Promise<string[]> {
  const frame = () => new Promise(requestAnimationFrame);
  for (const { firstElementChild } of document.querySelectorAll('astro-island')) {
    firstElementChild?.scrollIntoView({ block: 'center', behavior: 'instant' });
    await frame();
    await frame(); // by the second, the browser has told the island that it is in sight
  }
  const sleeping = () => [...document.querySelectorAll('astro-island [data-first-frame=""]')];
  const late = performance.now() + patience;
  while (sleeping().length > 0 && performance.now() < late) await frame();
  return sleeping().map(
    (picture) => picture.closest('[data-exhibit]')?.getAttribute('data-exhibit') ?? '',
  );
}

/** The names of the figures of a page. */
export function figuresOf(): string[] {
  const figures = [...document.querySelectorAll('[data-exhibit]')];
  return figures.map((figure) => figure.getAttribute('data-exhibit') ?? '');
}

/** Moves the first control of a figure; returns what is wrong, or '' if its reading follows. */
export async function moveFirstControl(name: string, patience: number): Promise<string> {
  const figure = document.querySelector(`[data-exhibit="${name}"]`);
  if (!figure) return `${name}: no such figure`;
  const taken = /^(?:Table|Save .*|Start again|Share or save|Stop)$/;
  const find = (selector: string) =>
    [...figure.querySelectorAll<HTMLElement>(selector)].find(
      (element) => !taken.test(element.textContent.trim()),
    );
  const control =
    find('input[type=radio]') ??
    find('input[type=range]') ??
    find('select') ??
    find('[role=switch], input[type=checkbox]') ??
    find('button:enabled:not([aria-pressed=true])');
  if (!control) return '';

  const heard = () => {
    const reading = [...figure.querySelectorAll('[role=status], output')].at(-1)?.textContent;
    const names = [...figure.querySelectorAll('[role=img]')].map((each) => each.ariaLabel ?? '');
    return [reading, ...names.filter((each) => / Frame \d+ of \d+\.$/.test(each))].join(' ');
  };
  const before = heard();
  const answers = async () => {
    const late = performance.now() + patience;
    while (heard() === before && performance.now() < late) await new Promise(requestAnimationFrame);
    return heard() !== before;
  };
  // As if by hand: React listens to the setter of the page's own element, so the browser's is called.
  const set = (prototype: object, value: string) => {
    Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(control, value);
    control.dispatchEvent(new Event('input', { bubbles: true }));
    control.dispatchEvent(new Event('change', { bubbles: true }));
  };

  if (control instanceof HTMLInputElement && control.type === 'radio') {
    const group = [...figure.querySelectorAll<HTMLInputElement>(`input[name="${control.name}"]`)];
    for (const radio of group.filter(({ checked }) => !checked)) {
      radio.click();
      if (await answers()) return '';
    }
  } else if (control instanceof HTMLInputElement && control.type === 'range') {
    const [now, step, ...ends] = [control.value, control.step, control.max, control.min].map(
      Number,
    );
    const near = [now + step, now - step].filter((value) => value <= ends[0] && value >= ends[1]);
    for (const value of [...near, ...ends]) {
      set(HTMLInputElement.prototype, String(value));
      if (await answers()) return '';
    }
  } else if (control instanceof HTMLSelectElement) {
    for (const { value } of [...control.options].filter(({ selected }) => !selected)) {
      set(HTMLSelectElement.prototype, value);
      if (await answers()) return '';
    }
  } else {
    control.click();
    if (await answers()) return '';
  }
  return `${name}: ${control.outerHTML.slice(0, 160)} does not change "${before}"`;
}
