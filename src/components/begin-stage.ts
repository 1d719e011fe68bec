import { runScript } from '#search/bring.ts';
// Built as one classic script of its own, which is what a page opened from a disk can load.
import staging from './stage.ts?worker&url';

// All that the page loads before its reader asks for a figure: keep it small.
async function bring(): Promise<void> {
  removeEventListener('click', begin);
  try {
    await runScript(staging, import.meta.env.DEV ? 'module' : '');
  } catch {
    // Without it the list of links is what it is without a script.
  }
}

function begin(event: MouseEvent): void {
  const { target } = event;
  if (event.ctrlKey || event.metaKey || event.shiftKey || !(target instanceof Element)) return;
  const pressed = target.closest<HTMLElement>('#begin, #staged a');
  if (!pressed) return;
  event.preventDefault();
  // Pressed once more, so that the stage answers, or the link.
  void bring().then(() => pressed.click());
}

addEventListener('click', begin);
if (location.hash) void bring();
