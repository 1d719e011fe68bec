const { root } = document.documentElement.dataset;
const LATER = 3000; // ms after all has come, when the reader is reading

// The page for missing pages only guesses its root, and writes it without a dot; `astro dev` has
// none. A browser may refuse, or know no service workers: then the book works as it did before.
if (root?.startsWith('.') && location.protocol !== 'file:') {
  const keep = () => navigator.serviceWorker?.register(`${root}sw.js`).catch(() => {});
  addEventListener('load', () => setTimeout(keep, LATER));
}
// A book on a disk has been taken already, and the archive is not inside itself.
if (location.protocol === 'file:') {
  document.querySelector('a[href$=".zip"]')?.toggleAttribute('hidden', true);
}
