import { runScript } from '#search/bring.ts';
// Each built as one classic script of its own, which is what a page opened from a disk can load.
import following from './follow.ts?worker&url';
import showing from './show.ts?worker&url';

// All that a page loads before its reader does something: keep it small.
const signs = ['scroll', 'pointerdown', 'keydown'];
const page = document.querySelector('[data-progress]');

function bring(): void {
  for (const sign of signs) removeEventListener(sign, bring, true);
  // What does not come is missed by nobody who reads.
  runScript(page ? showing : following, import.meta.env.DEV ? 'module' : '').catch(() => {});
}

for (const sign of signs) addEventListener(sign, bring, true);
if (page || document.querySelector('[data-resume]')) {
  try {
    if (localStorage.length > 0) setTimeout(bring);
  } catch {
    // A browser that keeps nothing has nothing to show.
  }
}
