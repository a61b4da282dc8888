import type { Machine } from '../parser/parseDefinition.ts';
import type { Resource } from '../parser/resource.ts';
import type { ExecutionRow } from '../store/rows.ts';

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

/** One thread of an execution (the root, a branch, an iteration) and the state that it is in: `body` in the store, timers too. */
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
  /** When each is due (milliseconds). */
  timers: Partial<Record<TimerKind, number>>;
  heartbeatSeconds?: number | undefined;
  submitted?: boolean;
  /** The nested execution that the call waits for. */
  child?: number | undefined;
  /** A token used before the call that carries it was answered. */
  early?: Outcome | undefined;
  children?: { total: number; next: number; done: number } | undefined;
  /** The map run of a Distributed Map, to be redriven after a failure. */
  mapRunArn?: string | undefined;
}

export interface Frame extends FrameBody {
  id: number;
  /** JSON of the call that awaits its answer, to be made again after a restart. */
  call: string | null;
  /** State input while running; the output once `done`. */
  input: string;
  /** Own variables as JSON text; outer scopes are found through `parent`. */
  variables: string;
  /** The item array of a Map. */
  items: string;
  changed: 'no' | 'body' | 'texts';
  parsedInput?: { value: unknown } | undefined;
  parsedVariables?: Record<string, unknown>;
  parsedItems?: unknown[] | undefined;
}

/** Of an execution that began, or was redriven. */
export const notEnded = { status: 'RUNNING', output: null, error: null, cause: null, stoppedAt: null } as const;

export interface Execution extends ExecutionRow {
  machine: Machine;
  lastEvent: number;
  frames: Map<number, Frame>;
  nextFrame: number;
  parsedInput?: { value: unknown };
}

/** What a transition asks the engine to do besides writing the frames, in the same SQLite transaction (calls are made after its commit). */
export type Effect =
  | { kind: 'call'; frame: number; attempt: number; call: string }
  /** No answer to the frame's call is awaited any more. */
  | { kind: 'cancel'; frame: number; child: number | undefined }
  | { kind: 'removeFrame'; frame: number }
  /** The execution ended or was redriven. */
  | { kind: 'status' };

/** One outside call; kept with its frame until its result is. */
export interface Call extends Omit<Resource, 'arn'> {
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
  | { kind: 'submitted'; output: string; child?: number }
  | { kind: 'heartbeat' };

/** What reaches an execution from outside. */
export type Stimulus =
  | (Answer & Omit<CallSite, 'execution'>)
  | { kind: 'timer'; frame: number }
  | { kind: 'stop'; failure: Failure }
  | { kind: 'start' }
  | { kind: 'redrive' };
