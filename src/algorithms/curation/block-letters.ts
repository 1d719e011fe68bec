import type { Frame } from './area-average.ts';
import type { Box } from './text-area.ts';

const [ACROSS, DOWN] = [5, 7]; // dots of a letter; the next is one dot away, the next line two

/** Each letter's seven rows, from the top; 1 is a dot. */
const letters: Record<string, string> = {
  A: '01110 10001 10001 11111 10001 10001 10001',
  B: '11110 10001 10001 11110 10001 10001 11110',
  C: '01110 10001 10000 10000 10000 10001 01110',
  D: '11110 10001 10001 10001 10001 10001 11110',
  E: '11111 10000 10000 11110 10000 10000 11111',
  F: '11111 10000 10000 11110 10000 10000 10000',
  G: '01110 10001 10000 10111 10001 10001 01110',
  H: '10001 10001 10001 11111 10001 10001 10001',
  I: '01110 00100 00100 00100 00100 00100 01110',
  J: '00111 00010 00010 00010 00010 10010 01100',
  K: '10001 10010 10100 11000 10100 10010 10001',
  L: '10000 10000 10000 10000 10000 10000 11111',
  M: '10001 11011 10101 10101 10001 10001 10001',
  N: '10001 11001 10101 10011 10001 10001 10001',
  O: '01110 10001 10001 10001 10001 10001 01110',
  P: '11110 10001 10001 11110 10000 10000 10000',
  Q: '01110 10001 10001 10001 10101 10010 01101',
  R: '11110 10001 10001 11110 10100 10010 10001',
  S: '01111 10000 10000 01110 00001 00001 11110',
  T: '11111 00100 00100 00100 00100 00100 00100',
  U: '10001 10001 10001 10001 10001 10001 01110',
  V: '10001 10001 10001 10001 10001 01010 00100',
  W: '10001 10001 10001 10101 10101 11011 10001',
  X: '10001 10001 01010 00100 01010 10001 10001',
  Y: '10001 10001 01010 00100 00100 00100 00100',
  Z: '11111 00001 00010 00100 01000 10000 11111',
  ' ': '00000 00000 00000 00000 00000 00000 00000',
};

/** What is written over a picture: lines of capitals, and where. */
export interface Writing {
  lines: readonly string[];
  /** Height of a letter, in places; at least 7. */
  height: number;
  at: 'bottom' | 'middle';
}

/**
 * Says where a writing stands in a picture: one box a line, close around its letters.
 *
 * Letters are 5 dots wide and 7 high, a dot being a square of whole places. Throws RangeError if a
 * letter is unknown or a line does not fit.
 */
export function writingBoxes(
  { width, height }: { width: number; height: number },
  { lines, height: letter, at }: Writing,
): Box[] {
  const dot = Math.floor(letter / DOWN);
  if (!(dot >= 1)) throw new RangeError(`invalid height: ${letter}; expected at least ${DOWN}`);
  const pitch = (DOWN + 2) * dot;
  const block = pitch * lines.length - 2 * dot;
  const top = at === 'middle' ? Math.floor((height - block) / 2) : height - block - 2 * dot;
  return lines.map((line, i) => {
    for (const sign of line) {
      if (!(sign in letters)) throw new RangeError(`invalid letter: ${sign}; expected A to Z`);
    }
    const length = ((ACROSS + 1) * line.length - 1) * dot;
    const box = { left: Math.floor((width - length) / 2), top: top + i * pitch };
    if (box.left < 0 || top < 0) {
      throw new RangeError(`invalid line: “${line}” is ${length} wide; expected at most ${width}`);
    }
    return { ...box, right: box.left + length, bottom: box.top + DOWN * dot };
  });
}

/** Writes white letters into a picture of three bytes a place; gives a new picture. */
export function withWriting(frame: Frame, writing: Writing): Frame {
  const data = frame.data.slice();
  const dot = Math.floor(writing.height / DOWN);
  writingBoxes(frame, writing).forEach(({ left, top }, i) => {
    [...writing.lines[i]].forEach((sign, n) => {
      const rows = letters[sign].split(' ');
      for (let p = 0; p < ACROSS * DOWN * dot * dot; p++) {
        const [x, y] = [p % (ACROSS * dot), Math.floor(p / (ACROSS * dot))];
        if (rows[Math.floor(y / dot)][Math.floor(x / dot)] !== '1') continue;
        const place = (top + y) * frame.width + left + n * (ACROSS + 1) * dot + x;
        data.fill(255, 3 * place, 3 * place + 3);
      }
    });
  });
  return { ...frame, data };
}
