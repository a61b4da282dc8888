import type { BucketLock } from './buckets.ts';
import { parseCors } from './cors.ts';
import { listPage } from './listPage.ts';
import { childrenNamed, parseXml, textOf } from './parseXml.ts';
import { readText } from './readText.ts';
import type { Handler } from './routes.ts';
import { invalid, S3Error } from './S3Error.ts';
import type { S3Answer } from './S3Request.ts';
import type { S3Stores } from './S3Stores.ts';
import { toXml, type XmlValue } from './toXml.ts';

const xml = (root: string, content: Record<string, XmlValue>): S3Answer => ({
  status: 200,
  body: toXml(root, content),
});
const iso = (ms: number) => new Date(ms).toISOString();
const owner = { ID: 'local', DisplayName: 'local' };

export const listBuckets: Handler = async (_request, { buckets }) =>
  xml('ListAllMyBucketsResult', {
    Owner: owner,
    Buckets: { Bucket: buckets.list().map(({ name, created }) => ({ Name: name, CreationDate: iso(created) })) },
  });

export const createBucket: Handler = async ({ bucket, headers }, { buckets }) => {
  if (!/^[a-z\d][a-z\d.-]{1,61}[a-z\d]$/.test(bucket)) {
    throw invalid('InvalidBucketName', 'The specified bucket is not valid.');
  }
  buckets.create(bucket, headers['x-amz-bucket-object-lock-enabled'] === 'true');
  return { status: 200, headers: { location: `/${bucket}` } };
};

export const headBucket: Handler = async ({ bucket }, { buckets }) => {
  buckets.get(bucket);
  return { status: 200, headers: { 'x-amz-bucket-region': 'us-east-1' } };
};

export const deleteBucket: Handler = async ({ bucket }, { buckets }) => {
  buckets.delete(bucket);
  return { status: 204 };
};

export const listObjects: Handler = async ({ bucket, query }, { buckets, objects }) => {
  buckets.get(bucket);
  const text = (name: string) => query.get(name) ?? '';
  const encode = query.get('encoding-type') === 'url' ? encodeURIComponent : (key: string) => key;
  const token = Buffer.from(text('continuation-token'), 'base64url').toString();
  const limit = Math.min(Number(query.get('max-keys') ?? 1000), 1000);
  if (!Number.isInteger(limit) || limit < 0) throw invalid('InvalidArgument', 'max-keys is not valid.');
  const prefix = text('prefix');
  const delimiter = text('delimiter');
  const page = listPage(objects, { bucket, prefix, delimiter, after: token || text('start-after'), limit });
  return xml('ListBucketResult', {
    Name: bucket,
    Prefix: encode(prefix),
    Delimiter: delimiter ? encode(delimiter) : undefined,
    EncodingType: query.get('encoding-type') ?? undefined,
    StartAfter: query.has('start-after') ? encode(text('start-after')) : undefined,
    KeyCount: page.objects.length + page.commonPrefixes.length,
    MaxKeys: limit,
    IsTruncated: page.next !== undefined,
    ContinuationToken: query.get('continuation-token') ?? undefined,
    NextContinuationToken: page.next && Buffer.from(page.next).toString('base64url'),
    Contents: page.objects.map(({ key, modified, etag, size }) => ({
      Key: encode(key),
      LastModified: iso(modified),
      ETag: `"${etag}"`,
      Size: size,
      StorageClass: 'STANDARD',
    })),
    CommonPrefixes: page.commonPrefixes.map((common) => ({ Prefix: encode(common) })),
  });
};

export const listUploads: Handler = async ({ bucket }, { buckets, uploads }) => {
  buckets.get(bucket);
  return xml('ListMultipartUploadsResult', {
    Bucket: bucket,
    IsTruncated: false,
    Upload: uploads.list(bucket).map(({ id, key, started }) => ({ Key: key, UploadId: id, Initiated: iso(started) })),
  });
};

export const deleteObjects: Handler = async (request, { buckets, objects }) => {
  const { bucket, headers } = request;
  buckets.get(bucket);
  const document = parseXml(await readText(request));
  const quiet = textOf(document, 'Quiet') === 'true';
  const bypass = headers['x-amz-bypass-governance-retention'] === 'true';
  const keys = childrenNamed(document, 'Object').map((object) => childrenNamed(object, 'Key')[0]?.text ?? '');
  const results = keys.map((key) => {
    try {
      objects.delete(bucket, key, bypass);
      return { Deleted: { Key: key } };
    } catch (error) {
      if (!(error instanceof S3Error)) throw error;
      return { Error: { Key: key, Code: error.code, Message: error.message } };
    }
  });
  return xml('DeleteResult', {
    Deleted: quiet ? undefined : results.flatMap(({ Deleted }) => Deleted ?? []),
    Error: results.flatMap(({ Error: error }) => error ?? []),
  });
};

export const getCors: Handler = async ({ bucket }, { buckets }) => {
  const { cors } = buckets.get(bucket);
  if (!cors) throw new S3Error(404, 'NoSuchCORSConfiguration', 'The CORS configuration does not exist');
  return xml('CORSConfiguration', {
    CORSRule: cors.map((rule) => ({
      AllowedOrigin: rule.origins,
      AllowedMethod: rule.methods,
      AllowedHeader: rule.headers,
      ExposeHeader: rule.exposed,
      MaxAgeSeconds: rule.maxAge,
    })),
  });
};

export const putCors: Handler = async (request, { buckets }) => {
  buckets.get(request.bucket);
  buckets.setCors(request.bucket, parseCors(await readText(request)));
  return { status: 200 };
};

export const deleteCors: Handler = async ({ bucket }, { buckets }) => {
  buckets.get(bucket);
  buckets.setCors(bucket, undefined);
  return { status: 204 };
};

export const getLockConfiguration: Handler = async ({ bucket }, { buckets }) => {
  const lock = lockOf(buckets, bucket);
  const retention = lock.mode && { DefaultRetention: { Mode: lock.mode, Days: lock.days } };
  return xml('ObjectLockConfiguration', { ObjectLockEnabled: 'Enabled', Rule: retention });
};

export const putLockConfiguration: Handler = async (request, { buckets }) => {
  lockOf(buckets, request.bucket);
  const document = parseXml(await readText(request));
  const rule = childrenNamed(document, 'Rule').flatMap((one) => childrenNamed(one, 'DefaultRetention'))[0];
  const lock: BucketLock = {};
  if (rule) {
    const mode = textOf(rule, 'Mode');
    const days = Number(textOf(rule, 'Days') ?? Number(textOf(rule, 'Years')) * 365);
    if ((mode !== 'GOVERNANCE' && mode !== 'COMPLIANCE') || !(days > 0)) {
      throw invalid('MalformedXML', 'A default retention needs a mode and days or years.');
    }
    Object.assign(lock, { mode, days });
  }
  buckets.setLock(request.bucket, lock);
  return { status: 200 };
};

function lockOf(buckets: S3Stores['buckets'], name: string): BucketLock {
  const { lock } = buckets.get(name);
  if (!lock) {
    throw new S3Error(
      404,
      'ObjectLockConfigurationNotFoundError',
      'Object Lock configuration does not exist for this bucket',
    );
  }
  return lock;
}
