import { fork } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DynamoDBClient, GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { DescribeExecutionCommand, SFNClient, StartExecutionCommand } from '@aws-sdk/client-sfn';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../createApp.ts';
import type { Endpoints } from './startCloud.ts';
import { type Cloud, startCloud } from './startCloud.ts';
import { testParts } from './testing/testParts.ts';

const region = 'us-east-1';
const credentials = { accessKeyId: 'LOCALTest', secretAccessKey: 'local' };
const day = 86_400_000;
const machine = 'arn:aws:states:us-east-1:000000000000:stateMachine:Doudi-application';
const TableName = 'DoudiState-RecordsTable';

describe('the local cloud', () => {
  let directory: string;
  let assemblyDirectory: string;
  beforeAll(async () => {
    directory = mkdtempSync(join(tmpdir(), 'cloud-'));
    assemblyDirectory = join(directory, 'cdk.out');
    const parts = await testParts(join(directory, 'assets'), ['probe', 'reader', 'consumer']);
    createApp({ parts, outdir: assemblyDirectory }).synth();
  });
  afterAll(() => rmSync(directory, { recursive: true, force: true }));

  const sfnOf = ({ stepFunctions }: Endpoints) => new SFNClient({ region, credentials, endpoint: stepFunctions });
  const statusOf = async (sfn: SFNClient, executionArn: string | undefined) =>
    (await sfn.send(new DescribeExecutionCommand({ executionArn }))).status;

  describe('started on a synthesized app', () => {
    let cloud: Cloud;
    beforeAll(async () => {
      cloud = await startCloud({ stateDirectory: join(directory, 'memory'), assemblyDirectory, inMemory: true });
    });
    afterAll(() => cloud?.close());
    const ask = async (path: string, init?: RequestInit) => {
      const answer = await fetch(`${cloud.endpoints.api}${path}`, init);
      return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
    };

    it('answers over HTTP with the function, its variables resolved', async () => {
      const { status, body } = await ask('/environment');
      expect(status).toBe(200);
      expect(body).toMatchObject({
        TABLE_NAME: TableName,
        OIDC_ISSUER: cloud.endpoints.issuer,
        AWS_ENDPOINT_URL_DYNAMODB: cloud.endpoints.dynamodb,
      });
    });

    it('lets the function write to the table, and nothing but what its role allows', async () => {
      expect((await ask('/put?id=7')).status).toBe(201);
      const table = new DynamoDBClient({ region, credentials, endpoint: cloud.endpoints.dynamodb });
      const Key = { PK: { S: 'PROBE#7' }, SK: { S: 'probe' } };
      expect((await table.send(new GetItemCommand({ TableName, Key }))).Item).toMatchObject(Key);
      const { refused, unused } = cloud.permissions();
      expect(refused).toEqual([]);
      expect(unused).toContainEqual(
        expect.objectContaining({ principal: 'Doudi-ProbeFunction', action: 'dynamodb:DeleteItem' }),
      );
    });

    it('runs a machine to its wait, says when it goes on, and is moved there by the clock', async () => {
      const sfn = sfnOf(cloud.endpoints);
      const input = JSON.stringify({ rawPath: '/now' });
      const { executionArn } = await sfn.send(new StartExecutionCommand({ stateMachineArn: machine, input }));
      await expect.poll(async () => (await ask('/_local/idle')).body, { timeout: 10_000 }).toEqual({ idle: true });
      expect((await ask('/_local/idle?within=1000')).body).toEqual({ idle: true });
      expect((await ask('/_local/idle?within=1000&gathering')).body).toEqual({ idle: true });
      expect((await ask('/_local/idle?within=soon')).status).toBe(400);
      const { nextTimer } = (await ask('/_local/nextTimer')).body as { nextTimer: string };
      expect(Date.parse(nextTimer) - cloud.clock.now()).toBeGreaterThan(day - 60_000);
      const moved = await ask('/_local/clock', { method: 'POST', body: JSON.stringify({ to: nextTimer }) });
      expect(moved.status).toBe(200);
      await expect.poll(() => statusOf(sfn, executionArn), { timeout: 10_000 }).toBe('SUCCEEDED');
    });

    it('waits for rest as long as it is asked to: in vain while a function works, to its end afterwards', async () => {
      const sleeping = ask('/sleep?ms=1500');
      await expect.poll(() => cloud.idle()).toBe(false);
      const asked = performance.now();
      expect((await ask('/_local/idle?within=300')).body).toEqual({ idle: false });
      expect(performance.now() - asked).toBeGreaterThanOrEqual(300);
      expect((await ask('/_local/idle?within=30000')).body).toEqual({ idle: true });
      expect((await sleeping).status).toBe(200);
    });

    it('fires a schedule by name and names those that there are', async () => {
      const fire = (name: string) => ask(`/_local/schedules/${name}/fire`, { method: 'POST' });
      expect(await fire('probe')).toEqual({ status: 200, body: { fired: 'probe' } });
      expect(await fire('nothing')).toEqual({
        status: 400,
        body: { message: 'There is no schedule nothing: probe.' },
      });
    });

    it('refuses a second start on the same state', async () => {
      const second = startCloud({ stateDirectory: join(directory, 'memory'), assemblyDirectory, inMemory: true });
      await expect(second).rejects.toThrow('Doudi already runs');
    });
  });

  it('refuses to start on an app that it cannot run, before anything is started', async () => {
    const broken = join(directory, 'broken');
    const app = createApp({ parts: await testParts(join(directory, 'assets-2'), ['consumer']), outdir: broken });
    app.synth();
    const file = join(broken, 'DoudiState.template.json');
    writeFileSync(file, readFileSync(file, 'utf8').replace('"VisibilityTimeout"', '"FifoQueue"'));
    const start = startCloud({ stateDirectory: join(directory, 'refused'), assemblyDirectory: broken });
    await expect(start).rejects.toThrow(/DoudiState\/\w+ \(AWS::SQS::Queue\): .* the property FifoQueue/);
  });

  it('goes on after kill -9: executions, records, streams and the clock', async () => {
    const stateDirectory = join(directory, 'disk');
    const child = fork(join(import.meta.dirname, 'testing/cloudProcess.ts'), [stateDirectory, assemblyDirectory], {
      execArgv: ['--no-warnings'],
    });
    const [endpoints] = (await once(child, 'message')) as [Endpoints];
    const file = join(directory, 'stream.txt');
    appendFileSync(file, '');
    const put = ({ dynamodb }: Endpoints, text: string) =>
      new DynamoDBClient({ region, credentials, endpoint: dynamodb }).send(
        new PutItemCommand({ TableName, Item: { PK: { S: 'p' }, SK: { S: text }, file: { S: file } } }),
      );
    const input = JSON.stringify({ rawPath: '/now' });
    const { executionArn } = await sfnOf(endpoints).send(
      new StartExecutionCommand({ stateMachineArn: machine, input }),
    );
    await put(endpoints, 'before');
    await expect.poll(() => readFileSync(file, 'utf8'), { timeout: 10_000 }).toContain('before');
    await put(endpoints, 'at the last moment');
    child.kill('SIGKILL');
    await once(child, 'exit');

    const cloud = await startCloud({ stateDirectory, assemblyDirectory });
    try {
      await expect.poll(() => cloud.idle(), { timeout: 20_000 }).toBe(true);
      expect(readFileSync(file, 'utf8')).toContain('at the last moment');
      const sfn = sfnOf(cloud.endpoints);
      expect(await statusOf(sfn, executionArn)).toBe('RUNNING');
      cloud.clock.advanceTo(cloud.clock.now() + 2 * day);
      await expect.poll(() => statusOf(sfn, executionArn), { timeout: 10_000 }).toBe('SUCCEEDED');
    } finally {
      await cloud.close();
    }
  }, 60_000);
});
