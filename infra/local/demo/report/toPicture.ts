const lineHeight = 18;
const letterWidth = 8.45;
const padding = 24;
const gap = 40;

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** Chinese letters are as wide as two. */
const widthOf = (line: string) => [...line].reduce((sum, letter) => sum + (letter > '\u2E7F' ? 2 : 1), 0) * letterWidth;

function styleOf(line: string, index: number): string {
  if (line.includes('─')) return ' class="rule"';
  if (line.includes('✓')) return ' class="good"';
  if (line.includes('✗')) return ' class="bad"';
  return index === 0 ? ' class="title"' : '';
}

/** A terminal's text as an SVG of two columns, section by section, the last sections below both. */
export function toPicture(summary: string): string {
  const sections = summary
    .replace(/\s+$/, '')
    .split(/\n\s*\n/)
    .map((section) => section.split('\n'));
  const bottom = sections.splice(-2);
  const half = sections.reduce((sum, lines) => sum + lines.length + 1, 0) / 2;
  const columns: string[][][] = [[], []];
  let filled = 0;
  for (const lines of sections) {
    columns[filled + lines.length / 2 < half ? 0 : 1]?.push(lines);
    filled += lines.length + 1;
  }
  const widthOfColumn = (column: string[][]) => Math.max(0, ...column.flat().map(widthOf));
  const second = padding + widthOfColumn(columns[0] ?? []) + gap;
  const left = place(columns[0] ?? [], padding, padding);
  const right = place(columns[1] ?? [], second, padding);
  const below = place(bottom, padding, Math.max(left.end, right.end));
  const width = Math.ceil(Math.max(second + widthOfColumn(columns[1] ?? []), widthOfColumn(bottom)) + padding);
  const height = Math.ceil(below.end + padding - lineHeight);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`,
    '<style>text{font:14px/1 ui-monospace,"DejaVu Sans Mono",Menlo,Consolas,"Noto Sans Mono CJK SC",monospace;fill:#d7dce2;white-space:pre}',
    '.title{fill:#fff;font-weight:bold}.rule{fill:#59636e}.good{fill:#7ee0a1}.bad{fill:#ff8f8f}</style>',
    `<rect width="${width}" height="${height}" rx="8" fill="#14181d"/>`,
    ...left.lines,
    ...right.lines,
    ...below.lines,
    '</svg>',
    '',
  ].join('\n');
}

function place(sections: readonly string[][], x: number, top: number) {
  const lines: string[] = [];
  let y = top + lineHeight;
  for (const section of sections) {
    for (const [index, line] of section.entries()) {
      lines.push(
        `<text x="${Math.round(x)}" y="${y}"${styleOf(line, index)}>${escaped(line.replace(/^ {2}/, ''))}</text>`,
      );
      y += lineHeight;
    }
    y += lineHeight;
  }
  return { lines, end: y };
}
