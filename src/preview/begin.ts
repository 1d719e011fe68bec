import { runScript } from '#search/bring.ts';
// Built as one classic script of its own, which is what a page opened from a disk can load.
import previewing from './preview.ts?worker&url';

// All that a page loads before its reader comes to such a link: keep it small.
function bring({ target }: Event): void {
  if (!(target instanceof Element) || !target.closest('.term, .ref, .cite')) return;
  for (const sign of ['pointerover', 'focusin']) removeEventListener(sign, bring);
  // Without it a link is still a link.
  runScript(previewing, import.meta.env.DEV ? 'module' : '').catch(() => {});
}

for (const sign of ['pointerover', 'focusin']) addEventListener(sign, bring);
