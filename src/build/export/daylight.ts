import { readFileSync } from 'node:fs';

const tokens = readFileSync('src/styles/tokens.css', 'utf8').split('@media')[0];
const colours = new Map(
  [...tokens.matchAll(/(--[\w-]+):\s*([^;]+);/g)].map(([, name, value]) => [name, value]),
).set('--plot-background', 'none');

/** The book's own names for colours and type, as light paper has them, for what knows no names. */
export function daylight(style: string): string {
  return style.replace(/var\((--[\w-]+)\)/g, (name, variable: string) => {
    const value = colours.get(variable);
    return value === undefined ? name : daylight(value).replaceAll("'", '');
  });
}

/** A picture of the built book (portable/pictures.ts) without its night, its colours written out. */
export function daylightPicture(svg: string): string {
  return daylight(
    svg
      .replace(/@media \(prefers-color-scheme:dark\)\{:root\{[^}]*\}\}/, '')
      .replace(/:root\{[^}]*\}/, '')
      .replace(/--plot-background:[^;}]*;?/, ''),
  );
}
