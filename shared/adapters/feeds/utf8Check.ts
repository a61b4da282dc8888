import { isUtf8 } from 'node:buffer';

/** Says whether chunks together are UTF-8; a character may be cut between two of them. */
export function createUtf8Check() {
  let carried: Buffer = Buffer.alloc(0);
  let valid = true;
  return {
    add(chunk: Buffer): void {
      const joined = carried.length > 0 ? Buffer.concat([carried, chunk]) : chunk;
      const whole = joined.length - cutBytes(joined);
      valid &&= isUtf8(joined.subarray(0, whole));
      carried = joined.subarray(whole);
    },
    holds: (): boolean => valid && carried.length === 0,
  };
}

/** How many bytes at the end begin a character that is not complete. */
function cutBytes(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] as number;
    if (byte < 0x80) return 0;
    if (byte < 0xc0) continue;
    const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
    return length > back ? back : 0;
  }
  return 0;
}
