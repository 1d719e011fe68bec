import type * as Kit from '#plots/plot.ts';

let kit: typeof Kit | undefined;

/** Fetches Observable Plot once, when the first figure with a plot wakes. */
export async function loadPlotKit(): Promise<typeof Kit> {
  kit ??= await import('#plots/plot.ts');
  return kit;
}

/** Observable Plot if it has been fetched. */
export function plotKit(): typeof Kit | undefined {
  return kit;
}
