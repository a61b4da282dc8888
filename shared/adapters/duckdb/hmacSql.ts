import { createHash } from 'node:crypto';
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

/** HMAC-SHA-256 of a text as `<version>:<hex>`, as `identityHash.of` gives it; for a query that joins `hmac_key`. */
export const keyedHash = (version: string, value: string): string =>
  `${text(`${version}:`)} || sha256(outer_pad || unhex(sha256(inner_pad || encode(${value}))))`;

export const bucketOfHash = (version: string, hash: string): string =>
  `(('0x' || substr(${hash}, ${version.length + 2}, 3))::INTEGER >> 2)`;

function padded(key: Uint8Array, pad: number): Uint8Array {
  const block = new Uint8Array(blockBytes);
  block.set(key.length > blockBytes ? createHash('sha256').update(key).digest() : key);
  return block.map((byte) => byte ^ pad);
}
