import { SendTaskSuccessCommand } from '@aws-sdk/client-sfn';
import { CreateQueueCommand, DeleteMessageCommand, ReceiveMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { afterAll, describe, expect, it } from 'vitest';
import { openCallLog } from '../../infra/local/call-log/openCallLog.ts';
import { startSqs } from '../../infra/local/sqs/startSqs.ts';
import { startEngine } from '../../infra/local/stepfunctions/conformance/startEngine.ts';
import { OpenTask } from '../../shared/tasks/openTasks.ts';
import { definitionOf, definitions, isWait, statesOf } from './support/definitions.ts';
import { machineOf, runOne } from './support/oneState.ts';
import { sample } from './support/sample.ts';

const sqsServer = await startSqs({ callLog: openCallLog() });
const credentials = { accessKeyId: 'LOCALTest', secretAccessKey: 'local' };
const sqs = new SQSClient({ region: 'us-east-1', credentials, endpoint: sqsServer.endpoint });
const { QueueUrl = '' } = await sqs.send(new CreateQueueCommand({ QueueName: 'open-task' }));

/** What the mocked function answers next: a payload, or an error by its name. */
let answer: { payload: unknown } | { error: string } = { payload: sample.result.Payload };
const calls: unknown[] = [];
const engine = await startEngine({
  integrations: {
    sqsEndpoint: sqsServer.endpoint,
    invokeFunction: async (_arn, payload) => {
      calls.push(payload);
      if ('payload' in answer) return answer;
      return { functionError: { errorType: answer.error, errorMessage: 'mocked' } };
    },
  },
});
afterAll(async () => {
  await engine.close();
  sqs.destroy();
  await sqsServer.close();
});

const run = (name: string, state: string, input: object = sample.input) =>
  runOne(engine, machineOf(definitionOf(name), state, { OpenTaskQueueUrl: QueueUrl }), input);

async function asked(): Promise<OpenTask> {
  const { Messages: [message] = [] } = await sqs.send(new ReceiveMessageCommand({ QueueUrl }));
  if (!message) throw new Error('nothing was asked of anybody');
  await sqs.send(new DeleteMessageCommand({ QueueUrl, ReceiptHandle: message.ReceiptHandle }));
  return OpenTask.parse(JSON.parse(message.Body ?? ''));
}

async function answered(name: string, state: string, output: object, input: object = sample.input) {
  const running = await run(name, state, input);
  const task = await asked();
  await engine.client.send(new SendTaskSuccessCommand({ taskToken: task.token, output: JSON.stringify(output) }));
  return { task, ran: await running.ended() };
}

describe.each(definitions)('each state of workflows/$name alone', (definition) => {
  const tasks = statesOf(definition).filter(([, { Type }]) => Type === 'Task');
  const waits = tasks.filter(([, state]) => isWait(state));
  const functions = tasks.filter(([, { Resource }]) => Resource?.includes(':lambda:'));

  it.each(waits)('%s: asks for one task by ids, and goes on with the answer', async (name, state) => {
    const { task, ran } = await answered(definition.name, name, {
      status: 'handling',
      outcome: 'end',
      round: 2,
      postingEndsAt: sample.variables.postingEndsAt,
    });
    expect(task.caseId).toMatch(/^(war|app)-1$/);
    expect(ran.status, ran.cause).toBe('SUCCEEDED');
    expect(ran.next).toBe(state.Next);
  });

  it.each(functions)('%s: calls its function by ids, and goes on with the answer', async (name, state) => {
    answer = { payload: sample.result.Payload };
    const ran = await (await run(definition.name, name)).ended();
    expect(ran.status, ran.cause).toBe('SUCCEEDED');
    expect(ran.next).toBe(state.Next);
    const { step, ...asked } = calls.at(-1) as Record<string, unknown>;
    expect(step).toEqual(expect.any(String));
    expect(Object.values(asked).filter((value) => value !== null && typeof value === 'object')).toEqual([]);
  });

  const caught = functions.flatMap(([name, { Catch = [] }]) =>
    Catch.flatMap(({ ErrorEquals, Next }) => ErrorEquals.map((error) => ({ name, error, Next }))),
  );

  it.each(caught)('$name: $error leads to: $Next', async ({ name, error, Next }) => {
    answer = { error };
    expect((await (await run(definition.name, name)).ended()).next).toBe(Next);
  });

  it.each(functions)('%s: fails, and is not swallowed, on an error that it does not know', async (name) => {
    answer = { error: 'TypeError' };
    expect((await (await run(definition.name, name)).ended()).status).toBe('FAILED');
  });
});

describe('choices of workflows/warning', () => {
  it.each([
    ['Which act is owed?', { act: 'implement' }, 'Ask civil affairs to deliver'],
    ['Which act is owed?', { act: 'request' }, 'Ask the agency for its answer'],
    ['Which act is owed?', { act: 'push' }, 'Ask the agency for its answer'],
    ['Which act is owed?', { act: 'transfer' }, 'Ask the agency for its answer'],
    ['Which act is owed?', { act: 'notify-authority' }, 'Ask the determining organ to review'],
    ['Which act is owed?', { act: 'inform' }, 'Ask the township to inform the family'],
    ['Which act is owed?', { act: 'assisted-application' }, 'Offer help to apply'],
    ['Which act is owed?', { act: 'review' }, 'Ask the determining organ to review'],
    ['Which act is owed?', { act: 'deliberation' }, 'Deliberate on the case'],
    ['Which act is owed?', { act: 'mutual-aid' }, 'Ask what the mutual-aid society did'],
    ['What did the verification find?', { status: 'verified' }, 'Propose classes'],
    ['What did the verification find?', { status: 'verifying' }, 'Read what is recorded'],
    ['What did the verification find?', { status: 'not-substantiated' }, 'Close the case'],
    [
      'Must an ending be posted first?',
      { found: 'no-longer-qualifies', category: 'tekun' },
      'Ask the township to post the ending',
    ],
    [
      'Must an ending be posted first?',
      { found: 'no-longer-qualifies', category: 'dibao' },
      'Ask for a decision on the assistance',
    ],
    [
      'Must an ending be posted first?',
      { found: 'still-qualifies', category: 'tekun' },
      'Ask for a decision on the assistance',
    ],
    ['Has anything changed for the family?', { decision: 'keep' }, 'The assistance is kept'],
    ['Has anything changed for the family?', { decision: 'end' }, 'Ask the township to serve the decision'],
    ['Has anything changed for the family?', { decision: 'convert' }, 'Grant what the conversion gives'],
    ['Did a decision call for further acts?', { status: 'handling' }, 'See each act done'],
    ['Did a decision call for further acts?', { status: 'feedback-received' }, 'Close the case'],
    ['Was something noticed late?', { status: 'verifying' }, 'Read what is recorded'],
    ['Was something noticed late?', { status: 'closed' }, 'The case is closed'],
  ])('%s %j leads to: %s', async (state, input, next) => {
    expect((await (await run('warning', state, input)).ended()).next).toBe(next);
  });
});

describe('the decision on assistance', () => {
  it('keeps the act in hand beside what was decided', async () => {
    const { ran } = await answered('warning', 'Ask for a decision on the assistance', { outcome: 'convert' });
    expect(ran.output).toMatchObject({ actionId: 'a1', decision: 'convert' });
  });
});

describe('the renewal of a deliberation', () => {
  it('goes on with the next generation', async () => {
    answer = { payload: { generation: 3 } };
    const ran = await (await run('warning', "Renew the deliberation's execution")).ended();
    expect(ran).toMatchObject({ next: 'Deliberate on the case', output: { subject: 'ref-1', generation: 3 } });
  });
});

describe('choices of workflows/deliberation', () => {
  it.each([
    ['decided', 'Send the measures to the agencies'],
    ['called', 'Ask for the meeting to be convened'],
  ])('after a meeting that leaves it %s', async (status, next) => {
    expect((await (await run('deliberation', 'Did the meeting decide?', { status })).ended()).next).toBe(next);
  });
});
