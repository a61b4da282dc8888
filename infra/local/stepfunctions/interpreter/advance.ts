import type { Failure, Frame, Stimulus, TimerKind } from '../frames/Execution.ts';
import { HistoryFull, StateFailure } from '../frames/StateFailure.ts';
import type { State, StateOf } from '../parser/states.ts';
import { leaveState, startInlineMap, startParallel } from './children.ts';
import { finishDistributedMap, redriveMapRun, startDistributedMap } from './distributedMap.ts';
import { detailsOf, failExecution, failState, failThread } from './failState.ts';
import { maximumEvents, type Run, touch } from './Run.ts';
import { redrive } from './redrive.ts';
import { choose, fail, startWait } from './simpleStates.ts';
import { finishTask, startTask, taskSubmitted, taskTimedOut, timeoutPutOff } from './task.ts';

/** Takes one stimulus; false when it came too late to matter. States that became ready are entered by `step`. */
export async function accept(run: Run, stimulus: Stimulus): Promise<boolean> {
  if (stimulus.kind === 'start') return true;
  if (stimulus.kind === 'redrive') return redrive(run);
  if (run.execution.status !== 'RUNNING') return false;
  if (stimulus.kind === 'stop') return stop(run, stimulus.failure);
  const frame = run.execution.frames.get(stimulus.frame);
  if (!frame) return false;
  if (stimulus.kind !== 'timer' && (frame.attempt !== stimulus.attempt || frame.attempt === 0)) return false;
  return guarded(run, frame, () => applyTo(run, frame, stimulus));
}

/** Enters the next ready state, if there is one. */
export async function step(run: Run): Promise<void> {
  const frame = run.ready.shift();
  if (!frame || run.execution.status !== 'RUNNING') return;
  await guarded(run, frame, async () => {
    if (frame.phase !== 'redo') enter(run, frame);
    await begin(run, frame);
    return true;
  });
}

function enter(run: Run, frame: Frame): void {
  frame.enteredAt = run.surroundings.now();
  frame.beforeEntered = run.execution.lastEvent === 1 ? 0 : frame.previous;
  frame.previous = frame.beforeEntered;
  frame.enteredEvent = run.emitFor(frame, `${run.stateOf(frame).Type}StateEntered`, {
    name: frame.state,
    input: frame.input,
  });
}

const startMap: Begin<'Map'> = async (run, frame, state) => {
  if (state.ItemProcessor.ProcessorConfig?.Mode !== 'DISTRIBUTED') await startInlineMap(run, frame, state);
  else if (frame.phase === 'redo' && frame.mapRunArn) redriveMapRun(run, frame, frame.mapRunArn);
  else await startDistributedMap(run, frame, state);
};

type Begin<T extends State['Type']> = (run: Run, frame: Frame, state: StateOf<T>) => Promise<void>;

/** What a state does once it is entered. */
const beginnings: { [T in State['Type']]: Begin<T> } = {
  Task: startTask,
  Parallel: startParallel,
  Map: startMap,
  Choice: choose,
  Wait: startWait,
  Fail: fail,
  Pass: leaveState,
  Succeed: leaveState,
};

function begin(run: Run, frame: Frame): Promise<void> {
  const state = run.stateOf(frame);
  return (beginnings[state.Type] as Begin<State['Type']>)(run, frame, state);
}

type FrameStimulus = Exclude<Stimulus, { kind: 'start' | 'stop' | 'redrive' }>;

async function applyTo(run: Run, frame: Frame, stimulus: FrameStimulus): Promise<boolean> {
  const state = run.stateOf(frame);
  if (stimulus.kind === 'timer') return timerFired(run, frame);
  if (state.Type === 'Map' && stimulus.kind === 'result') {
    await finishDistributedMap(run, frame, state, stimulus.outcome);
    return true;
  }
  if (state.Type !== 'Task') return false;
  switch (stimulus.kind) {
    case 'heartbeat':
      if (frame.early) return false;
      if (frame.heartbeatSeconds !== undefined) {
        run.setTimer(frame, 'heartbeat', run.surroundings.now() + frame.heartbeatSeconds * 1000);
      }
      break;
    case 'token':
      if (frame.early) return false;
      if (frame.submitted) await finishTask(run, frame, state, stimulus.outcome);
      else frame.early = stimulus.outcome;
      touch(frame);
      break;
    case 'submitted':
      taskSubmitted(run, frame, state, stimulus.output, stimulus.child);
      if (frame.early) await finishTask(run, frame, state, frame.early);
      break;
    case 'result':
      // A consumer can only have used the token because the call went through.
      if (frame.early) taskSubmitted(run, frame, state, '{}');
      await finishTask(run, frame, state, frame.early ?? stimulus.outcome);
  }
  return true;
}

/** The first of the frame's timers that are due. */
async function timerFired(run: Run, frame: Frame): Promise<boolean> {
  const timers = Object.entries(frame.timers) as [TimerKind, number][];
  const [[timer, due] = []] = timers.sort(([, one], [, other]) => one - other);
  if (!timer || due === undefined || due > run.surroundings.now()) return false;
  const state = run.stateOf(frame);
  const later = timer === 'timeout' && state.Type === 'Task' && (await timeoutPutOff(run, frame, state));
  if (later) {
    run.setTimer(frame, timer, later);
    return true;
  }
  delete frame.timers[timer];
  touch(frame);
  if (timer === 'execution') return stop(run, {}, true);
  if (timer === 'retry') {
    frame.phase = 'task';
    await begin(run, frame);
  } else if (timer === 'wait' && state.Type === 'Wait') {
    await leaveState(run, frame, state);
  } else if (state.Type === 'Task') {
    await taskTimedOut(run, frame, state, timer === 'heartbeat');
  }
  return true;
}

function stop(run: Run, failure: Failure, timedOut = false): boolean {
  run.emit(timedOut ? 'ExecutionTimedOut' : 'ExecutionAborted', run.execution.lastEvent, detailsOf(failure));
  run.end(timedOut ? 'TIMED_OUT' : 'ABORTED', null, failure);
  return true;
}

/** Runs one move of a frame; what leaves it as a failure is the frame's (or, from a join, its parent's) to handle. */
async function guarded(run: Run, frame: Frame, move: () => Promise<boolean>): Promise<boolean> {
  try {
    return await move();
  } catch (error) {
    if (error instanceof HistoryFull) {
      const cause = `The execution reached the maximum number of history events (${maximumEvents}).`;
      failExecution(run, frame, { error: 'States.Runtime', cause });
      return true;
    }
    if (!(error instanceof StateFailure)) throw error;
    const at = error.frame ?? frame;
    const fail = run.execution.frames.has(at.id) ? failState : failThread;
    return guarded(run, at, () => fail(run, at, { ...error.failure }).then(() => true));
  }
}
