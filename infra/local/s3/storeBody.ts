import { createHash, randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { crc32 } from 'node:zlib';
import { decodeChunks } from './decodeChunks.ts';
import { invalid } from './S3Error.ts';
import type { S3Request } from './S3Request.ts';

export interface StoredBody {
  /** File name under the blob directory. */
  blob: string;
  size: number;
  /** Hex MD5: the ETag without quotes. */
  md5: string;
  /** Base64 CRC-32, as in `x-amz-checksum-crc32`. */
  crc32: string;
}

/** Streams a request's body into a new file and checks every digest that the request gives for it. */
export async function storeBody(request: S3Request, directory: string): Promise<StoredBody> {
  const blob = randomUUID();
  const path = join(directory, blob);
  const declared = new Map(Object.entries(request.headers));
  const hashes = { md5: createHash('md5'), sha256: createHash('sha256'), sha1: createHash('sha1') };
  let crc = 0;
  let size = 0;
  const measure = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      size += chunk.length;
      crc = crc32(chunk, crc);
      hashes.md5.update(chunk);
      if (declared.has('x-amz-checksum-sha1')) hashes.sha1.update(chunk);
      hashes.sha256.update(chunk);
      done(null, chunk);
    },
  });
  const chunked = (declared.get('x-amz-content-sha256') ?? '').startsWith('STREAMING-');
  const file = createWriteStream(path);
  try {
    if (chunked) {
      const decode = decodeChunks((name, value) => declared.set(name, value));
      await pipeline(request.raw, decode, measure, file);
    } else {
      await pipeline(request.raw, measure, file);
    }
    const md5 = hashes.md5.digest();
    const sha256 = hashes.sha256.digest();
    const checksum = Buffer.alloc(4);
    checksum.writeUInt32BE(crc);
    const computed = {
      'content-md5': md5.toString('base64'),
      'x-amz-checksum-crc32': checksum.toString('base64'),
      'x-amz-checksum-sha1': hashes.sha1.digest('base64'),
      'x-amz-checksum-sha256': sha256.toString('base64'),
      'x-amz-decoded-content-length': String(size),
    };
    for (const [name, value] of Object.entries(computed)) {
      if (declared.has(name) && declared.get(name) !== value) throw mismatch(name);
    }
    const signed = declared.get('x-amz-content-sha256') ?? '';
    if (/^[\da-f]{64}$/.test(signed) && signed !== sha256.toString('hex')) throw mismatch('x-amz-content-sha256');
    return { blob, size, md5: md5.toString('hex'), crc32: computed['x-amz-checksum-crc32'] };
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  }
}

const mismatch = (name: string) => invalid('BadDigest', `The ${name} you specified did not match what we received.`);
