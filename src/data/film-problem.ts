/**
 * Says in one sentence what was wrong with a film, where a browser speaks in its own words.
 *
 * Errors of the book's own are sentences already.
 */
export function filmProblem(error: unknown): string {
  const { name, message } = error instanceof Error ? error : { name: '', message: String(error) };
  if (name === 'NotReadableError' || name === 'NotFoundError') {
    return 'The file can no longer be read: was it moved, changed or deleted?';
  }
  if (name === 'EncodingError' || name === 'DataError' || name === 'OperationError') {
    return 'The film is damaged: this browser could not decode what comes here.';
  }
  return message;
}

/**
 * Says the same of what the reader or the decoder of films throws, whose own words are for its makers:
 * a film on which either fails is damaged.
 */
export function decodingProblem(error: unknown): string {
  if (error instanceof DOMException) return filmProblem(error);
  return 'The film is damaged: what comes here cannot be read.';
}
