import type { Frame } from '../frames/Execution.ts';
import { StateFailure } from '../frames/StateFailure.ts';
import type { Bindings } from '../parser/compileExpression.ts';
import type { Template } from '../parser/Template.ts';
import { bindingsOf, variablesOf } from './bindings.ts';
import { evaluateAs } from './evaluate.ts';
import { maximumBytes, type Run, setInput } from './Run.ts';

export interface Exit {
  /** What `$states.result` is, for states that have one. */
  result?: { value: unknown };
  errorOutput?: object;
  Assign?: Template | undefined;
  Output?: Template | undefined;
  Next?: string | undefined;
}

/**
 * Evaluates Assign and Output (both see the variables as on entry), emits `…StateExited`, and goes to the next state.
 * @returns true when there is none: the block has ended
 */
export async function exitState(run: Run, frame: Frame, exit: Exit): Promise<boolean> {
  const bindings = bindingsOf(run, frame, exit);
  const assigned = exit.Assign ? await assign(frame, exit.Assign, bindings) : undefined;
  const output = await outputText(frame, exit, bindings);
  if (tooLarge(output)) throw dataLimit(frame.state);
  if (assigned) applyAssigned(run, frame, assigned);
  run.emitFor(frame, `${run.stateOf(frame).Type}StateExited`, {
    name: frame.state,
    output,
    assignedVariables: assigned?.size ? Object.fromEntries(assigned) : undefined,
  });
  setInput(frame, output);
  Object.assign(frame, { attempt: 0, retryCount: 0, retries: [] });
  if (exit.Next === undefined) {
    frame.phase = 'done';
    return true;
  }
  frame.state = exit.Next;
  frame.phase = 'ready';
  run.ready.push(frame);
  return false;
}

async function outputText(frame: Frame, { Output, errorOutput, result }: Exit, bindings: Bindings): Promise<string> {
  if (Output) return JSON.stringify(await Output.evaluate(bindings));
  if (errorOutput) return JSON.stringify(errorOutput);
  return result ? JSON.stringify(result.value) : frame.input;
}

async function assign(frame: Frame, template: Template, bindings: Bindings): Promise<Map<string, string>> {
  const values = await evaluateAs(template, bindings, 'object');
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
