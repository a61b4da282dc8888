import type { Frame } from '../frames/Execution.ts';
import type { Bindings } from '../parser/compileExpression.ts';
import type { Run } from './Run.ts';

interface Extra {
  result?: { value: unknown };
  errorOutput?: unknown;
  item?: { Index: number; Value: unknown };
  token?: string | undefined;
}

/** `$states` and the variables in scope, as an expression of this frame's state sees them. */
export function bindingsOf(run: Run, frame: Frame, extra: Extra = {}): Bindings {
  let context: unknown;
  const states = {
    input: inputOf(frame),
    ...(extra.result && { result: extra.result.value }),
    ...(extra.errorOutput === undefined ? {} : { errorOutput: extra.errorOutput }),
    get context() {
      context ??= contextOf(run, frame, extra);
      return context;
    },
  };
  return Object.assign(outerVariables(run, frame), variablesOf(frame), { states });
}

export function inputOf(frame: Frame): unknown {
  frame.parsedInput ??= { value: JSON.parse(frame.input) };
  return frame.parsedInput.value;
}

export function variablesOf(frame: Frame): Record<string, unknown> {
  frame.parsedVariables ??= (frame.variables ? JSON.parse(frame.variables) : {}) as Record<string, unknown>;
  return frame.parsedVariables;
}

export function itemsOf(frame: Frame): unknown[] {
  frame.parsedItems ??= JSON.parse(frame.items) as unknown[];
  return frame.parsedItems;
}

function outerVariables(run: Run, frame: Frame): Bindings {
  const parent = run.execution.frames.get(frame.parent);
  return parent ? Object.assign(outerVariables(run, parent), variablesOf(parent)) : {};
}

function contextOf(run: Run, frame: Frame, extra: Extra): unknown {
  const { execution } = run;
  execution.parsedInput ??= { value: JSON.parse(execution.input) };
  const item = extra.item ?? enclosingItem(run, frame);
  return {
    Execution: {
      Id: execution.arn,
      Input: execution.parsedInput.value,
      StartTime: new Date(execution.startedAt).toISOString(),
      Name: execution.name,
      RoleArn: execution.roleArn,
      RedriveCount: execution.redriveCount,
      ...(execution.redrivenAt === null ? {} : { RedriveTime: new Date(execution.redrivenAt).toISOString() }),
    },
    StateMachine: { Id: execution.machineArn, Name: execution.machineArn.split(':').pop() },
    State: {
      Name: frame.state,
      EnteredTime: new Date(frame.enteredAt).toISOString(),
      ...('Retry' in run.stateOf(frame) ? { RetryCount: frame.retryCount } : {}),
    },
    ...(extra.token === undefined ? {} : { Task: { Token: extra.token } }),
    ...(item === undefined ? {} : { Map: { Item: item } }),
    ...run.surroundings.context,
  };
}

function enclosingItem(run: Run, frame: Frame): Extra['item'] {
  const parent = run.execution.frames.get(frame.parent);
  if (!parent) return undefined;
  if (!parent.items) return enclosingItem(run, parent);
  return { Index: frame.index, Value: itemsOf(parent)[frame.index] };
}
