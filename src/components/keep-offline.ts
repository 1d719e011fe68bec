const { root } = document.documentElement.dataset;
const LATER = 3000; // ms after all has come, when the reader is reading

function keepOffline(): void {
  // A browser may refuse; then the book works as it did before.
  navigator.serviceWorker.register(`${root}sw.js`).catch(() => {});
}

// The page for missing pages only guesses its root, and writes it without a dot; `astro dev` has none.
if (root?.startsWith('.') && location.protocol !== 'file:' && 'serviceWorker' in navigator) {
  addEventListener('load', () => setTimeout(keepOffline, LATER));
}
