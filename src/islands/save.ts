import type { Table } from './DataTable.tsx';

/** Offers the numbers of a figure as a CSV file (RFC 4180), units in the headings. */
export function saveCsv({ columns, rows }: Table, name: string): void {
  const heading = columns.map(({ label, unit }) => (unit ? `${label} (${unit})` : label));
  const lines = [heading, ...rows].map((cells) => cells.map(quoted).join(','));
  save(lines.join('\r\n') + '\r\n', 'text/csv', `${name}.csv`);
}

/** Offers the picture as an SVG file that keeps its colours anywhere; false where there is none. */
export function saveSvg(holder: Element, name: string): boolean {
  const shown = [...holder.querySelectorAll('svg')].find((svg) => svg.clientWidth > 0);
  if (!shown) return false;
  const copy = shown.cloneNode(true);
  if (!(copy instanceof SVGElement)) return false;
  const drawn = [shown, ...shown.querySelectorAll('*')];
  [copy, ...copy.querySelectorAll('*')].forEach((element, i) => {
    const style = getComputedStyle(drawn[i]);
    for (const property of ['fill', 'stroke', 'font-family', 'font-size', 'color']) {
      element.setAttribute(property, style.getPropertyValue(property));
    }
  });
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  save(new XMLSerializer().serializeToString(copy), 'image/svg+xml', `${name}.svg`);
  return true;
}

function quoted(cell: string | number | null): string {
  const text = cell === null ? '' : String(cell);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function save(text: string, type: string, name: string): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
