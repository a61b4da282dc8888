import type { BucketName, MachineName, QueueName } from '../grants.ts';

export interface QueueReference {
  url: string;
  arn: string;
  name: string;
}

export interface BucketReference {
  name: string;
  arn: string;
}

/** What functions and machines are wired to: names and ARNs of the stateful stack, ARNs of machines, parameters. */
export interface SharedResources {
  tableName: string;
  tableArn: string;
  tableStreamArn: string;
  queues: Readonly<Record<QueueName, QueueReference>>;
  streamDeadLetters: QueueReference;
  scheduleDeadLetters: QueueReference;
  buckets: Readonly<Record<BucketName, BucketReference>>;
  storageKeyArn: string;
  dataKeyArn: string;
  identitySecretArn: string;
  /** Known from the machine's name, so that no policy refers to the machine it is needed by. */
  machineArn(name: MachineName): string;
  executionArns(name: MachineName): string;
  /** Of the runs of a Distributed Map, and of the executions that these have started. */
  mapRunArns(name: MachineName): { mapRuns: string; children: string };
  oidcIssuer: string;
  oidcAudience: string;
  consoleClientId: string;
  syntheticPersons: string;
  bulkStartsPerSecond: string;
}
