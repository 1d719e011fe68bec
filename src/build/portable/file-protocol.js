// Opened as a file, a page may neither import() modules nor fetch() anything: browsers forbid it.
// This classic script stands in the head of each page with islands, does nothing over http, and
// from file: lets Astro's loader take the islands from one classic bundle instead. The bundle is
// fetched when the first island asks, that is, when it nears the screen.
// `importWithRetry` is a private name of Astro's: the build stops if it is gone.
function interceptIslands() {
  const root = document.documentElement.dataset.root;
  const { define } = customElements;
  let bundle;

  function loadBundle() {
    return new Promise((resolve, reject) => {
      const script = document.createElement('script');
      script.src = root + BUNDLE;
      script.onload = () => resolve(window.bookModules);
      script.onerror = () =>
        reject(new Error(`cannot load ${script.src}; is the folder complete?`));
      document.head.append(script);
    });
  }

  customElements.define = (name, element, options) => {
    if (name === 'astro-island') {
      element.prototype.importWithRetry = async (url) => {
        bundle ??= loadBundle();
        const modules = await bundle;
        return modules[url.slice(url.lastIndexOf('/') + 1)]();
      };
    }
    return define.call(customElements, name, element, options);
  };
}

if (location.protocol === 'file:') interceptIslands();
