const pieces =
  /\/\*[^]*?\*\/|url\(\s*(?:"([^"]*)"|'([^']*)'|([^"')\s]*))\s*\)|@import\s+(?:"([^"]*)"|'([^']*)')|"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'/g;

/**
 * Rewrites every address in a style sheet: each `url()` and each quoted `@import`.
 *
 * Comments and other strings are left as they are; `url(#id)` points into the page and stays.
 */
export function rewriteCssAddresses(css: string, rewrite: (address: string) => string): string {
  return css.replace(pieces, (piece: string, ...groups: (string | undefined)[]) => {
    const address = groups.slice(0, 5).find((group) => typeof group === 'string');
    if (address === undefined || address === '' || address.startsWith('#')) return piece;
    const rewritten = rewrite(address).replace(/["\\\n]/g, (sign) => encodeURIComponent(sign));
    return piece.startsWith('@') ? `@import "${rewritten}"` : `url("${rewritten}")`;
  });
}
