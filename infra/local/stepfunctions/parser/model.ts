import type { Template } from './Template.ts';

/** A checked state machine: its blocks (top level, branches, item processors) are numbered in parse order, so that a frame can name one. */
export interface Machine {
  comment?: string;
  timeoutSeconds?: number;
  blocks: Block[];
}

export interface Block {
  id: number;
  startAt: string;
  states: Map<string, State>;
}

export interface Retrier {
  errors: string[];
  intervalSeconds: number;
  maxAttempts: number;
  backoffRate: number;
  maxDelaySeconds?: number;
  fullJitter: boolean;
}

export interface Catcher {
  errors: string[];
  next: string;
  assign?: Template;
  output?: Template;
}

interface Shape {
  name: string;
  /** Absent: the state ends its block. */
  next?: string;
  assign?: Template;
  output?: Template;
}

interface Failable {
  retry: Retrier[];
  catch: Catcher[];
}

export interface ChoiceRule {
  condition: Template;
  next: string;
  assign?: Template;
  output?: Template;
}

/** What a Task asks for: `arn:aws:states:::sqs:sendMessage.waitForTaskToken` → sqs, sendMessage, token. */
export interface Resource {
  arn: string;
  service: string;
  action: string;
  pattern: 'response' | 'sync' | 'sync:2' | 'token';
  /** A Lambda function's own ARN as Resource: other events, and the payload is the result. */
  direct: boolean;
  sdk: boolean;
}

export type TaskState = Shape &
  Failable & { type: 'Task'; resource: Resource; arguments?: Template; timeout?: Template; heartbeat?: Template };
export type ParallelState = Shape & Failable & { type: 'Parallel'; branches: Block[]; arguments?: Template };
export type MapState = Shape &
  Failable & {
    type: 'Map';
    processor: Block;
    items?: Template;
    itemSelector?: Template;
    maxConcurrency?: Template;
    distributed?: DistributedMap;
  };
export type ChoiceState = Shape & { type: 'Choice'; choices: ChoiceRule[]; default?: string };
export type WaitState = Shape & { type: 'Wait'; seconds?: Template; timestamp?: Template };
type PassState = Shape & { type: 'Pass' };
type SucceedState = Shape & { type: 'Succeed' };
export type FailState = Shape & { type: 'Fail'; error?: Template; cause?: Template };

export interface DistributedMap {
  label?: string;
  reader?: ItemReader;
  batcher?: { maxItems?: Template; maxBytes?: Template; input?: Template };
  writer?: { arguments: Template; transformation: 'NONE' | 'COMPACT' | 'FLATTEN'; jsonl: boolean };
  toleratedCount?: Template;
  toleratedPercentage?: Template;
}

export interface ItemReader {
  action: 'getObject' | 'listObjectsV2';
  arguments: Template;
  inputType: 'JSON' | 'JSONL' | 'CSV' | 'MANIFEST';
  csvHeaders?: string[];
  csvDelimiter: string;
  maxItems?: Template;
}

export type State =
  | TaskState
  | ParallelState
  | MapState
  | ChoiceState
  | WaitState
  | PassState
  | SucceedState
  | FailState;
