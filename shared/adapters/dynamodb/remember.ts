import type { Reader } from '../../records/reader.ts';
import type { Versioned } from '../../records/record.ts';

/** Records that one request has found, by their keys. */
export type Remembered = Map<string, Versioned>;

const nameOf = ({ PK, SK }: { PK: string; SK: string }) => `${PK}\n${SK}`;

/** A reader that keeps what it finds one by one. */
export function remembering(reader: Reader, found: Remembered): Reader {
  return {
    ...reader,
    async find(type, identity) {
      const record = await reader.find(type, identity);
      if (record) found.set(nameOf(type.key(identity)), record);
      return record;
    },
    async get(type, identity) {
      const record = await reader.get(type, identity);
      found.set(nameOf(type.key(identity)), record);
      return record;
    },
  };
}

/**
 * A reader that knows what was found a moment ago: for the first attempt of a command. What the command writes is guarded
 * by the version that was found, so that the table refuses a decision on a record that has changed since.
 */
export function recalling(reader: Reader, found: Remembered): Reader {
  return {
    ...reader,
    async find(type, identity) {
      return (found.get(nameOf(type.key(identity))) as never) ?? reader.find(type, identity);
    },
    async get(type, identity) {
      return (found.get(nameOf(type.key(identity))) as never) ?? reader.get(type, identity);
    },
  };
}
