/** Rows under their heads, columns as wide as their longest cell (counted in letters, accents in one). `empty` stands for no rows. */
export function table(heads: string[], rows: string[][], empty: string): string {
  if (rows.length === 0) return empty;
  const all = [heads, ...rows].map((row) => row.map((cell) => cell.normalize('NFC').replace(/\s+/g, ' ')));
  const widths = heads.map((_head, column) => Math.max(...all.map((row) => lengthOf(row[column]))));
  const line = (row: string[]): string => row.map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - lengthOf(cell))).join('  ').trimEnd();
  return all.map(line).join('\n');
}

const lengthOf = (cell = ''): number => [...cell].length;
