import { useState } from 'react';

/** One cell: `null` where the source printed nothing. */
export type Cell = string | number | null;

/** Rows under named columns. `show` turns a value into what is printed; sorting uses the value. */
export interface Table {
  columns: Column[];
  rows: Cell[][];
}

export interface Column {
  label: string;
  unit?: string;
  show?: (value: Cell) => string;
}

interface Props {
  caption: string;
  table: Table;
}

/** A table whose columns sort when their heading is pressed. */
export function DataTable({ caption, table }: Props) {
  const [order, setOrder] = useState<{ column: number; falling: boolean }>();
  const rows = order ? sorted(table.rows, order.column, order.falling) : table.rows;
  const press = (column: number) =>
    setOrder({ column, falling: order?.column === column ? !order.falling : false });

  return (
    <div className="table-scroll" tabIndex={0} role="region" aria-label={caption}>
      <table>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {table.columns.map(({ label, unit }, c) => (
              <th
                key={label}
                scope="col"
                aria-sort={
                  order?.column !== c ? 'none' : order.falling ? 'descending' : 'ascending'
                }
              >
                <button type="button" onClick={() => press(c)}>
                  {label}
                  {unit && <small> {unit}</small>}
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.join('|')}>
              {row.map((cell, c) => {
                const shown = table.columns[c].show?.(cell) ?? print(cell);
                return c === 0 ? (
                  <th key={c} scope="row">
                    {shown}
                  </th>
                ) : (
                  <td key={c} className={typeof cell === 'number' ? 'number' : undefined}>
                    {shown}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function print(cell: Cell): string {
  if (cell === null) return '–';
  return typeof cell === 'number' ? cell.toLocaleString('en', { maximumFractionDigits: 4 }) : cell;
}

function sorted(rows: Cell[][], column: number, falling: boolean): Cell[][] {
  const sign = falling ? -1 : 1;
  return rows.toSorted((a, b) => {
    const [left, right] = [a[column], b[column]];
    if (left === null || right === null) return Number(left === null) - Number(right === null);
    if (typeof left === 'number' && typeof right === 'number') return sign * (left - right);
    return sign * String(left).localeCompare(String(right), 'en');
  });
}
