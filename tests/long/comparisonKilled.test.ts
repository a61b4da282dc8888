import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { CreateBucketCommand, S3Client } from '@aws-sdk/client-s3';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { StepInput } from '../../shared/adapters/comparison/takeStep.ts';
import { answerOf } from '../../shared/adapters/dynamodb/answerOf.ts';
import { createReader } from '../../shared/adapters/dynamodb/reader.ts';
import { runCommand } from '../../shared/adapters/dynamodb/runCommand.ts';
import { openTable } from '../../shared/adapters/dynamodb/table.ts';
import { newId } from '../../shared/adapters/ids.ts';
import { now } from '../../shared/adapters/now.ts';
import { openObjects } from '../../shared/adapters/s3/openObjects.ts';
import { casesOf } from '../../shared/cases/case.ts';
import type { BucketRange } from '../../shared/comparison/bucketOf.ts';
import { runReports } from '../../shared/comparison/runSlice.ts';
import { announceBatch, commitBatch, feedBatches } from '../../shared/feeds/index.ts';
import { persons } from '../../shared/persons/person.ts';
import { monthOf, shanghaiDateOf } from '../../shared/time/index.ts';
import { warnings } from '../../shared/warnings/warning.ts';
import { generate } from '../bench/comparison/generate.ts';
import { startServers } from '../bench/comparison/servers.ts';
import { truthOf } from '../bench/comparison/truth.ts';
import type { Done, Order } from '../bench/comparison/worker.ts';
import { writePersons } from '../bench/comparison/writePersons.ts';
import { productTable } from '../support/productTable.ts';

const size = { persons: 100_000, seed: 5, slices: 16, register: 'table', until: 'raise' } as const;
const key = Buffer.alloc(32, 7);
const counties = ['340402', '340403', '340404', '340405', '340406', '340421', '340422'];

interface Opened {
  runId: string;
  status: string;
  slices: BucketRange[];
  left: BucketRange[];
}

const killed = Symbol('killed');

/** One environment of the function after another: each is ended at a moment that nobody chose. */
function createVictims(env: Record<string, string>) {
  let kills = 0;
  let child: ChildProcess | undefined;
  const start = () => {
    const begun = fork(join(import.meta.dirname, '../bench/comparison/worker.ts'), [], {
      env: { ...process.env, ...env },
    });
    child = begun;
    return begun;
  };
  return {
    kills: () => kills,
    end: () => child?.kill('SIGKILL'),
    /** @param within ms after which it is killed; never when absent */
    async ask(order: Order, within?: number): Promise<unknown> {
      const working = child?.connected ? child : start();
      working.send(order);
      const stop = new AbortController();
      const done = once(working, 'message', { signal: stop.signal }).then(([told]) => told as Done);
      const dies = within === undefined ? new Promise<never>(() => {}) : sleep(within, killed, { signal: stop.signal });
      const first = await Promise.race([done, dies]);
      stop.abort();
      done.catch(() => {});
      dies.catch(() => {});
      if (typeof first === 'symbol') {
        const gone = once(working, 'exit');
        working.kill('SIGKILL');
        await gone;
        child = undefined;
        kills += 1;
        return killed;
      }
      if (first.error) throw new Error(first.error);
      return first.answer;
    },
  };
}

describe('a comparison of 100,000 persons, killed', () => {
  it('raises the same warnings after kills at any moment, and none twice', async () => {
    const directory = mkdtempSync(join(tmpdir(), 'doudi-killed-'));
    const today = shanghaiDateOf(now());
    const world = await generate(directory, size, today, key);
    const servers = await startServers(directory);
    const connection = { region: 'us-east-1', credentials: { accessKeyId: 'LOCALBench', secretAccessKey: 'local' } };
    const victims = createVictims({
      DYNAMODB: servers.dynamodb,
      S3: servers.s3,
      KEY: key.toString('base64'),
      SAMPLE: 'drawn',
    });
    const client = new DynamoDBClient({ endpoint: servers.dynamodb, ...connection });
    const s3 = new S3Client({ endpoint: servers.s3, forcePathStyle: true, ...connection });
    onTestFinished(async () => {
      victims.end();
      // Idle connections would keep the servers from closing.
      client.destroy();
      s3.destroy();
      await servers.close();
      rmSync(directory, { recursive: true, force: true });
    });
    await s3.send(new CreateBucketCommand({ Bucket: 'doudi-data' }));
    const made = productTable('doudi');
    made.input.StreamSpecification = undefined;
    await client.send(made);
    const table = openTable('doudi', client);
    const reader = createReader(table);
    const objects = openObjects('doudi-data', s3);
    const period = monthOf(today);
    for (const { feed, organ, path, rows, sha256 } of world.feeds) {
      const by = { id: 'long', kind: 'agency' as const, organ, roles: [] };
      const context = { now: now(), by, newId };
      const { batchId, uploadKey } = answerOf(
        await runCommand(table, announceBatch, { feed, period }, newId('key'), context),
      );
      await objects.writeFile(uploadKey, path, 'text/csv');
      answerOf(await runCommand(table, commitBatch, { feed, batchId, rows, sha256 }, newId('key'), context));
      // Cut short, the ingestion begins anew.
      while ((await victims.ask({ kind: 'ingest', feed, batchId }, 300 + 700 * Math.random())) === killed)
        if (victims.kills() % 4 === 3) await victims.ask({ kind: 'ingest', feed, batchId });
      expect((await reader.get(feedBatches, { feed, id: batchId })).status).toBe('ready');
    }
    const killsOfIngest = victims.kills();
    await writePersons(table, world.persons);

    const steps = { opened: 'freeze', frozen: 'judge', judged: 'raise' } as const;
    const next = { freeze: 'frozen', judge: 'judged', raise: 'raised' } as const;
    const ask = (input: StepInput, within?: number) => victims.ask({ kind: 'step', input }, within);
    let runId = '';
    for (let attempt = 0; ; attempt++) {
      const order = {
        step: 'open',
        execution: `exe-${attempt}`,
        period,
        scope: 'all',
        slices: size.slices,
        takeOver: true,
      };
      const opened = (await ask(order as StepInput)) as Opened;
      runId = opened.runId;
      if (opened.status === 'closed') break;
      const stage = steps[opened.status as keyof typeof steps];
      // A moment that grows, so that each slice ends at last.
      const moment = () => (200 + 40 * attempt) * Math.random() * 2;
      let dead = false;
      for (const range of stage ? opened.left : []) {
        dead = (await ask({ step: stage as 'freeze', runId, ...range }, moment())) === killed;
        if (dead) break;
      }
      if (dead) continue;
      if (stage) await ask({ step: 'advance', runId, to: next[stage] }, moment());
      else if ((await ask({ step: 'close', runId }, moment())) !== killed) break;
    }
    const kills = victims.kills() - killsOfIngest;
    const open = await Promise.all(
      counties.map((county) => reader.list(warnings, { index: 'GSI1', pk: casesOf('warning', county, 'open') })),
    );
    const truth = await truthOf(world.truth);
    const found: string[] = [];
    let drawn = 0;
    for (const { triggers } of open.flat()) {
      for (const { personId, indicator, source } of triggers) {
        if (source === 'blind-sample') {
          drawn += 1;
          continue;
        }
        const { idHash, bucket } = await reader.get(persons, { id: personId });
        found.push(`${bucket === undefined ? idHash : personId} ${indicator.id}`);
      }
    }
    expect(new Set(found).size).toBe(found.length);
    expect(found.toSorted()).toEqual([...truth].toSorted());
    expect(drawn).toBe(30 * counties.length);
    const { report } = await reader.get(runReports, { runId });
    expect(report).toMatchObject({ persons: size.persons, warnings: { raised: truth.size } });
    console.log(
      `${killsOfIngest} kills while files were taken in, ${kills} of the run; ${truth.size} warnings, ${drawn} drawn`,
    );
    expect(kills).toBeGreaterThanOrEqual(20);
  });
});
