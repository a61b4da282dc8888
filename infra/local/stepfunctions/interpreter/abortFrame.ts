import type { Frame } from './Execution.ts';
import type { Run } from './Run.ts';

/** Ends a thread and those inside it: its open state is reported aborted, timers go, calls are cancelled. */
export function abortFrame(run: Run, frame: Frame, previous: number): void {
  for (const child of run.childrenOf(frame)) abortFrame(run, child, previous);
  const { type } = run.stateOf(frame);
  const open = frame.phase !== 'ready' && frame.phase !== 'done';
  const announced = frame.phase === 'failed' && (type === 'Map' || type === 'Parallel');
  if (open && !announced && (type === 'Task' || type === 'Wait' || type === 'Map' || type === 'Parallel')) {
    run.emit(`${type}StateAborted`, previous);
  }
  dropFrame(run, frame);
}

export function dropFrame(run: Run, frame: Frame): void {
  run.clearTimers(frame);
  if (frame.attempt) run.effects.push({ kind: 'cancel', frame: frame.id });
  const position = run.ready.indexOf(frame);
  if (position >= 0) run.ready.splice(position, 1);
  run.removeFrame(frame);
}
