// Where Unicode keeps the letters of a kind: A and a, and the letters that it had before the others.
const kinds: Readonly<Record<string, { A: number; a: number; older: string }>> = {
  script: { A: 0x1d49c, a: 0x1d4b6, older: 'Bℬ Eℰ Fℱ Hℋ Iℐ Lℒ Mℳ Rℛ eℯ gℊ oℴ' },
  'double-struck': { A: 0x1d538, a: 0x1d552, older: 'Cℂ Hℍ Nℕ Pℙ Qℚ Rℝ Zℤ' },
  bold: { A: 0x1d400, a: 0x1d41a, older: '' },
};

/**
 * A letter of a formula in the hand that MathML's `mathvariant` asks for, as the letter of Unicode
 * that is written so: reading systems follow that attribute no more. Others stay as they are.
 */
export function mathLetter(variant: string, letter: string): string {
  const kind = kinds[variant];
  if (!kind || !/^[A-Za-z]$/.test(letter)) return letter;
  const older = kind.older.split(' ').find((pair) => pair.startsWith(letter));
  if (older) return older.slice(1);
  const capital = letter <= 'Z';
  const place = letter.charCodeAt(0) - (capital ? 'A' : 'a').charCodeAt(0);
  return String.fromCodePoint((capital ? kind.A : kind.a) + place);
}
