/** What a mocked function (or queue) answers, one call after the other; the last answer repeats. */
export type Answer = { payload: unknown } | { error: string; message?: string } | 'never';

/** Things done from outside, in order, each after the engine came to rest. */
export type Act =
  | { advance: number }
  | { succeed: unknown; token?: number; refused?: string }
  | { fail: { error?: string; cause?: string }; token?: number; refused?: string }
  | { beat: true; token?: number; refused?: string }
  | { stop: { error?: string; cause?: string } }
  | { redrive: true; refused?: string };

/** A conformance case: definition, input, mocked results, acts → status, output, error, cause, event kinds. */
export interface Case {
  name: string;
  states: Record<string, object>;
  startAt?: string;
  timeoutSeconds?: number;
  /** Another machine, `child`, for nested executions. */
  child?: Record<string, object>;
  input?: unknown;
  answers?: Record<string, Answer[]>;
  objects?: Record<string, string>;
  acts?: Act[];
  /** Default: timers are followed until none is left. */
  keepTimers?: boolean;
  status?: 'SUCCEEDED' | 'FAILED' | 'TIMED_OUT' | 'ABORTED' | 'RUNNING';
  output?: unknown;
  error?: string;
  cause?: string;
  causeIncludes?: string;
  events?: string[];
}

export const lambda = (name: string): string => `arn:aws:lambda:us-east-1:000000000000:function:${name}`;
export const invoke = 'arn:aws:states:::lambda:invoke';
export const end = { End: true };

/** A task of one function, its payload and result as they are. */
export const task = (name: string, rest: object = end): object => ({ Type: 'Task', Resource: lambda(name), ...rest });

/** Waits on a token that a function is given. */
export const ask = (rest: object = end): object => ({
  Type: 'Task',
  Resource: `${invoke}.waitForTaskToken`,
  Arguments: { FunctionName: 'ask', Payload: { token: '{% $states.context.Task.Token %}' } },
  ...rest,
});

export const pass = (rest: object = end): object => ({ Type: 'Pass', ...rest });

const of = (kind: string): string[] => [`${kind}StateEntered`, `${kind}StateExited`];
export const started = 'ExecutionStarted';
export const succeeded = 'ExecutionSucceeded';
export const failed = 'ExecutionFailed';
export const passed = of('Pass');
export const chosen = of('Choice');
export const waited = of('Wait');
export const lambdaCalled = ['LambdaFunctionScheduled', 'LambdaFunctionStarted'];
export const called = ['TaskScheduled', 'TaskStarted'];
export const lambdaDone = ['TaskStateEntered', ...lambdaCalled, 'LambdaFunctionSucceeded', 'TaskStateExited'];
