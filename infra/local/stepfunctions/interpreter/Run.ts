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
}

type Details = Record<string, unknown>;

/** Of these texts an event says whether they are whole; here they always are. */
const texts = ['input', 'output', 'assignedVariables'];
const whole = { truncated: false };

/** A frame that has done nothing yet. */
const nothing = {
  enteredEvent: 0,
  beforeEntered: 0,
  enteredAt: 0,
  attempt: 0,
  retryCount: 0,
  variables: '',
  items: '',
};
const fresh = { ...nothing, phase: 'ready', changed: 'texts' } as const;

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
    const frame: Frame = { ...fresh, ...at, id: this.execution.nextFrame++, retries: [], timers: [] };
    this.execution.frames.set(frame.id, frame);
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
    if (!frame.timers.includes(timer)) frame.timers.push(timer);
    this.effects.push({ kind: 'timer', frame: frame.id, timer, due });
    touch(frame);
  }

  clearTimers(frame: Frame, timers = frame.timers): void {
    for (const timer of timers) this.effects.push({ kind: 'timer', frame: frame.id, timer });
    frame.timers = frame.timers.filter((timer) => !timers.includes(timer));
  }

  /** Makes a call after the commit; its answer comes back with the attempt. */
  call(frame: Frame, attempt: number, call: Call): void {
    frame.attempt = attempt;
    this.effects.push({ kind: 'call', frame: frame.id, attempt, call });
  }

  end(status: Execution['status'], output?: string, failure?: Failure): void {
    this.execution.status = status;
    this.ready.length = 0;
    this.effects.push({ kind: 'end', status, output, failure });
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
