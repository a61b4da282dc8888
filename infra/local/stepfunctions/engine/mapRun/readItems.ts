import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { GetObjectCommand, ListObjectsV2Command, type S3Client } from '@aws-sdk/client-s3';
import { parse as parseCsv } from 'csv-parse';
import type { MapRunPlan } from '../../frames/MapRunPlan.ts';
import { StateFailure } from '../../interpreter/StateFailure.ts';

type Source = Exclude<MapRunPlan['source'], { items: unknown[] }>;

const readerFailed = (cause: string): StateFailure => new StateFailure({ error: 'States.ItemReaderFailed', cause });

/** The items of a Distributed Map, in order: from the state, or streamed from the bucket. */
export async function* readItems(source: MapRunPlan['source'], s3: S3Client): AsyncGenerator<unknown> {
  if ('items' in source) {
    yield* source.items;
    return;
  }
  let left = source.maxItems;
  for await (const item of itemsOf(source, s3)) {
    if (left-- <= 0) return;
    yield item;
  }
}

function itemsOf(source: Source, s3: S3Client): AsyncGenerator<unknown> {
  if (source.action === 'listObjectsV2') return listed(source, s3);
  switch (source.inputType) {
    case 'CSV':
      return csv(source, s3);
    case 'JSONL':
      return jsonLines(source, s3);
    case 'MANIFEST':
      return manifest(source, s3);
    default:
      return json(source, s3);
  }
}

async function open(s3: S3Client, location: Record<string, unknown>): Promise<Readable> {
  try {
    const { Body } = await s3.send(
      new GetObjectCommand({ Bucket: String(location.Bucket), Key: String(location.Key) }),
    );
    return Body as Readable;
  } catch (error) {
    throw readerFailed((error as Error).message);
  }
}

async function* json(source: Source, s3: S3Client): AsyncGenerator<unknown> {
  const chunks: Buffer[] = [];
  for await (const chunk of await open(s3, source.arguments)) chunks.push(chunk as Buffer);
  let value: unknown;
  try {
    value = JSON.parse(Buffer.concat(chunks).toString());
  } catch {
    throw readerFailed('Attempting to map over non-iterable node.');
  }
  if (!Array.isArray(value)) throw readerFailed('Attempting to map over non-iterable node.');
  yield* value as unknown[];
}

async function* jsonLines(source: Source, s3: S3Client): AsyncGenerator<unknown> {
  let number = 0;
  for await (const line of createInterface({
    input: await open(s3, source.arguments),
    crlfDelay: Number.POSITIVE_INFINITY,
  })) {
    number += 1;
    if (line.trim() === '') continue;
    try {
      yield JSON.parse(line) as unknown;
    } catch {
      throw readerFailed(`Line ${number} is not valid JSON.`);
    }
  }
}

async function* csv(source: Source, s3: S3Client): AsyncGenerator<unknown> {
  const rows = (await open(s3, source.arguments)).pipe(
    parseCsv({ bom: true, delimiter: source.csvDelimiter, relax_column_count: true, skip_empty_lines: true }),
  );
  let headers = source.csvHeaders;
  if (headers) checkHeaders(headers);
  for await (const row of rows as AsyncIterable<string[]>) {
    if (!headers) {
      headers = row;
      checkHeaders(headers);
      continue;
    }
    yield Object.fromEntries(headers.map((header, index) => [header, row[index] ?? '']));
  }
}

function checkHeaders(headers: string[]): void {
  if (new Set(headers).size < headers.length) throw readerFailed('CSV headers cannot contain duplicates.');
}

async function* listed(source: Source, s3: S3Client): AsyncGenerator<unknown> {
  let token: string | undefined;
  do {
    const page = await s3.send(
      new ListObjectsV2Command({ ...(source.arguments as { Bucket: string }), ContinuationToken: token }),
    );
    for (const { Key, Size, ETag, LastModified, StorageClass } of page.Contents ?? []) {
      yield {
        Etag: ETag,
        Key,
        LastModified: LastModified ? LastModified.getTime() / 1000 : undefined,
        Size,
        StorageClass,
      };
    }
    token = page.NextContinuationToken;
  } while (token);
}

/** An S3 inventory: a manifest whose files are CSV without headers, the columns named in `fileSchema`. */
async function* manifest(source: Source, s3: S3Client): AsyncGenerator<unknown> {
  const chunks: Buffer[] = [];
  for await (const chunk of await open(s3, source.arguments)) chunks.push(chunk as Buffer);
  const { files = [], fileSchema = '' } = JSON.parse(Buffer.concat(chunks).toString()) as {
    files?: { key: string }[];
    fileSchema?: string;
  };
  const csvHeaders = fileSchema.split(',').map((name) => name.trim());
  for (const { key } of files) {
    yield* csv({ ...source, arguments: { ...source.arguments, Key: key }, csvHeaders }, s3);
  }
}
