import { createHmac } from 'node:crypto';
import type { CallSite } from '../frames/Execution.ts';

const prefix = Buffer.from('0028a0', 'hex');
const bodyLength = 3 + 8 + 4 + 4;

/** A token names its call and proves it: nothing is stored, and a call performed again after a crash carries the same token. */
export function makeToken(secret: string, target: CallSite): string {
  const body = Buffer.alloc(bodyLength);
  prefix.copy(body);
  body.writeBigUInt64BE(BigInt(target.execution), 3);
  body.writeUInt32BE(target.frame, 11);
  body.writeUInt32BE(target.attempt, 15);
  return Buffer.concat([body, proof(secret, body)]).toString('base64');
}

/** `malformed`: not a token at all; `unknown`: well-formed, but not made here. */
export function readToken(secret: string, token: string): CallSite | 'malformed' | 'unknown' {
  const bytes = Buffer.from(token, 'base64');
  const wellFormed =
    bytes.length === bodyLength + 32 && bytes.subarray(0, 3).equals(prefix) && bytes.toString('base64') === token;
  if (!wellFormed) return 'malformed';
  const body = bytes.subarray(0, bodyLength);
  if (!bytes.subarray(bodyLength).equals(proof(secret, body))) return 'unknown';
  return { execution: Number(body.readBigUInt64BE(3)), frame: body.readUInt32BE(11), attempt: body.readUInt32BE(15) };
}

const proof = (secret: string, body: Buffer): Buffer => createHmac('sha256', secret).update(body).digest();
