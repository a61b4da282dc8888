let codes: Map<string, number> | undefined;

/** Text in the two-byte part of GB18030 (GBK), as older agency systems write their files. */
export function encodeGb18030(text: string): Buffer {
  codes ??= readCodes();
  const bytes: number[] = [];
  for (const character of text) {
    const code = codes.get(character);
    if (character < '\u0080') bytes.push(character.charCodeAt(0));
    else if (code === undefined) throw new RangeError(`GBK has no ${character}`);
    else bytes.push(code >> 8, code & 0xff);
  }
  return Buffer.from(bytes);
}

function readCodes(): Map<string, number> {
  const decoder = new TextDecoder('gb18030');
  const map = new Map<string, number>();
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      if (trail === 0x7f) continue;
      const character = decoder.decode(Uint8Array.of(lead, trail));
      if ([...character].length === 1 && character !== '\uFFFD') map.set(character, (lead << 8) | trail);
    }
  }
  return map;
}
