import type { Call, CallSite, Effect, Execution, Failure, Frame, TimerKind } from '../frames/Execution.ts';
import { HistoryFull } from '../frames/StateFailure.ts';
import type { Block } from '../parser/block.ts';
import type { State } from '../parser/states.ts';

export const maximumEvents = 25_000;
export const maximumBytes = 262_144;

export interface Surroundings {
  now(): number;
  region: string;
  random(): number;
  token(site: CallSite): string;
  uuid(): string;
  /** TestState only: shown instead of the execution's own context. */
  context?: object;
  /** Asked before each state is entered: the transition quota. Undefined: go on at once. */
  admit(): Promise<void> | undefined;
  /** When the turn of a call came that had to wait for it; infinite while it waits; undefined when it had not to. */
  begunAt(site: CallSite): number | undefined;
}

type Details = Record<string, unknown>;

/** Of these texts an event says whether they are whole; here they always are. */
const texts = ['input', 'output', 'assignedVariables'];
const whole = { truncated: false };

/** A frame that has done nothing yet. */
const fresh = {
  phase: 'ready',
  changed: 'texts',
  enteredEvent: 0,
  beforeEntered: 0,
  enteredAt: 0,
  attempt: 0,
  retryCount: 0,
  variables: '',
  items: '',
  call: null,
} as const;

/** One execution while it moves: the changes of the transition so far, until `flush` hands them over. */
export class Run {
  readonly execution: Execution;
  readonly surroundings: Surroundings;
  readonly ready: Frame[];
  events: string[] = [];
  effects: Effect[] = [];

  constructor(execution: Execution, surroundings: Surroundings) {
    this.execution = execution;
    this.surroundings = surroundings;
    this.ready = [...execution.frames.values()].filter(({ phase }) => phase === 'ready' || phase === 'redo');
  }

  /** Appends an event in AWS's form and gives its id. */
  emit(type: string, previous: number, details?: Details): number {
    const id = this.execution.lastEvent + 1;
    if (id >= maximumEvents && !type.startsWith('Execution')) throw new HistoryFull();
    this.execution.lastEvent = id;
    const timestamp = this.surroundings.now() / 1000;
    const event: Details = { id, previousEventId: previous, timestamp, type };
    if (details) {
      for (const name of texts) if (details[name] !== undefined) details[`${name}Details`] = whole;
      event[detailsNameOf(type)] = details;
    }
    this.events.push(JSON.stringify(event));
    return id;
  }

  /** An event of a frame's own thread. */
  emitFor(frame: Frame, type: string, details?: Details): number {
    frame.previous = this.emit(type, frame.previous, details);
    touch(frame);
    return frame.previous;
  }

  stateOf(frame: Frame): State {
    const state = this.execution.machine.blocks[frame.block]?.States.get(frame.state);
    if (!state) throw new Error(`No state ${frame.state} in ${this.execution.machineArn}`);
    return state;
  }

  addFrame(parent: number, index: number, block: Block, input: string, previous: number): Frame {
    const at = { parent, index, block: block.id, state: block.StartAt, previous, input };
    const frame: Frame = { ...fresh, ...at, id: this.execution.nextFrame++, retries: [], timers: {} };
    this.execution.frames.set(frame.id, frame);
    if (parent === 0) this.limitTime(frame);
    this.ready.push(frame);
    return frame;
  }

  childrenOf(frame: Frame): Frame[] {
    return [...this.execution.frames.values()].filter(({ parent }) => parent === frame.id);
  }

  removeFrame(frame: Frame): void {
    frame.phase = 'done';
    this.execution.frames.delete(frame.id);
    this.effects.push({ kind: 'removeFrame', frame: frame.id });
  }

  setTimer(frame: Frame, timer: TimerKind, due: number): void {
    frame.timers[timer] = due;
    touch(frame);
  }

  /** The machine's TimeoutSeconds, from now on, is a timer of the root frame; children of a map run have none. */
  limitTime(root: Frame): void {
    const { machine, mapRunArn } = this.execution;
    if (machine.timeoutSeconds === undefined || mapRunArn !== null) return;
    this.setTimer(root, 'execution', this.surroundings.now() + machine.timeoutSeconds * 1000);
  }

  /** Of the frame's state. */
  clearTimers(frame: Frame): void {
    const { execution } = frame.timers;
    frame.timers = execution === undefined ? {} : { execution };
    touch(frame);
  }

  /** Makes a call after the commit, of the JSON that a restart would give it; its answer comes back with the attempt. */
  call(frame: Frame, attempt: number, asked: Call): void {
    const call = JSON.stringify(asked);
    Object.assign(frame, { attempt, call, child: undefined });
    touch(frame);
    this.effects.push({ kind: 'call', frame: frame.id, attempt, call });
  }

  /** Nobody awaits the frame's call any more: what it started is to end. */
  cancel(frame: Frame): void {
    if (frame.call !== null) this.effects.push({ kind: 'cancel', frame: frame.id, child: frame.child });
    frame.call = null;
  }

  end(status: Execution['status'], output: string | null, { error, cause }: Failure = {}): void {
    const ended = { status, output, error: error ?? null, cause: cause ?? null };
    Object.assign(this.execution, ended, { stoppedAt: this.surroundings.now() });
    this.ready.length = 0;
    for (const frame of this.execution.frames.values()) {
      if (frame.call !== null || Object.keys(frame.timers).length > 0) touch(frame);
      this.cancel(frame);
      frame.timers = {};
    }
    this.effects.push({ kind: 'status' });
  }
}

/** `TaskSucceeded` → `taskSucceededEventDetails`; states share theirs: `PassStateExited` → `stateExitedEventDetails`. */
function detailsNameOf(type: string): string {
  const shared = /State(Entered|Exited)$/.exec(type)?.[1];
  return shared ? `state${shared}EventDetails` : `${type[0]?.toLowerCase()}${type.slice(1)}EventDetails`;
}

export function touch(frame: Frame): void {
  if (frame.changed === 'no') frame.changed = 'body';
}

export function setInput(frame: Frame, input: string): void {
  frame.input = input;
  frame.parsedInput = undefined;
  frame.changed = 'texts';
}
