import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import {
  CreateStateMachineCommand,
  GetExecutionHistoryCommand,
  type SFNClient,
  StopExecutionCommand,
} from '@aws-sdk/client-sfn';
import { CreateQueueCommand, DeleteMessageCommand, ReceiveMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { PutCommand } from '@aws-sdk/lib-dynamodb';
import type { SQSEvent } from 'aws-lambda';
import { afterAll } from 'vitest';
import { openCallLog } from '../../../infra/local/call-log/openCallLog.ts';
import { startSqs } from '../../../infra/local/sqs/startSqs.ts';
import { startEngine } from '../../../infra/local/stepfunctions/conformance/startEngine.ts';
import { toItem } from '../../../shared/adapters/dynamodb/items.ts';
import { createReader } from '../../../shared/adapters/dynamodb/reader.ts';
import { runCommand } from '../../../shared/adapters/dynamodb/runCommand.ts';
import { openTable, type Table } from '../../../shared/adapters/dynamodb/table.ts';
import { newId } from '../../../shared/adapters/ids.ts';
import { now } from '../../../shared/adapters/now.ts';
import { answerToken } from '../../../shared/adapters/stepfunctions/answerToken.ts';
import { pursueCase } from '../../../shared/adapters/stepfunctions/pursueCase.ts';
import type { Actor } from '../../../shared/commands/actor.ts';
import type { Command, Outcome } from '../../../shared/commands/command.ts';
import type { Reader } from '../../../shared/records/reader.ts';
import type { AnyRecordType, RecordType, Versioned } from '../../../shared/records/record.ts';
import { type CompletedTask, completeTask, signTask, type TaskKinds } from '../../../shared/tasks/completeTask.ts';
import { type Task, tasks, tasksOfCase } from '../../../shared/tasks/task.ts';
import { withDynamoDb } from '../../support/dynamodb.ts';
import { definitionOf } from './definitions.ts';
import { render, substitutionsFor } from './render.ts';

type EngineClock = NonNullable<NonNullable<Parameters<typeof startEngine>[0]>['clock']>;
type Handler = (event: unknown) => Promise<unknown>;

const roleArn = 'arn:aws:iam::000000000000:role/machine';
const machineArn = (name: string) => `arn:aws:states:us-east-1:000000000000:stateMachine:${name}`;
export const machinesOfStage = {
  application: machineArn('application'),
  warning: machineArn('warning'),
  deliberation: machineArn('deliberation'),
};

export interface Stage {
  table: Table;
  /** The client below the table's. */
  dynamodb: DynamoDBClient;
  reader: Reader;
  sfn: SFNClient;
  put<I, D extends Versioned>(type: RecordType<I, D>, data: Omit<D, 'version'>): Promise<void>;
  /** Starts the present generation of a case, as the relay would, and lets it run until it waits. */
  start(caseId: string): Promise<void>;
  openTasks(caseId: string): Promise<Task[]>;
  /** Fills in a task and signs it through; its execution does not hear of it yet. */
  completeTask(task: Task, form: object): Promise<CompletedTask>;
  /** Fills in the one open task of that kind, signs it through, and lets the execution go on. */
  complete(caseId: string, kind: string, form: object): Promise<CompletedTask>;
  run<Input, Answer>(command: Command<Input, Answer>, input: Input, by?: Partial<Actor>): Promise<Outcome<Answer>>;
  /** Tells waiting executions which of a case's tasks are done, then lets everything run until it waits. */
  relay(caseId: string): Promise<void>;
  /** From now on every function fails with this error; undefined mends them. */
  failWith(errorType: string | undefined): void;
  stop(executionArn: string): Promise<void>;
  history(executionArn: string): Promise<string>;
}

/** The machines, their functions, the queue and the table, for real; only people are played. */
export async function openStage(
  machines: readonly string[],
  kinds: TaskKinds,
  clock: EngineClock = { now: () => Date.now(), onMove: () => {} },
): Promise<Stage> {
  const dynamo = await withDynamoDb();
  const table = openTable(dynamo.tableName, dynamo.client);
  const reader = createReader(table);
  const sqsServer = await startSqs({ callLog: openCallLog() });
  const local = { region: 'us-east-1', credentials: { accessKeyId: 'LOCALTest', secretAccessKey: 'local' } };
  const sqs = new SQSClient({ ...local, endpoint: sqsServer.endpoint });
  const { QueueUrl = '' } = await sqs.send(new CreateQueueCommand({ QueueName: 'open-task' }));
  Object.assign(process.env, {
    TABLE_NAME: dynamo.tableName,
    AWS_ENDPOINT_URL_DYNAMODB: dynamo.endpoint,
    AWS_REGION: local.region,
    AWS_ACCESS_KEY_ID: 'LOCALTest',
    AWS_SECRET_ACCESS_KEY: 'local',
    SYNTHETIC_PERSONS: 'allowed',
  });
  const handlers = new Map<string, Handler>();
  for (const name of machines) handlers.set(name, (await import(`../../../functions/${name}/index.ts`)).handler);
  const { handler: openTaskHandler } = await import('../../../functions/open-task/index.ts');
  let failing: string | undefined;
  const engine = await startEngine({
    clock,
    integrations: {
      sqsEndpoint: sqsServer.endpoint,
      invokeFunction: async (arn, payload) =>
        failing ? { functionError: { errorType: failing, errorMessage: '' } } : invoke(handlers, arn, payload),
    },
  });
  afterAll(async () => {
    await engine.close();
    sqs.destroy();
    await sqsServer.close();
  });
  for (const name of machines) {
    const definition = render(definitionOf(name), { ...substitutionsFor(name, 'aws'), OpenTaskQueueUrl: QueueUrl });
    await engine.client.send(new CreateStateMachineCommand({ name, definition, roleArn }));
  }

  /** Opens the tasks that waiting states ask for. */
  async function openAsked(): Promise<void> {
    for (;;) {
      await engine.settle();
      const { Messages = [] } = await sqs.send(new ReceiveMessageCommand({ QueueUrl, MaxNumberOfMessages: 10 }));
      if (Messages.length === 0) return;
      const Records = Messages.map(({ MessageId, Body }) => ({ messageId: MessageId, body: Body }));
      const { batchItemFailures } = await openTaskHandler({ Records } as unknown as SQSEvent);
      if (batchItemFailures.length > 0) throw new Error('a task could not be opened');
      for (const { ReceiptHandle } of Messages) await sqs.send(new DeleteMessageCommand({ QueueUrl, ReceiptHandle }));
    }
  }

  async function relay(caseId: string): Promise<void> {
    await openAsked();
    for (const { id, followUp } of await reader.list(tasks, tasksOfCase(caseId))) {
      if (followUp) await answerToken(table, engine.client, id);
    }
    await openAsked();
  }

  const run: Stage['run'] = (command, input, by = {}) =>
    runCommand(table, command, input, newId('key'), {
      now: now(),
      by: { id: 'officer-1', kind: 'officer', roles: [], ...by },
      newId,
    });

  const openTasks = async (caseId: string) =>
    (await reader.list(tasks, tasksOfCase(caseId))).filter(({ status }) => status === 'open');

  return {
    table,
    dynamodb: dynamo.client,
    reader,
    sfn: engine.client,
    run,
    relay,
    openTasks,
    put: async (type: AnyRecordType, data) => {
      await table.client.send(new PutCommand({ TableName: table.name, Item: toItem(type, { ...data, version: 1 }) }));
    },
    start: async (caseId) => {
      await pursueCase(table, engine.client, machinesOfStage, caseId);
      await relay(caseId);
    },
    complete: async (caseId, kind, form) => {
      const [task, ...others] = (await openTasks(caseId)).filter((open) => open.kind === kind);
      if (!task || others.length > 0) throw new Error(`${caseId} has ${others.length + (task ? 1 : 0)} tasks ${kind}`);
      const answer = await fillAndSign(run, kinds, task, form);
      await relay(caseId);
      return answer;
    },
    completeTask: (task, form) => fillAndSign(run, kinds, task, form),
    failWith: (errorType) => {
      failing = errorType;
    },
    stop: async (executionArn) => {
      await engine.client.send(new StopExecutionCommand({ executionArn }));
      await engine.settle();
    },
    history: async (executionArn) => {
      const { events } = await engine.client.send(new GetExecutionHistoryCommand({ executionArn, maxResults: 1000 }));
      return JSON.stringify(events);
    },
  };
}

/** Each role of the sign-off chain signs as a person of its own. */
async function fillAndSign(run: Stage['run'], kinds: TaskKinds, task: Task, form: object): Promise<CompletedTask> {
  const signer = (place: number) => ({
    // Whoever finds out does not decide: each kind of work has its own people.
    id: `signer-${place + 1}@${task.kind}`,
    organ: task.organ,
    roles: [task.signOff[place] ?? ''],
  });
  const given = { taskId: task.id, form: form as Record<string, unknown> };
  let answer = answerOf(await run(completeTask(kinds), given, signer(0)));
  for (let place = 1; answer.status === 'signed'; place++) {
    answer = answerOf(await run(signTask(kinds), { taskId: task.id, agree: true }, signer(place)));
  }
  return answer;
}

export function answerOf<Answer>(outcome: Outcome<Answer>): Answer {
  if (outcome.kind === 'done') return outcome.answer;
  throw new Error(outcome.kind === 'refused' ? `${outcome.refusal.code}: ${outcome.refusal.detail}` : outcome.kind);
}

async function invoke(handlers: Map<string, Handler>, arn: string, payload: unknown) {
  try {
    const handler = handlers.get(arn.slice(arn.lastIndexOf(':') + 1));
    if (!handler) throw new Error(`There is no function ${arn}`);
    return { payload: JSON.parse(JSON.stringify(await handler(payload))) as unknown };
  } catch (error) {
    const { name, message } = error as Error;
    return { functionError: { errorType: name, errorMessage: message } };
  }
}
