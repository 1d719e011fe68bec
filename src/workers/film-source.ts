/**
 * The film as a worker can read it, or nothing: WebKit hands the worker of a page on a disk a file
 * that it cannot read, and the page has to be asked for the bytes.
 */
export async function readableFilm(
  film: Blob | ArrayBuffer,
): Promise<Blob | Uint8Array<ArrayBuffer> | undefined> {
  if (film instanceof ArrayBuffer) return new Uint8Array(film);
  const isOnDisk = self.origin === 'null';
  if (!isOnDisk) return film;
  return film
    .slice(0, 1)
    .arrayBuffer()
    .then(
      () => film,
      () => undefined,
    );
}
