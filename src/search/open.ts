import { bookRoot, runScript } from './bring.ts';
// Built as one classic script of its own, which is what a page opened from a disk can load.
import searching from './dialog.ts?worker&url';

// This file is all that a page loads before somebody searches: keep it small.
const dialog = document.querySelector<HTMLDialogElement>('#search-dialog');
let asked = false;

function open(): void {
  if (!dialog) return;
  if (!dialog.open) dialog.showModal();
  dialog.querySelector('input')?.select();
  if (asked) return;
  asked = true;
  Promise.all([
    runScript(`${bookRoot()}search/book.js`),
    runScript(searching, import.meta.env.DEV ? 'module' : ''),
  ]).catch((error: Error) => {
    asked = false;
    const status = dialog.querySelector('[role="status"]');
    if (status) status.textContent = `The search did not come: ${error.message}`;
  });
}

function isWriting(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      target.matches('textarea, select, input:not([type=range], [type=radio], [type=checkbox])'))
  );
}

document.querySelector('#search-button')?.addEventListener('click', open);
document.addEventListener('keydown', (event) => {
  const { key, ctrlKey, metaKey, altKey, target } = event;
  const command = ctrlKey || metaKey;
  const slash = key === '/' && !command && !altKey && !isWriting(target);
  if (!slash && !(key.toLowerCase() === 'k' && command && !altKey)) return;
  event.preventDefault();
  open();
});
