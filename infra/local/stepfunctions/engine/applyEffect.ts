import type { Effect, Execution } from '../frames/Execution.ts';
import { saveExecution } from '../store/executions.ts';
import { type Op, op } from '../store/op.ts';
import type { Engine } from './Engine.ts';

/** Adds what an effect writes to the transition's ops; gives what is to be done once they are committed. */
export function applyEffect(engine: Engine, execution: Execution, effect: Effect, ops: Op[]): (() => void) | undefined {
  const { row } = execution;
  switch (effect.kind) {
    case 'call': {
      const { frame, attempt, call } = effect;
      return () => {
        const wanted = execution.status === 'RUNNING' && execution.frames.get(frame)?.attempt === attempt;
        if (wanted) engine.calls.perform({ execution: row, frame, attempt }, call);
      };
    }
    case 'cancel':
      return () => engine.calls.cancel(row, effect.frame, effect.child);
    case 'removeFrame':
      ops.push(op('DELETE FROM frames WHERE execution = ? AND id = ?', row, effect.frame));
      return undefined;
    case 'status':
      ops.push(...saveExecution(execution));
      if (execution.status === 'RUNNING') return undefined;
      return () => engine.calls.ended(execution);
  }
}
