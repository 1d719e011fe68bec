import { defaultTreeAdapter } from 'parse5';
import { resolveAddress, type Targets } from './address.ts';
import { rewriteCssAddresses } from './css.ts';
import { elementsOf, type Page } from './page.ts';
import { attributeOf, type Element, textOf } from './tree.ts';

/** Says what is wrong at a place: `report('one.html', '<a href="/tow">', 'leads nowhere')`. */
export type Report = (file: string, place: string, problem: string) => void;

const single = new Set([
  'href',
  'src',
  'poster',
  'component-url',
  'renderer-url',
  'before-hydration-url',
]);
const several = new Set(['srcset', 'imagesrcset']);
// A browser loads nothing for these; they only mention an address.
const mentions = new Set(
  'alternate author bookmark canonical external help license me next nofollow prev search'.split(
    ' ',
  ),
);

/** Makes every address of a page relative, checks where it leads, and reports what is wrong. */
export function rewriteLinks(page: Page, targets: Targets, report: Report): void {
  for (const element of elementsOf(page)) {
    for (const attribute of element.attrs) {
      const place = `<${element.tagName} ${attribute.name}="${attribute.value}">`;
      const complain = (problem: string) => report(page.file, place, problem);
      const rewrite = (url: string) => {
        const resolved = resolveAddress(url, page.file, targets);
        if (resolved.kind === 'inside') return resolved.address;
        if (resolved.kind === 'broken') complain(resolved.problem);
        else complainOfOutside(element, url, complain);
        return url;
      };
      if (single.has(attribute.name)) attribute.value = rewrite(attribute.value);
      if (several.has(attribute.name)) attribute.value = rewriteSet(attribute.value, rewrite);
      if (isRefresh(element, attribute.name)) {
        attribute.value = attribute.value.replace(
          /(url=)(.*)$/i,
          (_, key, url) => key + rewrite(url),
        );
      }
      if (/^on[a-z]+$/.test(attribute.name))
        complain('an event handler written in HTML never runs');
      if (/^(form)?action$/.test(attribute.name)) complain('no form of this book is sent anywhere');
    }
    if (element.tagName === 'style') {
      setText(element, rewriteCss(textOf(element), page.file, targets, report));
    }
  }
}

/** Makes every address of a style sheet relative to the file it stands in. */
export function rewriteCss(css: string, file: string, targets: Targets, report: Report): string {
  return rewriteCssAddresses(css, (url) => {
    const resolved = resolveAddress(url, file, targets);
    if (resolved.kind === 'inside') return resolved.address;
    if (resolved.kind === 'broken') report(file, `url(${url})`, resolved.problem);
    else if (!/^data:/i.test(url)) report(file, `url(${url})`, 'would be loaded from elsewhere');
    return url;
  });
}

function complainOfOutside(
  element: Element,
  url: string,
  complain: (problem: string) => void,
): void {
  if (/^\s*javascript:/i.test(url)) return complain('a script in an address never runs');
  if (element.tagName === 'a' || element.tagName === 'area') return;
  if (element.tagName === 'link' && isMention(element)) return;
  if (!/^\s*(data|blob):/i.test(url))
    complain('would be loaded from another host; keep it in the book');
}

function isMention(link: Element): boolean {
  const kinds = (attributeOf(link, 'rel') ?? '').toLowerCase().split(/\s+/);
  return kinds.every((kind) => mentions.has(kind));
}

function isRefresh(element: Element, name: string): boolean {
  return name === 'content' && attributeOf(element, 'http-equiv')?.toLowerCase() === 'refresh';
}

/** Rewrites `a.png 1x, b.png 2x`; a comma ends a candidate only where white space follows. */
function rewriteSet(value: string, rewrite: (url: string) => string): string {
  return value
    .split(/,\s+/)
    .map((candidate) => candidate.trim().replace(/^\S+/, rewrite))
    .join(', ');
}

function setText(element: Element, text: string): void {
  element.childNodes = [];
  defaultTreeAdapter.insertText(element, text);
}
