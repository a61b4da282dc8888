import { createHash } from 'node:crypto';
import type { CallLog } from '../../call-log/CallLog.ts';
import type { Call, CallSite, Execution, Outcome } from '../frames/Execution.ts';
import { sdkMetadata } from '../integrations/sdkMetadata.ts';
import type { ExecutionRow } from '../store/rows.ts';
import type { Engine } from './Engine.ts';
import { isJson } from './isJson.ts';
import { principalOf } from './principalOf.ts';

interface Waiter {
  site: CallSite;
  child: number;
  pattern: string;
}

/** `states:startExecution` from a state: the child is in the same store, so it is started exactly once. */
export function createNested(engine: Engine, callLog: CallLog) {
  /** Who waits for whom, by the rows of both; built again after a start from the intents that are still open. */
  const waiters = new Map<number, Waiter[]>();
  const waitersAt = (row: number): Waiter[] => waiters.get(row) ?? [];
  const add = (waiter: Waiter): void => {
    for (const row of [waiter.site.execution, waiter.child]) waiters.set(row, [...waitersAt(row), waiter]);
  };
  const forget = (waiter: Waiter): void => {
    for (const row of [waiter.site.execution, waiter.child]) {
      const left = waitersAt(row).filter((other) => other !== waiter);
      if (left.length > 0) waiters.set(row, left);
      else waiters.delete(row);
    }
  };

  /** The same call gives the same name, so that a call made again after a crash finds its execution. */
  const nameFor = (origin: string): string => {
    const hex = createHash('sha256').update(`${engine.store.secret}:${origin}`).digest('hex');
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
  };

  /** Tells those who wait, if it has ended. */
  const ended = (arn: string, row: number): void => {
    const waiting = waitersAt(row).filter(({ child }) => child === row);
    const child = waiting.length > 0 ? engine.findExecution(arn) : undefined;
    if (!child || child.status === 'RUNNING') return;
    for (const waiter of waiting) {
      forget(waiter);
      void engine.answer(waiter.site, { kind: 'result', outcome: outcomeOf(child, waiter.pattern) });
    }
  };

  const start = async (parent: Execution, site: CallSite, call: Call): Promise<Outcome | undefined> => {
    const { StateMachineArn, Input = {}, Name } = (call.arguments ?? {}) as Record<string, unknown>;
    const machineArn = String(StateMachineArn);
    const accessKeyId = principalOf(parent.roleArn);
    callLog.record({ accessKeyId, action: 'states:StartExecution', resource: machineArn });
    const machine = engine.machines.find(machineArn);
    if (machine?.status !== 'ACTIVE')
      return refused('StateMachineDoesNotExist', `State Machine Does Not Exist: '${machineArn}'`);
    const input = typeof Input === 'string' ? Input : JSON.stringify(Input);
    if (!isJson(input)) return refused('InvalidExecutionInput', `Invalid State Machine Execution Input: '${input}'`);
    const { frame, attempt } = site;
    const origin = `${parent.row}:${frame}:${attempt}`;
    const name = typeof Name === 'string' ? Name : nameFor(origin);
    const arn = executionArn(machineArn, name);
    const found = engine.holderOf(arn);
    // One that was joined (running, same input) may have ended by the time the call is made again.
    const joined = found?.status === 'RUNNING' || parent.frames.get(frame)?.submitted;
    if (found && found.origin !== origin && !(joined && found.input === input))
      return refused('ExecutionAlreadyExists', `Execution Already Exists: '${arn}'`);
    const { roleArn, definition } = machine;
    const child = found ?? (await engine.start({ arn, name, machineArn, roleArn, definition, input, origin }));
    const output = JSON.stringify({ ExecutionArn: arn, ...sdkMetadata(), StartDate: child.startedAt });
    if (call.pattern !== 'sync' && call.pattern !== 'sync:2') return { output };
    add({ site, child: child.row, pattern: call.pattern });
    await engine.answer(site, { kind: 'submitted', output });
    ended(arn, child.row);
    return undefined;
  };

  return {
    start,
    ended,
    /** Ends the children that a state (or a whole execution) waits for. */
    cancel: (row: number, frame?: number): void => {
      for (const waiter of waitersAt(row)) {
        const { site } = waiter;
        if (site.execution !== row || (frame !== undefined && site.frame !== frame)) continue;
        forget(waiter);
        void engine.post(waiter.child, { kind: 'stop', failure: {} });
      }
    },
    reset: () => waiters.clear(),
  };
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
