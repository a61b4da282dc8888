import { PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import type { MapRunPlan } from '../../frames/MapRunPlan.ts';
import type { Store } from '../../store/openStore.ts';

interface Result {
  input: string;
  status: string;
  arn: string | null;
  name: string | null;
  machineArn: string | null;
  output: string | null;
  error: string | null;
  cause: string | null;
  startedAt: number;
  stoppedAt: number;
}

/** A result file is closed at this size, so that memory stays flat. */
const fileBytes = 16 * 1024 * 1024;

const groups: Record<string, string> = {
  SUCCEEDED: 'SUCCEEDED',
  FAILED: 'FAILED',
  TIMED_OUT: 'FAILED',
  ABORTED: 'FAILED',
  PENDING: 'PENDING',
};

/** Writes `manifest.json`, `SUCCEEDED_n.json`, `FAILED_n.json` and `PENDING_n.json` under `<Prefix>/<map run's uuid>/`, as AWS lays them out. */
export async function writeResults(store: Store, plan: MapRunPlan, s3: S3Client): Promise<object> {
  const writer = plan.writer as NonNullable<MapRunPlan['writer']>;
  const Bucket = String(writer.arguments.Bucket);
  const prefix = writer.arguments.Prefix === undefined ? '' : `${String(writer.arguments.Prefix).replace(/\/$/, '')}/`;
  const folder = `${prefix}${plan.arn.split(':').pop()}`;
  const ResultFiles: Record<string, { Key: string; Size: number }[]> = { FAILED: [], PENDING: [], SUCCEEDED: [] };
  const suffix = writer.jsonl ? 'jsonl' : 'json';
  const put = (Key: string, Body: string) =>
    s3.send(new PutObjectCommand({ Bucket, Key, Body, ContentType: 'application/json' }));
  const open = new Map<string, { lines: string[]; bytes: number }>();
  const close = async (group: string): Promise<void> => {
    const file = open.get(group);
    if (!file || file.lines.length === 0) return;
    open.delete(group);
    const files = ResultFiles[group] ?? [];
    const Key = `${folder}/${group}_${files.length}.${suffix}`;
    const body = writer.jsonl ? file.lines.join('\n') : `[${file.lines.join(',')}]`;
    files.push({ Key, Size: Buffer.byteLength(body) });
    await put(Key, body);
  };
  for (const row of resultsOf(store, plan.arn)) {
    const group = groups[row.status] ?? 'FAILED';
    const file = open.get(group) ?? { lines: [], bytes: 0 };
    open.set(group, file);
    for (const line of linesOf(row, plan, writer.transformation)) {
      file.lines.push(line);
      file.bytes += line.length;
    }
    if (file.bytes > fileBytes) await close(group);
  }
  for (const group of [...open.keys()]) await close(group);
  const Key = `${folder}/manifest.json`;
  await put(Key, JSON.stringify({ DestinationBucket: Bucket, MapRunArn: plan.arn, ResultFiles }));
  return { MapRunArn: plan.arn, ResultWriterDetails: { Bucket, Key } };
}

const resultSql =
  'SELECT m.input, m.status, e.arn, e.name, e.machineArn, e.output, e.error, e.cause, e.startedAt, e.stoppedAt ' +
  'FROM mapItems m LEFT JOIN executions e ON e.row = m.child WHERE m.run = ? AND m.seq > ? ORDER BY m.seq LIMIT 200';

/** Page by page, so that other transactions may come between. */
function* resultsOf(store: Store, run: string): Generator<Result> {
  for (let after = 0; ; after += 200) {
    const page = store.all<Result & Record<string, never>>(resultSql, run, after);
    yield* page;
    if (page.length < 200) return;
  }
}

function linesOf(row: Result, plan: MapRunPlan, transformation: 'NONE' | 'COMPACT' | 'FLATTEN'): string[] {
  if (row.status === 'SUCCEEDED' && transformation !== 'NONE' && row.output !== null) {
    const value: unknown = JSON.parse(row.output);
    if (transformation === 'FLATTEN' && Array.isArray(value)) return value.map((item) => JSON.stringify(item));
    return [row.output];
  }
  const record = {
    Cause: row.cause,
    Error: row.error,
    ExecutionArn: row.arn,
    Input: row.input,
    InputDetails: { Included: true },
    Name: row.name,
    Output: row.output,
    OutputDetails: row.output === null ? null : { Included: true },
    RedriveCount: row.arn === null ? null : 0,
    RedriveStatus: row.arn === null ? null : 'NOT_REDRIVABLE',
    StartDate: row.startedAt && new Date(row.startedAt).toISOString(),
    StateMachineArn: row.machineArn && `${row.machineArn}/${plan.label}`,
    Status: row.status,
    StopDate: row.stoppedAt && new Date(row.stoppedAt).toISOString(),
  };
  return [JSON.stringify(record, (_key, value: unknown) => value ?? undefined)];
}
