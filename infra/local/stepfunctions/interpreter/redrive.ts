import { type Run, touch } from './Run.ts';

/** Continues a failed, stopped or timed-out execution where it ended: finished steps keep their results. */
export function redrive(run: Run): boolean {
  const { execution } = run;
  if (execution.status === 'RUNNING' || execution.status === 'SUCCEEDED') return false;
  execution.status = 'RUNNING';
  execution.redriveCount += 1;
  execution.redrivenAt = run.surroundings.now();
  const redriven = run.emit('ExecutionRedriven', execution.lastEvent, 'executionRedrivenEventDetails', {
    redriveCount: execution.redriveCount,
  });
  for (const frame of execution.frames.values()) {
    if (frame.phase === 'done' || frame.phase === 'children') continue;
    Object.assign(frame, { phase: 'ready', attempt: 0, retryCount: 0, retries: [], timers: [], previous: redriven });
    delete frame.early;
    touch(frame);
    run.ready.push(frame);
  }
  return true;
}
