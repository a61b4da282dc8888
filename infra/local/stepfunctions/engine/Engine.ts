import { randomUUID } from 'node:crypto';
import { accept, step } from '../interpreter/advance.ts';
import type { Call, Effect, Execution, Frame, Outcome, Stimulus } from '../interpreter/Execution.ts';
import { Run, type Surroundings, startingBody } from '../interpreter/Run.ts';
import { currentTime } from '../parser/currentTime.ts';
import type { Store } from '../store/openStore.ts';
import type { ExecutionRow, MachineRow } from '../store/rows.ts';
import { type FrameRow, type Op, readFrame, writeFrame } from '../store/writeFrame.ts';
import type { Calls } from './Calls.ts';
import { Committer } from './Committer.ts';
import { Machines } from './Machines.ts';
import { createQuotas, type QuotaProfile, type Quotas } from './quotas.ts';
import { Timers } from './Timers.ts';
import { makeToken } from './taskTokens.ts';

export interface EngineOptions {
  clock: { now(): number; onMove(listener: () => void): void };
  region: string;
  accountId: string;
  partition: string;
  quotas: QuotaProfile;
}

interface Waiting {
  stimulus: Stimulus;
  resolve: (accepted: boolean) => void;
}

/** An execution in memory: it is there while it moves, and for a while after; waiting costs no memory. */
interface Loaded {
  execution: Execution;
  queue: Waiting[];
  working: boolean;
  uncommitted: number;
}

const keptIdle = 500;
const stepsPerTurn = 64;

/** Owns the executions: feeds stimuli to the interpreter, one at a time each, and commits what comes of it. */
export class Engine {
  readonly store: Store;
  readonly options: EngineOptions;
  readonly machines: Machines;
  readonly committer: Committer;
  readonly timers: Timers;
  readonly quotas: Quotas;
  calls!: Calls;
  /** Why nothing can be accepted now (a full disk); undefined when all is well. */
  broken: Error | undefined;
  onEnd: (execution: Execution, outcome: Outcome) => void = () => {};
  private readonly loaded = new Map<number, Loaded>();
  private readonly staged = new Map<string, Loaded>();
  private readonly surroundings: Surroundings;
  private nextRow: number;
  private lastTime = 0;
  private closed = false;
  private retry: NodeJS.Timeout | undefined;

  constructor(store: Store, options: EngineOptions) {
    this.store = store;
    this.options = options;
    this.machines = new Machines(store);
    this.quotas = createQuotas(options.quotas);
    this.committer = new Committer(store, (error) => this.fail(error));
    this.timers = new Timers(this);
    this.nextRow = (store.get<{ row: number | null }>('SELECT max(row) AS row FROM executions')?.row ?? 0) + 1;
    currentTime.now = () => this.now();
    this.surroundings = {
      now: () => this.now(),
      region: options.region,
      random: Math.random,
      uuid: randomUUID,
      token: (execution, frame, attempt) => makeToken(store.secret, { execution: execution.row, frame, attempt }),
      admit: () => this.quotas.transitions?.admit(),
    };
  }

  /** Milliseconds; never less than before, whatever the clock does. */
  now(): number {
    this.lastTime = Math.max(this.lastTime, this.options.clock.now());
    return this.lastTime;
  }

  get idle(): boolean {
    if (this.committer.pending || this.timers.firing || this.calls.active > 0) return false;
    for (const entry of this.loaded.values()) if (entry.working) return false;
    return true;
  }

  /** After a start: what was moving moves on, and calls without an answer are made again. */
  recover(): void {
    for (const { execution } of this.store.all<{ execution: number }>(
      'SELECT DISTINCT execution FROM frames WHERE ready = 1',
    )) {
      void this.post(execution, { kind: 'start' });
    }
    const intents = this.store.all<{ execution: number; frame: number; attempt: number; call: string }>(
      'SELECT * FROM intents',
    );
    for (const { execution, frame, attempt, call } of intents) {
      this.calls.perform(execution, frame, attempt, JSON.parse(call) as Call);
    }
    this.timers.arm();
  }

  /** A new execution; its row is committed when the promise resolves. The caller has checked that the name is free. */
  start(start: {
    machine: Pick<MachineRow, 'arn' | 'name' | 'roleArn' | 'definition'>;
    arn: string;
    name: string;
    input: string;
    mapRunArn?: string;
    origin?: string;
    block?: number;
    with?: (row: number) => Op[];
  }): Promise<Execution> {
    const { definition } = start.machine;
    const model = this.machines.model(definition);
    const execution: Execution = {
      row: this.nextRow++,
      arn: start.arn,
      name: start.name,
      machineArn: start.machine.arn,
      machineName: start.machine.name,
      roleArn: start.machine.roleArn,
      machine: model,
      input: start.input,
      startedAt: this.now(),
      redriveCount: 0,
      status: 'RUNNING',
      lastEvent: 0,
      frames: new Map(),
      nextFrame: 1,
      ...(start.mapRunArn === undefined ? {} : { mapRunArn: start.mapRunArn }),
    };
    const run = new Run(execution, this.surroundings);
    const details = { input: start.input, inputDetails: { truncated: false }, roleArn: execution.roleArn };
    const started = run.emit('ExecutionStarted', 0, 'executionStartedEventDetails', details);
    const block = model.blocks[start.block ?? 0];
    if (!block) throw new Error(`No block ${start.block} in ${start.machine.arn}`);
    const frame: Frame = {
      ...startingBody(0, 0, block, started),
      id: execution.nextFrame++,
      input: start.input,
      variables: '',
      items: '',
      changed: 'texts',
    };
    execution.frames.set(frame.id, frame);
    const entry: Loaded = { execution, queue: [], working: false, uncommitted: 0 };
    this.loaded.set(execution.row, entry);
    this.staged.set(execution.arn, entry);
    const ops = [...(start.with?.(execution.row) ?? []), insertExecution(execution, definition, start.origin)];
    this.timeOut(execution, execution.startedAt, ops);
    return new Promise((resolve, reject) => {
      this.flush(entry, run, ops, (error) => {
        this.staged.delete(execution.arn);
        if (error) reject(error);
        else resolve(execution);
      });
      void this.enqueue(entry, { kind: 'start' });
    });
  }

  findExecution(arn: string): ExecutionRow | undefined {
    return this.store.get<ExecutionRow>('SELECT * FROM executions WHERE arn = ?', arn);
  }

  /** True while an execution of this ARN is about to be committed. */
  isStaged(arn: string): Loaded['execution'] | undefined {
    return this.staged.get(arn)?.execution;
  }

  /** The execution as it stands, loaded if need be. */
  executionOf(row: number): Execution | undefined {
    return (this.loaded.get(row) ?? this.load(row))?.execution;
  }

  /** A run that only reads: for evaluating a state's fields outside a transition. */
  reading(execution: Execution): Run {
    return new Run(execution, this.surroundings);
  }

  /** Hands a stimulus to an execution; resolves after the commit of what it caused, with false when it came too late. */
  post(row: number, stimulus: Stimulus): Promise<boolean> {
    if (this.broken || this.closed) return Promise.resolve(false);
    const entry = this.loaded.get(row) ?? this.load(row);
    return entry ? this.enqueue(entry, stimulus) : Promise.resolve(false);
  }

  private enqueue(entry: Loaded, stimulus: Stimulus): Promise<boolean> {
    return new Promise((resolve) => {
      entry.queue.push({ stimulus, resolve });
      if (!entry.working) void this.work(entry);
    });
  }

  private load(row: number): Loaded | undefined {
    const found = this.store.get<ExecutionRow>('SELECT * FROM executions WHERE row = ?', row);
    if (!found) return undefined;
    const frames = this.store
      .all<FrameRow & Record<string, never>>(
        'SELECT id, body, input, variables, items FROM frames WHERE execution = ?',
        row,
      )
      .map(readFrame);
    const last =
      this.store.get<{ last: number | null }>('SELECT max(last) AS last FROM events WHERE execution = ?', row)?.last ??
      0;
    const execution: Execution = {
      row,
      arn: found.arn,
      name: found.name,
      machineArn: found.machineArn,
      machineName: found.machineArn.split(':').pop() ?? '',
      roleArn: found.roleArn,
      machine: this.machines.model(found.definition),
      input: found.input,
      startedAt: found.startedAt,
      redriveCount: found.redriveCount,
      status: found.status,
      lastEvent: last,
      frames: new Map(frames.map((frame) => [frame.id, frame])),
      nextFrame: Math.max(0, ...frames.map((frame) => frame.id)) + 1,
      ...(found.mapRunArn === null ? {} : { mapRunArn: found.mapRunArn }),
      ...(found.redrivenAt === null ? {} : { redrivenAt: found.redrivenAt }),
    };
    const entry: Loaded = { execution, queue: [], working: false, uncommitted: 0 };
    this.loaded.set(row, entry);
    return entry;
  }

  private async work(entry: Loaded): Promise<void> {
    entry.working = true;
    try {
      for (let next = entry.queue.shift(); next; next = entry.queue.shift()) {
        const run = new Run(entry.execution, this.surroundings);
        const accepted = await accept(run, next.stimulus);
        await this.runReady(entry, run);
        const { resolve } = next;
        this.flush(entry, run, [], (error) => resolve(accepted && !error));
      }
    } catch (error) {
      // A bug: the execution keeps its last committed state; the message must not get lost.
      console.error(`Step Functions: ${entry.execution.arn} cannot go on`, error);
      this.loaded.delete(entry.execution.row);
    } finally {
      entry.working = false;
      this.forgetIdle();
    }
  }

  private async runReady(entry: Loaded, run: Run): Promise<void> {
    for (let steps = 1; run.ready.length > 0; steps += 1) {
      const admission = run.surroundings.admit();
      if (admission) {
        this.flush(entry, run, []);
        await admission;
      }
      await step(run);
      if (steps % stepsPerTurn === 0) {
        this.flush(entry, run, []);
        await new Promise((resolve) => setImmediate(resolve));
      }
    }
  }

  /** Puts what the run changed so far into the next commit. */
  private flush(entry: Loaded, run: Run, before: Op[], afterCommit?: (error?: Error) => void): void {
    const { execution } = entry;
    const ops = before;
    const { events, effects } = run;
    run.events = [];
    run.effects = [];
    if (events.length > 0) {
      const first = execution.lastEvent - events.length + 1;
      ops.push({
        sql: 'INSERT INTO events (execution, last, first, body) VALUES (?, ?, ?, ?)',
        values: [execution.row, execution.lastEvent, first, `[${events.join(',')}]`],
      });
    }
    const after: (() => void)[] = [];
    for (const effect of effects) this.apply(execution, effect, ops, after);
    for (const frame of execution.frames.values()) {
      const op = writeFrame(execution.row, frame);
      if (op) ops.push(op);
    }
    if (ops.length === 0 && after.length === 0) {
      afterCommit?.();
      return;
    }
    entry.uncommitted += 1;
    this.committer.push(ops, (error) => {
      entry.uncommitted -= 1;
      afterCommit?.(error);
      if (error) return;
      for (const action of after) action();
    });
  }

  private apply(execution: Execution, effect: Effect, ops: Op[], after: (() => void)[]): void {
    const { row } = execution;
    switch (effect.kind) {
      case 'call': {
        const { frame, attempt, call } = effect;
        ops.push({
          sql: 'INSERT OR REPLACE INTO intents (execution, frame, attempt, call) VALUES (?, ?, ?, ?)',
          values: [row, frame, attempt, JSON.stringify(call)],
        });
        after.push(() => {
          if (execution.status === 'RUNNING' && execution.frames.get(frame)?.attempt === attempt)
            this.calls.perform(row, frame, attempt, call);
        });
        return;
      }
      case 'answered':
      case 'cancel':
        ops.push({ sql: 'DELETE FROM intents WHERE execution = ? AND frame = ?', values: [row, effect.frame] });
        if (effect.kind === 'cancel') after.push(() => this.calls.cancel(row, effect.frame));
        return;
      case 'timer':
        ops.push(this.timers.put(row, effect.frame, effect.timer, effect.due));
        after.push(() => this.timers.arm(effect.due));
        return;
      case 'noTimer':
        ops.push(this.timers.remove(row, effect.frame, effect.timer));
        return;
      case 'removeFrame':
        ops.push({ sql: 'DELETE FROM frames WHERE execution = ? AND id = ?', values: [row, effect.frame] });
        return;
      case 'redriven':
        ops.push({
          sql: "UPDATE executions SET status = 'RUNNING', stoppedAt = NULL, error = NULL, cause = NULL, redriveCount = ?, redrivenAt = ? WHERE row = ?",
          values: [execution.redriveCount, execution.redrivenAt ?? null, row],
        });
        this.timeOut(execution, this.now(), ops);
        return;
      case 'end':
        this.end(execution, effect, ops, after);
    }
  }

  /** The machine's TimeoutSeconds, from the start or from the last redrive on. */
  private timeOut(execution: Execution, from: number, ops: Op[]): void {
    const { timeoutSeconds } = execution.machine;
    if (timeoutSeconds === undefined || execution.mapRunArn !== undefined) return;
    const due = from + timeoutSeconds * 1000;
    ops.push(this.timers.put(execution.row, 0, 'execution', due));
    this.timers.arm(due);
  }

  private end(execution: Execution, effect: Extract<Effect, { kind: 'end' }>, ops: Op[], after: (() => void)[]): void {
    const { row } = execution;
    const { status, output, failure } = effect;
    ops.push({
      sql: 'UPDATE executions SET status = ?, output = ?, error = ?, cause = ?, stoppedAt = ? WHERE row = ?',
      values: [status, output ?? null, failure?.error ?? null, failure?.cause ?? null, this.now(), row],
    });
    ops.push({ sql: 'DELETE FROM timers WHERE execution = ?', values: [row] });
    ops.push({ sql: 'DELETE FROM intents WHERE execution = ?', values: [row] });
    if (status === 'SUCCEEDED') ops.push({ sql: 'DELETE FROM frames WHERE execution = ?', values: [row] });
    if (execution.mapRunArn !== undefined) {
      ops.push({
        sql: 'UPDATE mapItems SET status = ? WHERE run = ? AND child = ?',
        values: [status, execution.mapRunArn, row],
      });
    }
    for (const frame of execution.frames.values()) frame.timers = [];
    after.push(() => {
      this.calls.cancelAll(row);
      this.onEnd(execution, output === undefined ? { failure: failure ?? {} } : { output });
    });
  }

  private forgetIdle(): void {
    if (this.loaded.size <= keptIdle) return;
    for (const [row, entry] of this.loaded) {
      if (this.loaded.size <= keptIdle) return;
      if (!entry.working && entry.queue.length === 0 && entry.uncommitted === 0) this.loaded.delete(row);
    }
  }

  /** The store refused a commit: nothing of it happened. Memory is dropped; when the store takes writes again, work goes on from there. */
  private fail(error: Error): void {
    console.error(`Step Functions: the state cannot be written: ${error.message}`);
    this.broken = error;
    this.committer.drop();
    this.loaded.clear();
    this.staged.clear();
    this.calls.reset();
    this.retry = setInterval(() => this.goOn(), 1000).unref();
  }

  private goOn(): void {
    try {
      this.store.transaction(() =>
        this.store.run("INSERT OR REPLACE INTO settings (name, value) VALUES ('written', ?)", String(this.now())),
      );
    } catch {
      return;
    }
    clearInterval(this.retry);
    this.broken = undefined;
    this.recover();
  }

  close(): void {
    if (!this.broken) this.committer.commit();
    this.closed = true;
    clearInterval(this.retry);
    this.timers.close();
    this.calls.reset();
  }
}

function insertExecution(execution: Execution, definition: number, origin: string | undefined): Op {
  return {
    sql: 'INSERT INTO executions (row, arn, name, machineArn, roleArn, definition, status, input, startedAt, mapRunArn, origin) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
    values: [
      execution.row,
      execution.arn,
      execution.name,
      execution.machineArn,
      execution.roleArn,
      definition,
      'RUNNING',
      execution.input,
      execution.startedAt,
      execution.mapRunArn ?? null,
      origin ?? null,
    ],
  };
}
