import type { Frame } from '../frames/Execution.ts';
import { evaluationFailure, StateFailure } from '../frames/StateFailure.ts';
import type { StateOf } from '../parser/states.ts';
import { bindingsOf, inputOf, itemsOf } from './bindings.ts';
import { evaluateAs, evaluateNumber } from './evaluate.ts';
import { dataLimit, type Exit, exitState, tooLarge } from './exitState.ts';
import { type Run, touch } from './Run.ts';

/** An inline Map runs at most this many iterations at once. */
const inlineLimit = 40;

export async function startParallel(run: Run, frame: Frame, state: StateOf<'Parallel'>): Promise<void> {
  const input = state.Arguments ? JSON.stringify(await state.Arguments.evaluate(bindingsOf(run, frame))) : frame.input;
  run.emitFor(frame, 'ParallelStateStarted');
  const total = state.Branches.length;
  frame.phase = 'children';
  frame.children = { total, next: total, done: 0 };
  for (const [index, block] of state.Branches.entries()) run.addFrame(frame.id, index, block, input, frame.previous);
}

export async function startInlineMap(run: Run, frame: Frame, state: StateOf<'Map'>): Promise<void> {
  const items = await itemArray(run, frame, state);
  const concurrency = (await evaluateNumber(state.MaxConcurrency, bindingsOf(run, frame))) || inlineLimit;
  run.emitFor(frame, 'MapStateStarted', { length: items.length });
  frame.phase = 'children';
  keepItems(frame, JSON.stringify(items));
  frame.children = { total: items.length, next: 0, done: 0 };
  if (items.length === 0) return joinChildren(run, frame, []);
  const started = frame.previous;
  const first = Math.min(concurrency, inlineLimit, items.length);
  while (frame.children.next < first) await startIteration(run, frame, state, started);
}

function keepItems(frame: Frame, items: string): void {
  Object.assign(frame, { items, parsedItems: undefined, changed: 'texts' });
}

/** `Items`, or the input when there is none: an array, nothing else. */
export async function itemArray(run: Run, frame: Frame, state: StateOf<'Map'>): Promise<unknown[]> {
  if (state.Items) return evaluateAs(state.Items, bindingsOf(run, frame), 'array');
  const input = inputOf(frame);
  if (Array.isArray(input)) return input;
  const type = input === null ? 'null' : typeof input;
  throw evaluationFailure(undefined, `Map state input must be an array but was: ${type}`);
}

async function startIteration(run: Run, frame: Frame, state: StateOf<'Map'>, previous: number): Promise<void> {
  const index = frame.children ? frame.children.next++ : 0;
  touch(frame);
  const started = run.emit('MapIterationStarted', previous, { name: frame.state, index });
  const item = { Index: index, Value: itemsOf(frame)[index] };
  const { ItemSelector } = state;
  const input = ItemSelector ? await ItemSelector.evaluate(bindingsOf(run, frame, { item })) : item.Value;
  run.addFrame(frame.id, index, state.ItemProcessor, JSON.stringify(input), started);
}

/** Leaves a state; at the end of its block, the branch or iteration ends, or the execution. */
export async function leaveState(run: Run, frame: Frame, exit: Exit): Promise<void> {
  if (!(await exitState(run, frame, exit))) return;
  if (frame.parent !== 0) return childDone(run, frame);
  run.emit('ExecutionSucceeded', frame.previous, { output: frame.input });
  run.removeFrame(frame);
  run.end('SUCCEEDED', frame.input);
}

/** A branch or an iteration reached its end. What fails now is its parent. */
async function childDone(run: Run, child: Frame): Promise<void> {
  const parent = run.execution.frames.get(child.parent);
  if (!parent?.children) throw new Error(`Frame ${child.id} ended without a parent`);
  const state = run.stateOf(parent);
  const { children } = parent;
  children.done += 1;
  touch(parent);
  if (state.Type === 'Map') {
    run.emitFor(child, 'MapIterationSucceeded', { name: parent.state, index: child.index });
  }
  parent.previous = child.previous;
  try {
    if (state.Type === 'Map' && children.next < children.total)
      await startIteration(run, parent, state, child.previous);
    if (children.done === children.total) await joinChildren(run, parent, run.childrenOf(parent));
  } catch (error) {
    if (error instanceof StateFailure) error.frame ??= parent;
    throw error;
  }
}

async function joinChildren(run: Run, frame: Frame, finished: Frame[]): Promise<void> {
  const state = run.stateOf(frame);
  const outputs = new Array<string>(finished.length);
  for (const child of finished) {
    outputs[child.index] = child.input;
    run.removeFrame(child);
  }
  frame.children = undefined;
  keepItems(frame, '');
  const text = `[${outputs.join(',')}]`;
  if (tooLarge(text) && !('Output' in state)) throw dataLimit(frame.state);
  run.emitFor(frame, `${state.Type}StateSucceeded`);
  await leaveState(run, frame, { ...state, result: { value: JSON.parse(text) } });
}
