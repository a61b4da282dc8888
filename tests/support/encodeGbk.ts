/** A text in GBK; a decoder is in the runtime, an encoder is not. */
export function encodeGbk(line: string): Buffer {
  table ??= tableOf();
  return Buffer.from(
    [...line].flatMap((character) => (character < '\x80' ? [character.charCodeAt(0)] : (table?.get(character) ?? []))),
  );
}

let table: Map<string, number[]> | undefined;

function tableOf(): Map<string, number[]> {
  const decoder = new TextDecoder('gb18030');
  const made = new Map<string, number[]>();
  for (let high = 0x81; high <= 0xfe; high++)
    for (let low = 0x40; low <= 0xfe; low++)
      if (low !== 0x7f) made.set(decoder.decode(Buffer.from([high, low])), [high, low]);
  return made;
}
