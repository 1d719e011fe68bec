import { createHash } from 'node:crypto';
import { elementsOf, openHead, type Page } from './page.ts';
import { attributeOf, type Element, newElement, textOf } from './tree.ts';

/** How a content security policy names an inline script or style: `'sha256-…'`. CSP 3, § 2.3.1. */
export function sourceHash(text: string): string {
  return `'sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}'`;
}

/**
 * Writes the content security policy of a page, so that nothing runs, loads or draws on it that the
 * build has not seen: behind `<meta charset>`, which must stand in the first 1024 bytes, and before
 * everything that loads or runs.
 */
export function writePolicy(page: Page): void {
  const elements = elementsOf(page);
  const inline = elements.filter((element) => element.tagName === 'style');
  const styles = new Set(inline.map((style) => sourceHash(textOf(style))));
  const frames = elements.some((element) => element.tagName === 'iframe');
  const content = policyOf({ scripts: scriptHashes(page), styles, frames });
  openHead(page, [newElement('meta', { 'http-equiv': 'content-security-policy', content })]);
}

/** A policy that allows the book's own files, and inline only the scripts and styles named. */
export function policyOf(allowed: {
  readonly scripts: Iterable<string>;
  readonly styles: Iterable<string>;
  /** Whether pages of the book may stand in frames. */
  readonly frames: boolean;
}): string {
  return [
    `default-src 'none'`,
    ['script-src', `'self'`, ...[...allowed.scripts].sort(), `'wasm-unsafe-eval'`].join(' '),
    ['style-src', `'self'`, ...[...allowed.styles].sort()].join(' '),
    `img-src 'self' data: blob:`,
    `font-src 'self'`,
    `connect-src 'self'`,
    `worker-src 'self' blob:`,
    `media-src 'self' blob: data:`,
    ...(allowed.frames ? [`frame-src 'self'`] : []),
    `base-uri 'none'`,
    `form-action 'none'`,
  ].join('; ');
}

/** The hashes of a page's inline scripts: what its policy lets run. */
export function scriptHashes(page: Page): Set<string> {
  return new Set(
    elementsOf(page)
      .filter(isInlineScript)
      .map((script) => sourceHash(textOf(script))),
  );
}

/** Data blocks, such as `application/ld+json`, are never run and need no hash. */
function isInlineScript(element: Element): boolean {
  if (element.tagName !== 'script' || attributeOf(element, 'src') !== undefined) return false;
  const type = attributeOf(element, 'type') ?? '';
  return /^(|module|text\/javascript|importmap|speculationrules)$/i.test(type.trim());
}
