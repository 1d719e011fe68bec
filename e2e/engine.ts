import type { KeyInput } from 'puppeteer-core';

/** A browser with one page open, whoever drives it. */
export interface Engine {
  /** Opens an address; what goes wrong in the page is written down from then on. */
  open(address: string): Promise<void>;
  /** Runs a function in the page, to which it is sent as text, and returns what it returns. */
  run<Words extends unknown[], Result>(
    script: (...words: Words) => Result | Promise<Result>,
    ...words: Words
  ): Promise<Result>;
  /** Presses a key as a hand would: a letter, or a name such as `ArrowRight`. */
  press(key: KeyInput): Promise<void>;
  /** What the driver itself was told of, besides what the page has heard. */
  complaints: string[];
  close(): Promise<void>;
}
