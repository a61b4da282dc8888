/** What one function may do, written out by hand: the exact actions on the exact resource. */
export type Grant =
  | { table: readonly TableAction[]; indexes?: readonly TableIndex[] }
  | { queue: QueueName; actions: readonly ['SendMessage'] }
  | { bucket: BucketName; prefix: string; actions: readonly ObjectAction[] }
  /** Without it S3 answers 403 for an object that is not there, and nobody can tell it from a missing permission. */
  | { listed: BucketName; prefix: string }
  | { key: 'data'; actions: readonly ('Encrypt' | 'Decrypt' | 'GenerateDataKey')[] }
  | { secret: 'identity' }
  | { machine: MachineName; actions: readonly MachineAction[] }
  | { executionsOf: MachineName; actions: readonly ExecutionAction[] }
  /** Looking into the executions that a Distributed Map of the machine has started. */
  | { mapRunsOf: MachineName };

/** A transaction needs the permission of each of its parts; TransactWriteItems is no action of its own. */
export type TableAction =
  | 'GetItem'
  | 'BatchGetItem'
  | 'Query'
  | 'PutItem'
  | 'UpdateItem'
  | 'DeleteItem'
  | 'ConditionCheckItem'
  | 'BatchWriteItem';

/** An index is only ever queried. */
type TableIndex = 'GSI1' | 'GSI2';

export const queueNames = [
  'start-interactive',
  'start-bulk',
  'open-task',
  'token',
  'feed-batch',
  'register-import',
  'what-if',
] as const;
export type QueueName = (typeof queueNames)[number];

export type BucketName = 'data' | 'evidence' | 'roots';

type ObjectAction = 'GetObject' | 'PutObject' | 'AbortMultipartUpload' | 'ListMultipartUploadParts';

export const machineNames = ['application', 'warning', 'deliberation', 'comparison'] as const;
export type MachineName = (typeof machineNames)[number];

type MachineAction = 'StartExecution' | 'ListExecutions' | 'SendTaskSuccess' | 'DescribeStateMachine';

type ExecutionAction =
  | 'DescribeExecution'
  | 'DescribeStateMachineForExecution'
  | 'GetExecutionHistory'
  | 'StopExecution'
  | 'RedriveExecution';
