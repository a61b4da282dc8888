import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { ServiceError } from '../aws-protocol/serveAwsJson.ts';
import type { Key } from './openKeys.ts';

export type EncryptionContext = Record<string, string>;

const VERSION = 1;
const IV = 12;
const TAG = 16;

/** AES-256-GCM with the context as additional data. Layout: version, length of the key id, key id, IV, tag, ciphertext. */
export function seal(key: Key, plaintext: Buffer, context: EncryptionContext): Buffer {
  const iv = randomBytes(IV);
  const cipher = createCipheriv('aes-256-gcm', Buffer.from(key.material, 'base64'), iv);
  cipher.setAAD(bytesOf(context));
  const sealed = Buffer.concat([cipher.update(plaintext), cipher.final()]);
  const id = Buffer.from(key.keyId);
  return Buffer.concat([Buffer.from([VERSION, id.length]), id, iv, cipher.getAuthTag(), sealed]);
}

export function keyIdOf(blob: Buffer): string {
  const [version, length = 0] = blob;
  if (version !== VERSION || blob.length < 2 + length + IV + TAG) throw invalidCiphertext();
  return blob.subarray(2, 2 + length).toString();
}

export function unseal(key: Key, blob: Buffer, context: EncryptionContext): Buffer {
  const start = 2 + (blob[1] as number);
  const decipher = createDecipheriv(
    'aes-256-gcm',
    Buffer.from(key.material, 'base64'),
    blob.subarray(start, start + IV),
  );
  decipher.setAAD(bytesOf(context));
  decipher.setAuthTag(blob.subarray(start + IV, start + IV + TAG));
  try {
    return Buffer.concat([decipher.update(blob.subarray(start + IV + TAG)), decipher.final()]);
  } catch {
    throw invalidCiphertext();
  }
}

/** The order of a context's entries does not matter. */
const bytesOf = (context: EncryptionContext) =>
  Buffer.from(JSON.stringify(Object.entries(context).sort(([left], [right]) => (left < right ? -1 : 1))));

const invalidCiphertext = () =>
  new ServiceError('InvalidCiphertextException', 'The ciphertext, or the encryption context, is not the right one.');
