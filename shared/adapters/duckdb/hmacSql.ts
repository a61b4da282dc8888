import { createHash } from 'node:crypto';
import type { BucketRange } from '../../comparison/bucketOf.ts';
import { uuidOf } from '../../comparison/hashHalves.ts';
import { type DuckDb, text } from './openDuckDb.ts';

const blockBytes = 64;

/**
 * Lays the padded key into a temporary table of one row, `hmac_key`. A literal, parameter or variable would stand in
 * query plans; a table's content does not.
 */
export async function layKey(duck: DuckDb, key: Uint8Array): Promise<void> {
  await duck.run('make key table', 'CREATE TEMP TABLE hmac_key (inner_pad BLOB, outer_pad BLOB)');
  await duck.appendBytes('hmac_key', [padded(key, 0x36), padded(key, 0x5c)]);
}

/** HMAC-SHA-256 of a text in hexadecimal, as `identityHash.of` gives it without the key's version; joins `hmac_key`. */
export const keyedHash = (value: string): string => `sha256(outer_pad || unhex(sha256(inner_pad || encode(${value}))))`;

/** The first 128 bits of the hash, as `id` to join and sort by: enough to tell all people apart. */
export const firstHalfOfHash = (hash: string): string => `substr(${hash}, 1, 32)::UUID AS id`;

/** The hash in two numbers of 128 bits, `id` and `rest`. */
export const halvesOfHash = (hash: string): string => `${firstHalfOfHash(hash)}, substr(${hash}, 33, 32)::UUID AS rest`;

/** Whether the first half of a hash lies in a range of buckets. */
export function rangeOfHash(id: string, { from, to }: BucketRange): string {
  const edge = (bucket: number, filling: string) =>
    `${text(uuidOf(((bucket << 2) | (filling === 'f' ? 3 : 0)).toString(16).padStart(3, '0').padEnd(32, filling)))}::UUID`;
  return `${id} BETWEEN ${edge(from, '0')} AND ${edge(to, 'f')}`;
}

/** In which of `parts` equal ranges of buckets the first half of a hash lies, from 0. */
export const partOfHash = (id: string, parts: number): string =>
  `(('0x' || left(${id}::VARCHAR, 3))::USMALLINT // ${4096 / parts})`;

function padded(key: Uint8Array, pad: number): Uint8Array {
  const block = new Uint8Array(blockBytes);
  block.set(key.length > blockBytes ? createHash('sha256').update(key).digest() : key);
  return block.map((byte) => byte ^ pad);
}
