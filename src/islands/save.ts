import type { Table } from './DataTable.tsx';
import { pictureSheet } from './picture-sheet.ts';

/** Offers the numbers of a figure as a CSV file (RFC 4180), units in the headings. */
export function saveCsv({ columns, rows }: Table, name: string): void {
  const heading = columns.map(({ label, unit }) => (unit ? `${label} (${unit})` : label));
  const lines = [heading, ...rows].map((cells) => cells.map(quoted).join(','));
  save(lines.join('\r\n') + '\r\n', 'text/csv', `${name}.csv`);
}

/** Offers the numbers of a figure as a JSON file. */
export function saveJson(numbers: object, name: string): void {
  save(`${JSON.stringify(numbers, undefined, 2)}\n`, 'application/json', `${name}.json`);
}

/** Offers the pictures of a figure as one SVG file; false where there are none. */
export function saveSvg(holder: Element, name: string): boolean {
  const sheet = pictureSheet(holder);
  if (sheet === undefined) return false;
  save(sheet.source, 'image/svg+xml', `${name}.svg`);
  return true;
}

function quoted(cell: string | number | null): string {
  const text = cell === null ? '' : String(cell);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Offers something as a file. */
export function save(content: BlobPart, type: string, name: string): void {
  const address = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
