/** How far a download is, from 0 to 1. */
export type Progress = (share: number) => void;

declare global {
  interface Window {
    /** Bytes as base64, by name, that classic scripts bring where a page may not fetch. */
    bookBytes?: Record<string, string>;
  }
}

/**
 * Brings a file of `public/data` into the page: fetched over http, as a classic script from a disk.
 *
 * `file` is its name with the ending, `size` what its papers say. Throws an Error that says what was
 * wrong: not there, cut short, or another size.
 */
export async function loadBytes(
  file: string,
  size: number,
  progress: Progress = () => {},
): Promise<Uint8Array<ArrayBuffer>> {
  const root = document.documentElement.dataset['root'] ?? './';
  const name = file.replace(/\.\w+$/, '');
  const bytes =
    location.protocol === 'file:'
      ? await fromScript(`${root}data/${name}.js`, name)
      : await fetched(`${root}data/${file}`, size, progress);
  progress(1);
  if (bytes.length !== size) {
    throw new Error(`${name} has ${bytes.length} bytes; ${size} are right: load the page again`);
  }
  return bytes;
}

/** Fetches bytes over http and tells how far it is; `size` is how many they will be. */
export async function fetched(
  address: string,
  size: number,
  progress: Progress,
): Promise<Uint8Array<ArrayBuffer>> {
  const response = await fetch(address).catch(() => undefined);
  if (!response?.ok || !response.body) {
    const why = response ? `status ${response.status}` : 'no connection';
    throw new Error(`cannot load ${address}: ${why}; try again when the network is back`);
  }
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  const reader = response.body.getReader();
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    pieces.push(read.value);
    length += read.value.length;
    progress(Math.min(1, length / size));
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}

/** Takes bytes from a classic script that brings them under a name, as a page on a disk must. */
export function fromScript(address: string, name: string): Promise<Uint8Array<ArrayBuffer>> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = address;
    script.onload = () => {
      const text = window.bookBytes?.[name];
      script.remove();
      if (text === undefined)
        reject(new Error(`${address} holds no ${name}; is the folder complete?`));
      else resolve(Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0)));
    };
    script.onerror = () => reject(new Error(`cannot load ${address}; is the folder complete?`));
    document.head.append(script);
  });
}
