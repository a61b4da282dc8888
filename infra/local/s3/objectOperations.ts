import { randomUUID } from 'node:crypto';
import { copyFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expectWritable } from './expectWritable.ts';
import { keptHeaders } from './keptHeaders.ts';
import type { StoredObject } from './objects.ts';
import { childrenNamed, parseXml, textOf } from './parseXml.ts';
import { parseRetention, readLock } from './readLock.ts';
import { readRange } from './readRange.ts';
import { readText } from './readText.ts';
import type { Handler } from './routes.ts';
import { invalid, preconditionFailed, S3Error } from './S3Error.ts';
import type { S3Answer, S3Request } from './S3Request.ts';
import { storeBody } from './storeBody.ts';
import { toXml } from './toXml.ts';

const bypasses = ({ headers }: S3Request) => headers['x-amz-bypass-governance-retention'] === 'true';

export const putObject: Handler = async (request, { buckets, objects, blobs, now }) => {
  const { bucket, key } = request;
  const lock = readLock(request, buckets.get(bucket).lock, now());
  const { blob, size, md5, crc32 } = await storeBody(request, blobs);
  try {
    // Looked at only now: of two uploads under way, the second to arrive must find the first.
    expectWritable(request, objects.find(bucket, key));
    objects.put({ bucket, key, blob, size, etag: md5, crc32, headers: JSON.stringify(keptHeaders(request)), ...lock });
  } catch (error) {
    await rm(join(blobs, blob), { force: true });
    throw error;
  }
  return {
    status: 200,
    headers: { etag: `"${md5}"`, 'x-amz-checksum-crc32': crc32, 'x-amz-checksum-type': 'FULL_OBJECT' },
  };
};

export const copyObject: Handler = async (request, { buckets, objects, blobs, now }) => {
  const { bucket, key, headers } = request;
  const lock = readLock(request, buckets.get(bucket).lock, now());
  const [, from = '', fromKey = ''] = /^\/?([^/]+)\/(.+)$/.exec(headers['x-amz-copy-source'] ?? '') ?? [];
  const source = objects.get(decodeURIComponent(from), decodeURIComponent(fromKey));
  const blob = randomUUID();
  await copyFile(objects.pathOf(source), join(blobs, blob));
  const replaced = headers['x-amz-metadata-directive'] === 'REPLACE';
  const stored = objects.put({
    ...{ ...source, bucket, key, blob, ...lock },
    headers: replaced ? JSON.stringify(keptHeaders(request)) : source.headers,
  });
  const result = { ETag: `"${stored.etag}"`, LastModified: new Date(stored.modified).toISOString() };
  return { status: 200, body: toXml('CopyObjectResult', result) };
};

export const getObject: Handler = async (request, { buckets, objects }) => {
  buckets.get(request.bucket);
  const object = objects.get(request.bucket, request.key);
  const unchanged = checkConditions(request, object);
  if (unchanged) return unchanged;
  const range = readRange(request.headers.range, object.size);
  const { start, end } = range ?? { start: 0, end: object.size - 1 };
  const answer: S3Answer = {
    status: range ? 206 : 200,
    headers: {
      ...describe(object),
      ...overrides(request),
      'content-length': end - start + 1,
      ...(range ? { 'content-range': `bytes ${start}-${end}/${object.size}` } : {}),
      ...(object.crc32 && !range && request.headers['x-amz-checksum-mode'] === 'ENABLED'
        ? { 'x-amz-checksum-crc32': object.crc32, 'x-amz-checksum-type': 'FULL_OBJECT' }
        : {}),
    },
  };
  if (request.method === 'HEAD' || object.size === 0) return answer;
  return { ...answer, file: { path: objects.pathOf(object), start, end } };
};

export const deleteObject: Handler = async (request, { buckets, objects }) => {
  buckets.get(request.bucket);
  objects.delete(request.bucket, request.key, bypasses(request));
  return { status: 204 };
};

export const getRetention: Handler = async ({ bucket, key }, { objects }) => {
  const { lockMode, retainUntil } = objects.get(bucket, key);
  if (!lockMode || !retainUntil) {
    throw new S3Error(
      404,
      'NoSuchObjectLockConfiguration',
      'The specified object does not have a ObjectLock configuration',
    );
  }
  const content = { Mode: lockMode, RetainUntilDate: new Date(retainUntil).toISOString() };
  return { status: 200, body: toXml('Retention', content) };
};

export const putRetention: Handler = async (request, { buckets, objects, now }) => {
  if (!buckets.get(request.bucket).lock) throw invalid('InvalidRequest', 'Bucket is missing Object Lock Configuration');
  const object = objects.get(request.bucket, request.key);
  const document = parseXml(await readText(request));
  const retention = parseRetention(textOf(document, 'Mode'), textOf(document, 'RetainUntilDate'), now());
  objects.relock(object, { ...retention, legalHold: object.legalHold }, bypasses(request));
  return { status: 200 };
};

export const putLegalHold: Handler = async (request, { buckets, objects }) => {
  if (!buckets.get(request.bucket).lock) throw invalid('InvalidRequest', 'Bucket is missing Object Lock Configuration');
  const { lockMode, retainUntil, ...object } = objects.get(request.bucket, request.key);
  const [status] = childrenNamed(parseXml(await readText(request)), 'Status');
  const legalHold = status?.text === 'ON' ? 1 : 0;
  objects.relock({ ...object, lockMode, retainUntil }, { lockMode, retainUntil, legalHold }, false);
  return { status: 200 };
};

function describe(object: StoredObject): Record<string, string> {
  return {
    ...JSON.parse(object.headers),
    etag: `"${object.etag}"`,
    'last-modified': new Date(object.modified).toUTCString(),
    'accept-ranges': 'bytes',
    ...(object.lockMode && object.retainUntil
      ? {
          'x-amz-object-lock-mode': object.lockMode,
          'x-amz-object-lock-retain-until-date': new Date(object.retainUntil).toISOString(),
        }
      : {}),
    ...(object.legalHold ? { 'x-amz-object-lock-legal-hold': 'ON' } : {}),
  };
}

/** `response-content-type` and its kin: a presigned address may name the file that a browser saves. */
function overrides({ query }: S3Request): Record<string, string> {
  const given = [...query].filter(([name]) => name.startsWith('response-'));
  if (given.some(([, value]) => /[^\x20-\xff]/.test(value))) {
    throw invalid('InvalidArgument', 'Header value cannot be represented using ISO-8859-1.');
  }
  return Object.fromEntries(given.map(([name, value]) => [name.slice('response-'.length), value]));
}

function checkConditions({ headers }: S3Request, { etag }: StoredObject): S3Answer | undefined {
  const names = (header: string | undefined) => header?.split(',').map((tag) => tag.trim().replaceAll('"', ''));
  const wanted = names(headers['if-match']);
  if (wanted && !wanted.includes(etag) && !wanted.includes('*')) throw preconditionFailed();
  const known = names(headers['if-none-match']);
  if (known?.includes(etag) || known?.includes('*')) return { status: 304, headers: { etag: `"${etag}"` } };
  return undefined;
}
