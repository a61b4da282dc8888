import { randomUUID } from 'node:crypto';
import type { Answer, CallSite, Execution, Stimulus } from '../frames/Execution.ts';
import { accept, step } from '../interpreter/advance.ts';
import { Run, type Surroundings } from '../interpreter/Run.ts';
import { currentTime } from '../parser/registerStatesFunctions.ts';
import { appendEvents, executionOf, loadExecution, startedRow } from '../store/executions.ts';
import { dueOf, writeFrame } from '../store/frames.ts';
import { insert, type Op, put } from '../store/op.ts';
import type { Store } from '../store/openStore.ts';
import type { ExecutionRow, NewExecution } from '../store/rows.ts';
import { applyEffect } from './applyEffect.ts';
import type { Calls } from './Calls.ts';
import { type Committer, createCommitter } from './Committer.ts';
import { createMachines, type Machines } from './Machines.ts';
import { createQuotas, type QuotaProfile } from './quotas.ts';
import { createTimers, type Timers } from './Timers.ts';
import { makeToken } from './taskTokens.ts';

export interface EngineOptions {
  clock: { now(): number; onMove(listener: () => void): void };
  region: string;
  accountId: string;
  partition: string;
  quotas: QuotaProfile;
}

/** An execution in memory: it is there while it moves, and for a while after; waiting costs no memory. */
interface Loaded {
  execution: Execution;
  queue: { stimulus: Stimulus; resolve: (accepted: boolean) => void }[];
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
  readonly quotas: ReturnType<typeof createQuotas>;
  calls!: Calls;
  /** Why nothing can be accepted now (a full disk); undefined when all is well. */
  broken: Error | undefined;
  private readonly loaded = new Map<number, Loaded>();
  private readonly staged = new Map<string, Execution>();
  readonly surroundings: Surroundings;
  private nextRow: number;
  private lastTime = 0;
  private closed = false;
  private retry: NodeJS.Timeout | undefined;

  constructor(store: Store, options: EngineOptions) {
    this.store = store;
    this.options = options;
    this.machines = createMachines(store);
    this.quotas = createQuotas(options.quotas);
    this.committer = createCommitter(store, (error) => this.fail(error));
    this.timers = createTimers(this);
    this.nextRow = (store.get<{ row: number | null }>('SELECT max(row) AS row FROM executions')?.row ?? 0) + 1;
    currentTime.now = () => this.now();
    this.surroundings = {
      now: () => this.now(),
      region: options.region,
      random: Math.random,
      uuid: randomUUID,
      token: (site) => makeToken(store.secret, site),
      admit: () => this.quotas.transitions?.admit(),
      begunAt: (site) => this.calls.begunAt(site),
    };
  }

  /** Milliseconds; never less than before, whatever the clock does. */
  now(): number {
    this.lastTime = Math.max(this.lastTime, this.options.clock.now());
    return this.lastTime;
  }

  get idle(): boolean {
    if (this.committer.pending() || this.timers.busy() || this.calls.active() > 0) return false;
    for (const { working } of this.loaded.values()) if (working) return false;
    return true;
  }

  /** After a start: what was moving moves on, and calls without an answer are made again. */
  recover(): void {
    const moving = 'SELECT DISTINCT execution FROM frames WHERE moving = 1';
    for (const { execution } of this.store.all<{ execution: number }>(moving)) {
      for (const { id: frame, attempt, call } of this.executionOf(execution)?.frames.values() ?? []) {
        if (call !== null) this.calls.perform({ execution, frame, attempt }, call);
      }
      void this.post(execution, { kind: 'start' });
    }
    this.calls.mapRuns.recover();
    void this.timers.fire();
  }

  private add(execution: Execution): Loaded {
    const entry: Loaded = { execution, queue: [], working: false, uncommitted: 0 };
    this.loaded.set(execution.row, entry);
    return entry;
  }

  /**
   * A new execution of the machine or of one of its blocks; its row (and what `others` adds) is committed when the
   * promise resolves. The caller has checked that the name is free.
   */
  async start(given: NewExecution, block = 0, others: (row: number) => Op[] = () => []): Promise<Execution> {
    if (this.broken) throw this.broken;
    const row = startedRow(this.nextRow++, this.now(), given);
    const execution = executionOf(row, this.machines.model(given.definition));
    const run = new Run(execution, this.surroundings);
    const { arn, input, roleArn } = row;
    const started = run.emit('ExecutionStarted', 0, { input, roleArn });
    const first = execution.machine.blocks[block];
    if (!first) throw new Error(`No block ${block} in ${row.machineArn}`);
    run.addFrame(0, 0, first, input, started);
    const entry = this.add(execution);
    this.staged.set(arn, execution);
    const ops = [...others(row.row), insert('executions', row)];
    const committed = new Promise<Execution>((resolve, reject) => {
      this.flush(entry, run, ops, (error) => {
        this.staged.delete(arn);
        if (error) reject(error);
        else resolve(execution);
      });
    });
    void this.enqueue(entry, { kind: 'start' });
    return committed;
  }

  findExecution(arn: string): ExecutionRow | undefined {
    return this.store.get<ExecutionRow>('SELECT * FROM executions WHERE arn = ?', arn);
  }

  /** Who has this ARN: an execution about to be committed, or a stored one. */
  holderOf(arn: string): ExecutionRow | undefined {
    return this.staged.get(arn) ?? this.findExecution(arn);
  }

  /** The execution as it stands, loaded if need be. */
  executionOf(row: number): Execution | undefined {
    return (this.loaded.get(row) ?? this.load(row))?.execution;
  }

  /** Hands a stimulus to an execution; resolves after the commit of what it caused, with false when it came too late. */
  post(row: number, stimulus: Stimulus): Promise<boolean> {
    if (this.broken || this.closed) return Promise.resolve(false);
    const entry = this.loaded.get(row) ?? this.load(row);
    return entry ? this.enqueue(entry, stimulus) : Promise.resolve(false);
  }

  /** What came of a call, to the state that awaits it. */
  answer({ execution, ...site }: CallSite, answer: Answer): Promise<boolean> {
    return this.post(execution, { ...answer, ...site });
  }

  private enqueue(entry: Loaded, stimulus: Stimulus): Promise<boolean> {
    return new Promise((resolve) => {
      entry.queue.push({ stimulus, resolve });
      if (!entry.working) void this.work(entry);
    });
  }

  private load(row: number): Loaded | undefined {
    const execution = loadExecution(this.store, row, (definition) => this.machines.model(definition));
    return execution && this.add(execution);
  }

  private async work(entry: Loaded): Promise<void> {
    entry.working = true;
    try {
      for (let next = entry.queue[0]; next; next = entry.queue[0]) {
        const { stimulus, resolve } = next;
        const run = new Run(entry.execution, this.surroundings);
        const accepted = await accept(run, stimulus);
        await this.runReady(entry, run);
        entry.queue.shift();
        this.flush(entry, run, [], (error) => resolve(accepted && !error));
      }
    } catch (error) {
      // A bug: the execution keeps its last committed state; the message must not get lost.
      console.error(`Step Functions: ${entry.execution.arn} cannot go on`, error);
      this.loaded.delete(entry.execution.row);
      for (const { resolve } of entry.queue.splice(0)) resolve(false);
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
  private flush(entry: Loaded, run: Run, ops: Op[], afterCommit?: (error?: Error) => void): void {
    const { execution } = entry;
    const { events, effects } = run;
    run.events = [];
    run.effects = [];
    if (events.length > 0) ops.push(appendEvents(execution, events));
    const after = effects.flatMap((effect) => applyEffect(this, execution, effect, ops) ?? []);
    let due = Number.POSITIVE_INFINITY;
    for (const frame of execution.frames.values()) {
      const op = writeFrame(execution.row, frame);
      if (!op) continue;
      ops.push(op);
      due = Math.min(due, dueOf(frame));
    }
    const nothing = ops.length === 0 && after.length === 0;
    // Dropped in the meantime (the store failed): what was computed here is not to be written.
    const dropped = this.loaded.get(execution.row) !== entry;
    if (nothing || dropped) {
      afterCommit?.(nothing ? undefined : (this.broken ?? new Error('The execution was dropped')));
      return;
    }
    entry.uncommitted += 1;
    this.committer.push(ops, (error) => {
      entry.uncommitted -= 1;
      afterCommit?.(error);
      if (error) return;
      this.timers.arm(due);
      for (const action of after) action();
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
      this.store.run(put('settings', { name: 'written', value: String(this.now()) }));
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
    this.committer.close();
    clearInterval(this.retry);
    this.timers.close();
    this.calls.reset();
  }
}
