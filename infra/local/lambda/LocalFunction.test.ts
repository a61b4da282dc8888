import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openClock, type SharedClock } from '../clock/openClock.ts';
import type { FunctionBlueprint } from '../resources/Blueprint.ts';
import { testParts } from '../testing/testParts.ts';
import { openFunctionLog } from './FunctionLog.ts';
import { functionVariables } from './functionVariables.ts';
import { type Invocation, LocalFunction } from './LocalFunction.ts';

describe('a local function', () => {
  let directory: string;
  const clock: SharedClock = openClock();
  const open: LocalFunction[] = [];

  beforeAll(async () => {
    directory = mkdtempSync(join(tmpdir(), 'lambda-'));
    await testParts(join(directory, 'assets'), ['probe', 'native']);
  });
  afterAll(async () => {
    await Promise.all(open.map((fn) => fn.close()));
    rmSync(directory, { recursive: true });
  });

  const start = (asset: 'probe' | 'native', changes: Partial<FunctionBlueprint> = {}): LocalFunction => {
    const blueprint: FunctionBlueprint = {
      logicalId: 'Probe',
      name: asset,
      arn: `arn:aws:lambda:us-east-1:000000000000:function:${asset}`,
      roleArn: 'arn:aws:iam::000000000000:role/probe',
      assetDirectory: join(directory, 'assets', asset),
      handler: 'index.handler',
      memory: 128,
      timeout: 2000,
      concurrency: 1,
      environment: { TABLE_NAME: 'records' },
      ...changes,
    };
    const variables = functionVariables(blueprint, 'us-east-1', { DYNAMODB: 'http://127.0.0.1:1' });
    const fn = new LocalFunction(blueprint, variables, clock, openFunctionLog(directory, asset));
    open.push(fn);
    return fn;
  };
  const ask = (fn: LocalFunction, rawPath: string, queryStringParameters = {}): Promise<Invocation> =>
    fn.invoke(JSON.stringify({ rawPath, queryStringParameters }));
  const bodyOf = (invocation: Invocation) =>
    JSON.parse(JSON.parse((invocation as { payload: string }).payload).body as string);

  it('answers from one warm environment, one invocation after the other', async () => {
    const fn = start('probe');
    const answers = await Promise.all([ask(fn, '/sleep', { ms: 30 }), ask(fn, '/sleep', { ms: 1 })]);
    expect(answers.map(bodyOf)).toEqual([{ invocations: 1 }, { invocations: 2 }]);
    expect(fn.inFlight).toBe(0);
  });

  it('says of an invocation that it waits for an environment, and when it has one', async () => {
    const fn = start('probe');
    const told: string[] = [];
    const first = ask(fn, '/sleep', { ms: 30 }).then(() => told.push('first is done'));
    const second = fn.invoke(JSON.stringify({ rawPath: '/sleep', queryStringParameters: { ms: 1 } }), (what) =>
      told.push(what),
    );
    await Promise.all([first, second]);
    expect(told).toEqual(['waits', 'begins', 'first is done']);
  });

  it('gives the function its own variables, key and endpoints, and nothing of this process', async () => {
    const variables = bodyOf(await ask(start('probe'), '/environment'));
    expect(variables).toMatchObject({
      TABLE_NAME: 'records',
      AWS_ACCESS_KEY_ID: 'LOCALProbe',
      AWS_ENDPOINT_URL_DYNAMODB: 'http://127.0.0.1:1',
    });
    expect(variables.PATH).toBeUndefined();
  });

  it('reports a thrown error as Lambda does', async () => {
    expect(await ask(start('probe'), '/throw')).toMatchObject({
      functionError: { errorType: 'TypeError', errorMessage: 'asked to throw', trace: expect.any(Array) },
    });
  });

  it('ends an endless loop at the timeout and answers the next invocation from a new environment', async () => {
    const fn = start('probe', { timeout: 300 });
    const [first, second] = await Promise.all([ask(fn, '/endless'), ask(fn, '/sleep', { ms: 1 })]);
    expect(first).toMatchObject({
      functionError: { errorType: 'Sandbox.Timedout', errorMessage: expect.stringContaining('after 0.30 seconds') },
    });
    expect(bodyOf(second)).toEqual({ invocations: 1 });
  });

  it('survives a function that exits', async () => {
    const fn = start('probe');
    expect(await ask(fn, '/exit')).toMatchObject({ functionError: { errorType: 'Runtime.ExitError' } });
    expect(bodyOf(await ask(fn, '/sleep', { ms: 1 }))).toEqual({ invocations: 1 });
  });

  it('survives a function that takes all its memory', async () => {
    const fn = start('probe', { timeout: 20_000 });
    expect(await ask(fn, '/heap')).toMatchObject({ functionError: { errorType: 'Runtime.OutOfMemory' } });
  });

  it('refuses an answer of more than 6 MB', async () => {
    expect(await ask(start('probe'), '/large')).toMatchObject({
      functionError: { errorType: 'Function.ResponseSizeTooLarge' },
    });
  });

  it('says so when the module cannot be loaded', async () => {
    const fn = start('probe', { assetDirectory: join(directory, 'nowhere') });
    expect(await ask(fn, '/')).toMatchObject({ functionError: { errorType: 'Runtime.ImportModuleError' } });
  });

  it('writes lines to the log of the function and metrics to the metrics', async () => {
    const fn = start('probe', { name: 'talkative' });
    await ask(fn, '/log');
    await fn.close();
    expect(readFileSync(join(directory, 'logs', 'probe.log'), 'utf8')).toContain('a line of text\n');
    expect(readFileSync(join(directory, 'metrics.ndjson'), 'utf8')).toContain('"Answers":1');
  });

  it('tells the shared time in threads and in processes, also after the clock moved', async () => {
    const fn = start('probe');
    const before = bodyOf(await ask(fn, '/now'));
    const day = 86_400_000;
    clock.advanceTo(before.now + day);
    const after = bodyOf(await ask(fn, '/now'));
    expect(after.now - before.now).toBeGreaterThanOrEqual(day);
    expect(Date.parse(after.date) - after.now).toBeLessThan(1000);
    expect(after.isDate).toBe(true);
  });

  it('runs a native addon in a process of its own and kills it inside a query', async () => {
    const fn = start('native', { timeout: 3000 });
    expect(await fn.invoke('{}')).toEqual({ payload: expect.stringMatching(/^\{"sum":\d+\}$/) });
    expect(await fn.invoke('{"endless":true}')).toMatchObject({ functionError: { errorType: 'Sandbox.Timedout' } });
    expect(await fn.invoke('{}')).toMatchObject({ payload: expect.stringContaining('sum') });
  });
});
