// The build moved style attributes into classes (styles.ts). React may replace the classes
// of an island, so when an island wakes up, its elements get their own styles back, through a door
// that the security policy leaves open. The folded class is always an element's last.
document.addEventListener(
  'astro:hydrate',
  (event) => {
    for (const element of event.target.querySelectorAll('[data-style]')) {
      element.classList.remove(element.classList[element.classList.length - 1]);
      element.style.cssText = element.dataset.style;
      delete element.dataset.style;
    }
  },
  true,
);
