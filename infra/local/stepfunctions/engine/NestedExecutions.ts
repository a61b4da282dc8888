import { createHash } from 'node:crypto';
import type { ServiceError } from '../../aws-protocol/serveAwsJson.ts';
import type { CallLog } from '../../call-log/CallLog.ts';
import type { Call, CallSite, Execution, Outcome } from '../frames/Execution.ts';
import { sdkMetadata } from '../integrations/sdkMetadata.ts';
import type { ExecutionRow } from '../store/rows.ts';
import type { Engine } from './Engine.ts';
import { principalOf } from './principalOf.ts';
import { startExecution } from './startExecution.ts';

const waitingSql = 'SELECT execution, id AS frame FROM frames WHERE child = ?';

/** `states:startExecution` from a state: the child is in the same store, so it is started exactly once. */
export function createNested(engine: Engine, callLog: CallLog) {
  /** The same call gives the same name, so that a call made again after a crash finds its execution. */
  const nameFor = (origin: string): string => {
    const hex = createHash('sha256').update(`${engine.store.secret}:${origin}`).digest('hex');
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
  };

  /** Tells those who wait. */
  const ended = (child: ExecutionRow): void => {
    for (const { execution, frame: id } of engine.store.all<Omit<CallSite, 'attempt'>>(waitingSql, child.row)) {
      const frame = engine.executionOf(execution)?.frames.get(id);
      if (!frame?.call) continue;
      const { pattern } = JSON.parse(frame.call) as Call;
      const site = { execution, frame: id, attempt: frame.attempt };
      void engine.answer(site, { kind: 'result', outcome: outcomeOf(child, pattern) });
    }
  };

  const start = async (parent: Execution, site: CallSite, call: Call): Promise<Outcome | undefined> => {
    const { StateMachineArn, Input = {}, Name } = (call.arguments ?? {}) as Record<string, unknown>;
    const machineArn = String(StateMachineArn);
    const accessKeyId = principalOf(parent.roleArn);
    callLog.record({ accessKeyId, action: 'states:StartExecution', resource: machineArn });
    const input = typeof Input === 'string' ? Input : JSON.stringify(Input);
    const { frame, attempt } = site;
    const origin = `${parent.row}:${frame}:${attempt}`;
    const name = typeof Name === 'string' ? Name : nameFor(origin);
    const joined = parent.frames.get(frame)?.submitted;
    const child = await startExecution(engine, { machineArn, name, input, origin }, joined);
    const output = JSON.stringify({ ExecutionArn: child.arn, ...sdkMetadata(), StartDate: child.startedAt });
    if (call.pattern !== 'sync' && call.pattern !== 'sync:2') return { output };
    const awaited = await engine.answer(site, { kind: 'submitted', output, child: child.row });
    if (!awaited) stop(child.row);
    const now = engine.executionOf(child.row) ?? child;
    return awaited && now.status !== 'RUNNING' ? outcomeOf(now, call.pattern) : undefined;
  };

  const stop = (row: number): void => void engine.post(row, { kind: 'stop', failure: {} });
  return { start, ended, stop };
}

/** As AWS names what its own API refuses to a state. */
export function refused({ code, message }: ServiceError): Outcome {
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
