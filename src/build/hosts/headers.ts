import { policyOf } from '../portable/policy.ts';

const LONGEST = 2000; // characters of a line that Cloudflare Pages reads
const YEAR = 31_536_000; // seconds

/**
 * The file `_headers`, which Netlify and Cloudflare Pages read: what each answer says beside its bytes.
 *
 * A browser obeys this policy and that of the page, so this one holds what is true of every page.
 * Styles are left to the pages: pictures (SVG) have some inside and no policy of their own. Nothing
 * forbids other sites to frame a page, since figures are made to be embedded. `scripts` are the
 * hashes of the inline scripts of all pages.
 */
export function headersFile(scripts: ReadonlySet<string>): string {
  const text = `/*
  Content-Security-Policy: ${policyOf({ scripts, styles: [`'unsafe-inline'`], frames: true })}
  X-Content-Type-Options: nosniff
  Referrer-Policy: same-origin
  Permissions-Policy: camera=(), geolocation=(), microphone=()

# The names of these files change with what is in them.
/_astro/*
  Cache-Control: public, max-age=${YEAR}, immutable
`;
  const longest = Math.max(...text.split('\n').map((line) => line.length));
  if (longest <= LONGEST) return text;
  throw new Error(
    `_headers has a line of ${longest} characters, and hosts read ${LONGEST}: ` +
      `${scripts.size} different inline scripts are too many; let pages share them`,
  );
}
