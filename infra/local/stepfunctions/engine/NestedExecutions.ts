import { createHash } from 'node:crypto';
import type { Call, Execution, Outcome } from '../frames/Execution.ts';
import { sdkMetadata } from '../integrations/sdkMetadata.ts';
import type { ExecutionRow, MachineRow } from '../store/rows.ts';
import type { CallLog } from './Calls.ts';
import type { Engine } from './Engine.ts';
import { isJson } from './isJson.ts';
import { principalOf } from './principalOf.ts';

interface Waiter {
  row: number;
  frame: number;
  attempt: number;
  child: number;
  pattern: string;
}

/** `states:startExecution` from a state: the child is in the same store, so it is started exactly once. */
export class NestedExecutions {
  private readonly engine: Engine;
  private readonly callLog: CallLog;
  /** Parents that wait, by child; built again after a start from the intents that are still open. */
  private waiters = new Map<number, Waiter[]>();
  private byParent = new Map<number, Waiter[]>();

  constructor(engine: Engine, callLog: CallLog) {
    this.engine = engine;
    this.callLog = callLog;
  }

  async start(parent: Execution, frame: number, attempt: number, call: Call): Promise<Outcome | undefined> {
    const args = (call.arguments ?? {}) as { StateMachineArn?: unknown; Input?: unknown; Name?: unknown };
    const machine = this.engine.machines.find(String(args.StateMachineArn));
    const principal = principalOf(parent.roleArn);
    this.callLog.record({
      accessKeyId: principal,
      action: 'states:StartExecution',
      resource: String(args.StateMachineArn),
    });
    if (machine?.status !== 'ACTIVE') {
      return refused('StateMachineDoesNotExist', `State Machine Does Not Exist: '${String(args.StateMachineArn)}'`);
    }
    const origin = `${parent.row}:${frame}:${attempt}`;
    const name = typeof args.Name === 'string' ? args.Name : this.nameFor(origin);
    const input = typeof args.Input === 'string' ? args.Input : JSON.stringify(args.Input ?? {});
    if (!isJson(input)) return refused('InvalidExecutionInput', `Invalid State Machine Execution Input: '${input}'`);
    // One that was joined (running, same input) may have ended by the time the call is made again.
    const submitted = parent.frames.get(frame)?.submitted === true;
    const found = submitted ? this.engine.findExecution(executionArn(machine.arn, name)) : undefined;
    const child = found ?? (await this.findOrStart(machine, name, input, origin));
    if (!child) {
      const arn = executionArn(machine.arn, name);
      return refused('ExecutionAlreadyExists', `Execution Already Exists: '${arn}'`);
    }
    const started = JSON.stringify({ ExecutionArn: child.arn, ...sdkMetadata(200), StartDate: child.startedAt });
    if (call.pattern !== 'sync' && call.pattern !== 'sync:2') return { output: started };
    this.wait({ row: parent.row, frame, attempt, child: child.row, pattern: call.pattern });
    await this.engine.post(parent.row, { kind: 'submitted', frame, attempt, output: started });
    const ended = this.engine.findExecution(child.arn);
    if (ended && ended.status !== 'RUNNING') this.deliver(ended);
    return undefined;
  }

  /** Undefined: the name is taken by another start. */
  private async findOrStart(
    machine: MachineRow,
    name: string,
    input: string,
    origin: string,
  ): Promise<{ row: number; arn: string; startedAt: number } | undefined> {
    const arn = executionArn(machine.arn, name);
    const staged = this.engine.isStaged(arn);
    if (staged) return staged.input === input ? staged : undefined;
    const found = this.engine.findExecution(arn);
    if (found)
      return found.origin === origin || (found.status === 'RUNNING' && found.input === input) ? found : undefined;
    return this.engine.start({ machine, arn, name, input, origin });
  }

  /** The same call gives the same name, so that a call made again after a crash finds its execution. */
  private nameFor(origin: string): string {
    const hex = createHash('sha256').update(`${this.engine.store.secret}:${origin}`).digest('hex');
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
  }

  private wait(waiter: Waiter): void {
    add(this.waiters, waiter.child, waiter);
    add(this.byParent, waiter.row, waiter);
  }

  ended(execution: Execution): void {
    if (!this.waiters.has(execution.row)) return;
    const row = this.engine.findExecution(execution.arn);
    if (row) this.deliver(row);
  }

  private deliver(child: ExecutionRow): void {
    const waiters = this.waiters.get(child.row) ?? [];
    this.waiters.delete(child.row);
    for (const waiter of waiters) {
      this.forget(waiter);
      const { row, frame, attempt, pattern } = waiter;
      void this.engine.post(row, { kind: 'result', frame, attempt, outcome: outcomeOf(child, pattern) });
    }
  }

  /** Ends the children that a state (or a whole execution) waits for. */
  cancel(row: number, frame?: number): void {
    for (const waiter of [...(this.byParent.get(row) ?? [])]) {
      if (frame !== undefined && waiter.frame !== frame) continue;
      this.forget(waiter);
      const others = (this.waiters.get(waiter.child) ?? []).filter((other) => other !== waiter);
      if (others.length > 0) this.waiters.set(waiter.child, others);
      else this.waiters.delete(waiter.child);
      void this.engine.post(waiter.child, { kind: 'stop', failure: {} });
    }
  }

  private forget(waiter: Waiter): void {
    const left = (this.byParent.get(waiter.row) ?? []).filter((other) => other !== waiter);
    if (left.length > 0) this.byParent.set(waiter.row, left);
    else this.byParent.delete(waiter.row);
  }

  reset(): void {
    this.waiters = new Map();
    this.byParent = new Map();
  }
}

export const executionArn = (machineArn: string, name: string): string =>
  `${machineArn.replace(':stateMachine:', ':execution:')}:${name}`;

function add<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

function refused(code: string, message: string): Outcome {
  const cause = `${message} (Service: AWSStepFunctions; Status Code: 400; Error Code: ${code}; Request ID: local; Proxy: null)`;
  return { failure: { error: `StepFunctions.${code}Exception`, cause } };
}

/** As `.sync:2` (Output as JSON) and `.sync` (Output as text) give it; anything but success is States.TaskFailed. */
function outcomeOf(child: ExecutionRow, pattern: string): Outcome {
  const parsed = pattern === 'sync:2';
  const description = {
    ExecutionArn: child.arn,
    Input: parsed ? (JSON.parse(child.input) as unknown) : child.input,
    InputDetails: { Included: true },
    Name: child.name,
    ...(child.output === null
      ? {}
      : { Output: parsed ? (JSON.parse(child.output) as unknown) : child.output, OutputDetails: { Included: true } }),
    Error: child.error ?? undefined,
    Cause: child.cause ?? undefined,
    StartDate: child.startedAt,
    StateMachineArn: child.machineArn,
    Status: child.status,
    StopDate: child.stoppedAt,
  };
  const text = JSON.stringify(description);
  return child.status === 'SUCCEEDED' ? { output: text } : { failure: { error: 'States.TaskFailed', cause: text } };
}
