/** The id, on the page /errata, of a correction; on the other pages of reference the id is the name itself. */
export function erratumAnchor(number: number): string {
  return `erratum-${number}`;
}

/** The id, in a chapter, of the `count`-th place (from 1) where it cites a work. */
export function citationAnchor(key: string, count: number): string {
  return `cite-${key}-${count}`;
}
