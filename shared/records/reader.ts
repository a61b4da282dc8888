import type { RecordType, Versioned } from './record.ts';

/** One key condition: a partition of the table or of an index, and a range of its sort key. */
export interface Range {
  index?: 'GSI1' | 'GSI2';
  pk: string;
  /** Sort keys that begin with this text. */
  prefix?: string;
  /** Sort keys from this one on, itself included. */
  from?: string;
  /** Sort keys up to this one, itself included. */
  to?: string;
  descending?: boolean;
}

export interface Page<Data> {
  items: Data[];
  /** Give it back to read on; absent on the last page. */
  cursor?: string;
}

/** What a decision may ask of the table. Reads by key are consistent, reads of an index are not. */
export interface Reader {
  find<Identity, Data extends Versioned>(
    type: RecordType<Identity, Data>,
    identity: Identity,
  ): Promise<Data | undefined>;
  /** @throws MissingRecord */
  get<Identity, Data extends Versioned>(type: RecordType<Identity, Data>, identity: Identity): Promise<Data>;
  /** Reads a whole range: for partitions that are bounded by one case or one family. */
  list<Data extends Versioned>(type: RecordType<never, Data>, range: Range): Promise<Data[]>;
  page<Data extends Versioned>(
    type: RecordType<never, Data>,
    range: Range,
    limit: number,
    cursor?: string,
  ): Promise<Page<Data>>;
}

export class MissingRecord extends Error {
  override name = 'MissingRecord';
}
