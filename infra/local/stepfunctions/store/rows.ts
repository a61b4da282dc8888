import type { ExecutionStatus } from '../frames/Execution.ts';

export interface MachineRow {
  arn: string;
  name: string;
  roleArn: string;
  definition: number;
  revisionId: string | null;
  createdAt: number;
  updatedAt: number | null;
  status: 'ACTIVE' | 'DELETING';
  /** JSON: logging, tracing and encryption configuration as given, only to be shown again. */
  extras: string;
}

export interface ExecutionRow {
  row: number;
  arn: string;
  name: string;
  machineArn: string;
  roleArn: string;
  definition: number;
  status: ExecutionStatus;
  input: string;
  startedAt: number;
  redriveCount: number;
  redrivenAt: number | null;
  output: string | null;
  error: string | null;
  cause: string | null;
  stoppedAt: number | null;
  mapRunArn: string | null;
  /** Who started it, when an execution did: `execution:frame:attempt`; makes a repeated start the same start. */
  origin: string | null;
}

/** What a start says; the rest of a row is as at every start. */
export type NewExecution = Pick<ExecutionRow, 'arn' | 'name' | 'machineArn' | 'roleArn' | 'definition' | 'input'> &
  Partial<Pick<ExecutionRow, 'mapRunArn' | 'origin'>>;

export interface MapRunRow {
  arn: string;
  execution: number;
  frame: number;
  status: 'RUNNING' | 'SUCCEEDED' | 'FAILED' | 'ABORTED';
  /** The MapRunPlan without its items. */
  plan: string;
  read: number;
  /** 0: as many as AWS runs at once. */
  maxConcurrency: number;
  toleratedFailureCount: number;
  toleratedFailurePercentage: number;
  startedAt: number;
  stoppedAt: number | null;
  /** The outcome (JSON) waiting to be taken by the parent execution. */
  outcome: string | null;
  resultsWritten: number;
  redriveCount: number;
  redrivenAt: number | null;
}
