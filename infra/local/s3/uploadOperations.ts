import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { expectWritable } from './expectWritable.ts';
import { keptHeaders } from './keptHeaders.ts';
import { childrenNamed, parseXml, textOf } from './parseXml.ts';
import { readLock } from './readLock.ts';
import { readText } from './readText.ts';
import type { Handler } from './routes.ts';
import { invalid } from './S3Error.ts';
import { storeBody } from './storeBody.ts';
import { toXml } from './toXml.ts';
import type { Part } from './uploads.ts';

const LEAST_PART = 5 * 1024 * 1024;
/** Lock headers come with the first request and count for the completed object. */
const isLockHeader = ([name]: [string, string]) => name.startsWith('x-amz-object-lock-');

export const createUpload: Handler = async (request, { buckets, uploads }) => {
  const { bucket, key, headers } = request;
  buckets.get(bucket);
  const kept = { ...keptHeaders(request), ...Object.fromEntries(Object.entries(headers).filter(isLockHeader)) };
  const UploadId = uploads.start({ bucket, key, headers: JSON.stringify(kept) });
  return { status: 200, body: toXml('InitiateMultipartUploadResult', { Bucket: bucket, Key: key, UploadId }) };
};

export const putPart: Handler = async (request, { uploads, blobs }) => {
  const { bucket, key, query } = request;
  const number = Number(query.get('partNumber'));
  if (!Number.isInteger(number) || number < 1 || number > 10_000) {
    throw invalid('InvalidArgument', 'Part number must be an integer between 1 and 10000, inclusive');
  }
  const { id } = uploads.get(query.get('uploadId') ?? '', bucket, key);
  const { blob, size, md5, crc32 } = await storeBody(request, blobs);
  try {
    uploads.get(id, bucket, key);
    uploads.putPart({ upload: id, number, blob, size, etag: md5 });
  } catch (error) {
    await rm(join(blobs, blob), { force: true });
    throw error;
  }
  return { status: 200, headers: { etag: `"${md5}"`, 'x-amz-checksum-crc32': crc32 } };
};

export const listParts: Handler = async ({ bucket, key, query }, { uploads }) => {
  const { id } = uploads.get(query.get('uploadId') ?? '', bucket, key);
  const after = Number(query.get('part-number-marker') ?? 0);
  const limit = Math.min(Number(query.get('max-parts') ?? 1000), 1000);
  const left = uploads.parts(id).filter(({ number }) => number > after);
  const page = left.slice(0, limit);
  return {
    status: 200,
    body: toXml('ListPartsResult', {
      Bucket: bucket,
      Key: key,
      UploadId: id,
      PartNumberMarker: after,
      NextPartNumberMarker: page.at(-1)?.number,
      MaxParts: limit,
      IsTruncated: left.length > limit,
      Part: page.map(({ number, etag, size, modified }) => ({
        PartNumber: number,
        ETag: `"${etag}"`,
        Size: size,
        LastModified: new Date(modified).toISOString(),
      })),
    }),
  };
};

export const completeUpload: Handler = async (request, { buckets, objects, uploads, blobs, now }) => {
  const { bucket, key, query } = request;
  const { id, headers } = uploads.get(query.get('uploadId') ?? '', bucket, key);
  const parts = chooseParts(parseAsked(await readText(request)), uploads.parts(id));
  const given: Record<string, string> = JSON.parse(headers);
  const lock = readLock({ headers: given }, buckets.get(bucket).lock, now());
  expectWritable(request, objects.find(bucket, key));

  const blob = randomUUID();
  for (const part of parts) {
    await pipeline(createReadStream(uploads.pathOf(part)), createWriteStream(join(blobs, blob), { flags: 'a' }));
  }
  const digests = Buffer.concat(parts.map(({ etag }) => Buffer.from(etag, 'hex')));
  const etag = `${createHash('md5').update(digests).digest('hex')}-${parts.length}`;
  const kept = Object.fromEntries(Object.entries(given).filter((header) => !isLockHeader(header)));
  const size = parts.reduce((total, part) => total + part.size, 0);
  try {
    uploads.get(id, bucket, key);
    expectWritable(request, objects.find(bucket, key));
    objects.put({ bucket, key, blob, size, etag, crc32: null, headers: JSON.stringify(kept), ...lock });
  } catch (error) {
    await rm(join(blobs, blob), { force: true });
    throw error;
  }
  uploads.end(id);
  return { status: 200, body: toXml('CompleteMultipartUploadResult', { Bucket: bucket, Key: key, ETag: `"${etag}"` }) };
};

export const abortUpload: Handler = async ({ bucket, key, query }, { uploads }) => {
  uploads.end(uploads.get(query.get('uploadId') ?? '', bucket, key).id);
  return { status: 204 };
};

interface Asked {
  number: number;
  etag: string;
}

const parseAsked = (document: string): Asked[] =>
  childrenNamed(parseXml(document), 'Part').map((part) => ({
    number: Number(textOf(part, 'PartNumber')),
    etag: (textOf(part, 'ETag') ?? '').replaceAll('"', ''),
  }));

function chooseParts(asked: Asked[], stored: Part[]): Part[] {
  if (asked.length === 0) throw invalid('MalformedXML', 'You must specify at least one part');
  const parts = asked.map(({ number, etag }, position) => {
    if (position > 0 && number <= (asked[position - 1] as Asked).number) {
      throw invalid('InvalidPartOrder', 'The list of parts was not in ascending order.');
    }
    const part = stored.find((candidate) => candidate.number === number);
    if (!part || part.etag !== etag)
      throw invalid('InvalidPart', 'One or more of the specified parts could not be found.');
    return part;
  });
  if (parts.slice(0, -1).some(({ size }) => size < LEAST_PART)) {
    throw invalid('EntityTooSmall', 'Your proposed upload is smaller than the minimum allowed object size.');
  }
  return parts;
}
