const PATIENCE = 30_000; // ms without a byte

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
 * `file` is its name with the ending, `size` what its papers say, and `sha256` for a file that holds
 * no sum of its own. Throws an Error that says what was wrong: not there, cut short, another size, or
 * damaged.
 */
export async function loadBytes(
  file: string,
  { bytes: size, sha256 }: { bytes: number; sha256?: string },
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
  // Browsers lend their hash to secure pages only; elsewhere a reader of the file finds most damage.
  if (sha256 !== undefined && isSecureContext && (await hashOf(bytes)) !== sha256) {
    throw new Error(`${name} is damaged: its bytes are not those of the book; load the page again`);
  }
  return bytes;
}

async function hashOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * Fetches bytes over http and tells how far it is; `size` is how many they will be. Gives up with a
 * sentence where nothing comes for half a minute.
 */
export async function fetched(
  address: string,
  size: number,
  progress: Progress,
): Promise<Uint8Array<ArrayBuffer>> {
  const silence = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  function listen(): void {
    clearTimeout(timer);
    timer = setTimeout(() => silence.abort(), PATIENCE);
  }
  function failed(why: string, cause?: unknown): Error {
    const silent = silence.signal.aborted && `nothing came for ${PATIENCE / 1000} s`;
    return new Error(
      `cannot load ${address}: ${silent || why}; try again when the network is back`,
      { cause },
    );
  }
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  try {
    listen();
    const response = await fetch(address, { signal: silence.signal }).catch(() => undefined);
    if (!response?.ok || !response.body) {
      throw failed(response ? `status ${response.status}` : 'no connection');
    }
    const reader = response.body.getReader();
    const next = () =>
      reader.read().catch((cause: unknown) => {
        throw failed(`the connection broke after ${length} of ${size} bytes`, cause);
      });
    for (let read = await next(); !read.done; read = await next()) {
      listen();
      pieces.push(read.value);
      length += read.value.length;
      progress(Math.min(1, length / size));
    }
  } finally {
    clearTimeout(timer);
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
  return new Promise<string>((resolve, reject) => {
    const script = document.createElement('script');
    script.src = address;
    script.onload = () => {
      const text = window.bookBytes?.[name];
      script.remove();
      if (text === undefined)
        reject(new Error(`${address} holds no ${name}; is the folder complete?`));
      else resolve(text);
    };
    script.onerror = () => reject(new Error(`cannot load ${address}; is the folder complete?`));
    document.head.append(script);
  }).then((text) => fromBase64(text, address));
}

/** The bytes that a text of `btoa` stands for. Throws an Error that names the address if it is none. */
export function fromBase64(text: string, address: string): Uint8Array<ArrayBuffer> {
  try {
    return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  } catch (cause) {
    throw new Error(`${address} is damaged: what it holds is no base64; load the page again`, {
      cause,
    });
  }
}
