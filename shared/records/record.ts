import type * as z from 'zod';

export interface Key {
  PK: string;
  SK: string;
}

/** Keys of the two indexes; GSI1 serves lists, GSI2 work to be swept and the register's buckets. */
export interface IndexKeys {
  GSI1PK?: string;
  GSI1SK?: string;
  GSI2PK?: string;
  GSI2SK?: string;
}

/** Every record counts its writes: 1 when created, one more each time it is replaced. */
export interface Versioned {
  version: number;
}

/** How one kind of record is parsed and where it lies in the table. */
export interface RecordType<Identity, Data extends Versioned> {
  name: string;
  schema: z.ZodType<Data>;
  key(identity: Identity): Key;
  index(data: Data): IndexKeys;
}

// biome-ignore lint/suspicious/noExplicitAny: a list of writes mixes record types; each write was checked when it was made.
export type AnyRecordType = RecordType<any, any>;

export function defineRecord<Identity, Data extends Identity & Versioned>(
  type: Omit<RecordType<Identity, Data>, 'index'> & { index?(data: Data): IndexKeys },
): RecordType<Identity, Data> {
  return { index: () => ({}), ...type };
}
