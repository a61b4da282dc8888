import type { FeedDefinition } from '../../../../shared/feeds/feedDefinition.ts';
import { findHeader } from '../../../../shared/feeds/readHeader.ts';
import { parseCsv } from './parseCsv.ts';

export type Delivery =
  | { ok: true; rows: number; sha256: string }
  | { ok: false; fault: 'missing' | 'twice'; column: string }
  | { ok: false; fault: 'empty' };

/** Lines at the top of a file among which its header is looked for, as the service does. */
const headLines = 20;

/** Counts the rows of a delivery, looks for the columns that its feed requires, and computes its SHA-256. */
export async function readDelivery(bytes: ArrayBuffer, definition: FeedDefinition): Promise<Delivery> {
  const lines = textOf(bytes).split('\n');
  const delimiter = delimiterOf(lines.slice(0, headLines));
  const head = lines.slice(0, headLines).map((line) => parseCsv(line, delimiter)[0] ?? []);
  const header = findHeader(definition, head);
  if (!header.ok) {
    const fault = header.reason === 'missing-column' ? 'missing' : 'twice';
    return { ok: false, fault, column: header.column };
  }
  const rows = countRecords(lines.slice(header.line));
  if (rows === 0) return { ok: false, fault: 'empty' };
  return { ok: true, rows, sha256: hexOf(await crypto.subtle.digest('SHA-256', bytes)) };
}

/** UTF-8, or what office software of this country writes. */
export function textOf(bytes: ArrayBuffer): string {
  const [first, second] = new Uint8Array(bytes.slice(0, 2));
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

function delimiterOf(lines: readonly string[]): string {
  const widest = (mark: string) => Math.max(0, ...lines.map((line) => line.split(mark).length));
  return [',', ';', '\t'].reduce((best, mark) => (widest(mark) > widest(best) ? mark : best));
}

/** A line is a record: blank ones do not count. */
const countRecords = (lines: readonly string[]): number => lines.filter((line) => line.trim() !== '').length;

const hexOf = (bytes: ArrayBuffer): string =>
  [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
