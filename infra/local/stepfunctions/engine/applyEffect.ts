import type { Call, Effect, Execution } from '../frames/Execution.ts';
import { endExecution, redriveExecution } from '../store/executions.ts';
import { type Op, op } from '../store/op.ts';
import type { Engine } from './Engine.ts';
import { putTimer, removeTimer } from './Timers.ts';

type AfterCommit = () => void;

const intentSql = 'INSERT OR REPLACE INTO intents (execution, frame, attempt, call) VALUES (?, ?, ?, ?)';

/** Adds what an effect writes to the transition's ops; gives what is to be done once they are committed. */
export function applyEffect(engine: Engine, execution: Execution, effect: Effect, ops: Op[]): AfterCommit | undefined {
  const { row } = execution;
  switch (effect.kind) {
    case 'call': {
      const { frame, attempt } = effect;
      // The intent is committed before the call is made, and what is called gets the JSON that a restart would give it.
      const intent = JSON.stringify(effect.call);
      ops.push(op(intentSql, row, frame, attempt, intent));
      return () => {
        const wanted = execution.status === 'RUNNING' && execution.frames.get(frame)?.attempt === attempt;
        if (wanted) engine.calls.perform({ execution: row, frame, attempt }, JSON.parse(intent) as Call);
      };
    }
    case 'answered':
      ops.push(op('DELETE FROM intents WHERE execution = ? AND frame = ?', row, effect.frame));
      return effect.cancel ? () => engine.calls.cancel(row, effect.frame) : undefined;
    case 'timer': {
      const { frame, timer, due } = effect;
      ops.push(due === undefined ? removeTimer(row, frame, timer) : putTimer(row, frame, timer, due));
      return due === undefined ? undefined : () => engine.timers.arm(due);
    }
    case 'removeFrame':
      ops.push(op('DELETE FROM frames WHERE execution = ? AND id = ?', row, effect.frame));
      return undefined;
    case 'redriven':
      ops.push(redriveExecution(execution), ...timeOut(engine, execution, engine.now()));
      return undefined;
    case 'end':
      ops.push(...endExecution(execution, effect, engine.now()));
      for (const frame of execution.frames.values()) frame.timers = [];
      return () => {
        engine.calls.cancel(row);
        engine.calls.ended(execution);
      };
  }
}

/** The machine's TimeoutSeconds, from the start or from the last redrive on. */
export function timeOut(engine: Engine, { row, machine, mapRunArn }: Execution, from: number): Op[] {
  if (machine.timeoutSeconds === undefined || mapRunArn !== null) return [];
  const due = from + machine.timeoutSeconds * 1000;
  engine.timers.arm(due);
  return [putTimer(row, 0, 'execution', due)];
}
