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
