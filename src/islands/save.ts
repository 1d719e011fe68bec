import type { Table } from './DataTable.tsx';

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

/** The pictures of a figure as one SVG that keeps its colours anywhere, and its size in pixels. */
export function pictureSheet(
  holder: Element,
): { source: string; width: number; height: number } | undefined {
  const shown = [...holder.querySelectorAll('svg')].filter(
    (svg) => svg.clientWidth > 0 && svg.parentElement?.closest('svg') === null,
  );
  if (shown.length === 0) return undefined;
  const sheet = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  let height = 0;
  for (const svg of shown) {
    const copy = colouredCopy(svg);
    copy.setAttribute('y', String(height));
    copy.setAttribute('width', String(svg.clientWidth));
    copy.setAttribute('height', String(svg.clientHeight));
    sheet.append(copy);
    height += svg.clientHeight + GAP;
  }
  const width = Math.max(...shown.map((svg) => svg.clientWidth));
  height -= GAP;
  sheet.setAttribute('viewBox', `0 0 ${width} ${height}`);
  sheet.setAttribute('width', String(width));
  sheet.setAttribute('height', String(height));
  return { source: new XMLSerializer().serializeToString(sheet), width, height };
}

const GAP = 16; // pixels between the pictures of one figure

// Outside the page no style sheet says what `var(--spatial)` is, so each colour is written out.
function colouredCopy(svg: SVGSVGElement): Element {
  const holder = document.createElement('div');
  holder.append(svg.cloneNode(true));
  const copy = holder.children[0];
  const drawn = [svg, ...svg.querySelectorAll('*')];
  [copy, ...copy.querySelectorAll('*')].forEach((element, i) => {
    const style = getComputedStyle(drawn[i]);
    for (const property of ['fill', 'stroke', 'font-family', 'font-size', 'color']) {
      element.setAttribute(property, style.getPropertyValue(property));
    }
    element.removeAttribute('style');
  });
  return copy;
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
