declare global {
  interface Window {
    /** What classic scripts have brought for the search, by their names. */
    bookSearch?: Record<string, string>;
  }
}

/** The way from this page to the folder of the whole book. */
export function bookRoot(): string {
  return document.documentElement.dataset['root'] ?? './';
}

/**
 * Runs a script of the book, after those that were asked for before it.
 *
 * A classic script, since a page opened from a disk may neither fetch nor import. Rejects with an
 * Error that names the address.
 */
export function runScript(address: string, type = ''): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = address;
    script.type = type;
    script.async = false;
    script.onload = () => resolve();
    script.onerror = () => reject(new Error(`cannot load ${address}; is the network there?`));
    document.head.append(script);
  });
}
