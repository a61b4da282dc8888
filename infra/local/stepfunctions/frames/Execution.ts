import type { Machine } from '../parser/parseDefinition.ts';
import type { StartedRow } from '../store/rows.ts';

/** What ended, or did not end, well. `cause` is what AWS shows beside the error's name. */
export interface Failure {
  error?: string | undefined;
  cause?: string | undefined;
  /** Set for a failed expression: the field whose evaluation failed. */
  location?: string | undefined;
  evaluation?: boolean;
  /** A missed heartbeat is reported as States.Timeout, and may also be caught as States.HeartbeatTimeout. */
  heartbeat?: boolean;
}

/** A result is JSON text: what crosses a border is kept as it was sent. */
export type Outcome = { output: string } | { failure: Failure };

export type TimerKind = 'wait' | 'retry' | 'timeout' | 'heartbeat' | 'execution';

export type ExecutionStatus = 'RUNNING' | 'SUCCEEDED' | 'FAILED' | 'TIMED_OUT' | 'ABORTED' | 'PENDING_REDRIVE';

interface Children {
  total: number;
  next: number;
  done: number;
}

/** One thread of an execution (the root, a branch, an iteration) and the state that it is in. Everything but the texts is `body` in the store. */
export interface FrameBody {
  parent: number;
  /** Branch number or item index within the parent. */
  index: number;
  block: number;
  state: string;
  phase: 'ready' | 'redo' | 'task' | 'wait' | 'retry' | 'children' | 'mapRun' | 'done' | 'failed';
  /** The thread's last event: the next one's `previousEventId`. */
  previous: number;
  enteredEvent: number;
  beforeEntered: number;
  enteredAt: number;
  /** Event id of the Scheduled event of the call now under way; 0 when none is. */
  attempt: number;
  retryCount: number;
  /** Attempts used, per Retry rule. */
  retries: number[];
  timers: TimerKind[];
  heartbeatSeconds?: number | undefined;
  submitted?: boolean;
  /** A token used before the call that carries it was answered. */
  early?: Outcome | undefined;
  children?: Children | undefined;
  /** The map run of a Distributed Map, to be redriven after a failure. */
  mapRunArn?: string | undefined;
}

export interface Frame extends FrameBody {
  id: number;
  /** State input while running; the output once `done`. */
  input: string;
  /** Own variables as JSON text; outer scopes are found through `parent`. */
  variables: string;
  /** The item array of a Map. */
  items: string;
  changed: 'no' | 'body' | 'texts';
  /** Has a row in the store. */
  stored?: boolean;
  parsedInput?: { value: unknown } | undefined;
  parsedVariables?: Record<string, unknown>;
  parsedItems?: unknown[] | undefined;
}

export interface Execution extends StartedRow {
  machine: Machine;
  lastEvent: number;
  frames: Map<number, Frame>;
  nextFrame: number;
  parsedInput?: { value: unknown };
}

/** What a transition asks the engine to do, in the same SQLite transaction (calls are made after its commit). */
export type Effect =
  | { kind: 'call'; frame: number; attempt: number; call: Call }
  /** The call has its answer, or (`cancel`) none is awaited any more. */
  | { kind: 'answered'; frame: number; cancel?: boolean }
  /** Without `due` it is taken back. */
  | { kind: 'timer'; frame: number; timer: TimerKind; due?: number }
  | { kind: 'removeFrame'; frame: number }
  | { kind: 'redriven' }
  | { kind: 'end'; status: ExecutionStatus; output: string | undefined; failure: Failure | undefined };

/** The intent of one outside call; kept until its result is. */
export interface Call {
  service: string;
  action: string;
  pattern: string;
  direct?: boolean;
  sdk?: boolean;
  arguments: unknown;
}

/** Where a call is awaited: in a frame of an execution. `attempt` tells a late answer from the awaited one. */
export interface CallSite {
  execution: number;
  frame: number;
  attempt: number;
}

/** What comes of a call: its result, or that it went through and a token (or a child) is awaited. */
export type Answer =
  | { kind: 'result' | 'token'; outcome: Outcome }
  | { kind: 'submitted'; output: string }
  | { kind: 'heartbeat' };

/** What reaches an execution from outside. */
export type Stimulus =
  | (Answer & Omit<CallSite, 'execution'>)
  | { kind: 'timer'; frame: number; timer: TimerKind }
  | { kind: 'stop'; failure: Failure }
  | { kind: 'start' }
  | { kind: 'redrive' };
