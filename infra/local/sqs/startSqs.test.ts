import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  CreateQueueCommand,
  DeleteMessageCommand,
  GetQueueAttributesCommand,
  GetQueueUrlCommand,
  ReceiveMessageCommand,
  SendMessageBatchCommand,
  SendMessageCommand,
  SQSClient,
} from '@aws-sdk/client-sqs';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openCallLog } from '../call-log/openCallLog.ts';
import { type Sqs, startSqs } from './startSqs.ts';

describe('SQS', () => {
  const directory = mkdtempSync(join(tmpdir(), 'sqs-'));
  const callLog = openCallLog();
  let sqs: Sqs;
  let client: SQSClient;
  const restart = async () => {
    await sqs?.close();
    client?.destroy();
    sqs = await startSqs({ directory, callLog });
    const credentials = { accessKeyId: 'LOCALRelay', secretAccessKey: 'x' };
    client = new SQSClient({ endpoint: sqs.endpoint, region: 'us-east-1', credentials });
  };
  const create = async (QueueName: string, Attributes = {}) =>
    (await client.send(new CreateQueueCommand({ QueueName, Attributes }))).QueueUrl as string;
  const receive = async (QueueUrl: string, WaitTimeSeconds = 0) =>
    (await client.send(new ReceiveMessageCommand({ QueueUrl, MaxNumberOfMessages: 10, WaitTimeSeconds }))).Messages ??
    [];

  beforeAll(restart);
  beforeEach(() => callLog.clear());
  afterAll(async () => {
    client.destroy();
    await sqs.close();
    rmSync(directory, { recursive: true });
  });

  it('gives queues an address on its own endpoint', async () => {
    expect(await create('addressed')).toBe(`${sqs.endpoint}/000000000000/addressed`);
  });

  it('keeps messages and their queue over a restart on another port', async () => {
    const before = await create('kept');
    await client.send(new SendMessageCommand({ QueueUrl: before, MessageBody: 'app-1' }));
    await restart();
    const { QueueUrl } = await client.send(new GetQueueUrlCommand({ QueueName: 'kept' }));
    expect(QueueUrl).toBe(`${sqs.endpoint}/000000000000/kept`);
    expect((await receive(QueueUrl as string)).map(({ Body }) => Body)).toEqual(['app-1']);
  });

  it('moves a message to the dead-letter queue after its last allowed receipt', async () => {
    const dead = await create('dead');
    const { Attributes } = await client.send(
      new GetQueueAttributesCommand({ QueueUrl: dead, AttributeNames: ['QueueArn'] }),
    );
    const alive = await create('alive', {
      VisibilityTimeout: '0',
      RedrivePolicy: JSON.stringify({ deadLetterTargetArn: Attributes?.QueueArn, maxReceiveCount: 2 }),
    });
    await client.send(new SendMessageCommand({ QueueUrl: alive, MessageBody: 'poison' }));
    expect(await receive(alive)).toHaveLength(1);
    expect(await receive(alive)).toHaveLength(1);
    expect(await receive(alive)).toHaveLength(0);
    expect((await receive(dead)).map(({ Body }) => Body)).toEqual(['poison']);
  });

  it('answers a long poll as soon as a message arrives', async () => {
    const QueueUrl = await create('polled');
    const polled = receive(QueueUrl, 10);
    await client.send(new SendMessageCommand({ QueueUrl, MessageBody: 'now' }));
    expect(await polled).toHaveLength(1);
  });

  it('hides a received message and forgets a deleted one', async () => {
    const QueueUrl = await create('hidden');
    await client.send(new SendMessageCommand({ QueueUrl, MessageBody: 'once' }));
    const [message] = await receive(QueueUrl);
    expect(await receive(QueueUrl)).toEqual([]);
    await client.send(new DeleteMessageCommand({ QueueUrl, ReceiptHandle: message?.ReceiptHandle }));
    await restart();
    const { Attributes } = await client.send(new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ['All'] }));
    expect(Attributes).toMatchObject({ ApproximateNumberOfMessages: '0', ApproximateNumberOfMessagesNotVisible: '0' });
  });

  it('logs a batch under the permission of its single form', async () => {
    const QueueUrl = await create('logged');
    await client.send(new SendMessageBatchCommand({ QueueUrl, Entries: [{ Id: '1', MessageBody: 'a' }] }));
    await expect.poll(() => callLog.counts().map(({ action }) => action)).toContain('sqs:SendMessage');
    expect(callLog.counts()).toEqual([
      { accessKeyId: 'LOCALRelay', action: 'sqs:CreateQueue', resource: 'logged', count: 1 },
      { accessKeyId: 'LOCALRelay', action: 'sqs:SendMessage', resource: 'logged', count: 1 },
    ]);
  });

  it('keeps messages only as long as it runs when it has no directory', async () => {
    const lone = await startSqs({ callLog });
    const credentials = { accessKeyId: 'LOCALRelay', secretAccessKey: 'x' };
    const caller = new SQSClient({ endpoint: lone.endpoint, region: 'us-east-1', credentials });
    const { QueueUrl } = await caller.send(new CreateQueueCommand({ QueueName: 'kept' }));
    const { Messages } = await caller.send(new ReceiveMessageCommand({ QueueUrl }));
    expect(Messages).toBeUndefined();
    caller.destroy();
    await lone.close();
  });
});
