import { createHash } from 'node:crypto';
import type { Call, Execution, Outcome } from '../frames/Execution.ts';
import { sdkMetadata } from '../integrations/sdkMetadata.ts';
import type { ExecutionRow } from '../store/rows.ts';
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
  /** Who waits for whom, by the rows of both; built again after a start from the intents that are still open. */
  private waiters = new Map<number, Waiter[]>();

  constructor(engine: Engine, callLog: CallLog) {
    this.engine = engine;
    this.callLog = callLog;
  }

  async start(parent: Execution, frame: number, attempt: number, call: Call): Promise<Outcome | undefined> {
    const { StateMachineArn, Input = {}, Name } = (call.arguments ?? {}) as Record<string, unknown>;
    const resource = String(StateMachineArn);
    this.callLog.record({ accessKeyId: principalOf(parent.roleArn), action: 'states:StartExecution', resource });
    const machine = this.engine.machines.find(resource);
    if (machine?.status !== 'ACTIVE') {
      return refused('StateMachineDoesNotExist', `State Machine Does Not Exist: '${resource}'`);
    }
    const input = typeof Input === 'string' ? Input : JSON.stringify(Input);
    if (!isJson(input)) return refused('InvalidExecutionInput', `Invalid State Machine Execution Input: '${input}'`);
    const origin = `${parent.row}:${frame}:${attempt}`;
    const name = typeof Name === 'string' ? Name : this.nameFor(origin);
    const arn = executionArn(machine.arn, name);
    const found = this.engine.holderOf(arn);
    // One that was joined (running, same input) may have ended by the time the call is made again.
    const joined = found?.status === 'RUNNING' || parent.frames.get(frame)?.submitted;
    if (found && found.origin !== origin && !(joined && found.input === input)) {
      return refused('ExecutionAlreadyExists', `Execution Already Exists: '${arn}'`);
    }
    const { roleArn, definition } = machine;
    const given = { arn, name, machineArn: machine.arn, roleArn, definition, input, origin };
    const child = found ?? (await this.engine.start(given));
    const output = JSON.stringify({ ExecutionArn: arn, ...sdkMetadata(), StartDate: child.startedAt });
    if (call.pattern !== 'sync' && call.pattern !== 'sync:2') return { output };
    const waiter = { row: parent.row, frame, attempt, child: child.row, pattern: call.pattern };
    for (const row of [waiter.row, waiter.child]) this.waiters.set(row, [...this.waitersAt(row), waiter]);
    await this.engine.post(parent.row, { kind: 'submitted', frame, attempt, output });
    this.ended(arn, child.row);
    return undefined;
  }

  /** The same call gives the same name, so that a call made again after a crash finds its execution. */
  private nameFor(origin: string): string {
    const hex = createHash('sha256').update(`${this.engine.store.secret}:${origin}`).digest('hex');
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
  }

  private waitersAt(row: number): Waiter[] {
    return this.waiters.get(row) ?? [];
  }

  /** Tells those who wait, if it has ended. */
  ended(arn: string, row: number): void {
    const waiters = this.waitersAt(row).filter(({ child }) => child === row);
    const child = waiters.length > 0 ? this.engine.findExecution(arn) : undefined;
    if (!child || child.status === 'RUNNING') return;
    for (const waiter of waiters) {
      this.forget(waiter);
      const { frame, attempt, pattern } = waiter;
      void this.engine.post(waiter.row, { kind: 'result', frame, attempt, outcome: outcomeOf(child, pattern) });
    }
  }

  /** Ends the children that a state (or a whole execution) waits for. */
  cancel(row: number, frame?: number): void {
    for (const waiter of this.waitersAt(row)) {
      if (waiter.row !== row || (frame !== undefined && waiter.frame !== frame)) continue;
      this.forget(waiter);
      void this.engine.post(waiter.child, { kind: 'stop', failure: {} });
    }
  }

  private forget(waiter: Waiter): void {
    for (const row of [waiter.row, waiter.child]) {
      const left = this.waitersAt(row).filter((other) => other !== waiter);
      if (left.length > 0) this.waiters.set(row, left);
      else this.waiters.delete(row);
    }
  }

  reset(): void {
    this.waiters = new Map();
  }
}

export const executionArn = (machineArn: string, name: string): string =>
  `${machineArn.replace(':stateMachine:', ':execution:')}:${name}`;

function refused(code: string, message: string): Outcome {
  const facts = `Service: AWSStepFunctions; Status Code: 400; Error Code: ${code}; Request ID: local; Proxy: null`;
  return { failure: { error: `StepFunctions.${code}Exception`, cause: `${message} (${facts})` } };
}

/** As `.sync:2` (Output as JSON) and `.sync` (Output as text) give it; anything but success is States.TaskFailed. */
function outcomeOf(child: ExecutionRow, pattern: string): Outcome {
  const data = (text: string): unknown => (pattern === 'sync:2' ? JSON.parse(text) : text);
  const included = { Included: true };
  const text = JSON.stringify({
    ExecutionArn: child.arn,
    Input: data(child.input),
    InputDetails: included,
    Name: child.name,
    ...(child.output === null ? {} : { Output: data(child.output), OutputDetails: included }),
    Error: child.error ?? undefined,
    Cause: child.cause ?? undefined,
    StartDate: child.startedAt,
    StateMachineArn: child.machineArn,
    Status: child.status,
    StopDate: child.stoppedAt,
  });
  return child.status === 'SUCCEEDED' ? { output: text } : { failure: { error: 'States.TaskFailed', cause: text } };
}
