import { execFile, execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { CreateBucketCommand, S3Client } from '@aws-sdk/client-s3';
import { answerOf } from '../../shared/adapters/dynamodb/answerOf.ts';
import { createReader } from '../../shared/adapters/dynamodb/reader.ts';
import { runCommand } from '../../shared/adapters/dynamodb/runCommand.ts';
import { openTable } from '../../shared/adapters/dynamodb/table.ts';
import { newId } from '../../shared/adapters/ids.ts';
import { now } from '../../shared/adapters/now.ts';
import { openObjects } from '../../shared/adapters/s3/openObjects.ts';
import { type BucketRange, bucketRanges } from '../../shared/comparison/bucketOf.ts';
import { Candidate } from '../../shared/comparison/candidate.ts';
import { candidatesKey, frozenKey } from '../../shared/comparison/runKeys.ts';
import { announceBatch, commitBatch, feedBatches, rowsKey } from '../../shared/feeds/index.ts';
import { monthOf, shanghaiDateOf } from '../../shared/time/index.ts';
import { productTable } from '../support/productTable.ts';
import { generate } from './comparison/generate.ts';
import { startServers } from './comparison/servers.ts';
import { readOptions } from './comparison/sizes.ts';
import { startWorker } from './comparison/startWorker.ts';
import { truthOf } from './comparison/truth.ts';
import type { Done } from './comparison/worker.ts';
import { writePersons } from './comparison/writePersons.ts';

/** From committed batches to warnings in the table, by the product's own code, measured and compared with the truth. */
class EarlyEnd extends Error {}

const options = readOptions(process.argv.slice(2));
const directory = mkdtempSync(join(tmpdir(), 'doudi-bench-'));
const today = shanghaiDateOf(now());
const key = Buffer.alloc(32, 7);
const millions = (n: number) => n.toLocaleString('en', { maximumFractionDigits: 0 });
const megabytes = (bytes: number) => `${Math.round(bytes / 1e6)} MB`;
/** Below, what an engine costs to open outweighs what it does. */
const large = options.persons >= 1_000_000;
const figures: Record<string, number> = {};
const checks: [string, boolean][] = [];
const note = (name: string, value: number) => {
  figures[name] = Math.round(value * 1000) / 1000;
};
let servers: Awaited<ReturnType<typeof startServers>> | undefined;
let worker: ReturnType<typeof startWorker> | undefined;
try {
  const cpu = process.cpuUsage();
  const began = performance.now();
  const world = await generate(directory, options, today, key);
  const used = process.cpuUsage(cpu);
  const rows = world.feeds.reduce((sum, feed) => sum + feed.rows, 0);
  const bytes = world.feeds.reduce((sum, feed) => sum + feed.bytes, 0);
  note('persons', options.persons);
  note('rows', rows);
  note('csv bytes', bytes);
  note('generate wall s', (performance.now() - began) / 1000);
  console.log(
    `${millions(options.persons)} persons, ${millions(rows)} rows in ${world.feeds.length} feeds (${megabytes(bytes)}), ${millions(world.truths)} to be warned of; made in ${((performance.now() - began) / 1000).toFixed(1)} s, ${((used.user + used.system) / 1e6).toFixed(1)} CPU s`,
  );

  servers = await startServers(directory);
  const connection = { region: 'us-east-1', credentials: { accessKeyId: 'LOCALBench', secretAccessKey: 'local' } };
  const client = new DynamoDBClient({ endpoint: servers.dynamodb, ...connection });
  const s3 = new S3Client({ endpoint: servers.s3, forcePathStyle: true, ...connection });
  await s3.send(new CreateBucketCommand({ Bucket: 'doudi-data' }));
  for (const name of ['doudi', 'doudi-bare-1', 'doudi-bare-4']) {
    const made = productTable(name);
    // DynamoDB Local looks through a whole stream at each write: with one, nothing else would be measured.
    made.input.StreamSpecification = undefined;
    await client.send(made);
  }
  const table = openTable('doudi', client);
  const objects = openObjects('doudi-data', s3);
  const env = { DYNAMODB: servers.dynamodb, S3: servers.s3, KEY: key.toString('base64'), RECORD: '2000' };
  worker = startWorker(env);

  const period = monthOf(today);
  const batches = new Map<string, string>();
  let peak = 0;
  const spent = (name: string, done: Done) => {
    note(`${name} wall s`, (figures[`${name} wall s`] ?? 0) + done.wall);
    note(`${name} cpu s`, (figures[`${name} cpu s`] ?? 0) + done.cpu);
    peak = Math.max(peak, done.peak);
  };
  for (const { feed, organ, path, rows: count, sha256 } of world.feeds) {
    const by = { id: 'bench', kind: 'agency' as const, organ, roles: [] };
    const context = { now: now(), by, newId };
    const { batchId, uploadKey } = answerOf(
      await runCommand(table, announceBatch, { feed, period }, newId('key'), context),
    );
    await objects.writeFile(uploadKey, path, 'text/csv');
    answerOf(await runCommand(table, commitBatch, { feed, batchId, rows: count, sha256 }, newId('key'), context));
    const done = await worker.ask({ kind: 'ingest', feed, batchId });
    spent('ingest', done);
    const batch = await createReader(table).get(feedBatches, { feed, id: batchId });
    if (batch.status !== 'ready') throw new Error(`${feed}: ${batch.status} ${JSON.stringify(batch.rejection)}`);
    note('quarantined', (figures.quarantined ?? 0) + (batch.counts?.quarantined ?? 0));
    batches.set(feed, batchId);
    console.log(
      `  ${feed}: ${millions(count)} rows, ${done.wall.toFixed(1)} s, ${done.cpu.toFixed(1)} CPU s, ${megabytes(done.peak)}`,
    );
  }
  note('ingest peak MB', peak / 1e6);
  const rate = (2 * rows) / (figures['ingest cpu s'] ?? 1);
  note('ingest rows/s of two cores', rate);
  if (large) checks.push(['validate, hash and bucket at 400,000 rows a second on two cores', rate >= 400_000]);
  console.log(
    `ingested ${millions(rate)} rows/s on two cores (${figures['ingest cpu s']} CPU s, ${figures['ingest wall s']} s), peak ${megabytes(peak)}`,
  );
  if (options.until === 'ingest') throw new EarlyEnd();

  const opened = (
    await worker.ask({
      kind: 'step',
      input: { step: 'open', execution: newId('exe'), period, scope: 'all', slices: options.slices } as never,
    })
  ).answer as { runId: string; slices: BucketRange[] };
  const { runId } = opened;
  await writePersons(table, world.persons);
  const timed = async (name: string, step: 'freeze' | 'judge' | 'raise') => {
    // A fresh environment: its peak is this step's own.
    await worker?.close();
    worker = startWorker(env);
    peak = 0;
    for (const range of opened.slices)
      spent(name, await worker.ask({ kind: 'step', input: { step, runId, ...range } }));
    note(`${name} peak MB`, peak / 1e6);
  };
  if (options.register === 'table') await timed('freeze', 'freeze');
  else
    for (const [at, range] of bucketRanges(options.slices).entries())
      await objects.writeFile(frozenKey(runId, range), world.register[at] ?? '', 'application/vnd.apache.parquet');
  await timed('judge', 'judge');
  checks.push(['a bucket in less than 1,769 MB', (figures['judge peak MB'] ?? 0) < 1769]);

  let moved = 0;
  const here = join(directory, 'same');
  execFileSync('mkdir', ['-p', here]);
  for (const range of opened.slices)
    await objects.readToFile(frozenKey(runId, range), join(here, `register-${range.from}.parquet`));
  for (const { feed } of world.feeds) {
    const id = batches.get(feed) ?? '';
    const { partitions = 1 } = await createReader(table).get(feedBatches, { feed, id });
    for (const part of bucketRanges(partitions)) {
      const path = join(here, `${feed}-${part.from}.parquet`);
      await objects.readToFile(rowsKey({ feed, id }, part), path);
      moved += statSync(path).size;
    }
  }
  note('parquet bytes', moved);
  const alone = JSON.parse(
    execFileSync(process.execPath, [join(import.meta.dirname, 'comparison/baselineProcess.ts'), here, today], {
      encoding: 'utf8',
    }),
  );
  note('engine alone wall s', alone.wall);
  note('engine alone cpu s', alone.cpu);
  const times = (figures['judge cpu s'] ?? 0) / alone.cpu;
  note('judge / engine alone (cpu)', times);
  note('judge / engine alone (wall)', (figures['judge wall s'] ?? 0) / alone.wall);
  if (large) checks.push(['join and indicators within 2.5 times the engine alone', times <= 2.5]);
  console.log(
    `joined and judged in ${figures['judge cpu s']} CPU s (${figures['judge wall s']} s), peak ${megabytes(peak)}; the engine alone ${alone.cpu.toFixed(2)} CPU s (${alone.wall.toFixed(2)} s), ${megabytes(alone.peak)}: ${times.toFixed(2)} times`,
  );

  const truth = await truthOf(world.truth);
  const found = new Set<string>();
  for (const range of opened.slices) {
    const lines = ((await objects.readText(candidatesKey(runId, range))) ?? '').split('\n').filter(Boolean);
    for (const line of lines) {
      const { subject, indicator } = Candidate.parse(JSON.parse(line));
      found.add(`${'personId' in subject ? subject.personId : subject.idHash} ${indicator}`);
    }
  }
  const missed = [...truth].filter((each) => !found.has(each));
  const invented = [...found].filter((each) => !truth.has(each));
  note('candidates', found.size);
  checks.push(['none missed', missed.length === 0], ['none false', invented.length === 0]);
  console.log(
    `${millions(found.size)} candidates, ${missed.length} missed, ${invented.length} false ${[...missed, ...invented].slice(0, 3)}`,
  );
  const same = Object.values(alone.hits as Record<string, number>).length > 0;
  const aloneHits = Object.entries(alone.hits as Record<string, number>).filter(
    ([name]) => !name.startsWith('matched'),
  );
  checks.push(['the engine alone finds as many', same && aloneHits.reduce((sum, [, n]) => sum + n, 0) === found.size]);
  if (options.until === 'judge') throw new EarlyEnd();

  const idle = servers.cpu();
  await timed('raise', 'raise');
  note('raise cpu s of the servers', servers.cpu() - idle);
  const recording = join(directory, 'recorded.json');
  await worker.ask({ kind: 'recorded', path: recording });
  // One writer and four: DynamoDB Local in memory does not always gain by the second, and the better one is the measure.
  const bare = { cost: Number.POSITIVE_INFINITY, rate: 0 };
  for (const width of ['1', '4']) {
    const before = servers.cpu();
    const told = await promisify(execFile)(process.execPath, [
      join(import.meta.dirname, 'comparison/bareProcess.ts'),
      recording,
      servers.dynamodb,
      width,
      `doudi-bare-${width}`,
    ]);
    const { warnings, wall, cpu: own } = JSON.parse(told.stdout);
    bare.cost = Math.min(bare.cost, (own + servers.cpu() - before) / warnings);
    bare.rate = Math.max(bare.rate, warnings / wall);
  }
  const { cost: bareCost, rate: bareRate } = bare;
  note('bare cpu ms each', bareCost * 1000);
  const raised = found.size / (figures['raise wall s'] ?? 1);
  const cost = ((figures['raise cpu s'] ?? 0) + (figures['raise cpu s of the servers'] ?? 0)) / found.size;
  note('raised / bare (wall)', raised / bareRate);
  note('raised / bare (cpu)', bareCost / cost);
  checks.push(['warnings in the table at 60 % of bare transactions', bareCost / cost >= 0.6]);
  console.log(
    `raised ${raised.toFixed(0)} warnings/s, ${(cost * 1000).toFixed(2)} CPU ms each; bare transactions of the same items ${bareRate.toFixed(0)}/s, ${(bareCost * 1000).toFixed(2)} CPU ms: ${((100 * bareCost) / cost).toFixed(0)} %`,
  );
} catch (error) {
  if (!(error instanceof EarlyEnd)) throw error;
} finally {
  await worker?.close();
  await servers?.close();
  rmSync(directory, { recursive: true, force: true });
  if (options.json) writeFileSync(options.json, JSON.stringify(figures, undefined, 2));
}
for (const [name, reached] of checks) console.log(`${reached ? 'reached' : 'MISSED '}  ${name}`);
process.exitCode = checks.every(([, reached]) => reached) ? 0 : 1;
