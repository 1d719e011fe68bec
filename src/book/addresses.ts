/** The id, on the page /bibliography, of a work. */
export function referenceAnchor(key: string): string {
  return `ref-${key}`;
}

/** The id, on the page /glossary, of a term. */
export function termAnchor(id: string): string {
  return `term-${id}`;
}

/** The id, on the page /notation, of a symbol. */
export function symbolAnchor(id: string): string {
  return `symbol-${id}`;
}

/** The id, on the page /errata, of a correction. */
export function erratumAnchor(number: number): string {
  return `erratum-${number}`;
}

/** The id, on the page /data, of a table or an artefact. */
export function dataAnchor(id: string): string {
  return `data-${id}`;
}

/** The id, in a chapter, of the `count`-th place (from 1) where it cites a work. */
export function citationAnchor(key: string, count: number): string {
  return `cite-${key}-${count}`;
}
