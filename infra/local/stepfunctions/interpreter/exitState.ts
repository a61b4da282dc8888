import type { Frame } from '../frames/Execution.ts';
import type { Bindings } from '../parser/compileExpression.ts';
import type { Template } from '../parser/Template.ts';
import { bindingsOf, variablesOf } from './bindings.ts';
import { evaluate, evaluateAs } from './evaluate.ts';
import { maximumBytes, type Run, setInput } from './Run.ts';
import { StateFailure } from './StateFailure.ts';

export interface Exit {
  /** What `$states.result` is, for states that have one. */
  result?: { value: unknown };
  errorOutput?: unknown;
  assign?: Template | undefined;
  output?: Template | undefined;
  next?: string | undefined;
}

/**
 * Evaluates Assign and Output (both see the variables as on entry), emits `…StateExited`, and goes to the next state.
 * @returns true when there is none: the block has ended
 */
export async function exitState(run: Run, frame: Frame, exit: Exit): Promise<boolean> {
  const state = run.stateOf(frame);
  const bindings = bindingsOf(run, frame, {
    ...(exit.result ? { result: exit.result.value } : {}),
    ...('errorOutput' in exit ? { errorOutput: exit.errorOutput } : {}),
  });
  const assigned = exit.assign ? await assign(frame, exit.assign, bindings) : undefined;
  const output = await outputText(frame, exit, bindings);
  if (tooLarge(output)) throw dataLimit(frame.state);
  if (assigned) applyAssigned(run, frame, assigned);
  run.emitFor(frame, `${state.type}StateExited`, {
    name: frame.state,
    output,
    outputDetails: { truncated: false },
    ...(assigned?.size
      ? { assignedVariables: Object.fromEntries(assigned), assignedVariablesDetails: { truncated: false } }
      : {}),
  });
  setInput(frame, output);
  frame.attempt = 0;
  frame.retryCount = 0;
  frame.retries = [];
  if (exit.next === undefined) {
    frame.phase = 'done';
    return true;
  }
  frame.state = exit.next;
  frame.phase = 'ready';
  run.ready.push(frame);
  return false;
}

async function outputText(frame: Frame, exit: Exit, bindings: Bindings): Promise<string> {
  if (exit.output) return JSON.stringify(await evaluate(exit.output, bindings));
  if ('errorOutput' in exit) return JSON.stringify(exit.errorOutput);
  return exit.result ? JSON.stringify(exit.result.value) : frame.input;
}

async function assign(frame: Frame, template: Template, bindings: Bindings): Promise<Map<string, string>> {
  const values = (await evaluateAs(template, bindings, 'object')) as Record<string, unknown>;
  const texts = new Map(Object.entries(values).map(([name, value]) => [name, JSON.stringify(value)]));
  let total = 0;
  for (const text of texts.values()) total += Buffer.byteLength(text);
  if (total > maximumBytes) throw dataLimit(frame.state);
  return texts;
}

const maximumVariableBytes = 10 * 1024 * 1024;

function applyAssigned(run: Run, frame: Frame, assigned: Map<string, string>): void {
  const own = { ...variablesOf(frame) };
  for (const [name, text] of assigned) own[name] = JSON.parse(text);
  frame.variables = JSON.stringify(own);
  frame.parsedVariables = own;
  frame.changed = 'texts';
  if (frame.variables.length < 10_000) return;
  let total = 0;
  for (const other of run.execution.frames.values()) total += other.variables.length;
  if (total > maximumVariableBytes) throw dataLimit(frame.state);
}

export const tooLarge = (text: string): boolean =>
  text.length * 3 > maximumBytes && Buffer.byteLength(text) > maximumBytes;

export const dataLimit = (who: string): StateFailure =>
  new StateFailure({
    error: 'States.DataLimitExceeded',
    cause: `The state/task '${who}' returned a result with a size exceeding the maximum number of bytes service limit.`,
  });
