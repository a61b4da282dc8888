import { createHmac } from 'node:crypto';
import { createSealer } from '../../shared/adapters/sealing/sealer.ts';
import { idCheckDigit } from '../../shared/identity/index.ts';

const key = Buffer.alloc(32, 7);

/** Hashes ID numbers as the product does, under a key of the tests. */
export const identityHash = {
  currentKey: async () => ({ version: 'v1', key }),
  of: async (idNumber: string) => `v1:${createHmac('sha256', key).update(idNumber).digest('hex')}`,
};

/** Seals under one key for all divisions. */
export const sealer = createSealer({ keyOf: async () => Buffer.alloc(32, 9) }, identityHash);

/** An ID number that no real person can have. */
export function inventedIdNumber(order: number, birth = '19800101'): string {
  const region = `99${String(Math.floor(order / 1000)).padStart(4, '0')}`;
  const first17 = `${region}${birth}${String(order % 1000).padStart(3, '0')}`;
  return first17 + idCheckDigit(first17);
}
