import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { json as readJson } from 'node:stream/consumers';
import type { S3 } from '@aws-sdk/client-s3';
import { parse as parseCsv } from 'csv-parse';
import { StateFailure } from '../../frames/StateFailure.ts';
import type { MapRunPlan } from '../../interpreter/distributedMap.ts';

type Source = Exclude<MapRunPlan['source'], { items: unknown[] }>;

const readerFailed = (cause: string): StateFailure => new StateFailure({ error: 'States.ItemReaderFailed', cause });

/** The items of a Distributed Map, in order: from the state, or streamed from the bucket. */
export async function* readItems(source: MapRunPlan['source'], s3: S3): AsyncGenerator<unknown> {
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

function itemsOf(source: Source, s3: S3): AsyncGenerator<unknown> {
  if (source.action === 'listObjectsV2') return listed(source, s3);
  return (readers[source.inputType] ?? json)(source, s3);
}

async function open(s3: S3, { Bucket, Key }: Record<string, unknown>): Promise<Readable> {
  try {
    return (await s3.getObject({ Bucket: String(Bucket), Key: String(Key) })).Body as Readable;
  } catch (error) {
    throw readerFailed((error as Error).message);
  }
}

/** Undefined when it is no JSON. */
const whole = async (s3: S3, location: Record<string, unknown>): Promise<unknown> =>
  readJson(await open(s3, location)).catch(() => undefined);

async function* json(source: Source, s3: S3): AsyncGenerator<unknown> {
  const value = await whole(s3, source.arguments);
  if (!Array.isArray(value)) throw readerFailed('Attempting to map over non-iterable node.');
  yield* value as unknown[];
}

async function* jsonLines(source: Source, s3: S3): AsyncGenerator<unknown> {
  let number = 0;
  const input = await open(s3, source.arguments);
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    number += 1;
    if (line.trim() === '') continue;
    try {
      yield JSON.parse(line) as unknown;
    } catch {
      throw readerFailed(`Line ${number} is not valid JSON.`);
    }
  }
}

async function* csv(source: Source, s3: S3): AsyncGenerator<unknown> {
  const rows = (await open(s3, source.arguments)).pipe(
    parseCsv({ bom: true, delimiter: source.csvDelimiter, relax_column_count: true, skip_empty_lines: true }),
  );
  let headers = source.csvHeaders;
  for await (const row of rows as AsyncIterable<string[]>) {
    const first = headers === undefined;
    headers ??= row;
    if (new Set(headers).size < headers.length) throw readerFailed('CSV headers cannot contain duplicates.');
    if (!first) yield Object.fromEntries(headers.map((header, index) => [header, row[index] ?? '']));
  }
}

async function* listed(source: Source, s3: S3): AsyncGenerator<unknown> {
  let ContinuationToken: string | undefined;
  do {
    const page = await s3.listObjectsV2({ ...(source.arguments as { Bucket: string }), ContinuationToken });
    for (const { Key, Size, ETag: Etag, LastModified: modified, StorageClass } of page.Contents ?? []) {
      yield { Etag, Key, LastModified: modified && modified.getTime() / 1000, Size, StorageClass };
    }
    ContinuationToken = page.NextContinuationToken;
  } while (ContinuationToken);
}

/** An S3 inventory: a manifest whose files are CSV without headers, the columns named in `fileSchema`. */
async function* manifest(source: Source, s3: S3): AsyncGenerator<unknown> {
  const { files = [], fileSchema = '' } = ((await whole(s3, source.arguments)) ?? {}) as Manifest;
  const csvHeaders = fileSchema.split(',').map((name) => name.trim());
  for (const { key } of files) {
    yield* csv({ ...source, arguments: { ...source.arguments, Key: key }, csvHeaders }, s3);
  }
}

interface Manifest {
  files?: { key: string }[];
  fileSchema?: string;
}

const readers: Record<string, typeof json> = { JSON: json, JSONL: jsonLines, CSV: csv, MANIFEST: manifest };
