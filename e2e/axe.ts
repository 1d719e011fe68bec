import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** What axe finds in a page or a part of it, each with its rule, its place and what is wrong. */
export async function violations(page: Page, within = 'html'): Promise<string[]> {
  // Preloading would fetch style sheets, which a page opened from a disk may not do.
  const options = { preload: false, resultTypes: ['violations' as const] };
  const axe = new AxeBuilder({ page }).setLegacyMode(true).options(options).include(within);
  // axe does not read MathML, so a heading that is a formula looks empty to it.
  const found = await axe.disableRules('empty-table-header').analyze();
  return found.violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, any }) => `${id}: ${help}: ${target.join(' ')} ${any[0]?.message ?? ''}`),
  );
}
