/** A number in so many significant digits, without zeros at its end: 0.30 in two is "0.3". */
export function inDigits(value: number, digits: number): string {
  return String(Number(value.toPrecision(digits)));
}
