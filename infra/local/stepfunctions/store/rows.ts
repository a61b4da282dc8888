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

/** What is known of an execution from its start, and what a redrive changes. */
export interface StartedRow {
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
  mapRunArn: string | null;
  /** Who started it, when an execution did: `execution:frame:attempt`; makes a repeated start the same start. */
  origin: string | null;
}

/** What a start says; the rest of a StartedRow is as at every start. */
export type NewExecution = Pick<StartedRow, 'arn' | 'name' | 'machineArn' | 'roleArn' | 'definition' | 'input'> &
  Partial<Pick<StartedRow, 'mapRunArn' | 'origin'>>;

export interface ExecutionRow extends StartedRow {
  output: string | null;
  error: string | null;
  cause: string | null;
  stoppedAt: number | null;
}

export interface MapRunRow {
  arn: string;
  execution: number;
  executionArn: string;
  frame: number;
  status: 'RUNNING' | 'SUCCEEDED' | 'FAILED' | 'ABORTED';
  /** The MapRunPlan without its items. */
  plan: string;
  read: number;
  concurrency: number;
  toleratedCount: number;
  toleratedPercentage: number;
  startedAt: number;
  stoppedAt: number | null;
  /** The outcome (JSON) waiting to be taken by the parent execution. */
  outcome: string | null;
  resultsWritten: number;
  redriveCount: number;
  redrivenAt: number | null;
}
