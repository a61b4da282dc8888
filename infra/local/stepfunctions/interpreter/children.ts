import type { Frame } from '../frames/Execution.ts';
import type { Block, MapState, ParallelState } from '../parser/model.ts';
import { bindingsOf, inputOf, itemsOf } from './bindings.ts';
import { evaluate, evaluateAs, evaluateNumber } from './evaluate.ts';
import { dataLimit, type Exit, exitState, tooLarge } from './exitState.ts';
import { type Run, touch } from './Run.ts';
import { evaluationFailure, StateFailure } from './StateFailure.ts';

/** An inline Map runs at most this many iterations at once. */
const inlineLimit = 40;

export async function startParallel(run: Run, frame: Frame, state: ParallelState): Promise<void> {
  const input = state.arguments ? JSON.stringify(await evaluate(state.arguments, bindingsOf(run, frame))) : frame.input;
  run.emitFor(frame, 'ParallelStateStarted');
  const total = state.branches.length;
  frame.phase = 'children';
  frame.children = { total, next: total, done: 0, limit: total };
  state.branches.forEach((block, index) => {
    run.addFrame(frame.id, index, block, input, frame.previous);
  });
}

export async function startInlineMap(run: Run, frame: Frame, state: MapState): Promise<void> {
  const bindings = bindingsOf(run, frame);
  const items = await itemArray(run, frame, state);
  const concurrency = (await evaluateNumber(state.maxConcurrency, bindings)) ?? 0;
  run.emitFor(frame, 'MapStateStarted', { length: items.length });
  frame.phase = 'children';
  frame.items = JSON.stringify(items);
  delete frame.parsedItems;
  frame.changed = 'texts';
  const limit = concurrency > 0 ? Math.min(concurrency, inlineLimit) : inlineLimit;
  frame.children = { total: items.length, next: 0, done: 0, limit };
  if (items.length === 0) return joinChildren(run, frame, []);
  const started = frame.previous;
  while (frame.children.next < Math.min(limit, items.length)) await startIteration(run, frame, state, started);
}

/** `Items`, or the input when there is none: an array, nothing else. */
export async function itemArray(run: Run, frame: Frame, state: MapState): Promise<unknown[]> {
  if (state.items) return (await evaluateAs(state.items, bindingsOf(run, frame), 'array')) as unknown[];
  const input = inputOf(frame);
  if (Array.isArray(input)) return input;
  throw new StateFailure({
    ...evaluationFailure('', `Map state input must be an array but was: ${typeName(input)}`).failure,
    location: undefined as never,
  });
}

const typeName = (value: unknown): string => (value === null ? 'null' : typeof value);

async function startIteration(run: Run, frame: Frame, state: MapState, previous: number): Promise<void> {
  const children = frame.children;
  if (!children) return;
  const index = children.next;
  const value = itemsOf(frame)[index];
  children.next += 1;
  touch(frame);
  const started = run.emit('MapIterationStarted', previous, { name: frame.state, index });
  const item = { Index: index, Value: value };
  const input = state.itemSelector ? await evaluate(state.itemSelector, bindingsOf(run, frame, { item })) : value;
  run.addFrame(frame.id, index, state.processor as Block, JSON.stringify(input), started);
}

/** Leaves a state; at the end of its block, the branch or iteration ends, or the execution. */
export async function leaveState(run: Run, frame: Frame, exit: Exit): Promise<void> {
  if (await exitState(run, frame, exit)) await endBlock(run, frame);
}

async function endBlock(run: Run, frame: Frame): Promise<void> {
  if (frame.parent !== 0) return childDone(run, frame);
  run.emit('ExecutionSucceeded', frame.previous, { output: frame.input, outputDetails: { truncated: false } });
  run.removeFrame(frame);
  run.end('SUCCEEDED', frame.input);
}

/** A branch or an iteration reached its end. */
async function childDone(run: Run, child: Frame): Promise<void> {
  const parent = run.execution.frames.get(child.parent);
  if (!parent?.children) throw new Error(`Frame ${child.id} ended without a parent`);
  const state = run.stateOf(parent);
  const { children } = parent;
  children.done += 1;
  touch(parent);
  if (state.type === 'Map') {
    run.emitFor(child, 'MapIterationSucceeded', { name: parent.state, index: child.index });
  }
  parent.previous = child.previous;
  try {
    if (state.type === 'Map' && children.next < children.total)
      await startIteration(run, parent, state, child.previous);
    if (children.done === children.total) await joinChildren(run, parent, run.childrenOf(parent));
  } catch (error) {
    if (error instanceof StateFailure) throw new FailureOf(parent, error);
    throw error;
  }
}

/** The failure belongs to another frame than the one that was being worked on. */
export class FailureOf extends Error {
  readonly frame: Frame;
  readonly failure: StateFailure['failure'];

  constructor(frame: Frame, cause: StateFailure) {
    super(cause.message);
    this.frame = frame;
    this.failure = cause.failure;
  }
}

async function joinChildren(run: Run, frame: Frame, finished: Frame[]): Promise<void> {
  const state = run.stateOf(frame);
  const outputs = new Array<string>(finished.length);
  for (const child of finished) {
    outputs[child.index] = child.input;
    run.removeFrame(child);
  }
  delete frame.children;
  frame.items = '';
  delete frame.parsedItems;
  frame.changed = 'texts';
  const text = `[${outputs.join(',')}]`;
  if (tooLarge(text) && !state.output) throw dataLimit(frame.state);
  run.emitFor(frame, `${state.type}StateSucceeded`);
  await leaveState(run, frame, { ...state, result: { value: JSON.parse(text) } });
}
