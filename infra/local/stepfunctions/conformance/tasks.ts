import {
  type Answer,
  ask,
  type Case,
  called,
  end,
  failed,
  invoke,
  lambda,
  lambdaCalled,
  lambdaDone,
  pass,
  passed,
  started,
  succeeded,
  task,
} from './Case.ts';

const ok = (payload: unknown): Answer => ({ payload });
const bad = (error: string, message = ''): Answer => ({ error, message });
const cause = (errorType: string, errorMessage = ''): string => JSON.stringify({ errorType, errorMessage });
const caught = (ErrorEquals: string[], Next = 'Caught', rest: object = {}): object => ({ ErrorEquals, Next, ...rest });
const Caught = pass();
const retry = (ErrorEquals: string[], rest: object = {}): object => ({ ErrorEquals, ...rest });
const direct = lambdaCalled;
const attempt = [...direct, 'LambdaFunctionFailed'];

export const taskCases: Case[] = [
  {
    name: 'a function gets the input and its result is the output',
    states: { T: task('f') },
    input: { a: 1 },
    answers: { f: [ok({ b: 2 })] },
    output: { b: 2 },
    events: [started, ...lambdaDone, succeeded],
  },
  {
    name: 'a function without Arguments gets the state input',
    states: { T: task('echo') },
    input: { a: 1 },
    output: { a: 1 },
  },
  {
    name: 'empty Arguments are an empty object',
    states: { T: task('echo', { Arguments: {}, End: true }) },
    input: { a: 1 },
    output: {},
  },
  {
    name: 'Arguments of a function may be any value',
    states: { T: task('echo', { Arguments: '{% $states.input.a %}', End: true }) },
    input: { a: [1] },
    output: [1],
  },
  { name: 'a result of null is null', states: { T: task('f') }, answers: { f: [ok(null)] }, output: null },
  {
    name: 'Output sees input and result',
    states: { T: task('f', { Output: { i: '{% $states.input.a %}', r: '{% $states.result %}' }, End: true }) },
    input: { a: 1 },
    answers: { f: [ok(5)] },
    output: { i: 1, r: 5 },
  },
  {
    name: 'Assign sees the result',
    states: {
      T: task('f', { Assign: { r: '{% $states.result.x %}' }, Next: 'P' }),
      P: pass({ Output: '{% $r %}', End: true }),
    },
    answers: { f: [ok({ x: 7 })] },
    output: 7,
  },
  {
    name: 'lambda:invoke wraps the payload',
    states: {
      T: {
        Type: 'Task',
        Resource: invoke,
        Arguments: { FunctionName: lambda('f'), Payload: { a: 1 } },
        Output: {
          p: '{% $states.result.Payload %}',
          s: '{% $states.result.StatusCode %}',
          v: '{% $states.result.ExecutedVersion %}',
          h: '{% $states.result.SdkHttpMetadata.HttpStatusCode %}',
        },
        End: true,
      },
    },
    output: { p: { a: 1 }, s: 200, v: '$LATEST', h: 200 },
    events: [started, 'TaskStateEntered', ...called, 'TaskSucceeded', 'TaskStateExited', succeeded],
  },
  {
    name: 'a text Payload is sent as JSON text',
    states: {
      T: {
        Type: 'Task',
        Resource: invoke,
        Arguments: { FunctionName: 'f', Payload: '{"a":1}' },
        Output: '{% $states.result.Payload %}',
        End: true,
      },
    },
    output: { a: 1 },
  },
  {
    name: 'another partition is the same service',
    states: {
      T: {
        Type: 'Task',
        Resource: 'arn:aws-cn:states:::lambda:invoke',
        Arguments: { FunctionName: 'f', Payload: 1 },
        Output: '{% $states.result.Payload %}',
        End: true,
      },
    },
    output: 1,
  },
  {
    name: 'a function error names its type',
    states: { T: task('f') },
    answers: { f: [bad('Broken', 'pipe')] },
    status: 'FAILED',
    error: 'Broken',
    cause: cause('Broken', 'pipe'),
    events: [started, 'TaskStateEntered', ...attempt, failed],
  },
  {
    name: 'an error of lambda:invoke is TaskFailed',
    states: { T: { Type: 'Task', Resource: invoke, Arguments: { FunctionName: 'f' }, End: true } },
    answers: { f: [bad('Broken')] },
    status: 'FAILED',
    error: 'Broken',
    events: [started, 'TaskStateEntered', ...called, 'TaskFailed', failed],
  },
  {
    name: 'undefined Arguments fail before the call',
    states: { T: task('f', { Arguments: { a: '{% $states.input.absent %}' }, End: true }) },
    status: 'FAILED',
    error: 'States.QueryEvaluationError',
    causeIncludes: "for the field 'Arguments/a' returned nothing (undefined).",
    events: [started, 'TaskStateEntered', 'EvaluationFailed', failed],
  },
  {
    name: 'an Output that fails after the call fails the state',
    states: { T: task('f', { Output: '{% $states.result.absent %}', End: true }) },
    answers: { f: [ok({})] },
    status: 'FAILED',
    error: 'States.QueryEvaluationError',
    events: [started, 'TaskStateEntered', ...direct, 'LambdaFunctionSucceeded', 'EvaluationFailed', failed],
  },
  {
    name: 'RetryCount is 0 at first in a task',
    states: { T: task('echo', { Arguments: '{% $states.context.State.RetryCount %}', End: true }) },
    output: 0,
  },
  {
    name: 'a result over 256 KiB is DataLimitExceeded',
    states: { T: task('f') },
    answers: { f: [ok('x'.repeat(262_143))] },
    status: 'FAILED',
    error: 'States.DataLimitExceeded',
    cause: `The state/task '${lambda('f')}' returned a result with a size exceeding the maximum number of bytes service limit.`,
    events: [started, 'TaskStateEntered', ...attempt, failed],
  },
  {
    name: 'a result of just 256 KiB is not',
    states: { T: task('f', { Output: 'fits', End: true }) },
    answers: { f: [ok('x'.repeat(262_142))] },
    output: 'fits',
  },
  {
    name: 'bytes count, not characters',
    states: { T: task('f') },
    answers: { f: [ok('户'.repeat(90_000))] },
    status: 'FAILED',
    error: 'States.DataLimitExceeded',
  },
  {
    name: 'lambda:invoke names itself when too large',
    states: { T: { Type: 'Task', Resource: invoke, Arguments: { FunctionName: 'f' }, End: true } },
    answers: { f: [ok('x'.repeat(262_144))] },
    status: 'FAILED',
    error: 'States.DataLimitExceeded',
    causeIncludes: "The state/task 'lambda'",
  },
  {
    name: 'States.ALL catches DataLimitExceeded of a task',
    states: { T: task('f', { Catch: [caught(['States.ALL'], 'Caught', { Output: 'caught' })], End: true }), Caught },
    answers: { f: [ok('x'.repeat(262_144))] },
    output: 'caught',
  },
  {
    name: 'an Output over 256 KiB fails its state',
    states: { P: pass({ Output: '{% $join($map([1..300], function($i) { $pad("", 1000, "x") })) %}', End: true }) },
    status: 'FAILED',
    error: 'States.DataLimitExceeded',
    cause: "The state/task 'P' returned a result with a size exceeding the maximum number of bytes service limit.",
  },
];

export const catchCases: Case[] = [
  {
    name: 'a Catcher by name takes the error output',
    states: { T: task('f', { Catch: [caught(['Broken'])], End: true }), Caught },
    answers: { f: [bad('Broken', 'm')] },
    output: { Error: 'Broken', Cause: cause('Broken', 'm') },
    events: [started, 'TaskStateEntered', ...attempt, 'TaskStateExited', ...passed, succeeded],
  },
  {
    name: 'the first matching Catcher is taken',
    states: {
      T: task('f', {
        Catch: [caught(['Other'], 'Wrong'), caught(['Broken', 'Other']), caught(['States.ALL'], 'Wrong')],
        End: true,
      }),
      Caught: pass({ Output: 'right', End: true }),
      Wrong: pass(),
    },
    answers: { f: [bad('Broken')] },
    output: 'right',
  },
  {
    name: 'States.ALL catches any name',
    states: {
      T: task('f', {
        Catch: [caught(['States.ALL'], 'Caught', { Output: '{% $states.errorOutput.Error %}' })],
        End: true,
      }),
      Caught,
    },
    answers: { f: [bad('Anything')] },
    output: 'Anything',
  },
  {
    name: 'States.TaskFailed catches any failed task',
    states: { T: task('f', { Catch: [caught(['States.TaskFailed'], 'Caught', { Output: 'c' })], End: true }), Caught },
    answers: { f: [bad('Anything')] },
    output: 'c',
  },
  {
    name: 'States.TaskFailed does not catch a timeout',
    states: { T: task('f', { TimeoutSeconds: 5, Catch: [caught(['States.TaskFailed'])], End: true }), Caught },
    answers: { f: ['never'] },
    status: 'FAILED',
    error: 'States.Timeout',
  },
  {
    name: 'States.Timeout catches a timeout',
    states: { T: task('f', { TimeoutSeconds: 5, Catch: [caught(['States.Timeout'])], End: true }), Caught },
    answers: { f: ['never'] },
    output: { Error: 'States.Timeout' },
  },
  {
    name: 'States.Runtime is not caught by States.ALL',
    states: {
      M: {
        Type: 'Map',
        Items: '{% [1] %}',
        ItemBatcher: { MaxItemsPerBatch: '{% 0 %}' },
        ItemProcessor: {
          ProcessorConfig: { Mode: 'DISTRIBUTED', ExecutionType: 'STANDARD' },
          StartAt: 'P',
          States: { P: pass() },
        },
        Catch: [caught(['States.ALL'])],
        End: true,
      },
      Caught,
    },
    status: 'FAILED',
    error: 'States.Runtime',
  },
  {
    name: 'QueryEvaluationError of Arguments is caught by name',
    states: {
      T: task('f', {
        Arguments: '{% $absent %}',
        Catch: [caught(['States.QueryEvaluationError'], 'Caught', { Output: '{% $states.errorOutput.Error %}' })],
        End: true,
      }),
      Caught,
    },
    output: 'States.QueryEvaluationError',
    events: [started, 'TaskStateEntered', 'EvaluationFailed', 'TaskStateExited', ...passed, succeeded],
  },
  {
    name: 'QueryEvaluationError of Output is caught by States.ALL',
    states: {
      T: task('f', { Output: '{% $absent %}', Catch: [caught(['States.ALL'], 'Caught', { Output: 'c' })], End: true }),
      Caught,
    },
    output: 'c',
  },
  {
    name: 'a Catcher has Assign',
    states: {
      T: task('f', {
        Catch: [caught(['States.ALL'], 'Show', { Assign: { e: '{% $states.errorOutput.Error %}' } })],
        End: true,
      }),
      Show: pass({ Output: '{% $e %}', End: true }),
    },
    answers: { f: [bad('E1')] },
    output: 'E1',
  },
  {
    name: 'a Catcher sees the state input',
    states: {
      T: task('f', { Catch: [caught(['States.ALL'], 'Caught', { Output: '{% $states.input.id %}' })], End: true }),
      Caught,
    },
    input: { id: 9 },
    answers: { f: [bad('E1')] },
    output: 9,
  },
  {
    name: 'the state Assign is not made when caught',
    states: {
      T: task('f', { Assign: { x: 1 }, Catch: [caught(['States.ALL'], 'Show')], End: true }),
      Show: pass({ Output: '{% $exists($x) %}', End: true }),
    },
    answers: { f: [bad('E1')] },
    output: false,
  },
  {
    name: 'an error in a Catcher Output fails the state',
    states: {
      T: task('f', { Catch: [caught(['States.ALL'], 'Caught', { Output: '{% $absent %}' })], End: true }),
      Caught,
    },
    answers: { f: [bad('E1')] },
    status: 'FAILED',
    error: 'States.QueryEvaluationError',
    causeIncludes: "for the field 'Catch[0]/Output' returned nothing",
    events: [started, 'TaskStateEntered', ...attempt, 'EvaluationFailed', failed],
  },
  {
    name: 'an error in a Catcher Assign is not caught by itself',
    states: {
      T: task('f', { Catch: [caught(['States.ALL'], 'Caught', { Assign: { x: '{% $absent %}' } })], End: true }),
      Caught,
    },
    answers: { f: [bad('E1')] },
    status: 'FAILED',
    error: 'States.QueryEvaluationError',
  },
  {
    name: 'a Catcher may go back',
    states: { T: task('f', { Catch: [caught(['Once'], 'T')], End: true }) },
    answers: { f: [bad('Once'), ok('second')] },
    output: 'second',
  },
  {
    name: 'an unmatched error passes through',
    states: { T: task('f', { Catch: [caught(['Other'])], End: true }), Caught },
    answers: { f: [bad('E1')] },
    status: 'FAILED',
    error: 'E1',
  },
  {
    name: 'an error name matches wholly',
    states: { T: task('f', { Catch: [caught(['Brok'])], End: true }), Caught },
    answers: { f: [bad('Broken')] },
    status: 'FAILED',
    error: 'Broken',
  },
];

const twice = [...attempt, ...attempt];

export const retryCases: Case[] = [
  {
    name: 'a retried task repeats inside one entry',
    states: { T: task('f', { Retry: [retry(['Busy'])], End: true }) },
    answers: { f: [bad('Busy'), ok(1)] },
    output: 1,
    events: [
      started,
      'TaskStateEntered',
      ...attempt,
      ...direct,
      'LambdaFunctionSucceeded',
      'TaskStateExited',
      succeeded,
    ],
  },
  {
    name: 'three attempts by default',
    states: { T: task('f', { Retry: [retry(['Busy'])], End: true }) },
    answers: { f: [bad('Busy')] },
    status: 'FAILED',
    error: 'Busy',
    events: [started, 'TaskStateEntered', ...twice, ...twice, failed],
  },
  {
    name: 'MaxAttempts 0 is no retry',
    states: { T: task('f', { Retry: [retry(['Busy'], { MaxAttempts: 0 })], End: true }) },
    answers: { f: [bad('Busy'), ok(1)] },
    status: 'FAILED',
    error: 'Busy',
  },
  {
    name: 'the interval is waited',
    states: { T: task('f', { Retry: [retry(['Busy'], { IntervalSeconds: 10 })], End: true }) },
    answers: { f: [bad('Busy'), ok(1)] },
    acts: [{ advance: 9 }],
    keepTimers: true,
    status: 'RUNNING',
  },
  {
    name: 'the interval grows by the rate',
    states: { T: task('f', { Retry: [retry(['Busy'], { IntervalSeconds: 10, BackoffRate: 3 })], End: true }) },
    answers: { f: [bad('Busy'), bad('Busy'), ok(1)] },
    acts: [{ advance: 10 }, { advance: 29 }],
    keepTimers: true,
    status: 'RUNNING',
  },
  {
    name: 'the grown interval ends',
    states: { T: task('f', { Retry: [retry(['Busy'], { IntervalSeconds: 10, BackoffRate: 3 })], End: true }) },
    answers: { f: [bad('Busy'), bad('Busy'), ok(1)] },
    acts: [{ advance: 10 }, { advance: 30 }],
    keepTimers: true,
    output: 1,
  },
  {
    name: 'MaxDelaySeconds caps it',
    states: {
      T: task('f', {
        Retry: [retry(['Busy'], { IntervalSeconds: 10, BackoffRate: 10, MaxDelaySeconds: 15 })],
        End: true,
      }),
    },
    answers: { f: [bad('Busy'), bad('Busy'), ok(1)] },
    acts: [{ advance: 10 }, { advance: 15 }],
    keepTimers: true,
    output: 1,
  },
  {
    name: 'full jitter waits no longer',
    states: { T: task('f', { Retry: [retry(['Busy'], { IntervalSeconds: 10, JitterStrategy: 'FULL' })], End: true }) },
    answers: { f: [bad('Busy'), ok(1)] },
    acts: [{ advance: 10 }],
    keepTimers: true,
    output: 1,
  },
  {
    name: 'each rule counts for itself',
    states: {
      T: task('f', { Retry: [retry(['A'], { MaxAttempts: 1 }), retry(['B'], { MaxAttempts: 1 })], End: true }),
    },
    answers: { f: [bad('A'), bad('B'), ok('third')] },
    output: 'third',
  },
  {
    name: 'a rule that is used up is not replaced by a later one',
    states: {
      T: task('f', { Retry: [retry(['A'], { MaxAttempts: 1 }), retry(['States.ALL'], { MaxAttempts: 5 })], End: true }),
    },
    answers: { f: [bad('A'), bad('A'), ok(1)] },
    status: 'FAILED',
    error: 'A',
  },
  {
    name: 'Catch comes after Retry',
    states: {
      T: task('f', {
        Retry: [retry(['Busy'], { MaxAttempts: 1 })],
        Catch: [caught(['Busy'], 'Caught', { Output: 'c' })],
        End: true,
      }),
      Caught,
    },
    answers: { f: [bad('Busy')] },
    output: 'c',
    events: [started, 'TaskStateEntered', ...twice, 'TaskStateExited', ...passed, succeeded],
  },
  {
    name: 'RetryCount counts',
    states: {
      T: task('f', { Retry: [retry(['States.ALL'])], Output: '{% $states.context.State.RetryCount %}', End: true }),
    },
    answers: { f: [bad('A'), bad('B'), ok(1)] },
    output: 2,
  },
  {
    name: 'counters start anew on the next entry',
    states: { T: task('f', { Retry: [retry(['A'], { MaxAttempts: 1 })], Catch: [caught(['A'], 'T')], End: true }) },
    answers: { f: [bad('A'), bad('A'), bad('A'), ok('fourth')] },
    output: 'fourth',
  },
  {
    name: 'a timeout is retried',
    states: { T: task('f', { TimeoutSeconds: 5, Retry: [retry(['States.Timeout'], { MaxAttempts: 1 })], End: true }) },
    answers: { f: ['never', ok('second')] },
    output: 'second',
    events: [
      started,
      'TaskStateEntered',
      ...direct,
      'LambdaFunctionTimedOut',
      ...direct,
      'LambdaFunctionSucceeded',
      'TaskStateExited',
      succeeded,
    ],
  },
  {
    name: 'a timeout during a retry fails in the end',
    states: { T: task('f', { TimeoutSeconds: 5, Retry: [retry(['States.Timeout'], { MaxAttempts: 1 })], End: true }) },
    answers: { f: ['never'] },
    status: 'FAILED',
    error: 'States.Timeout',
  },
  {
    name: 'an evaluation error is retried as any',
    states: {
      T: task('f', {
        Output: '{% $states.result.x %}',
        Retry: [retry(['States.QueryEvaluationError'], { MaxAttempts: 1 })],
        End: true,
      }),
    },
    answers: { f: [ok({}), ok({ x: 1 })] },
    output: 1,
  },
  {
    name: 'a stop while a retry waits ends it',
    states: { T: task('f', { Retry: [retry(['Busy'], { IntervalSeconds: 100 })], End: true }) },
    answers: { f: [bad('Busy')] },
    acts: [{ stop: {} }],
    status: 'ABORTED',
    events: [started, 'TaskStateEntered', ...attempt, 'ExecutionAborted'],
  },
];

const submitted = [started, 'TaskStateEntered', ...called, 'TaskSubmitted'];
const done = ['TaskSucceeded', 'TaskStateExited', succeeded];

export const tokenCases: Case[] = [
  { name: 'a task waits for its token', states: { A: ask() }, status: 'RUNNING', events: submitted },
  {
    name: 'SendTaskSuccess gives the result',
    states: { A: ask() },
    acts: [{ succeed: { ok: 1 } }],
    output: { ok: 1 },
    events: [...submitted, ...done],
  },
  {
    name: 'SendTaskFailure gives the error',
    states: { A: ask() },
    acts: [{ fail: { error: 'No', cause: 'because' } }],
    status: 'FAILED',
    error: 'No',
    cause: 'because',
    events: [...submitted, 'TaskFailed', failed],
  },
  { name: 'a failure without words has none', states: { A: ask() }, acts: [{ fail: {} }], status: 'FAILED' },
  {
    name: 'a token is good once',
    states: { A: ask() },
    acts: [{ succeed: 1 }, { succeed: 2, refused: 'TaskTimedOut' }],
    output: 1,
  },
  {
    name: 'a token is not good after a failure',
    states: { A: ask() },
    acts: [{ fail: { error: 'E' } }, { succeed: 2, refused: 'TaskTimedOut' }],
    status: 'FAILED',
    error: 'E',
  },
  {
    name: 'a token is late after the timeout',
    states: { A: ask({ TimeoutSeconds: 10, End: true }) },
    acts: [{ advance: 10 }, { succeed: 1, refused: 'TaskTimedOut' }],
    status: 'FAILED',
    error: 'States.Timeout',
    events: [...submitted, 'TaskTimedOut', failed],
  },
  {
    name: 'a token is late after a stop',
    states: { A: ask() },
    acts: [{ stop: {} }, { succeed: 1, refused: 'TaskTimedOut' }],
    status: 'ABORTED',
  },
  {
    name: 'a heartbeat is late after a stop',
    states: { A: ask() },
    acts: [{ stop: {} }, { beat: true, refused: 'TaskTimedOut' }],
    status: 'ABORTED',
  },
  {
    name: 'a heartbeat is late after the end',
    states: { A: ask() },
    acts: [{ succeed: 1 }, { beat: true, refused: 'TaskTimedOut' }],
    output: 1,
  },
  {
    name: 'heartbeats keep the task',
    states: { A: ask({ HeartbeatSeconds: 10, End: true }) },
    acts: [{ advance: 9 }, { beat: true }, { advance: 9 }, { succeed: 1 }],
    output: 1,
  },
  {
    name: 'a missed heartbeat is a timeout',
    states: { A: ask({ HeartbeatSeconds: 10, TimeoutSeconds: 600, End: true }) },
    acts: [{ advance: 10 }],
    keepTimers: true,
    status: 'FAILED',
    error: 'States.Timeout',
    events: [...submitted, 'TaskTimedOut', failed],
  },
  {
    name: 'a missed heartbeat is caught as States.HeartbeatTimeout',
    states: {
      A: ask({
        HeartbeatSeconds: 10,
        Catch: [caught(['States.HeartbeatTimeout'], 'Caught', { Output: 'c' })],
        End: true,
      }),
      Caught,
    },
    output: 'c',
  },
  {
    name: 'a missed heartbeat is caught as States.Timeout',
    states: {
      A: ask({ HeartbeatSeconds: 10, Catch: [caught(['States.Timeout'], 'Caught', { Output: 'c' })], End: true }),
      Caught,
    },
    output: 'c',
  },
  {
    name: 'a timeout is not a missed heartbeat',
    states: { A: ask({ TimeoutSeconds: 10, Catch: [caught(['States.HeartbeatTimeout'])], End: true }), Caught },
    status: 'FAILED',
    error: 'States.Timeout',
  },
  {
    name: 'a heartbeat does not move the timeout',
    states: { A: ask({ TimeoutSeconds: 10, End: true }) },
    acts: [{ advance: 9 }, { beat: true }, { advance: 1 }],
    status: 'FAILED',
    error: 'States.Timeout',
  },
  {
    name: 'limits may be computed',
    states: { A: ask({ TimeoutSeconds: '{% $states.input.t %}', HeartbeatSeconds: '{% 3 %}', End: true }) },
    input: { t: 10 },
    acts: [{ advance: 3 }],
    keepTimers: true,
    status: 'FAILED',
    error: 'States.Timeout',
  },
  {
    name: 'a computed timeout must be positive',
    states: { A: ask({ TimeoutSeconds: '{% 0 %}', End: true }) },
    status: 'FAILED',
    error: 'States.QueryEvaluationError',
  },
  {
    name: 'a failure by token is retried with a new token',
    states: { A: ask({ Retry: [retry(['Again'], { IntervalSeconds: 1 })], End: true }) },
    acts: [
      { fail: { error: 'Again' } },
      { advance: 1 },
      { succeed: 'old', token: 0, refused: 'TaskTimedOut' },
      { succeed: 'new', token: 1 },
    ],
    output: 'new',
  },
  {
    name: 'a failure by token is caught',
    states: { A: ask({ Catch: [caught(['No'], 'Caught')], End: true }), Caught },
    acts: [{ fail: { error: 'No', cause: 'c' } }],
    output: { Error: 'No', Cause: 'c' },
  },
  {
    name: 'a failed call needs no token',
    states: { A: ask() },
    answers: { ask: [bad('Broken')] },
    status: 'FAILED',
    error: 'Broken',
    events: [started, 'TaskStateEntered', ...called, 'TaskFailed', failed],
  },
  {
    name: 'a token used before the call was answered counts',
    states: { A: ask({ TimeoutSeconds: 60, End: true }) },
    answers: { ask: ['never'] },
    acts: [{ succeed: 1 }, { succeed: 2, refused: 'TaskTimedOut' }],
    keepTimers: true,
    status: 'RUNNING',
  },
  {
    name: 'the result of a token is seen by Assign and Output',
    states: {
      A: ask({ Assign: { x: '{% $states.result.a %}' }, Output: '{% $states.result.b %}', Next: 'P' }),
      P: pass({ Output: { x: '{% $x %}', in: '{% $states.input %}' }, End: true }),
    },
    acts: [{ succeed: { a: 1, b: 2 } }],
    output: { x: 1, in: 2 },
  },
  {
    name: 'two tasks have two tokens',
    states: { A: ask({ Next: 'B' }), B: ask(end) },
    acts: [{ succeed: 1 }, { succeed: 'old', token: 0, refused: 'TaskTimedOut' }, { succeed: 2, token: 1 }],
    output: 2,
  },
];
