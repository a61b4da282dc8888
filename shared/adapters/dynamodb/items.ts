import type { AnyRecordType, RecordType, Versioned } from '../../records/record.ts';

export type Item = Record<string, unknown>;

/** A record as it lies in the table: its keys, the name of its type, and its data. */
export function toItem(type: AnyRecordType, data: Versioned): Item {
  return { ...type.key(data), ...type.index(data), recordType: type.name, ...data };
}

/** Parses a row of the table; a row that is not what its type says is a fault, never passed on. */
export function fromItem<I, D extends Versioned>(type: RecordType<I, D>, item: Item): D {
  if (item.recordType !== type.name) {
    throw new Error(`Expected a ${type.name} at ${item.PK}/${item.SK}, found ${item.recordType}`);
  }
  const parsed = type.schema.safeParse(item);
  if (!parsed.success)
    throw new DamagedRecord(`The ${type.name} at ${item.PK}/${item.SK} is damaged: ${parsed.error.message}`);
  return parsed.data;
}

/** A row of the table that its own schema does not accept. */
export class DamagedRecord extends Error {
  override readonly name = 'DamagedRecord';
}
