export type Cell = string | number;

/** A table of plain text: words to the left, numbers to the right. */
export function renderTable(title: string, rows: readonly (readonly Cell[])[]): string {
  const columns = Math.max(...rows.map((row) => row.length));
  const widths = Array.from({ length: columns }, (_, column) =>
    Math.max(...rows.map((row) => String(row[column] ?? '').length)),
  );
  const line = (row: readonly Cell[]) =>
    widths
      .map((width, column) => {
        const cell = row[column] ?? '';
        const text = typeof cell === 'number' ? cell.toLocaleString('en') : cell;
        return typeof cell === 'number' ? text.padStart(Math.max(width, 7)) : text.padEnd(width);
      })
      .join('  ')
      .trimEnd();
  return [`  ${title}`, `  ${'─'.repeat(Math.max(...rows.map((row) => line(row).length), title.length))}`]
    .concat(rows.map((row) => `  ${line(row)}`))
    .join('\n');
}
