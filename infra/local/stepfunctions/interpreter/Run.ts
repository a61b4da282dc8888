import type { Effect, Execution, Failure, Frame, TimerKind } from '../frames/Execution.ts';
import { startingBody } from '../frames/startingBody.ts';
import type { Block, State } from '../parser/model.ts';
import { HistoryFull } from './StateFailure.ts';

export const maximumEvents = 25_000;
export const maximumBytes = 262_144;

export interface Surroundings {
  now(): number;
  region: string;
  random(): number;
  token(execution: Execution, frame: number, attempt: number): string;
  uuid(): string;
  /** TestState only: shown instead of the execution's own context. */
  context?: object;
  /** Asked before each state is entered: the transition quota. Undefined: go on at once. */
  admit(): Promise<void> | undefined;
}

type Details = Record<string, unknown>;

/** One execution while it moves: the changes of the transition so far, until `flush` hands them over. */
export class Run {
  readonly execution: Execution;
  readonly surroundings: Surroundings;
  readonly ready: Frame[] = [];
  events: string[] = [];
  effects: Effect[] = [];

  constructor(execution: Execution, surroundings: Surroundings) {
    this.execution = execution;
    this.surroundings = surroundings;
    for (const frame of execution.frames.values())
      if (frame.phase === 'ready' || frame.phase === 'redo') this.ready.push(frame);
  }

  /** Appends an event in AWS's form and gives its id. */
  emit(type: string, previous: number, details?: Details): number {
    const id = this.execution.lastEvent + 1;
    if (id >= maximumEvents && !type.startsWith('Execution')) throw new HistoryFull();
    this.execution.lastEvent = id;
    const timestamp = this.surroundings.now() / 1000;
    const event = { id, previousEventId: previous, timestamp, type };
    this.events.push(JSON.stringify(details ? { ...event, [detailsNameOf(type)]: details } : event));
    return id;
  }

  /** An event of a frame's own thread. */
  emitFor(frame: Frame, type: string, details?: Details): number {
    frame.previous = this.emit(type, frame.previous, details);
    touch(frame);
    return frame.previous;
  }

  blockOf(frame: Frame): Block {
    const block = this.execution.machine.blocks[frame.block];
    if (!block) throw new Error(`No block ${frame.block} in ${this.execution.machineArn}`);
    return block;
  }

  stateOf(frame: Frame): State {
    const state = this.blockOf(frame).states.get(frame.state);
    if (!state) throw new Error(`No state ${frame.state} in ${this.execution.machineArn}`);
    return state;
  }

  addFrame(parent: number, index: number, block: Block, input: string, previous: number): Frame {
    const frame: Frame = {
      ...startingBody(parent, index, block, previous),
      id: this.execution.nextFrame++,
      input,
      variables: '',
      items: '',
      changed: 'texts',
    };
    this.execution.frames.set(frame.id, frame);
    this.ready.push(frame);
    return frame;
  }

  childrenOf(frame: Frame): Frame[] {
    const children: Frame[] = [];
    for (const other of this.execution.frames.values()) if (other.parent === frame.id) children.push(other);
    return children;
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

  clearTimers(frame: Frame): void {
    for (const timer of frame.timers) this.effects.push({ kind: 'noTimer', frame: frame.id, timer });
    frame.timers = [];
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
  delete frame.parsedInput;
  frame.changed = 'texts';
}
