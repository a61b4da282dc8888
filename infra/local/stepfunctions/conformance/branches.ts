import {
  type Answer,
  ask,
  type Case,
  end,
  failed,
  lambdaCalled,
  pass,
  passed,
  started,
  succeeded,
  task,
} from './Case.ts';

const ok = (payload: unknown): Answer => ({ payload });
const bad = (error: string): Answer => ({ error });
const block = (states: Record<string, object>): object => ({ StartAt: Object.keys(states)[0], States: states });
const parallel = (branches: Record<string, object>[], rest: object = end): object => ({
  Type: 'Parallel',
  Branches: branches.map(block),
  ...rest,
});
const map = (states: Record<string, object>, rest: object = end): object => ({
  Type: 'Map',
  ItemProcessor: block(states),
  ...rest,
});
const fail = (error: string): object => ({ Type: 'Fail', Error: error, Cause: 'c' });
const each = ['MapIterationStarted', ...passed, 'MapIterationSucceeded'];
const caught = (rest: object = {}): object => ({
  Catch: [{ ErrorEquals: ['States.ALL'], Next: 'Caught', ...rest }],
  End: true,
});
const Caught = pass();

export const parallelCases: Case[] = [
  {
    name: 'branches give an array in their order',
    states: { P: parallel([{ A: pass({ Output: 'a', End: true }) }, { B: pass({ Output: 'b', End: true }) }]) },
    output: ['a', 'b'],
    events: [
      started,
      'ParallelStateEntered',
      'ParallelStateStarted',
      'PassStateEntered',
      'PassStateExited',
      'PassStateEntered',
      'PassStateExited',
      'ParallelStateSucceeded',
      'ParallelStateExited',
      succeeded,
    ],
  },
  { name: 'branches get the input', states: { P: parallel([{ A: pass() }, { B: pass() }]) }, input: 5, output: [5, 5] },
  {
    name: 'Arguments replace the input of branches',
    states: { P: parallel([{ A: pass() }, { B: pass() }], { Arguments: { x: '{% $states.input.a %}' }, End: true }) },
    input: { a: 1 },
    output: [{ x: 1 }, { x: 1 }],
  },
  {
    name: 'Output sees the array',
    states: {
      P: parallel([{ A: pass({ Output: 1, End: true }) }, { B: pass({ Output: 2, End: true }) }], {
        Output: '{% $sum($states.result) %}',
        End: true,
      }),
    },
    output: 3,
  },
  {
    name: 'one branch is an array of one',
    states: { P: parallel([{ A: pass({ Output: 1, End: true }) }]) },
    output: [1],
  },
  {
    name: 'branches read outer variables',
    states: { A: pass({ Assign: { x: 4 }, Next: 'P' }), P: parallel([{ B: pass({ Output: '{% $x %}', End: true }) }]) },
    output: [4],
  },
  {
    name: 'a variable of a branch is gone after it',
    states: {
      P: parallel([{ A: pass({ Assign: { inner: 1 }, End: true }) }], { Next: 'Q' }),
      Q: pass({ Output: '{% $exists($inner) %}', End: true }),
    },
    output: false,
  },
  {
    name: 'siblings do not see each other',
    states: {
      P: parallel([
        { A: pass({ Assign: { a: 1 }, End: true }) },
        { B: { Type: 'Wait', Seconds: 1, Next: 'C' }, C: pass({ Output: '{% $exists($a) %}', End: true }) },
      ]),
    },
    output: [{}, false],
  },
  {
    name: 'a failing branch fails the state and the execution',
    states: { P: parallel([{ A: fail('E1') }, { B: { Type: 'Wait', Seconds: 60, End: true } }]) },
    status: 'FAILED',
    error: 'E1',
    cause: 'c',
    events: [
      started,
      'ParallelStateEntered',
      'ParallelStateStarted',
      'FailStateEntered',
      'ParallelStateFailed',
      failed,
    ],
  },
  {
    name: 'open siblings are aborted',
    states: { P: parallel([{ B: { Type: 'Wait', Seconds: 60, End: true } }, { A: fail('E1') }]) },
    status: 'FAILED',
    error: 'E1',
    events: [
      started,
      'ParallelStateEntered',
      'ParallelStateStarted',
      'WaitStateEntered',
      'FailStateEntered',
      'WaitStateAborted',
      'ParallelStateFailed',
      failed,
    ],
  },
  {
    name: 'a failing task in a branch is aborted too',
    states: { P: parallel([{ A: task('f') }]) },
    answers: { f: [bad('E1')] },
    status: 'FAILED',
    error: 'E1',
    events: [
      started,
      'ParallelStateEntered',
      'ParallelStateStarted',
      'TaskStateEntered',
      ...lambdaCalled,
      'LambdaFunctionFailed',
      'TaskStateAborted',
      'ParallelStateFailed',
      failed,
    ],
  },
  {
    name: 'a failure of a branch is caught',
    states: { P: parallel([{ A: fail('E1') }, { B: pass() }], caught()), Caught },
    output: { Error: 'E1', Cause: 'c' },
    events: [
      started,
      'ParallelStateEntered',
      'ParallelStateStarted',
      'FailStateEntered',
      'ParallelStateFailed',
      'ParallelStateExited',
      ...passed,
      succeeded,
    ],
  },
  {
    name: 'a retried Parallel starts anew and says Failed only at the end',
    states: { P: parallel([{ A: task('f') }], { Retry: [{ ErrorEquals: ['E1'], MaxAttempts: 1 }], End: true }) },
    answers: { f: [bad('E1'), bad('E1')] },
    status: 'FAILED',
    error: 'E1',
    events: [
      started,
      'ParallelStateEntered',
      'ParallelStateStarted',
      'TaskStateEntered',
      ...lambdaCalled,
      'LambdaFunctionFailed',
      'TaskStateAborted',
      'ParallelStateStarted',
      'TaskStateEntered',
      ...lambdaCalled,
      'LambdaFunctionFailed',
      'TaskStateAborted',
      'ParallelStateFailed',
      failed,
    ],
  },
  {
    name: 'a retried Parallel can succeed',
    states: { P: parallel([{ A: task('f') }, { B: pass() }], { Retry: [{ ErrorEquals: ['E1'] }], End: true }) },
    answers: { f: [bad('E1'), ok('fine')] },
    output: ['fine', {}],
  },
  {
    name: 'a failure in a nested Parallel reaches the outer one',
    states: {
      P: parallel(
        [{ Q: parallel([{ A: fail('Deep') }]) }, { B: { Type: 'Wait', Seconds: 5, End: true } }],
        caught({ Output: '{% $states.errorOutput.Error %}' }),
      ),
      Caught,
    },
    output: 'Deep',
  },
  {
    name: 'an inner Catch keeps the outer going',
    states: {
      P: parallel([
        {
          Q: parallel([{ A: fail('Deep') }], {
            Catch: [{ ErrorEquals: ['Deep'], Next: 'R', Output: 'saved' }],
            End: true,
          }),
          R: pass(),
        },
        { B: pass({ Output: 'b', End: true }) },
      ]),
    },
    output: ['saved', 'b'],
  },
  {
    name: 'branches wait on tokens side by side',
    states: { P: parallel([{ A: ask() }, { B: ask() }]) },
    acts: [
      { succeed: 'second', token: 1 },
      { succeed: 'first', token: 0 },
    ],
    output: ['first', 'second'],
  },
  {
    name: 'a token of an aborted branch is late',
    states: { P: parallel([{ A: ask() }, { B: { Type: 'Wait', Seconds: 5, Next: 'C' }, C: fail('E1') }]) },
    acts: [{ advance: 5 }, { succeed: 1, refused: 'TaskTimedOut' }],
    status: 'FAILED',
    error: 'E1',
  },
  {
    name: 'a branch may end in Succeed',
    states: { P: parallel([{ A: { Type: 'Succeed', Output: 1 } }]) },
    output: [1],
  },
  {
    name: 'undefined Arguments fail before the branches',
    states: { P: parallel([{ A: pass() }], { Arguments: '{% $absent %}', End: true }) },
    status: 'FAILED',
    error: 'States.QueryEvaluationError',
    events: [started, 'ParallelStateEntered', 'EvaluationFailed', 'ParallelStateFailed', failed],
  },
];

export const mapCases: Case[] = [
  {
    name: 'each item is an input',
    states: { M: map({ A: pass() }, { Items: [1, 'b', null], End: true }) },
    output: [1, 'b', null],
  },
  {
    name: 'without Items the input is the array',
    states: { M: map({ A: pass({ Output: '{% $states.input * 2 %}', End: true }) }) },
    input: [1, 2],
    output: [2, 4],
  },
  {
    name: 'zero items give an empty array',
    states: { M: map({ A: pass() }, { Items: [], End: true }) },
    output: [],
    events: [started, 'MapStateEntered', 'MapStateStarted', 'MapStateSucceeded', 'MapStateExited', succeeded],
  },
  {
    name: 'one item after the other',
    states: { M: map({ A: pass() }, { Items: [1, 2], MaxConcurrency: 1, End: true }) },
    output: [1, 2],
    events: [
      started,
      'MapStateEntered',
      'MapStateStarted',
      ...each,
      ...each,
      'MapStateSucceeded',
      'MapStateExited',
      succeeded,
    ],
  },
  {
    name: 'all items start at once',
    states: { M: map({ A: pass() }, { Items: [1, 2], End: true }) },
    output: [1, 2],
    events: [
      started,
      'MapStateEntered',
      'MapStateStarted',
      'MapIterationStarted',
      'MapIterationStarted',
      'PassStateEntered',
      'PassStateExited',
      'MapIterationSucceeded',
      'PassStateEntered',
      'PassStateExited',
      'MapIterationSucceeded',
      'MapStateSucceeded',
      'MapStateExited',
      succeeded,
    ],
  },
  {
    name: 'at most 40 at once',
    states: { M: map({ A: ask() }, { Items: '{% [1..60] %}', Output: 'x', End: true }) },
    keepTimers: true,
    status: 'RUNNING',
  },
  {
    name: 'more than 40 items end all',
    states: { M: map({ A: pass() }, { Items: '{% [1..100] %}', Output: '{% $sum($states.result) %}', End: true }) },
    output: 5050,
  },
  {
    name: 'ItemSelector sees item, index and state',
    states: {
      M: map(
        { A: pass() },
        {
          Items: ['a', 'b'],
          ItemSelector: {
            v: '{% $states.context.Map.Item.Value %}',
            i: '{% $states.context.Map.Item.Index %}',
            n: '{% $states.input.n %}',
          },
          End: true,
        },
      ),
    },
    input: { n: 1 },
    output: [
      { v: 'a', i: 0, n: 1 },
      { v: 'b', i: 1, n: 1 },
    ],
  },
  {
    name: 'an iteration sees its item in the context',
    states: {
      M: map(
        { A: pass({ Output: '{% $states.context.Map.Item.Index %}', End: true }) },
        { Items: ['a', 'b'], End: true },
      ),
    },
    output: [0, 1],
  },
  {
    name: 'iterations read outer variables',
    states: {
      A: pass({ Assign: { k: 10 }, Next: 'M' }),
      M: map({ B: pass({ Output: '{% $states.input * $k %}', End: true }) }, { Items: [1, 2], End: true }),
    },
    output: [10, 20],
  },
  {
    name: 'iterations have their own variables',
    states: {
      M: map(
        { A: pass({ Assign: { x: '{% $states.input %}' }, Next: 'B' }), B: pass({ Output: '{% $x %}', End: true }) },
        { Items: [1, 2, 3], End: true },
      ),
    },
    output: [1, 2, 3],
  },
  {
    name: 'Assign sees the results',
    states: {
      M: map({ A: pass() }, { Items: [1, 2], Assign: { n: '{% $count($states.result) %}' }, Next: 'P' }),
      P: pass({ Output: '{% $n %}', End: true }),
    },
    output: 2,
  },
  {
    name: 'Items must be an array',
    states: { M: map({ A: pass() }, { Items: '{% 1 %}', End: true }) },
    status: 'FAILED',
    error: 'States.QueryEvaluationError',
    cause:
      "An error occurred while executing the state 'M' (entered at the event id #2). The JSONata expression '1' specified for the field 'Items' returned an unexpected result type. Expected 'array', but was 'number' for value: 1",
    events: [started, 'MapStateEntered', 'EvaluationFailed', 'MapStateFailed', failed],
  },
  {
    name: 'an object is no array',
    states: { M: map({ A: pass() }, { Items: '{% {"a": 1} %}', End: true }) },
    status: 'FAILED',
    error: 'States.QueryEvaluationError',
    causeIncludes: "Expected 'array', but was 'object'",
  },
  {
    name: 'an input that is no array is refused',
    states: { M: map({ A: pass() }) },
    input: { a: 1 },
    status: 'FAILED',
    error: 'States.QueryEvaluationError',
    causeIncludes: 'Map state input must be an array but was: ',
  },
  {
    name: 'a failing iteration fails the Map',
    states: { M: map({ F: fail('E1') }, { Items: [1], End: true }) },
    status: 'FAILED',
    error: 'E1',
    cause: 'c',
    events: [
      started,
      'MapStateEntered',
      'MapStateStarted',
      'MapIterationStarted',
      'FailStateEntered',
      'MapIterationFailed',
      'MapStateFailed',
      failed,
    ],
  },
  {
    name: 'open iterations are aborted',
    states: {
      M: map(
        {
          C: { Type: 'Choice', Choices: [{ Condition: '{% $states.input = 2 %}', Next: 'F' }], Default: 'W' },
          W: { Type: 'Wait', Seconds: 9, End: true },
          F: fail('E1'),
        },
        { Items: [1, 2], End: true },
      ),
    },
    status: 'FAILED',
    error: 'E1',
    events: [
      started,
      'MapStateEntered',
      'MapStateStarted',
      'MapIterationStarted',
      'MapIterationStarted',
      'ChoiceStateEntered',
      'ChoiceStateExited',
      'ChoiceStateEntered',
      'ChoiceStateExited',
      'WaitStateEntered',
      'FailStateEntered',
      'MapIterationFailed',
      'MapIterationAborted',
      'WaitStateAborted',
      'MapStateFailed',
      failed,
    ],
  },
  {
    name: 'a timed-out iteration aborts the others as recorded',
    states: { M: map({ T: task('f', { TimeoutSeconds: 5, End: true }) }, { Items: [1, 2], End: true }) },
    answers: { f: ['never'] },
    status: 'FAILED',
    error: 'States.Timeout',
    events: [
      started,
      'MapStateEntered',
      'MapStateStarted',
      'MapIterationStarted',
      'MapIterationStarted',
      'TaskStateEntered',
      ...lambdaCalled,
      'TaskStateEntered',
      ...lambdaCalled,
      'LambdaFunctionTimedOut',
      'MapIterationFailed',
      'TaskStateAborted',
      'MapIterationAborted',
      'TaskStateAborted',
      'MapStateFailed',
      failed,
    ],
  },
  {
    name: 'a retried Map starts its items anew',
    states: { M: map({ T: task('f') }, { Items: [1], Retry: [{ ErrorEquals: ['E1'] }], End: true }) },
    answers: { f: [bad('E1'), ok(7)] },
    output: [7],
    events: [
      started,
      'MapStateEntered',
      'MapStateStarted',
      'MapIterationStarted',
      'TaskStateEntered',
      ...lambdaCalled,
      'LambdaFunctionFailed',
      'MapIterationFailed',
      'TaskStateAborted',
      'MapStateStarted',
      'MapIterationStarted',
      'TaskStateEntered',
      ...lambdaCalled,
      'LambdaFunctionSucceeded',
      'TaskStateExited',
      'MapIterationSucceeded',
      'MapStateSucceeded',
      'MapStateExited',
      succeeded,
    ],
  },
  {
    name: 'a Map failure is caught',
    states: { M: map({ F: fail('E1') }, { Items: [1, 2], ...caught({ Output: 'saved' }) }), Caught },
    output: 'saved',
  },
  {
    name: 'a Catch inside an iteration keeps the others',
    states: {
      M: map(
        { T: task('f', { Catch: [{ ErrorEquals: ['E1'], Next: 'S', Output: 'saved' }], End: true }), S: pass() },
        { Items: [1, 2], MaxConcurrency: 1, End: true },
      ),
    },
    answers: { f: [bad('E1'), ok('fine')] },
    output: ['saved', 'fine'],
  },
  {
    name: 'a Map in a Map',
    states: {
      M: map(
        { N: map({ A: pass({ Output: '{% $states.input + 1 %}', End: true }) }) },
        { Items: [[1, 2], [3]], End: true },
      ),
    },
    output: [[2, 3], [4]],
  },
  {
    name: 'a Parallel in a Map',
    states: {
      M: map(
        { P: { Type: 'Parallel', Branches: [block({ A: pass() }), block({ B: pass() })], End: true } },
        { Items: [1, 2], End: true },
      ),
    },
    output: [
      [1, 1],
      [2, 2],
    ],
  },
  {
    name: 'an undefined ItemSelector fails',
    states: { M: map({ A: pass() }, { Items: [1], ItemSelector: { x: '{% $absent %}' }, End: true }) },
    status: 'FAILED',
    error: 'States.QueryEvaluationError',
    causeIncludes: "for the field 'ItemSelector/x'",
  },
  {
    name: 'an ItemSelector that fails later aborts the iterations under way',
    states: {
      M: map(
        {
          C: { Type: 'Choice', Choices: [{ Condition: '{% $states.input = 1 %}', Next: 'P' }], Default: 'W' },
          P: { Type: 'Wait', Seconds: 1, End: true },
          W: { Type: 'Wait', Seconds: 50, End: true },
        },
        {
          Items: [1, 2, 3],
          MaxConcurrency: 2,
          ItemSelector: '{% $states.context.Map.Item.Value = 3 ? $error("third") : $states.context.Map.Item.Value %}',
          ...caught({ Output: 'saved' }),
        },
      ),
      Caught: { Type: 'Wait', Seconds: 100, End: true },
    },
    output: 'saved',
    events: [
      started,
      'MapStateEntered',
      'MapStateStarted',
      'MapIterationStarted',
      'MapIterationStarted',
      'ChoiceStateEntered',
      'ChoiceStateExited',
      'ChoiceStateEntered',
      'ChoiceStateExited',
      'WaitStateEntered',
      'WaitStateEntered',
      'WaitStateExited',
      'MapIterationSucceeded',
      'MapIterationStarted',
      'WaitStateAborted',
      'EvaluationFailed',
      'MapStateFailed',
      'MapStateExited',
      'WaitStateEntered',
      'WaitStateExited',
      succeeded,
    ],
  },
  {
    name: 'MaxConcurrency may be computed',
    states: { M: map({ A: pass() }, { Items: [1, 2], MaxConcurrency: '{% 1 %}', End: true }) },
    output: [1, 2],
    events: [
      started,
      'MapStateEntered',
      'MapStateStarted',
      ...each,
      ...each,
      'MapStateSucceeded',
      'MapStateExited',
      succeeded,
    ],
  },
  {
    name: 'a stopped Map ends whole',
    states: { M: map({ W: { Type: 'Wait', Seconds: 5, End: true } }, { Items: [1, 2], End: true }) },
    acts: [{ stop: {} }],
    status: 'ABORTED',
  },
];

const distributed = (states: Record<string, object>, rest: object = end): object => ({
  Type: 'Map',
  ItemProcessor: { ProcessorConfig: { Mode: 'DISTRIBUTED', ExecutionType: 'STANDARD' }, ...block(states) },
  ...rest,
});
const mapRun = ['MapStateEntered', 'MapStateStarted', 'MapRunStarted'];
const failOdd = {
  C: { Type: 'Choice', Choices: [{ Condition: '{% $states.input % 2 = 1 %}', Next: 'F' }], Default: 'A' },
  F: fail('Odd'),
  A: pass(),
};

export const distributedCases: Case[] = [
  {
    name: 'children give the results in item order',
    states: { M: distributed({ A: pass() }, { Items: [3, 1, 2], End: true }) },
    output: [3, 1, 2],
    events: [started, ...mapRun, 'MapRunSucceeded', 'MapStateSucceeded', 'MapStateExited', succeeded],
  },
  { name: 'no items, no children', states: { M: distributed({ A: pass() }, { Items: [], End: true }) }, output: [] },
  {
    name: 'a child is an execution of its own',
    states: {
      M: distributed(
        { A: pass({ Output: '{% $states.context.Execution.Input %}', End: true }) },
        { Items: [{ a: 1 }], End: true },
      ),
    },
    output: [{ a: 1 }],
  },
  {
    name: 'a child does not read outer variables',
    states: {
      A: pass({ Assign: { k: 1 }, Next: 'M' }),
      M: distributed({ B: pass({ Output: '{% $exists($k) %}', End: true }) }, { Items: [1], End: true }),
    },
    output: [false],
  },
  {
    name: 'ItemSelector makes each input',
    states: {
      A: pass({ Assign: { k: 5 }, Next: 'M' }),
      M: distributed(
        { B: pass() },
        {
          Items: ['x'],
          ItemSelector: {
            k: '{% $k %}',
            v: '{% $states.context.Map.Item.Value %}',
            i: '{% $states.context.Map.Item.Index %}',
          },
          End: true,
        },
      ),
    },
    output: [{ k: 5, v: 'x', i: 0 }],
  },
  {
    name: 'batches by number',
    states: { M: distributed({ A: pass() }, { Items: [1, 2, 3], ItemBatcher: { MaxItemsPerBatch: 2 }, End: true }) },
    output: [{ Items: [1, 2] }, { Items: [3] }],
  },
  {
    name: 'BatchInput comes with each batch',
    states: {
      M: distributed(
        { A: pass() },
        {
          Items: [1, 2],
          ItemBatcher: { MaxItemsPerBatch: 1, BatchInput: { run: '{% $states.input.run %}' } },
          End: true,
        },
      ),
    },
    input: { run: 'r1' },
    output: [
      { BatchInput: { run: 'r1' }, Items: [1] },
      { BatchInput: { run: 'r1' }, Items: [2] },
    ],
  },
  {
    name: 'batches by bytes',
    states: {
      M: distributed(
        { A: pass({ Output: '{% $count($states.input.Items) %}', End: true }) },
        { Items: ['aaaaaaaaaa', 'bbbbbbbbbb', 'cccccccccc'], ItemBatcher: { MaxInputBytesPerBatch: 50 }, End: true },
      ),
    },
    output: [2, 1],
  },
  {
    name: 'a failing child fails the run',
    states: { M: distributed(failOdd, { Items: [2, 1, 4], MaxConcurrency: 1, End: true }) },
    status: 'FAILED',
    error: 'States.ExceedToleratedFailureThreshold',
    cause: 'The specified tolerated failure threshold was exceeded',
    events: [started, ...mapRun, 'MapRunFailed', 'MapStateFailed', failed],
  },
  {
    name: 'failures up to the count are tolerated',
    states: { M: distributed(failOdd, { Items: [1, 2, 3, 4], ToleratedFailureCount: 2, End: true }) },
    output: [2, 4],
  },
  {
    name: 'one more is not',
    states: { M: distributed(failOdd, { Items: [1, 2, 3, 5], ToleratedFailureCount: 2, End: true }) },
    status: 'FAILED',
    error: 'States.ExceedToleratedFailureThreshold',
  },
  {
    name: 'failures up to the percentage are tolerated',
    states: { M: distributed(failOdd, { Items: [1, 2, 4, 6], ToleratedFailurePercentage: 25, End: true }) },
    output: [2, 4, 6],
  },
  {
    name: 'above the percentage they are not',
    states: { M: distributed(failOdd, { Items: [1, 3, 4, 6], ToleratedFailurePercentage: '{% 25 %}', End: true }) },
    status: 'FAILED',
    error: 'States.ExceedToleratedFailureThreshold',
  },
  {
    name: 'an exceeded threshold is caught by its name',
    states: {
      M: distributed(failOdd, {
        Items: [1],
        Catch: [{ ErrorEquals: ['States.ExceedToleratedFailureThreshold'], Next: 'Caught', Output: 'saved' }],
        End: true,
      }),
      Caught,
    },
    output: 'saved',
  },
  {
    name: 'running children are stopped when the run fails',
    states: {
      M: distributed(
        {
          C: { Type: 'Choice', Choices: [{ Condition: '{% $states.input = 1 %}', Next: 'F' }], Default: 'W' },
          F: fail('E1'),
          W: { Type: 'Wait', Seconds: 1000, End: true },
        },
        { Items: [2, 1], End: true },
      ),
    },
    keepTimers: true,
    status: 'FAILED',
    error: 'States.ExceedToleratedFailureThreshold',
  },
  {
    name: 'a run that fails by a child is retried whole',
    states: {
      M: distributed(
        { T: task('f') },
        { Items: [1], Retry: [{ ErrorEquals: ['States.ExceedToleratedFailureThreshold'], MaxAttempts: 1 }], End: true },
      ),
    },
    answers: { f: [bad('E1'), ok('fine')] },
    output: ['fine'],
  },
  {
    name: 'children wait on tokens',
    states: { M: distributed({ A: ask() }, { Items: [1, 2], End: true }) },
    acts: [
      { succeed: 'b', token: 1 },
      { succeed: 'a', token: 0 },
    ],
    output: ['a', 'b'],
  },
  {
    name: 'a stop stops the children',
    states: { M: distributed({ A: ask() }, { Items: [1], End: true }) },
    acts: [{ stop: {} }, { succeed: 1, refused: 'TaskTimedOut' }],
    status: 'ABORTED',
  },
  {
    name: 'results over 256 KiB exceed the limit',
    states: {
      M: distributed(
        { A: pass({ Output: '{% $pad("", 60000, "x") %}', End: true }) },
        { Items: [1, 2, 3, 4, 5], End: true },
      ),
    },
    status: 'FAILED',
    error: 'States.DataLimitExceeded',
  },
  {
    name: 'FLATTEN flattens the results',
    states: {
      M: distributed(
        { A: pass({ Output: '{% [$states.input, $states.input] %}', End: true }) },
        { Items: [1, 2], ResultWriter: { WriterConfig: { OutputType: 'JSON', Transformation: 'FLATTEN' } }, End: true },
      ),
    },
    output: [1, 1, 2, 2],
  },
  {
    name: 'Items of a distributed Map must be an array too',
    states: { M: distributed({ A: pass() }, { Items: '{% "x" %}', End: true }) },
    status: 'FAILED',
    error: 'States.QueryEvaluationError',
  },
  {
    name: 'a percentage above 100 is refused',
    states: { M: distributed({ A: pass() }, { Items: [1], ToleratedFailurePercentage: '{% 101 %}', End: true }) },
    status: 'FAILED',
    error: 'States.Runtime',
  },
  {
    name: 'a distributed Map in a distributed Map',
    states: {
      M: distributed(
        { N: distributed({ A: pass({ Output: '{% $states.input + 1 %}', End: true }) }) },
        { Items: [[1, 2], [3]], End: true },
      ),
    },
    output: [[2, 3], [4]],
  },
];

const childArn = 'arn:aws:states:us-east-1:000000000000:stateMachine:child';
const nested = (pattern: string, rest: object = end, args: object = {}): object => ({
  Type: 'Task',
  Resource: `arn:aws:states:::states:startExecution${pattern}`,
  Arguments: { StateMachineArn: childArn, Input: { a: '{% $states.input.a %}' }, ...args },
  ...rest,
});

export const nestedCases: Case[] = [
  {
    name: '.sync:2 waits and gives the output as JSON',
    child: { A: pass({ Output: { got: '{% $states.input.a %}' }, End: true }) },
    states: { N: nested('.sync:2', { Output: '{% $states.result.Output.got %}', End: true }) },
    input: { a: 1 },
    output: 1,
    events: [
      started,
      'TaskStateEntered',
      'TaskScheduled',
      'TaskStarted',
      'TaskSubmitted',
      'TaskSucceeded',
      'TaskStateExited',
      succeeded,
    ],
  },
  {
    name: '.sync gives the output as text',
    child: { A: pass({ Output: { b: 2 }, End: true }) },
    states: { N: nested('.sync', { Output: '{% $states.result.Output %}', End: true }) },
    input: { a: 1 },
    output: '{"b":2}',
  },
  {
    name: 'without a pattern it does not wait',
    child: { W: { Type: 'Wait', Seconds: 1000, End: true } },
    states: { N: nested('', { Output: '{% $exists($states.result.ExecutionArn) %}', End: true }) },
    input: { a: 1 },
    keepTimers: true,
    output: true,
    events: [
      started,
      'TaskStateEntered',
      'TaskScheduled',
      'TaskStarted',
      'TaskSucceeded',
      'TaskStateExited',
      succeeded,
    ],
  },
  {
    name: 'a failed child is States.TaskFailed',
    child: { F: fail('Inner') },
    states: { N: nested('.sync:2') },
    input: { a: 1 },
    status: 'FAILED',
    error: 'States.TaskFailed',
    causeIncludes: '"Error":"Inner"',
    events: [started, 'TaskStateEntered', 'TaskScheduled', 'TaskStarted', 'TaskSubmitted', 'TaskFailed', failed],
  },
  {
    name: 'a failed child is caught',
    child: { F: fail('Inner') },
    states: {
      N: nested('.sync:2', {
        Catch: [
          { ErrorEquals: ['States.TaskFailed'], Next: 'C', Output: '{% $parse($states.errorOutput.Cause).Status %}' },
        ],
        End: true,
      }),
      C: pass(),
    },
    input: { a: 1 },
    output: 'FAILED',
  },
  {
    name: 'a failed child is retried as a new one',
    child: { T: task('f') },
    states: {
      N: nested('.sync:2', {
        Retry: [{ ErrorEquals: ['States.TaskFailed'] }],
        Output: '{% $states.result.Output %}',
        End: true,
      }),
    },
    input: { a: 1 },
    answers: { f: [bad('E1'), ok('fine')] },
    output: 'fine',
  },
  {
    name: 'a timeout stops the child',
    child: { W: { Type: 'Wait', Seconds: 1000, End: true } },
    states: { N: nested('.sync:2', { TimeoutSeconds: 10, End: true }) },
    input: { a: 1 },
    acts: [{ advance: 10 }],
    keepTimers: true,
    status: 'FAILED',
    error: 'States.Timeout',
  },
  {
    name: 'an unknown machine is an error by name',
    states: { N: nested('.sync:2') },
    input: { a: 1 },
    status: 'FAILED',
    error: 'StepFunctions.StateMachineDoesNotExistException',
  },
  {
    name: 'a name is used once',
    child: { A: pass() },
    states: {
      N: nested('.sync:2', { Output: '{% $states.input %}', Next: 'O' }, { Name: 'same' }),
      O: nested('', end, { Name: 'same' }),
    },
    input: { a: 1 },
    status: 'FAILED',
    error: 'StepFunctions.ExecutionAlreadyExistsException',
  },
  {
    name: 'a name taken by another input is ExecutionAlreadyExists',
    child: { W: { Type: 'Wait', Seconds: 1000, End: true } },
    states: { N: nested('', { Output: { a: 2 }, Next: 'O' }, { Name: 'same' }), O: nested('', end, { Name: 'same' }) },
    input: { a: 1 },
    keepTimers: true,
    status: 'FAILED',
    error: 'StepFunctions.ExecutionAlreadyExistsException',
  },
  {
    name: 'text Input is JSON text',
    child: { A: pass() },
    states: { N: nested('.sync:2', { Output: '{% $states.result.Input %}', End: true }, { Input: '{"x":1}' }) },
    output: { x: 1 },
  },
  {
    name: 'bad text Input is refused',
    child: { A: pass() },
    states: { N: nested('.sync:2', end, { Input: '{x' }) },
    status: 'FAILED',
    error: 'StepFunctions.InvalidExecutionInputException',
  },
  {
    name: 'waitForTaskToken waits for the token, not for the child',
    child: { T: task('ask', { Arguments: { token: '{% $states.input.token %}' }, End: true }) },
    states: { N: nested('.waitForTaskToken', end, { Input: { token: '{% $states.context.Task.Token %}' } }) },
    acts: [{ succeed: 'by token' }],
    output: 'by token',
  },
  {
    name: 'a stopped parent stops the child it waits for',
    child: { A: ask() },
    states: { N: nested('.sync:2') },
    input: { a: 1 },
    acts: [{ stop: {} }, { succeed: 1, refused: 'TaskTimedOut' }],
    status: 'ABORTED',
  },
];
