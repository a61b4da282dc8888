import type { BucketName, Grant, MachineName, QueueName, TableAction } from './grants.ts';

/** Every environment key a function can be given; where its value comes from is said in constructs/environmentOf.ts. */
export const environmentKeys = [
  'TABLE_NAME',
  'DATA_BUCKET',
  'EVIDENCE_BUCKET',
  'DATA_KEY_ID',
  'IDENTITY_SECRET_ID',
  'START_INTERACTIVE_QUEUE_URL',
  'START_BULK_QUEUE_URL',
  'BULK_STARTS_PER_SECOND',
  'OPEN_TASK_QUEUE_URL',
  'TOKEN_QUEUE_URL',
  'FEED_QUEUE_URL',
  'REGISTER_IMPORT_QUEUE_URL',
  'WHAT_IF_QUEUE_URL',
  'APPLICATION_MACHINE_ARN',
  'WARNING_MACHINE_ARN',
  'DELIBERATION_MACHINE_ARN',
  'COMPARISON_MACHINE_ARN',
  'OIDC_ISSUER',
  'OIDC_AUDIENCE',
  'CONSOLE_CLIENT_ID',
  'SYNTHETIC_PERSONS',
] as const;
export type EnvironmentKey = (typeof environmentKeys)[number];

/** What wakes a function. Functions called by a state machine are listed in machines.ts instead. */
export type Trigger =
  /** Without routes it answers everything that no other function's route takes. */
  | { kind: 'http'; routes?: readonly string[] }
  | { kind: 'queue'; queue: QueueName; batchSize: number; maximumConcurrency?: number }
  /** Records that fit none of the patterns wake nobody; without patterns each one does. */
  | {
      kind: 'stream';
      batchSize: number;
      /** Seconds for which records are gathered; none: they go out at once. */
      window?: number;
      filters?: readonly object[];
    }
  | { kind: 'schedule'; schedule: string; expression: string };

export interface FunctionSpec {
  /** MB */
  memory: number;
  /** seconds */
  timeout: number;
  reservedConcurrency?: number;
  /** Carries the DuckDB addon in its asset. */
  native?: 'duckdb';
  /** Carries the built console in its asset. */
  files?: 'console';
  /** MB of /tmp, 512 when absent */
  temporaryStorage?: number;
  triggers: readonly Trigger[];
  environment: readonly EnvironmentKey[];
  grants: readonly Grant[];
}

/** A command: read the state, then write state, chain event and command record in one transaction. */
const command: readonly TableAction[] = ['GetItem', 'BatchGetItem', 'Query', 'PutItem'];

/** One record read and written back. */
const note: readonly TableAction[] = ['GetItem', 'BatchGetItem', 'PutItem'];

/** The queues that the relay feeds, and the sweep again when a record's follow-up got lost. */
const followUpKeys = [
  'START_INTERACTIVE_QUEUE_URL',
  'START_BULK_QUEUE_URL',
  'TOKEN_QUEUE_URL',
  'FEED_QUEUE_URL',
  'REGISTER_IMPORT_QUEUE_URL',
  'WHAT_IF_QUEUE_URL',
] as const satisfies readonly EnvironmentKey[];

const objects = (bucket: BucketName, prefix: string, ...actions: Extract<Grant, { bucket: unknown }>['actions']) => ({
  bucket,
  prefix,
  actions,
});
const send = (queue: QueueName): Grant => ({ queue, actions: ['SendMessage'] });
const sendsFollowUps = (
  ['start-interactive', 'start-bulk', 'token', 'feed-batch', 'register-import', 'what-if'] as const
).map(send);
const starts = (machine: MachineName): Grant => ({ machine, actions: ['StartExecution'] });
const answersTokensOf = (machine: MachineName): Grant => ({ machine, actions: ['SendTaskSuccess'] });

const caseMachines = ['application', 'warning', 'deliberation'] as const satisfies readonly MachineName[];
const endsAndRedrives = (executionsOf: MachineName): Grant => ({
  executionsOf,
  actions: ['StopExecution', 'RedriveExecution'],
});
const comparesExecutionsOf = (machine: MachineName): Grant[] => [
  { machine, actions: ['ListExecutions'] },
  { executionsOf: machine, actions: ['DescribeExecution'] },
];
const looksInto = (executionsOf: MachineName): Grant => ({
  executionsOf,
  actions: ['DescribeExecution', 'DescribeStateMachineForExecution', 'GetExecutionHistory'],
});

/** The functions of the app by folder name; one that has no folder yet is left out of the app. */
export const functionSpecs = {
  api: {
    memory: 1024,
    timeout: 29,
    triggers: [{ kind: 'http' }],
    environment: [
      'TABLE_NAME',
      'DATA_BUCKET',
      'EVIDENCE_BUCKET',
      'DATA_KEY_ID',
      'IDENTITY_SECRET_ID',
      'OIDC_ISSUER',
      'OIDC_AUDIENCE',
      'SYNTHETIC_PERSONS',
      'APPLICATION_MACHINE_ARN',
      'WARNING_MACHINE_ARN',
      'DELIBERATION_MACHINE_ARN',
      'COMPARISON_MACHINE_ARN',
    ],
    grants: [
      { table: [...command, 'DeleteItem', 'BatchWriteItem'], indexes: ['GSI1'] },
      ...(['application', 'warning', 'deliberation', 'comparison'] as const).map(looksInto),
      { mapRunsOf: 'comparison' },
      objects('data', 'uploads/*', 'GetObject', 'PutObject', 'ListMultipartUploadParts'),
      objects('data', 'imports/*', 'GetObject', 'PutObject'),
      objects('data', 'runs/*', 'GetObject'),
      objects('data', 'minutes/*', 'GetObject', 'PutObject'),
      objects('data', 'what-ifs/*', 'GetObject'),
      objects('evidence', 'photos/*', 'GetObject', 'PutObject'),
      { key: 'data', actions: ['GenerateDataKey', 'Decrypt'] },
      { secret: 'identity' },
    ],
  },
  console: {
    memory: 512,
    timeout: 10,
    files: 'console',
    triggers: [{ kind: 'http', routes: ['GET /', 'GET /console', 'GET /console/{proxy+}'] }],
    environment: ['OIDC_ISSUER', 'CONSOLE_CLIENT_ID', 'DATA_BUCKET', 'EVIDENCE_BUCKET'],
    grants: [],
  },
  relay: {
    memory: 512,
    timeout: 30,
    // What has to be passed on says so; the opening of a register writes tens of thousands of rows that do not.
    triggers: [
      {
        kind: 'stream',
        batchSize: 100,
        filters: [{ dynamodb: { NewImage: { followUp: { M: { kind: { S: [{ exists: true }] } } } } } }],
      },
    ],
    environment: followUpKeys,
    grants: sendsFollowUps,
  },
  figures: {
    memory: 512,
    timeout: 30,
    // Cases are counted as they change, and tasks when they are done.
    triggers: [
      {
        kind: 'stream',
        // A figure is written once for all that changed it meanwhile; an overview is that old at most.
        batchSize: 1000,
        window: 5,
        filters: [
          { dynamodb: { Keys: { SK: { S: ['CASE'] } } } },
          {
            dynamodb: {
              Keys: { SK: { S: [{ prefix: 'TASK#' }] } },
              OldImage: { status: { S: ['open'] } },
              NewImage: { status: { S: ['completed'] } },
            },
          },
        ],
      },
    ],
    environment: ['TABLE_NAME'],
    grants: [{ table: ['GetItem', 'BatchGetItem', 'UpdateItem'] }],
  },
  starter: {
    memory: 512,
    timeout: 30,
    triggers: [
      { kind: 'queue', queue: 'start-interactive', batchSize: 10 },
      // As many at once as the starter reckons with when it keeps to the pace.
      { kind: 'queue', queue: 'start-bulk', batchSize: 10, maximumConcurrency: 2 },
    ],
    environment: [
      'TABLE_NAME',
      'BULK_STARTS_PER_SECOND',
      'APPLICATION_MACHINE_ARN',
      'WARNING_MACHINE_ARN',
      'DELIBERATION_MACHINE_ARN',
      'COMPARISON_MACHINE_ARN',
    ],
    grants: [{ table: note }, ...caseMachines.map(starts), starts('comparison'), ...caseMachines.map(endsAndRedrives)],
  },
  'open-task': {
    memory: 512,
    timeout: 30,
    triggers: [{ kind: 'queue', queue: 'open-task', batchSize: 10 }],
    environment: ['TABLE_NAME'],
    grants: [{ table: command }],
  },
  token: {
    memory: 512,
    timeout: 30,
    triggers: [{ kind: 'queue', queue: 'token', batchSize: 10 }],
    environment: ['TABLE_NAME'],
    grants: [
      { table: note },
      answersTokensOf('application'),
      answersTokensOf('warning'),
      answersTokensOf('deliberation'),
    ],
  },
  application: {
    memory: 512,
    timeout: 30,
    triggers: [],
    environment: ['TABLE_NAME', 'SYNTHETIC_PERSONS'],
    grants: [{ table: [...command, 'DeleteItem'] }],
  },
  warning: {
    memory: 512,
    timeout: 30,
    triggers: [],
    environment: ['TABLE_NAME', 'SYNTHETIC_PERSONS'],
    grants: [{ table: command }],
  },
  deliberation: {
    memory: 512,
    timeout: 30,
    triggers: [],
    environment: ['TABLE_NAME'],
    grants: [{ table: command }],
  },
  feeds: {
    memory: 3008,
    timeout: 900,
    reservedConcurrency: 4,
    native: 'duckdb',
    // A file of 3 GB, its rows sorted beside it.
    temporaryStorage: 10_240,
    triggers: [{ kind: 'queue', queue: 'feed-batch', batchSize: 1, maximumConcurrency: 4 }],
    environment: ['TABLE_NAME', 'DATA_BUCKET', 'IDENTITY_SECRET_ID', 'SYNTHETIC_PERSONS'],
    grants: [
      { table: command },
      objects('data', 'uploads/*', 'GetObject', 'PutObject'),
      { listed: 'data', prefix: 'uploads/*' },
      objects('data', 'feeds/*', 'GetObject', 'PutObject'),
      { listed: 'data', prefix: 'feeds/*' },
      { secret: 'identity' },
    ],
  },
  comparison: {
    // One processor: a slice of 80,000 persons needs less than half of it.
    memory: 1769,
    timeout: 300,
    native: 'duckdb',
    temporaryStorage: 4096,
    triggers: [],
    environment: ['TABLE_NAME', 'DATA_BUCKET'],
    grants: [
      { table: command, indexes: ['GSI2'] },
      objects('data', 'feeds/*', 'GetObject'),
      objects('data', 'runs/*', 'GetObject', 'PutObject'),
    ],
  },
  'register-import': {
    memory: 1024,
    timeout: 300,
    reservedConcurrency: 2,
    triggers: [{ kind: 'queue', queue: 'register-import', batchSize: 1, maximumConcurrency: 2 }],
    environment: ['TABLE_NAME', 'DATA_BUCKET', 'DATA_KEY_ID', 'IDENTITY_SECRET_ID', 'SYNTHETIC_PERSONS'],
    grants: [
      { table: [...command, 'DeleteItem'], indexes: ['GSI2'] },
      objects('data', 'imports/*', 'GetObject', 'PutObject'),
      { listed: 'data', prefix: 'imports/*' },
      { key: 'data', actions: ['GenerateDataKey', 'Decrypt'] },
      { secret: 'identity' },
    ],
  },
  'what-if': {
    memory: 1024,
    timeout: 300,
    // It reads every determined household of a county: one at a time leaves the table to the work.
    reservedConcurrency: 1,
    triggers: [{ kind: 'queue', queue: 'what-if', batchSize: 1 }],
    environment: ['TABLE_NAME', 'DATA_BUCKET', 'SYNTHETIC_PERSONS'],
    // Listing tells a note that is not there from one that may not be read.
    grants: [
      { table: command, indexes: ['GSI1'] },
      objects('data', 'what-ifs/*', 'GetObject', 'PutObject'),
      { listed: 'data', prefix: 'what-ifs/*' },
    ],
  },
  sweep: {
    memory: 512,
    timeout: 300,
    // Two sweeps at once would move the same deadlines twice.
    reservedConcurrency: 1,
    triggers: [{ kind: 'schedule', schedule: 'sweep', expression: 'rate(1 hour)' }],
    environment: [
      'TABLE_NAME',
      ...followUpKeys,
      'APPLICATION_MACHINE_ARN',
      'WARNING_MACHINE_ARN',
      'DELIBERATION_MACHINE_ARN',
    ],
    grants: [
      { table: [...command, 'DeleteItem'], indexes: ['GSI1', 'GSI2'] },
      ...sendsFollowUps,
      ...caseMachines.flatMap(comparesExecutionsOf),
    ],
  },
} as const satisfies Record<string, FunctionSpec>;
