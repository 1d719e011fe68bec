import type { Source } from './references.ts';
import type { Table } from './tables.ts';

type Cell = Table['rows'][number][string];

/** How a cell of a table of content/data is printed: works by author and year, numbers as the source has them. */
export function printedCell(
  cell: Cell,
  column: Table['columns'][string],
  references: ReadonlyMap<string, Source>,
): string {
  if (cell === null) return '–';
  if (typeof cell === 'boolean') return cell ? 'yes' : 'no';
  if (Array.isArray(cell)) {
    return cell.map((each) => printedCell(each, column, references)).join(', ');
  }
  if (typeof cell === 'string') return references.get(cell)?.short ?? cell;
  if (column.decimals !== undefined) return cell.toFixed(column.decimals);
  return cell.toLocaleString('en', { maximumFractionDigits: 6 });
}
