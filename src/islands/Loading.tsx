/** What keeps a figure waiting. */
export interface Waiting {
  /** In words that change seldom enough to be spoken; empty if it waits for nothing. */
  words: string;
  /** How much of what is loaded is there, from 0 to 1. */
  share?: number;
}

/** Says what is waited for, with a bar beside it while that is loaded. */
export function Loading({ words, share }: Waiting) {
  return (
    <>
      {share !== undefined && <progress aria-label="How much is loaded" value={share} max={1} />}
      <span role="status">{words}</span>
    </>
  );
}

/** What keeps a figure waiting for good: something went wrong. */
export function failed(error: unknown): Waiting {
  return { words: error instanceof Error ? error.message : String(error) };
}
