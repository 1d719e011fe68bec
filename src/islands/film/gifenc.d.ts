// gifenc 1.0 brings no types; this is what this book uses of it, from its README. The main file of
// the package is CommonJS, whose names Node cannot import, hence the path.
declare module 'gifenc/dist/gifenc.esm.js' {
  type Palette = number[][];

  interface FrameOptions {
    palette: Palette;
    transparent?: boolean;
    transparentIndex?: number;
    colorDepth?: number;
    /** In milliseconds. */
    delay?: number;
  }

  interface Encoder {
    writeFrame(places: Uint8Array, width: number, height: number, options: FrameOptions): void;
    finish(): void;
    bytes(): Uint8Array<ArrayBuffer>;
  }

  export function GIFEncoder(): Encoder;
  export function quantize(rgba: Uint8ClampedArray, maxColours: number): Palette;
  export function applyPalette(rgba: Uint8ClampedArray, palette: Palette): Uint8Array<ArrayBuffer>;
}
