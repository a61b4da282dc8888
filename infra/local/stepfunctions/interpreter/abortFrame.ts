import type { Frame } from '../frames/Execution.ts';
import { type Run, touch } from './Run.ts';

/** Ends a thread and those inside it: its open state is reported aborted, timers go, calls are cancelled. */
export function abortFrame(run: Run, frame: Frame, previous: number, keep = false): void {
  for (const child of run.childrenOf(frame)) abortFrame(run, child, previous, keep);
  const { type } = run.stateOf(frame);
  const open = frame.phase !== 'ready' && frame.phase !== 'done';
  const announced = frame.phase === 'failed' && (type === 'Map' || type === 'Parallel');
  if (open && !announced && (type === 'Task' || type === 'Wait' || type === 'Map' || type === 'Parallel')) {
    run.emit(`${type}StateAborted`, previous);
  }
  if (keep) parkFrame(run, frame);
  else dropFrame(run, frame);
}

function parkFrame(run: Run, frame: Frame): void {
  quieten(run, frame);
  touch(frame);
  if (frame.phase === 'task' || frame.phase === 'wait' || frame.phase === 'retry' || frame.phase === 'mapRun') {
    frame.phase = 'failed';
  }
}

function quieten(run: Run, frame: Frame): void {
  run.clearTimers(frame);
  if (frame.attempt) run.effects.push({ kind: 'cancel', frame: frame.id });
  const position = run.ready.indexOf(frame);
  if (position >= 0) run.ready.splice(position, 1);
}

function dropFrame(run: Run, frame: Frame): void {
  quieten(run, frame);
  run.removeFrame(frame);
}
