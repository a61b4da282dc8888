import type { FeedDefinition } from '../../../../shared/feeds/feedDefinition.ts';
import { findHeader } from '../../../../shared/feeds/readHeader.ts';
import { parseCsv } from './parseCsv.ts';

export type Delivery =
  /** The rows of a workbook are counted by the service. */
  | { ok: true; rows?: number; sha256: string }
  | { ok: false; fault: 'missing' | 'twice'; column: string }
  | { ok: false; fault: 'oldWorkbook' };

/** Lines at the top of a file among which its header is looked for, as the service does. */
const headLines = 20;

/** Counts the rows of a delivery, looks for the columns that its feed requires, and computes its SHA-256. */
export async function readDelivery(bytes: ArrayBuffer, definition: FeedDefinition): Promise<Delivery> {
  const [first, second] = new Uint8Array(bytes.slice(0, 2));
  if (first === 0xd0 && second === 0xcf) return { ok: false, fault: 'oldWorkbook' };
  const sha256 = hexOf(await crypto.subtle.digest('SHA-256', bytes));
  if (first === 0x50 && second === 0x4b) return { ok: true, sha256 };
  const text = textOf(bytes);
  const lines = text.split('\n');
  if (text.trimStart().startsWith('{')) return { ok: true, rows: countRecords(lines), sha256 };
  const delimiter = delimiterOf(lines.slice(0, headLines));
  const head = lines.slice(0, headLines).map((line) => parseCsv(line, delimiter)[0] ?? []);
  const header = findHeader(definition, head);
  if (!header.ok) {
    const fault = header.reason === 'missing-column' ? 'missing' : 'twice';
    return { ok: false, fault, column: header.column };
  }
  return { ok: true, rows: countRecords(lines.slice(header.line)), sha256 };
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
