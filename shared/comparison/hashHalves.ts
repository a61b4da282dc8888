/** 32 hexadecimal digits in the groups in which engines print a number of 128 bits. */
export const uuidOf = (hex: string): string =>
  `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;

/** First 128 bits of `<key version>:<hex>`: by these the files of a comparison join. */
export function firstHalfOf(idHash: string): string {
  const hex = /^\w+:([0-9a-f]{64})$/.exec(idHash)?.[1];
  if (hex === undefined) throw new RangeError('not a keyed hash of an ID number');
  return uuidOf(hex.slice(0, 32));
}

/** The whole hash again, as the register keeps it. */
export const idHashOf = (keyVersion: string, id: string, rest: string): string =>
  `${keyVersion}:${`${id}${rest}`.replaceAll('-', '')}`;
