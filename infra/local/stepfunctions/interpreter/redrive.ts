import { notEnded } from '../frames/Execution.ts';
import { type Run, touch } from './Run.ts';

/** Continues a failed, stopped or timed-out execution where it ended: finished steps keep their results, retry counters start anew. */
export function redrive(run: Run): boolean {
  const { execution } = run;
  if (execution.status === 'RUNNING' || execution.status === 'SUCCEEDED') return false;
  const redriveCount = execution.redriveCount + 1;
  Object.assign(execution, notEnded, { redriveCount, redrivenAt: run.surroundings.now() });
  const redriven = run.emit('ExecutionRedriven', execution.lastEvent, { redriveCount });
  run.effects.push({ kind: 'status' });
  run.ready.length = 0;
  for (const frame of execution.frames.values()) {
    if (frame.parent === 0) run.limitTime(frame);
    if (frame.phase === 'done' || frame.phase === 'children') continue;
    // A state that had been entered is not entered again; its work is done again.
    const phase = frame.phase === 'ready' ? 'ready' : 'redo';
    const anew = { attempt: 0, retryCount: 0, retries: [], early: undefined };
    Object.assign(frame, { phase, previous: redriven, ...anew });
    touch(frame);
    run.ready.push(frame);
  }
  return true;
}
