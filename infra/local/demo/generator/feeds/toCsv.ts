import type { Row } from './DemoFeed.ts';
import { encodeGb18030 } from './encodeGb18030.ts';

export interface CsvStyle {
  /** Headers in the agency's own order. */
  readonly headers: readonly string[];
  readonly encoding: 'utf-8' | 'utf-8-bom' | 'gb18030';
}

export function toCsv(rows: readonly Row[], { headers, encoding }: CsvStyle): Buffer {
  const cell = (text: string) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const lines = [headers, ...rows.map((row) => headers.map((header) => row[header] ?? ''))];
  const text = `${lines.map((cells) => cells.map(cell).join(',')).join('\r\n')}\r\n`;
  if (encoding === 'gb18030') return encodeGb18030(text);
  return Buffer.from(encoding === 'utf-8-bom' ? `\uFEFF${text}` : text);
}
