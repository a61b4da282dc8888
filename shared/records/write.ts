import type { AnyRecordType, RecordType, Versioned } from './record.ts';

/** One item of a transaction. Each is guarded: a record is created once, and replaced only as it was read. */
export type Write =
  | { op: 'create'; type: AnyRecordType; data: Versioned }
  | { op: 'replace'; type: AnyRecordType; data: Versioned }
  | { op: 'remove'; type: AnyRecordType; data: Versioned };

export function create<I, D extends Versioned>(type: RecordType<I, D>, data: Omit<D, 'version'>): Write {
  return { op: 'create', type, data: { ...data, version: 1 } };
}

/** Writes `data` over the record it was made from; fails as a conflict when that record has changed since. */
export function replace<I, D extends Versioned>(type: RecordType<I, D>, data: D): Write {
  return { op: 'replace', type, data: { ...data, version: data.version + 1 } };
}

export function remove<I, D extends Versioned>(type: RecordType<I, D>, data: D): Write {
  return { op: 'remove', type, data };
}
