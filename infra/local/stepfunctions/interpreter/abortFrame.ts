import type { Frame } from '../frames/Execution.ts';
import { type Run, touch } from './Run.ts';

/** Ends a thread and those inside it: its open state is reported aborted, timers go, calls are cancelled; kept for a redrive, or not. */
export function abortFrame(run: Run, frame: Frame, previous: number, keep = false): void {
  for (const child of run.childrenOf(frame)) abortFrame(run, child, previous, keep);
  const { Type } = run.stateOf(frame);
  const open = frame.phase !== 'ready' && frame.phase !== 'done';
  const announced = frame.phase === 'failed' && (Type === 'Map' || Type === 'Parallel');
  if (open && !announced && ['Task', 'Wait', 'Map', 'Parallel'].includes(Type)) {
    run.emit(`${Type}StateAborted`, previous);
  }
  run.clearTimers(frame);
  if (frame.attempt) run.effects.push({ kind: 'cancel', frame: frame.id });
  const position = run.ready.indexOf(frame);
  if (position >= 0) run.ready.splice(position, 1);
  touch(frame);
  if (!keep) run.removeFrame(frame);
  else if (['task', 'wait', 'retry', 'mapRun'].includes(frame.phase)) frame.phase = 'failed';
}
