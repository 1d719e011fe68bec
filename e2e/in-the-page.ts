// What is run inside a page, by whichever driver: each function is sent there as text, so it may use
// nothing but its arguments and what the page has.

declare global {
  interface Window {
    /** What went wrong since the page began to be listened to. */
    complaints?: string[];
  }
}

/**
 * Writes down from now on what goes wrong in a page; again in the same page it goes on as it was.
 *
 * Returns whether this is the page of an address, and whole.
 */
export function listen(address: string): boolean {
  const isLeft = document.querySelector('html[data-left]') !== null;
  const isWhole = document.readyState === 'complete' && !isLeft;
  const isThere = isWhole && location.href.split('#')[0] === address;
  if (window.complaints) return isThere;
  const complaints: string[] = [];
  window.complaints = complaints;
  const hear = (event: Event) => {
    if (event instanceof ErrorEvent) complaints.push(`error: ${event.message}`);
    else if (event.target instanceof Element) complaints.push(`failed: ${event.target.outerHTML}`);
  };
  addEventListener('error', hear, true); // on its way down: a picture that fails tells only itself
  addEventListener('unhandledrejection', ({ reason }) => complaints.push(`rejection: ${reason}`));
  addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
    complaints.push(`policy: ${violatedDirective} ${blockedURI}`),
  );
  for (const level of ['error', 'warn'] as const) {
    const say = console[level];
    console[level] = (...words) => {
      complaints.push(`console, ${level}: ${words.join(' ')}`);
      say(...words);
    };
  }
  return isThere;
}

/** What went wrong in the page so far, with every request that failed or went elsewhere. */
export function complaintsOf(home: string): string[] {
  const requests = performance
    .getEntriesByType('resource')
    .filter((entry) => entry instanceof PerformanceResourceTiming);
  return [
    ...(window.complaints ?? ['nobody listened']),
    ...requests
      .filter(({ name }) => !name.startsWith(home) && !/^(?:data|blob):/.test(name))
      .map(({ name }) => `foreign request: ${name}`),
    ...requests
      .filter(({ responseStatus }) => responseStatus >= 400)
      .map(({ name, responseStatus }) => `status ${responseStatus}: ${name}`),
  ];
}

/** Clicks the first button whose name matches a pattern; says whether there was one. */
export function clickButton(pattern: string): boolean {
  const buttons = [...document.querySelectorAll<HTMLButtonElement>('button:enabled')];
  const button = buttons.find(({ textContent }) => new RegExp(pattern).test(textContent.trim()));
  button?.click();
  return button !== undefined;
}

/** The text of the first element that comes to match a pattern; '' if none does in time. */
export async function textOf(selector: string, pattern: string, patience: number): Promise<string> {
  const late = performance.now() + patience;
  do {
    const texts = [...document.querySelectorAll(selector)].map((each) => each.textContent.trim());
    const found = texts.find((text) => new RegExp(pattern).test(text));
    if (found !== undefined) return found;
    await new Promise(requestAnimationFrame);
  } while (performance.now() < late);
  return '';
}

/** Puts the focus on the first element of a selector and returns its value. */
export function focusOn(selector: string): string {
  const field = document.querySelector<HTMLInputElement>(selector);
  field?.focus();
  return field?.value ?? '';
}

/** What every figure of a page says, in one sentence each. */
export function readingsOf(): string[] {
  const readings = [...document.querySelectorAll('[data-exhibit] .reading')];
  return readings.map(({ textContent }) => textContent);
}
