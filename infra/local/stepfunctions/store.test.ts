import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { pass } from './conformance/Case.ts';
import { startEngine, type TestEngine } from './conformance/startEngine.ts';

const definition = JSON.stringify({ QueryLanguage: 'JSONata', StartAt: 'P', States: { P: pass() } });
const machine = { name: 'm', definition, roleArn: 'arn:aws:iam::000000000000:role/Machine' };
const stateMachineArn = 'arn:aws:states:us-east-1:000000000000:stateMachine:m';
const executionArn = (name: string): string => `arn:aws:states:us-east-1:000000000000:execution:m:${name}`;

let directory: string;
let databaseFile: string;
let engine: TestEngine;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'sfn-store-'));
  databaseFile = join(directory, 'state.db');
});
afterEach(async () => {
  await engine.close();
  vi.restoreAllMocks();
  rmSync(directory, { recursive: true });
});

const call = (action: string, input: object) =>
  engine.stepFunctions.call(action, input) as Promise<Record<string, unknown>>;

describe('the store', () => {
  it('deletes executions after their retention, with all that belongs to them', async () => {
    engine = await startEngine({ databaseFile, listening: false, retentionDays: 90 });
    await call('CreateStateMachine', machine);
    await call('StartExecution', { stateMachineArn, name: 'old', input: JSON.stringify('x'.repeat(100_000)) });
    await engine.settle();
    engine.clock.advanceTo(engine.clock.now() + 60 * 86_400_000);
    await call('StartExecution', { stateMachineArn, name: 'young' });
    await engine.settle();
    const pages = () => engine.stepFunctions.store.get<{ page_count: number }>('PRAGMA page_count')?.page_count ?? 0;
    const before = pages();
    engine.clock.advanceTo(engine.clock.now() + 31 * 86_400_000);
    expect(pages()).toBeLessThan(before - 20);
    await expect(call('DescribeExecution', { executionArn: executionArn('old') })).rejects.toMatchObject({
      code: 'ExecutionDoesNotExist',
    });
    expect(await call('DescribeExecution', { executionArn: executionArn('young') })).toMatchObject({
      status: 'SUCCEEDED',
    });
    const { executionArn: again } = await call('StartExecution', { stateMachineArn, name: 'old' });
    expect(again).toBe(executionArn('old'));
  });

  it('says so when the disk is full, loses nothing that it acknowledged and goes on when there is room', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    engine = await startEngine({ databaseFile, listening: false });
    await call('CreateStateMachine', machine);
    const { database } = engine.stepFunctions.store;
    const pages = database.prepare('PRAGMA page_count').get()?.page_count as number;
    database.exec(`PRAGMA max_page_count = ${pages + 60}`);
    const acknowledged: string[] = [];
    let refusal = '';
    for (let index = 0; refusal === '' && index < 100; index += 1) {
      const name = `e${index}`;
      await call('StartExecution', { stateMachineArn, name, input: JSON.stringify('x'.repeat(20_000)) }).then(
        () => acknowledged.push(name),
        (error: Error) => {
          refusal = error.message;
        },
      );
    }
    expect(refusal).toContain('full');
    expect(acknowledged.length).toBeGreaterThan(0);
    database.exec('PRAGMA max_page_count = 1000000');
    await sleep(1200);
    await call('StartExecution', { stateMachineArn, name: 'after' });
    await engine.settle();
    for (const name of [...acknowledged, 'after']) {
      expect(await call('DescribeExecution', { executionArn: executionArn(name) })).toMatchObject({
        status: 'SUCCEEDED',
      });
    }
    expect(database.prepare('PRAGMA integrity_check').get()).toEqual({ integrity_check: 'ok' });
  });

  it('ends the map runs of a parent that ended just before a kill', async () => {
    engine = await startEngine({ databaseFile, listening: false });
    const fan = {
      Type: 'Map',
      Items: [1, 2],
      ItemProcessor: {
        ProcessorConfig: { Mode: 'DISTRIBUTED', ExecutionType: 'STANDARD' },
        StartAt: 'W',
        States: { W: { Type: 'Wait', Seconds: 60, End: true } },
      },
      End: true,
    };
    await call('CreateStateMachine', {
      ...machine,
      definition: JSON.stringify({ QueryLanguage: 'JSONata', StartAt: 'M', States: { M: fan } }),
    });
    const { executionArn: arn } = await call('StartExecution', { stateMachineArn, name: 'fan' });
    await engine.settle();
    const { row } = engine.stepFunctions.store.get<{ row: number }>(
      'SELECT row FROM executions WHERE arn = ?',
      String(arn),
    ) ?? { row: 0 };
    await engine.close();
    const database = new DatabaseSync(databaseFile);
    database.prepare("UPDATE executions SET status = 'ABORTED', stoppedAt = 1 WHERE row = ?").run(row);
    database.prepare('UPDATE frames SET call = NULL WHERE execution = ?').run(row);
    database.close();
    engine = await startEngine({ databaseFile, listening: false });
    await engine.settle();
    const { mapRuns } = (await call('ListMapRuns', { executionArn: arn })) as { mapRuns: { mapRunArn: string }[] };
    expect(await call('DescribeMapRun', { mapRunArn: mapRuns[0]?.mapRunArn })).toMatchObject({
      status: 'ABORTED',
      executionCounts: { aborted: 2 },
    });
  });

  it('flushes each commit when asked to survive a power loss', async () => {
    engine = await startEngine({ databaseFile, listening: false, durability: 'power' });
    expect(engine.stepFunctions.store.database.prepare('PRAGMA synchronous').get()).toEqual({ synchronous: 2 });
  });

  it('is one file when closed', async () => {
    engine = await startEngine({ databaseFile, listening: false });
    await call('CreateStateMachine', machine);
    await engine.close();
    expect(existsSync(`${databaseFile}-wal`)).toBe(false);
    expect(statSync(databaseFile).size).toBeGreaterThan(0);
    expect(new DatabaseSync(databaseFile, { readOnly: true }).prepare('SELECT name FROM machines').all()).toEqual([
      { name: 'm' },
    ]);
    engine = await startEngine({ databaseFile, listening: false });
  });

  it('of another build is refused in one sentence and left as it is', async () => {
    const database = new DatabaseSync(databaseFile);
    database.exec('CREATE TABLE intents (execution INTEGER)');
    database.close();
    await expect(startEngine({ databaseFile, listening: false })).rejects.toThrow(
      `${databaseFile} holds the state of another build: start anew with npm start -- --fresh.`,
    );
    expect(new DatabaseSync(databaseFile).prepare('SELECT name FROM sqlite_master').all()).toEqual([
      { name: 'intents' },
    ]);
    engine = await startEngine({ listening: false });
  });

  it('does not go back when the clock does', async () => {
    engine = await startEngine({ databaseFile, listening: false });
    const wait = JSON.stringify({
      QueryLanguage: 'JSONata',
      StartAt: 'W',
      States: { W: { Type: 'Wait', Seconds: 60, End: true } },
    });
    await call('CreateStateMachine', { ...machine, definition: wait });
    await call('StartExecution', { stateMachineArn, name: 'w' });
    await engine.settle();
    engine.clock.advanceTo(engine.clock.now() + 30_000);
    engine.clock.advanceTo(engine.clock.now() - 86_400_000);
    await engine.settle();
    engine.clock.advanceTo(engine.clock.now() + 86_400_000 + 30_000);
    await engine.settle();
    const { events } = (await call('GetExecutionHistory', { executionArn: executionArn('w') })) as {
      events: { timestamp: number }[];
    };
    const times = events.map(({ timestamp }) => timestamp);
    expect(times).toEqual([...times].sort((a, b) => a - b));
    expect(await call('DescribeExecution', { executionArn: executionArn('w') })).toMatchObject({ status: 'SUCCEEDED' });
  });
});
