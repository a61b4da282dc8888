import { type Case, chosen, failed, pass, passed, started, succeeded, waited } from './Case.ts';

const choice = (rest: object): object => ({ Type: 'Choice', ...rest });
const to = (Condition: unknown, Next = 'Yes', rest: object = {}): object => ({ Condition, Next, ...rest });
const yesNo = { Yes: pass({ Output: 'yes', End: true }), No: pass({ Output: 'no', End: true }) };
const wait = (rest: object): object => ({ Type: 'Wait', End: true, ...rest });
const evaluation = (state: string, event: number, text: string): Pick<Case, 'status' | 'error' | 'cause'> => ({
  status: 'FAILED',
  error: 'States.QueryEvaluationError',
  cause: `An error occurred while executing the state '${state}' (entered at the event id #${event}). ${text}`,
});

export const passCases: Case[] = [
  {
    name: 'Pass hands its input on',
    states: { P: pass() },
    input: { a: 1 },
    output: { a: 1 },
    events: [started, ...passed, succeeded],
  },
  {
    name: 'an input that is no object is an input',
    states: { P: pass() },
    input: [1, 'a', null],
    output: [1, 'a', null],
  },
  {
    name: 'Output replaces the input',
    states: { P: pass({ Output: { b: '{% $states.input.a %}', c: [1, '{% 2 %}'] }, End: true }) },
    input: { a: 1 },
    output: { b: 1, c: [1, 2] },
  },
  { name: 'Output null is null', states: { P: pass({ Output: null, End: true }) }, output: null },
  {
    name: 'a variable assigned here is seen by the next state',
    states: {
      A: pass({ Assign: { x: '{% $states.input.a %}' }, Next: 'B' }),
      B: pass({ Output: '{% $x + 1 %}', End: true }),
    },
    input: { a: 1 },
    output: 2,
  },
  {
    name: 'Assign and Output see the variables as on entry',
    states: {
      A: pass({ Assign: { x: 1 }, Next: 'B' }),
      B: pass({ Assign: { x: 2, y: '{% $x %}' }, Output: '{% $x %}', Next: 'C' }),
      C: pass({ Output: { out: '{% $states.input %}', x: '{% $x %}', y: '{% $y %}' }, End: true }),
    },
    output: { out: 1, x: 2, y: 1 },
  },
  {
    name: 'a variable may hold any JSON and Unicode names',
    states: {
      A: pass({ Assign: { 户号: { a: [1] } }, Next: 'B' }),
      B: pass({ Output: '{% $户号.a[0] %}', End: true }),
    },
    output: 1,
  },
  {
    name: 'an undefined Assign value fails',
    states: { A: pass({ Assign: { x: '{% $states.input.absent %}' }, End: true }) },
    ...evaluation(
      'A',
      2,
      "The JSONata expression '$states.input.absent' specified for the field 'Assign/x' returned nothing (undefined).",
    ),
  },
  {
    name: 'a later state is named with its own event id',
    states: { A: pass({ Next: 'B' }), B: pass({ Output: '{% $x %}', End: true }) },
    ...evaluation('B', 4, "The JSONata expression '$x' specified for the field 'Output' returned nothing (undefined)."),
    events: [started, ...passed, 'PassStateEntered', 'EvaluationFailed', failed],
  },
  {
    name: 'an Assign over 256 KiB fails its state',
    states: { P: pass({ Assign: { a: "{% $pad('', 262144, 'x') %}" }, End: true }) },
    status: 'FAILED',
    error: 'States.DataLimitExceeded',
  },
  {
    name: 'several Assigns may hold more than 256 KiB together',
    states: {
      P: pass({ Assign: { a: "{% $pad('', 200000, 'x') %}" }, Next: 'Q' }),
      Q: pass({ Assign: { b: "{% $pad('', 200000, 'x') %}" }, Next: 'R' }),
      R: pass({ Output: '{% $length($a & $b) %}', End: true }),
    },
    output: 400_000,
  },
  {
    name: 'Succeed ends with its Output',
    states: { S: { Type: 'Succeed', Output: { done: '{% $states.input %}' } } },
    input: 3,
    output: { done: 3 },
    events: [started, 'SucceedStateEntered', 'SucceedStateExited', succeeded],
  },
  {
    name: 'Succeed without Output ends with its input',
    states: { S: { Type: 'Succeed' } },
    input: { a: 1 },
    output: { a: 1 },
  },
  {
    name: 'Fail gives its error and cause',
    states: { F: { Type: 'Fail', Error: 'Refused', Cause: 'no reason' } },
    status: 'FAILED',
    error: 'Refused',
    cause: 'no reason',
    events: [started, 'FailStateEntered', failed],
  },
  {
    name: 'Fail evaluates its fields',
    states: { F: { Type: 'Fail', Error: '{% $states.input.e %}', Cause: '{% "because " & $states.input.c %}' } },
    input: { e: 'E1', c: 'c1' },
    status: 'FAILED',
    error: 'E1',
    cause: 'because c1',
  },
  {
    name: 'Fail with a cause only has no error',
    states: { F: { Type: 'Fail', Cause: 'only this' } },
    status: 'FAILED',
    cause: 'only this',
  },
  { name: 'Fail with nothing fails', states: { F: { Type: 'Fail' } }, status: 'FAILED' },
  {
    name: 'a Fail cause must be text',
    states: { F: { Type: 'Fail', Cause: '{% 1 %}' } },
    ...evaluation(
      'F',
      2,
      "The JSONata expression '1' specified for the field 'Cause' returned an unexpected result type. Expected 'string', but was 'number' for value: 1",
    ),
  },
];

export const choiceCases: Case[] = [
  {
    name: 'the first true condition decides',
    states: { C: choice({ Choices: [to('{% false %}', 'No'), to('{% true %}'), to('{% true %}', 'No')] }), ...yesNo },
    output: 'yes',
    events: [started, ...chosen, ...passed, succeeded],
  },
  {
    name: 'a literal condition is allowed',
    states: { C: choice({ Choices: [to(true)], Default: 'No' }), ...yesNo },
    output: 'yes',
  },
  {
    name: 'Default is taken when none is true',
    states: { C: choice({ Choices: [to('{% $states.input.n > 3 %}')], Default: 'No' }), ...yesNo },
    input: { n: 3 },
    output: 'no',
  },
  {
    name: 'no match and no Default fails',
    states: { C: choice({ Choices: [to('{% false %}'), to(false, 'No')] }), ...yesNo },
    status: 'FAILED',
    error: 'States.NoChoiceMatched',
    events: [started, 'ChoiceStateEntered', failed],
  },
  {
    name: 'a rule has its own Output',
    states: {
      C: choice({ Choices: [to('{% true %}', 'Show', { Output: 'rule' })], Output: 'state', Default: 'Show' }),
      Show: pass(),
    },
    output: 'rule',
  },
  {
    name: 'Default takes the state Output',
    states: {
      C: choice({ Choices: [to('{% false %}', 'Show', { Output: 'rule' })], Output: 'state', Default: 'Show' }),
      Show: pass(),
    },
    output: 'state',
  },
  {
    name: 'a rule has its own Assign',
    states: {
      C: choice({
        Choices: [to('{% true %}', 'Show', { Assign: { x: 'rule' } })],
        Assign: { x: 'state' },
        Default: 'Show',
      }),
      Show: pass({ Output: '{% $x %}', End: true }),
    },
    output: 'rule',
  },
  {
    name: 'Default takes the state Assign',
    states: {
      C: choice({
        Choices: [to('{% false %}', 'Show', { Assign: { x: 'rule' } })],
        Assign: { x: 'state' },
        Default: 'Show',
      }),
      Show: pass({ Output: '{% $x %}', End: true }),
    },
    output: 'state',
  },
  {
    name: 'a condition sees variables',
    states: {
      A: pass({ Assign: { n: 5 }, Next: 'C' }),
      C: choice({ Choices: [to('{% $n = 5 %}')], Default: 'No' }),
      ...yesNo,
    },
    output: 'yes',
  },
  {
    name: 'a condition must be a boolean',
    states: { C: choice({ Choices: [to('{% 1 %}')], Default: 'No' }), ...yesNo },
    ...evaluation(
      'C',
      2,
      "The JSONata expression '1' specified for the field 'Choices[0]/Condition' returned an unexpected result type. Expected 'boolean', but was 'number' for value: 1",
    ),
    events: [started, 'ChoiceStateEntered', 'EvaluationFailed', failed],
  },
  {
    name: 'an undefined condition fails',
    states: { C: choice({ Choices: [to('{% false %}'), to('{% $states.input.absent %}')], Default: 'No' }), ...yesNo },
    ...evaluation(
      'C',
      2,
      "The JSONata expression '$states.input.absent' specified for the field 'Choices[1]/Condition' returned nothing (undefined).",
    ),
  },
  {
    name: 'conditions after the first true one are not evaluated',
    states: { C: choice({ Choices: [to('{% true %}'), to('{% $error("no") %}', 'No')] }), ...yesNo },
    output: 'yes',
  },
  {
    name: 'a loop counts',
    states: {
      A: pass({ Assign: { n: 0 }, Next: 'B' }),
      B: pass({ Assign: { n: '{% $n + 1 %}' }, Next: 'C' }),
      C: choice({ Choices: [to('{% $n < 3 %}', 'B')], Default: 'D' }),
      D: pass({ Output: '{% $n %}', End: true }),
    },
    output: 3,
  },
  {
    name: 'the history ends at 25,000 events',
    states: { A: pass({ Next: 'B' }), B: choice({ Choices: [to('{% false %}', 'End')], Default: 'A' }), End: pass() },
    status: 'FAILED',
    error: 'States.Runtime',
    cause: 'The execution reached the maximum number of history events (25000).',
  },
];

export const waitCases: Case[] = [
  {
    name: 'Wait waits its seconds',
    states: { W: wait({ Seconds: 60 }) },
    acts: [{ advance: 59 }],
    keepTimers: true,
    status: 'RUNNING',
    events: [started, 'WaitStateEntered'],
  },
  {
    name: 'Wait ends when they are over',
    states: { W: wait({ Seconds: 60 }) },
    input: { a: 1 },
    acts: [{ advance: 60 }],
    keepTimers: true,
    output: { a: 1 },
    events: [started, ...waited, succeeded],
  },
  {
    name: 'Wait of zero seconds waits not',
    states: { W: wait({ Seconds: 0 }) },
    keepTimers: true,
    output: {},
    events: [started, ...waited, succeeded],
  },
  {
    name: 'Seconds may be computed',
    states: { W: wait({ Seconds: '{% $states.input.s * 2 %}' }) },
    input: { s: 5 },
    acts: [{ advance: 10 }],
    keepTimers: true,
    output: { s: 5 },
  },
  {
    name: 'a year passes in one move',
    states: { W: wait({ Seconds: 31536000 }) },
    acts: [{ advance: 31536000 }],
    keepTimers: true,
    output: {},
  },
  {
    name: 'Seconds must be a number',
    states: { W: wait({ Seconds: '{% "5" %}' }) },
    ...evaluation(
      'W',
      2,
      `The JSONata expression '"5"' specified for the field 'Seconds' returned an unexpected result type. Expected 'number', but was 'string' for value: "5"`,
    ),
    events: [started, 'WaitStateEntered', 'EvaluationFailed', failed],
  },
  {
    name: 'Timestamp waits until then',
    states: { W: wait({ Timestamp: '2026-01-05T09:00:00Z' }) },
    acts: [{ advance: 3599 }],
    keepTimers: true,
    status: 'RUNNING',
  },
  {
    name: 'Timestamp ends then',
    states: { W: wait({ Timestamp: '2026-01-05T17:00:00+08:00' }) },
    acts: [{ advance: 3600 }],
    keepTimers: true,
    output: {},
  },
  {
    name: 'Timestamp in the past waits not',
    states: { W: wait({ Timestamp: '2020-01-01T00:00:00Z' }) },
    keepTimers: true,
    output: {},
    events: [started, ...waited, succeeded],
  },
  {
    name: 'Timestamp may be computed',
    states: { W: wait({ Timestamp: '{% $states.input.until %}' }) },
    input: { until: '2026-01-06T00:00:00.500Z' },
    output: { until: '2026-01-06T00:00:00.500Z' },
  },
  {
    name: 'Timestamp must be ISO 8601 with an offset',
    states: { W: wait({ Timestamp: '{% "tomorrow" %}' }) },
    ...evaluation(
      'W',
      2,
      'The Timestamp field cannot be parsed as an ISO-8601 extended offset date-time format string: tomorrow',
    ),
  },
  {
    name: 'Timestamp without an offset is refused',
    states: { W: wait({ Timestamp: '{% "2026-01-05T08:00:00" %}' }) },
    ...evaluation(
      'W',
      2,
      'The Timestamp field cannot be parsed as an ISO-8601 extended offset date-time format string: 2026-01-05T08:00:00',
    ),
  },
  {
    name: 'Wait has Output and Assign',
    states: { W: wait({ Seconds: 1, Output: { waited: '{% $states.input %}' }, Assign: { x: 1 } }) },
    input: 1,
    output: { waited: 1 },
  },
  {
    name: 'the EnteredTime is when the state was entered',
    states: { W: wait({ Seconds: 60, Output: '{% $states.context.State.EnteredTime %}' }) },
    output: '2026-01-05T08:00:00.000Z',
  },
  {
    name: 'a stopped Wait ends at once',
    states: { W: wait({ Seconds: 60 }) },
    acts: [{ stop: { error: 'E', cause: 'c' } }],
    status: 'ABORTED',
    error: 'E',
    cause: 'c',
    events: [started, 'WaitStateEntered', 'ExecutionAborted'],
  },
  {
    name: 'a stop without words has none',
    states: { W: wait({ Seconds: 60 }) },
    acts: [{ stop: {} }],
    status: 'ABORTED',
  },
  {
    name: 'the machine times out',
    states: { W: wait({ Seconds: 60 }) },
    timeoutSeconds: 30,
    status: 'TIMED_OUT',
    events: [started, 'WaitStateEntered', 'ExecutionTimedOut'],
  },
  {
    name: 'the machine ends before it times out',
    states: { W: wait({ Seconds: 20 }) },
    timeoutSeconds: 30,
    output: {},
  },
  {
    name: 'a stop after the end changes nothing',
    states: { P: pass() },
    acts: [{ stop: { error: 'late' } }],
    output: {},
    events: [started, ...passed, succeeded],
  },
];
