import type { S3 } from '@aws-sdk/client-s3';
import type { Execution, Outcome } from '../../frames/Execution.ts';
import type { MapRunPlan } from '../../interpreter/distributedMap.ts';
import { dataLimit, tooLarge } from '../../interpreter/exitState.ts';
import type { Store } from '../../store/openStore.ts';
import type { ExecutionRow } from '../../store/rows.ts';

const outputsSql =
  "SELECT e.output AS output FROM mapItems m JOIN executions e ON e.row = m.child WHERE m.run = ? AND m.status = 'SUCCEEDED' ORDER BY m.seq";

/** Without a ResultWriter the outputs of the children, in item order, are the state's result. */
export function collectResults(store: Store, plan: MapRunPlan, { machine }: Execution): Outcome {
  const outputs: string[] = [];
  let length = 0;
  for (const row of store.statement(outputsSql).iterate(plan.arn)) {
    outputs.push(String(row.output));
    length += String(row.output).length;
    if (length > 4_000_000) break;
  }
  const text = `[${outputs.join(',')}]`;
  if (tooLarge(text)) {
    const states = machine.blocks.flatMap(({ States }) => [...States.values()]);
    const map = states.find((state) => state.Type === 'Map' && state.ItemProcessor.id === plan.block);
    return dataLimit(map?.name ?? plan.label);
  }
  if (plan.writer?.transformation !== 'FLATTEN') return { output: text };
  return { output: JSON.stringify((JSON.parse(text) as unknown[]).flat()) };
}

/** An item with the execution that worked it, if one was started. */
type Result = { [K in keyof Omit<ExecutionRow, 'status'>]: ExecutionRow[K] | null } & { input: string; status: string };

/** A result file is closed at this size, so that memory stays flat. */
const fileBytes = 16 * 1024 * 1024;

/** Writes `manifest.json`, `SUCCEEDED_n.json`, `FAILED_n.json` and `PENDING_n.json` under `<Prefix>/<map run's uuid>/`, as AWS lays them out. */
export async function writeResults(store: Store, plan: MapRunPlan, s3: S3): Promise<object> {
  const { arguments: args, jsonl, transformation } = plan.writer as NonNullable<MapRunPlan['writer']>;
  const Bucket = String(args.Bucket);
  const prefix = args.Prefix === undefined ? '' : `${String(args.Prefix).replace(/\/$/, '')}/`;
  const folder = `${prefix}${plan.arn.split(':').pop()}`;
  const put = (Key: string, Body: string) => s3.putObject({ Bucket, Key, Body, ContentType: 'application/json' });
  const group = () => ({ lines: [] as string[], bytes: 0, files: [] as { Key: string; Size: number }[] });
  const groups = { FAILED: group(), PENDING: group(), SUCCEEDED: group() };
  const close = async (name: keyof typeof groups): Promise<void> => {
    const { lines, files } = groups[name];
    if (lines.length === 0) return;
    const Key = `${folder}/${name}_${files.length}.${jsonl ? 'jsonl' : 'json'}`;
    const body = jsonl ? lines.join('\n') : `[${lines.join(',')}]`;
    groups[name] = { ...group(), files: [...files, { Key, Size: Buffer.byteLength(body) }] };
    await put(Key, body);
  };
  for (const row of resultsOf(store, plan.arn)) {
    const name = row.status === 'SUCCEEDED' || row.status === 'PENDING' ? row.status : 'FAILED';
    for (const line of linesOf(row, plan.label, transformation)) {
      groups[name].lines.push(line);
      groups[name].bytes += line.length;
    }
    if (groups[name].bytes > fileBytes) await close(name);
  }
  for (const name of ['FAILED', 'PENDING', 'SUCCEEDED'] as const) await close(name);
  const Key = `${folder}/manifest.json`;
  const ResultFiles = Object.fromEntries(Object.entries(groups).map(([name, { files }]) => [name, files]));
  await put(Key, JSON.stringify({ DestinationBucket: Bucket, MapRunArn: plan.arn, ResultFiles }));
  return { MapRunArn: plan.arn, ResultWriterDetails: { Bucket, Key } };
}

const resultSql =
  'SELECT e.*, m.input, m.status FROM mapItems m LEFT JOIN executions e ON e.row = m.child WHERE m.run = ? AND m.seq > ? ORDER BY m.seq LIMIT 200';

/** Page by page, so that other transactions may come between. */
function* resultsOf(store: Store, run: string): Generator<Result> {
  for (let after = 0; ; after += 200) {
    const page = store.all<Result>(resultSql, run, after);
    yield* page;
    if (page.length < 200) return;
  }
}

const timeOf = (milliseconds: number | null): string | null =>
  milliseconds === null ? null : new Date(milliseconds).toISOString();

function linesOf(row: Result, label: string, transformation: string): string[] {
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
    StartDate: timeOf(row.startedAt),
    StateMachineArn: row.machineArn && `${row.machineArn}/${label}`,
    Status: row.status,
    StopDate: timeOf(row.stoppedAt),
  };
  return [JSON.stringify(record, (_key, value: unknown) => value ?? undefined)];
}
