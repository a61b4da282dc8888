import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import {
  AbortMultipartUploadCommand,
  CompleteMultipartUploadCommand,
  CopyObjectCommand,
  CreateBucketCommand,
  CreateMultipartUploadCommand,
  DeleteBucketCommand,
  DeleteObjectCommand,
  DeleteObjectsCommand,
  GetBucketVersioningCommand,
  GetObjectCommand,
  GetObjectRetentionCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  ListPartsCommand,
  PutBucketCorsCommand,
  PutObjectCommand,
  PutObjectLockConfigurationCommand,
  S3Client,
  type S3ClientConfig,
  UploadPartCommand,
} from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Listening } from '../aws-protocol/listen.ts';
import { openCallLog } from '../call-log/openCallLog.ts';
import { startS3 } from './startS3.ts';

const directory = mkdtempSync(join(tmpdir(), 's3-'));
const callLog = openCallLog();
const Bucket = 'doudi-data';
let offset = 0;
let server: Listening;
let s3: S3Client;

const start = async () => {
  server = await startS3({ directory, callLog, clock: { now: () => Date.now() + offset } });
  s3 = clientWith({});
};
// Presigned uploads carry no body yet: a checksum made then would be that of nothing.
const clientWith = ({ secretAccessKey = 'local', ...settings }: S3ClientConfig & { secretAccessKey?: string }) =>
  new S3Client({
    endpoint: server.endpoint,
    region: 'us-east-1',
    forcePathStyle: true,
    credentials: { accessKeyId: 'LOCALFeeds', secretAccessKey },
    requestChecksumCalculation: 'WHEN_REQUIRED',
    ...settings,
  });
const put = (Key: string, Body: string | Buffer, more = {}) =>
  s3.send(new PutObjectCommand({ Bucket, Key, Body, ...more }));
const get = async (Key: string, more = {}) => {
  const { Body, ...answer } = await s3.send(new GetObjectCommand({ Bucket, Key, ...more }));
  return { ...answer, text: (await Body?.transformToString()) as string };
};

beforeAll(async () => {
  await start();
  await s3.send(new CreateBucketCommand({ Bucket }));
  await s3.send(new CreateBucketCommand({ Bucket: 'doudi-roots', ObjectLockEnabledForBucket: true }));
});
afterAll(async () => {
  s3.destroy();
  await server.close();
  rmSync(directory, { recursive: true });
});

describe('objects', () => {
  it('come back with their type, their own headers and their ETag', async () => {
    const { ETag } = await put('a/名单 1+2.csv', '姓名\n', {
      ContentType: 'text/csv; charset=utf-8',
      Metadata: { batch: 'bat-1' },
    });
    expect(ETag).toBe(`"${createHash('md5').update('姓名\n').digest('hex')}"`);
    expect(await get('a/名单 1+2.csv')).toMatchObject({
      text: '姓名\n',
      ETag,
      ContentType: 'text/csv; charset=utf-8',
      Metadata: { batch: 'bat-1' },
      ContentLength: 7,
    });
  });

  it('are streamed in chunks and out in ranges', async () => {
    const body = randomBytes(3_000_000);
    const chunks = new Array(30).fill(0).map((_, n) => body.subarray(n * 100_000, (n + 1) * 100_000));
    const sender = clientWith({ requestChecksumCalculation: 'WHEN_SUPPORTED' });
    await sender.send(
      new PutObjectCommand({ Bucket, Key: 'big', Body: Readable.from(chunks), ContentLength: body.length }),
    );
    const { Body } = await s3.send(new GetObjectCommand({ Bucket, Key: 'big' }));
    expect(Buffer.compare(Buffer.from((await Body?.transformToByteArray()) as Uint8Array), body)).toBe(0);
    const range = async (Range: string) => {
      const part = await s3.send(new GetObjectCommand({ Bucket, Key: 'big', Range }));
      return [part.ContentRange, Buffer.from((await part.Body?.transformToByteArray()) as Uint8Array)] as const;
    };
    expect(await range('bytes=10-19')).toEqual(['bytes 10-19/3000000', body.subarray(10, 20)]);
    expect(await range('bytes=-5')).toEqual(['bytes 2999995-2999999/3000000', body.subarray(-5)]);
    expect(await range('bytes=2999990-')).toEqual(['bytes 2999990-2999999/3000000', body.subarray(-10)]);
    await expect(range('bytes=3000000-')).rejects.toMatchObject({ name: 'InvalidRange' });
  });

  it('are written once where If-None-Match asks for it, also by two at the same time', async () => {
    const outcomes = await Promise.allSettled([1, 2, 3].map((n) => put('once', `${n}`, { IfNoneMatch: '*' })));
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    await expect(put('once', '4', { IfNoneMatch: '*' })).rejects.toMatchObject({ name: 'PreconditionFailed' });
  });

  it('are refused when a digest does not fit the body', async () => {
    await expect(put('wrong', 'abc', { ChecksumCRC32: 'AAAAAA==' })).rejects.toMatchObject({ name: 'BadDigest' });
    await expect(get('wrong')).rejects.toMatchObject({ name: 'NoSuchKey' });
  });

  it('may be empty', async () => {
    await put('empty', '');
    expect((await get('empty')).text).toBe('');
  });

  it('answer 304 to a reader that has them', async () => {
    const { ETag } = await put('known', 'x');
    await expect(get('known', { IfNoneMatch: ETag })).rejects.toMatchObject({ $metadata: { httpStatusCode: 304 } });
  });

  it('are copied with their headers', async () => {
    await put('original', 'x', { ContentType: 'text/plain' });
    await s3.send(new CopyObjectCommand({ Bucket, Key: 'copy', CopySource: `${Bucket}/original` }));
    expect(await get('copy')).toMatchObject({ text: 'x', ContentType: 'text/plain' });
  });

  it('outlive a restart, and bodies that no object names do not', async () => {
    await put('lasting', 'still here');
    s3.destroy();
    await server.close();
    writeFileSync(join(directory, 'blobs', 'half-written'), 'x');
    await start();
    expect((await get('lasting')).text).toBe('still here');
    expect(readdirSync(join(directory, 'blobs'))).not.toContain('half-written');
  });

  it('are refused in a bucket that does not exist', async () => {
    await expect(s3.send(new HeadObjectCommand({ Bucket: 'nowhere', Key: 'x' }))).rejects.toMatchObject({
      $metadata: { httpStatusCode: 404 },
    });
    await expect(s3.send(new PutObjectCommand({ Bucket: 'nowhere', Key: 'x', Body: 'y' }))).rejects.toMatchObject({
      name: 'NoSuchBucket',
    });
  });
});

describe('listing', () => {
  const list = (more = {}) => s3.send(new ListObjectsV2Command({ Bucket, Prefix: 'l/', ...more }));
  beforeAll(async () => {
    for (const key of ['l/1/a', 'l/1/b', 'l/2', 'l/3/c', 'l/&<4>']) await put(key, key);
  });

  it('gives keys in order', async () => {
    const { Contents } = await list();
    expect(Contents?.map(({ Key }) => Key)).toEqual(['l/&<4>', 'l/1/a', 'l/1/b', 'l/2', 'l/3/c']);
  });

  it('rolls keys up at the delimiter, page by page', async () => {
    const seen: (string | undefined)[] = [];
    let token: string | undefined;
    do {
      const page = await list({ Delimiter: '/', MaxKeys: 1, ContinuationToken: token });
      expect(page.KeyCount).toBe(1);
      seen.push(page.Contents?.[0]?.Key ?? page.CommonPrefixes?.[0]?.Prefix);
      token = page.NextContinuationToken;
    } while (token);
    expect(seen).toEqual(['l/&<4>', 'l/1/', 'l/2', 'l/3/']);
  });

  it('forgets what a multi-delete removed', async () => {
    const Objects = [{ Key: 'l/&<4>' }, { Key: 'l/2' }, { Key: 'l/never' }];
    const { Deleted } = await s3.send(new DeleteObjectsCommand({ Bucket, Delete: { Objects } }));
    expect(Deleted?.map(({ Key }) => Key)).toEqual(['l/&<4>', 'l/2', 'l/never']);
    expect((await list()).KeyCount).toBe(3);
  });
});

describe('multipart upload', () => {
  const begin = async (Key: string) =>
    (await s3.send(new CreateMultipartUploadCommand({ Bucket, Key, ContentType: 'text/csv' }))).UploadId as string;
  const part = async (Key: string, UploadId: string, PartNumber: number, Body: Buffer) => ({
    PartNumber,
    ETag: (await s3.send(new UploadPartCommand({ Bucket, Key, UploadId, PartNumber, Body }))).ETag,
  });

  it('joins the listed parts in order', async () => {
    const UploadId = await begin('joined');
    const first = randomBytes(5 * 1024 * 1024);
    const second = await part('joined', UploadId, 2, Buffer.from('end'));
    const Parts = [await part('joined', UploadId, 1, first), second];
    const listed = await s3.send(new ListPartsCommand({ Bucket, Key: 'joined', UploadId }));
    expect(listed.Parts?.map(({ PartNumber, Size }) => [PartNumber, Size])).toEqual([
      [1, first.length],
      [2, 3],
    ]);
    const done = await s3.send(
      new CompleteMultipartUploadCommand({ Bucket, Key: 'joined', UploadId, MultipartUpload: { Parts } }),
    );
    expect(done.ETag).toMatch(/^"[\da-f]{32}-2"$/);
    const head = await s3.send(new HeadObjectCommand({ Bucket, Key: 'joined' }));
    expect([head.ContentLength, head.ContentType]).toEqual([first.length + 3, 'text/csv']);
    expect((await get('joined', { Range: 'bytes=-4' })).text.slice(-3)).toBe('end');
  });

  it('refuses parts that are too small, unknown or out of order', async () => {
    const UploadId = await begin('bad');
    const one = await part('bad', UploadId, 1, Buffer.from('small'));
    const two = await part('bad', UploadId, 2, Buffer.from('end'));
    const complete = (Parts: object[]) =>
      s3.send(new CompleteMultipartUploadCommand({ Bucket, Key: 'bad', UploadId, MultipartUpload: { Parts } }));
    await expect(complete([one, two])).rejects.toMatchObject({ name: 'EntityTooSmall' });
    await expect(complete([two, one])).rejects.toMatchObject({ name: 'InvalidPartOrder' });
    await expect(complete([{ ...one, PartNumber: 7 }])).rejects.toMatchObject({ name: 'InvalidPart' });
    await s3.send(new AbortMultipartUploadCommand({ Bucket, Key: 'bad', UploadId }));
    await expect(complete([one])).rejects.toMatchObject({ name: 'NoSuchUpload' });
  });
});

describe('presigned addresses', () => {
  const upload = (Key: string, client = s3) =>
    getSignedUrl(client, new PutObjectCommand({ Bucket, Key, ContentType: 'text/csv' }), {
      expiresIn: 60,
      signableHeaders: new Set(['content-type']),
    });
  const send = (url: string, type = 'text/csv') =>
    fetch(url, { method: 'PUT', body: 'a,b\n', headers: { 'content-type': type } });

  it('upload and download without other credentials', async () => {
    expect((await send(await upload('by link'))).status).toBe(200);
    const command = new GetObjectCommand({
      Bucket,
      Key: 'by link',
      ResponseContentDisposition: 'attachment; filename="list.csv"',
    });
    const answer = await fetch(await getSignedUrl(s3, command, { expiresIn: 60 }));
    expect(await answer.text()).toBe('a,b\n');
    expect(answer.headers.get('content-type')).toBe('text/csv');
    expect(answer.headers.get('content-disposition')).toBe('attachment; filename="list.csv"');
  });

  it('are refused for another key, another signed header, another secret and without signature', async () => {
    const url = await upload('signed');
    const code = async (answer: Response) => /<Code>(\w+)/.exec(await answer.text())?.[1];
    expect(await code(await send(url.replace('/signed', '/other')))).toBe('SignatureDoesNotMatch');
    expect(await code(await send(url, 'text/html'))).toBe('SignatureDoesNotMatch');
    expect(await code(await send(await upload('signed', clientWith({ secretAccessKey: 'guess' }))))).toBe(
      'SignatureDoesNotMatch',
    );
    expect(await code(await send(url.split('?')[0] as string))).toBe('AccessDenied');
  });

  it('are refused after their time, by the clock of the local cloud', async () => {
    const url = await upload('late');
    offset = 61_000;
    const answer = await send(url);
    offset = 0;
    expect([answer.status, await answer.text()]).toEqual([403, expect.stringContaining('Request has expired')]);
  });
});

describe('object lock', () => {
  const locked = (Key: string, days: number) => ({
    Bucket: 'doudi-roots',
    Key,
    Body: 'root',
    ObjectLockMode: 'COMPLIANCE' as const,
    ObjectLockRetainUntilDate: new Date(Date.now() + days * 86_400_000),
  });
  const remove = (Key: string) => s3.send(new DeleteObjectCommand({ Bucket: 'doudi-roots', Key }));

  it('keeps an object from deletion and overwriting until its date', async () => {
    await s3.send(new PutObjectCommand(locked('2026-01-01', 10)));
    await expect(remove('2026-01-01')).rejects.toMatchObject({ name: 'AccessDenied' });
    await expect(s3.send(new PutObjectCommand(locked('2026-01-01', 20)))).rejects.toMatchObject({
      name: 'AccessDenied',
    });
    const many = new DeleteObjectsCommand({ Bucket: 'doudi-roots', Delete: { Objects: [{ Key: '2026-01-01' }] } });
    expect((await s3.send(many)).Errors).toMatchObject([{ Key: '2026-01-01', Code: 'AccessDenied' }]);
    offset = 11 * 86_400_000;
    await remove('2026-01-01');
    offset = 0;
  });

  it('takes the default retention of its bucket', async () => {
    await s3.send(
      new PutObjectLockConfigurationCommand({
        Bucket: 'doudi-roots',
        ObjectLockConfiguration: {
          ObjectLockEnabled: 'Enabled',
          Rule: { DefaultRetention: { Mode: 'GOVERNANCE', Days: 3 } },
        },
      }),
    );
    await s3.send(new PutObjectCommand({ Bucket: 'doudi-roots', Key: 'default', Body: 'x' }));
    const { Retention } = await s3.send(new GetObjectRetentionCommand({ Bucket: 'doudi-roots', Key: 'default' }));
    expect(Retention?.Mode).toBe('GOVERNANCE');
    await expect(remove('default')).rejects.toMatchObject({ name: 'AccessDenied' });
    await s3.send(new DeleteObjectCommand({ Bucket: 'doudi-roots', Key: 'default', BypassGovernanceRetention: true }));
  });

  it('is refused by a bucket made without it', async () => {
    await expect(s3.send(new PutObjectCommand({ ...locked('x', 1), Bucket }))).rejects.toMatchObject({
      name: 'InvalidRequest',
    });
  });
});

describe('the bucket', () => {
  it('answers the preflight of an allowed origin only, and lets it read the ETag', async () => {
    const CORSRules = [
      {
        AllowedOrigins: ['http://localhost:*'],
        AllowedMethods: ['PUT', 'GET'],
        AllowedHeaders: ['*'],
        ExposeHeaders: ['ETag'],
      },
    ];
    await s3.send(new PutBucketCorsCommand({ Bucket, CORSConfiguration: { CORSRules } }));
    const preflight = (origin: string) =>
      fetch(`${server.endpoint}/${Bucket}/x`, {
        method: 'OPTIONS',
        headers: { origin, 'access-control-request-method': 'PUT', 'access-control-request-headers': 'content-type' },
      });
    const allowed = await preflight('http://localhost:3000');
    expect(allowed.headers.get('access-control-allow-origin')).toBe('http://localhost:3000');
    expect(allowed.headers.get('access-control-allow-headers')).toBe('content-type');
    expect((await preflight('http://elsewhere.test')).status).toBe(403);
    await put('shared', 'x');
    const url = await getSignedUrl(s3, new GetObjectCommand({ Bucket, Key: 'shared' }));
    const read = await fetch(url, { headers: { origin: 'http://localhost:3000' } });
    expect(read.headers.get('access-control-expose-headers')).toBe('ETag');
  });

  it('is deleted only when empty', async () => {
    await expect(s3.send(new DeleteBucketCommand({ Bucket }))).rejects.toMatchObject({ name: 'BucketNotEmpty' });
  });

  it('says what it does not know instead of taking it for something else', async () => {
    await expect(s3.send(new GetBucketVersioningCommand({ Bucket }))).rejects.toMatchObject({ name: 'NotImplemented' });
  });
});

describe('the log of calls', () => {
  it('names the permissions of a locked upload and of reading parts', async () => {
    callLog.clear();
    await s3
      .send(
        new PutObjectCommand({
          Bucket,
          Key: 'logged',
          Body: 'x',
          ObjectLockMode: 'GOVERNANCE',
          ObjectLockRetainUntilDate: new Date(),
        }),
      )
      .catch(() => undefined);
    await s3.send(new HeadObjectCommand({ Bucket, Key: 'shared' }));
    await s3.send(new ListObjectsV2Command({ Bucket }));
    expect(callLog.counts().map(({ action, resource }) => `${action} ${resource}`)).toEqual([
      `s3:GetObject ${Bucket}/shared`,
      `s3:ListBucket ${Bucket}`,
      `s3:PutObject ${Bucket}/logged`,
      `s3:PutObjectRetention ${Bucket}/logged`,
    ]);
  });
});
