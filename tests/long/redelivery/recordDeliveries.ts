import {
  DescribeStreamCommand,
  DynamoDBStreamsClient,
  GetRecordsCommand,
  GetShardIteratorCommand,
  ListStreamsCommand,
  type _Record as StreamRecord,
} from '@aws-sdk/client-dynamodb-streams';
import {
  GetExecutionHistoryCommand,
  ListExecutionsCommand,
  ListMapRunsCommand,
  ListStateMachinesCommand,
  SFNClient,
} from '@aws-sdk/client-sfn';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import { operatorKey } from '../../../infra/local/operatorClients.ts';
import type { Cloud } from '../../../infra/local/startCloud.ts';
import { followUpOfChange } from '../../../shared/follow-up/followUp.ts';
import type { FunctionName } from './openHandlers.ts';

/** What was handed to one function so far, in the order of its making. */
export type Deliveries = Map<FunctionName, unknown[]>;

const queueOf = {
  'start-interactive': 'starter',
  'start-bulk': 'starter',
  token: 'token',
  'feed-batch': 'feeds',
  'register-import': 'register-import',
} as const;

/** Reads what the functions of a cloud were given from where it came: the table's stream and the executions' histories. */
export async function recordDeliveries(cloud: Cloud): Promise<Deliveries> {
  const found: Deliveries = new Map();
  const add = (name: FunctionName, ...given: unknown[]) => found.set(name, [...(found.get(name) ?? []), ...given]);
  const records = await readStream(cloud);
  add('relay', ...records);
  add('figures', ...records);
  for (const { dynamodb } of records) {
    const message = followUpOfChange(row(dynamodb?.OldImage), row(dynamodb?.NewImage));
    const name = message && queueOf[message.kind as keyof typeof queueOf];
    if (name) add(name, message);
  }
  for (const { FunctionName, Payload, MessageBody } of await readTasks(cloud)) {
    if (MessageBody) add('open-task', MessageBody);
    const name = FunctionName && Object.keys(queueOfMachine).find((each) => FunctionName.toLowerCase().includes(each));
    if (name) add(name as FunctionName, Payload);
  }
  return found;
}

const queueOfMachine = { application: 1, warning: 1, deliberation: 1, comparison: 1 };

const credentials = { accessKeyId: operatorKey, secretAccessKey: 'local' };
const row = (image: StreamRecord['dynamodb'] extends infer _ ? unknown : never) =>
  image ? unmarshall(image as Parameters<typeof unmarshall>[0]) : undefined;

async function readStream({ endpoints, region }: Cloud): Promise<StreamRecord[]> {
  const client = new DynamoDBStreamsClient({ endpoint: endpoints.dynamodb, region, credentials });
  const { Streams: [stream] = [] } = await client.send(new ListStreamsCommand({}));
  const StreamArn = stream?.StreamArn;
  const { StreamDescription } = await client.send(new DescribeStreamCommand({ StreamArn }));
  const records: StreamRecord[] = [];
  for (const { ShardId } of StreamDescription?.Shards ?? []) {
    const begin = { StreamArn, ShardId, ShardIteratorType: 'TRIM_HORIZON' as const };
    let { ShardIterator } = await client.send(new GetShardIteratorCommand(begin));
    for (;;) {
      if (!ShardIterator) break;
      const { Records = [], NextShardIterator } = await client.send(new GetRecordsCommand({ ShardIterator }));
      if (Records.length === 0) break;
      records.push(...Records);
      ShardIterator = NextShardIterator;
    }
  }
  client.destroy();
  return records;
}

interface Parameters_ {
  FunctionName?: string;
  Payload?: unknown;
  MessageBody?: unknown;
}

async function readTasks({ endpoints, region }: Cloud): Promise<Parameters_[]> {
  const sfn = new SFNClient({ endpoint: endpoints.stepFunctions, region, credentials });
  const { stateMachines = [] } = await sfn.send(new ListStateMachinesCommand({}));
  const arns: string[] = [];
  const list = async (of: { stateMachineArn?: string | undefined; mapRunArn?: string | undefined }) => {
    const { executions = [] } = await sfn.send(new ListExecutionsCommand({ ...of, maxResults: 1000 }));
    for (const { executionArn } of executions) {
      if (!executionArn) continue;
      arns.push(executionArn);
      if (of.mapRunArn) continue;
      const { mapRuns = [] } = await sfn.send(new ListMapRunsCommand({ executionArn }));
      for (const { mapRunArn } of mapRuns) await list({ mapRunArn });
    }
  };
  for (const { stateMachineArn } of stateMachines) await list({ stateMachineArn });
  const scheduled: Parameters_[] = [];
  for (const executionArn of arns) {
    const { events = [] } = await sfn.send(new GetExecutionHistoryCommand({ executionArn, maxResults: 1000 }));
    for (const { taskScheduledEventDetails: task } of events)
      if (task?.parameters) scheduled.push(JSON.parse(task.parameters) as Parameters_);
  }
  sfn.destroy();
  return scheduled;
}
