const moving = [
  'script, style, template, dialog, nav, input, button, select',
  // A picture for phones, rows that unfold: paper shows the page at rest.
  '.plot-narrow, .exhibit-controls, .exhibit-actions, .reading-time, details:not(.badge)',
];
// What PlotFigure says of the keyboard.
const keys = ' Arrow keys read the points.';
// What serves scripts, loading, and those who operate the page by what they hear.
const spoken = /^(data-|aria-(live|labelledby|describedby|value\w+)|loading|decoding|tabindex)/;

/**
 * Takes from a built page what only a browser can use, and makes the rest whole without it: each
 * figure in its first state, with its reading, what stands behind it, and words for its pictures.
 */
export function standStill(page: Document): void {
  const styles = foldedStyles(page);
  for (const element of page.querySelectorAll(moving.join())) element.remove();
  for (const island of page.querySelectorAll('astro-island')) {
    island.replaceWith(...island.childNodes);
  }
  const unsized = page.querySelectorAll('[data-first-frame] img:not([data-sized])');
  for (const picture of unsized) picture.classList.add('fills');
  for (const exhibit of page.querySelectorAll('.exhibit')) settleExhibit(exhibit);
  for (const link of page.querySelectorAll('a[href^="http"]')) {
    if (link.textContent?.trim() === link.getAttribute('href')) link.classList.add('address');
  }
  for (const element of page.querySelectorAll('*')) {
    const { class: names = '' } = Object.fromEntries(attributesOf(element));
    const style = names.split(' ').flatMap((name) => styles.get(name) ?? []);
    if (style.length > 0) element.setAttribute('style', style.join(';'));
    for (const [name, value] of attributesOf(element)) {
      const generated = name === 'id' && value.startsWith('_r');
      if (generated || spoken.test(name)) element.removeAttribute(name);
    }
  }
}

/** The attributes of an element as pairs of name and value. */
export function attributesOf(element: Element): [string, string][] {
  return [...element.attributes].map(({ name, value }) => [name, value]);
}

/** The declarations that the build folded into classes of the page's own (portable/styles.ts). */
function foldedStyles(page: Document): Map<string, string> {
  const sheets = [...page.querySelectorAll('style')].map((sheet) => sheet.textContent).join('');
  const rules = sheets.matchAll(/\.(_[0-9a-z]+):not\(#_\)\{([^}]*)\}/g);
  return new Map([...rules].map(([, name, declarations]) => [name, declarations]));
}

function settleExhibit(exhibit: Element): void {
  const reading = exhibit.querySelector('.reading');
  const badge = exhibit.querySelector('.badge');
  if (badge) {
    const [kind, evidence] = evidenceOf(badge);
    const label = exhibit.ownerDocument.createElement('span');
    label.setAttribute('class', badge.className);
    label.textContent = kind;
    badge.replaceWith(label);
    const paragraph = exhibit.ownerDocument.createElement('p');
    paragraph.setAttribute('class', 'evidence');
    paragraph.textContent = evidence;
    if (evidence !== '') reading?.after(paragraph);
  }
  describePictures(exhibit, reading?.textContent ?? '');
}

/** What a badge says, and what stands behind it: the last of its texts, which no other figure has. */
function evidenceOf(badge: Element): [string, string] {
  const texts = [...(badge.querySelector('p')?.childNodes ?? [])].filter(
    ({ nodeType }) => nodeType === badge.TEXT_NODE,
  );
  const own = texts.length > 1 ? texts.at(-1)?.textContent : '';
  return [badge.querySelector('summary')?.textContent ?? '', own?.trim() ?? ''];
}

/** Gives a figure's pictures the words of the box around them; if all are silent, the reading. */
function describePictures(exhibit: Element, reading: string): void {
  const pictures = [...exhibit.querySelectorAll('.exhibit-picture img')];
  for (const picture of pictures) {
    const box = picture.closest('[aria-label]');
    const first = box?.querySelector('img') === picture;
    if (box && first && !picture.getAttribute('alt')) {
      picture.setAttribute('alt', box.getAttribute('aria-label') ?? '');
    }
    picture.setAttribute('alt', (picture.getAttribute('alt') ?? '').replace(keys, ''));
  }
  for (const box of exhibit.querySelectorAll('.exhibit-picture [aria-label]')) {
    for (const name of ['aria-label', 'role']) box.removeAttribute(name);
  }
  if (pictures.length > 0 && pictures.every((picture) => !picture.getAttribute('alt'))) {
    pictures[0].setAttribute('alt', reading);
  }
}
