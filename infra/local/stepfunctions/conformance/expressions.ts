import { type Case, lambda, pass } from './Case.ts';

type Row = [expression: string, output: unknown];
const input = {
  n: 7,
  name: '李',
  list: [1, 2, 3],
  one: [5],
  none: [],
  deep: { a: { b: 'x' } },
  people: [{ age: 30 }, { age: 70 }],
  nil: null,
};

const values: Row[] = [
  ['$states.input.n', 7],
  ['$states.input.deep.a.b', 'x'],
  ['$states.input.list', [1, 2, 3]],
  ['$states.input.one', [5]],
  ['$states.input.none', []],
  ['$states.input.nil', null],
  ['$states.input.people.age', [30, 70]],
  ['$states.input.people[age > 60].age', 70],
  ['$states.input.people[0]', { age: 30 }],
  ['$states.input.list[-1]', 3],
  ['$sum($states.input.list)', 6],
  ['$count($states.input.none)', 0],
  ['$exists($states.input.absent)', false],
  ['$states.input.name & "家"', '李家'],
  ['$states.input.n * 3 - 1', 20],
  ['$states.input.n > 5 and $states.input.n < 9', true],
  ['$states.input.n in [1, 7]', true],
  ['$states.input.n = 7 ? "seven" : "other"', 'seven'],
  ['$merge([$states.input.deep, {"c": 1}])', { a: { b: 'x' }, c: 1 }],
  ['$map($states.input.list, function($v) { $v * 2 })', [2, 4, 6]],
  ['$filter($states.input.list, function($v) { $v > 1 })', [2, 3]],
  ['($v := 4; $v + 1)', 5],
  ['$string($states.input.deep)', '{"a":{"b":"x"}}'],
  ['$number("12.5")', 12.5],
  ['$round(2.5)', 2],
  ['$keys($states.input.deep)', 'a'],
  ['[$keys($states.input.deep)]', ['a']],
  ['$substringBefore("a-b", "-")', 'a'],
  ['$split("a,b", ",")', ['a', 'b']],
  ['$join(["a", "b"], "-")', 'a-b'],
  ['$toMillis("2026-01-05T08:00:00.000Z")', 1767600000000],
  ['$millis()', 1767600000000],
  ['$now()', '2026-01-05T08:00:00.000Z'],
  ['$now("[Y0001]-[M01]-[D01]", "+0800")', '2026-01-05'],
  ['$type($states.input.nil)', 'null'],
  ['$not($states.input.nil)', true],
  ['$range(1, 9, 2)', [1, 3, 5, 7, 9]],
  ['$range(1, 9, 9)', 1],
  ['$range(0, -4, -2)', [0, -2, -4]],
  ['[$range(1, 9, 9)]', [1]],
  ['$partition([1, 2, 3, 4, 5], 2)', [[1, 2], [3, 4], [5]]],
  ['$partition([0], 5)', [[0]]],
  ['$partition([], 5)', []],
  ['$parse("{\\"a\\": [1, 2]}")', { a: [1, 2] }],
  ['$parse("-0")', 0],
  ['$parse("null")', null],
  ['$hash("input data", "SHA-1")', 'aaff4a450a104cd177d28d18d74485e8cae074b7'],
  ['$hash("abc", "MD5")', '900150983cd24fb0d6963f7d28e17f72'],
  ['$hash("abc", "SHA-256")', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
  ['$length($hash("abc", "SHA-384"))', 96],
  ['$length($hash("abc", "SHA-512"))', 128],
  ['$random(5) = $random(5)', true],
  ['$random() < 1', true],
  ['$random(5) = $random(6)', false],
  ['$uuid() = $uuid()', false],
  ['[$range(3, 1, 1)]', []],
  ['$count($range(1, 1000, 1))', 1000],
  ['$range(0.5, 2, 0.5)', [0.5, 1, 1.5, 2]],
  ['$partition("x", 2)', [['x']]],
  ['$partition([1, 2], 9)', [[1, 2]]],
  ['$parse("[]")', []],
  ['$parse("\\"text\\"")', 'text'],
  ['$hash({"a": 1}, "MD5") = $hash("{\\"a\\":1}", "MD5")', true],
  ['$length($uuid())', 36],
  ['$substring($uuid(), 14, 1)', '4'],
  ['$states.context.Execution.Input.n', 7],
  ['$states.context.Execution.Name', 'run'],
  ['$states.context.Execution.RedriveCount', 0],
  ['$states.context.Execution.StartTime', '2026-01-05T08:00:00.000Z'],
  ['$states.context.Execution.RoleArn', 'arn:aws:iam::000000000000:role/Conformance'],
  ['$states.context.Execution.Id', 'arn:aws:states:us-east-1:000000000000:execution:case:run'],
  ['$states.context.StateMachine', { Id: 'arn:aws:states:us-east-1:000000000000:stateMachine:case', Name: 'case' }],
  ['$states.context.State.Name', 'Evaluate'],
  ['$exists($states.context.State.RetryCount)', false],
  ['$exists($states.context.Task)', false],
];

/** Text that looks like an expression of some kind but is none. */
const literals: unknown[] = [
  ' {% 1 %} ',
  '$.x',
  '$$',
  '$states.input',
  "States.Format('a')",
  '{% 1',
  '1 %}',
  '{{% 1 %}}',
  'a {% 1 %} b',
];

const refusals: [expression: string, cause: string][] = [
  [
    '$states.input.absent',
    "The JSONata expression '$states.input.absent' specified for the field 'Output/value' returned nothing (undefined).",
  ],
  ['$absent', "The JSONata expression '$absent' specified for the field 'Output/value' returned nothing (undefined)."],
  ['$sum', "The JSONata expression '$sum' specified for the field 'Output/value' returned an unsupported result type."],
  [
    'function($x) { $x }',
    "The JSONata expression 'function($x) { $x }' specified for the field 'Output/value' returned an unsupported result type.",
  ],
  [
    '1 + "a"',
    'The JSONata expression \'1 + "a"\' specified for the field \'Output/value\' threw an error during evaluation. T2002: The right side of the "+" operator must evaluate to a number',
  ],
  [
    '$randomSeeded(1)',
    "The JSONata expression '$randomSeeded(1)' specified for the field 'Output/value' threw an error during evaluation. T1006: Attempted to invoke a non-function",
  ],
  [
    '$eval("1")',
    "The JSONata expression '$eval(\"1\")' specified for the field 'Output/value' threw an error during evaluation. T1006: Attempted to invoke a non-function",
  ],
  [
    '$error("stop")',
    "The JSONata expression '$error(\"stop\")' specified for the field 'Output/value' threw an error during evaluation. D3137: stop",
  ],
  [
    '$number("x")',
    'The JSONata expression \'$number("x")\' specified for the field \'Output/value\' threw an error during evaluation. D3030: Unable to cast value to a number: "x"',
  ],
];

/** The functions that Step Functions adds refuse what AWS documents as wrong; the wording of their faults is our own. */
const faults: [expression: string, code: string][] = [
  ['$partition([1], 0)', 'T0410'],
  ['$partition([1], 1.5)', 'T0410'],
  ['$range(1, 9, 0)', 'D3030'],
  ['$range(1, 1001, 1)', 'D3030'],
  ['$range("1", 9, 1)', 'T0410'],
  ['$hash("abc", "SHA-3")', 'D3030'],
  ['$parse("{")', 'D3120'],
];

const prefix = "An error occurred while executing the state 'Evaluate' (entered at the event id #2). ";

export const expressionCases: Case[] = [
  ...values.map(
    ([expression, output]): Case => ({
      name: `${expression} gives ${JSON.stringify(output)}`,
      states: { Evaluate: pass({ Output: `{% ${expression} %}`, End: true }) },
      input,
      output,
    }),
  ),
  ...literals.map(
    (text): Case => ({
      name: `the text ${JSON.stringify(text)} is a literal`,
      states: { Evaluate: pass({ Output: { text, 'key.$': text }, End: true }) },
      output: { text, 'key.$': text },
    }),
  ),
  ...faults.map(
    ([expression, code]): Case => ({
      name: `${expression} is refused with ${code}`,
      states: {
        Evaluate: {
          Type: 'Task',
          Resource: lambda('f'),
          Arguments: `{% ${expression} %}`,
          Catch: [
            { ErrorEquals: ['States.QueryEvaluationError'], Next: 'Caught', Output: '{% $states.errorOutput.Cause %}' },
          ],
          End: true,
        },
        Caught: pass({
          Output: `{% $contains($states.input, 'threw an error during evaluation. ${code}: ') %}`,
          End: true,
        }),
      },
      output: true,
    }),
  ),
  ...refusals.map(
    ([expression, cause]): Case => ({
      name: `${expression} fails the state`,
      states: { Evaluate: pass({ Output: { value: `{% ${expression} %}` }, End: true }) },
      input,
      status: 'FAILED',
      error: 'States.QueryEvaluationError',
      cause: prefix + cause,
      events: ['ExecutionStarted', 'PassStateEntered', 'EvaluationFailed', 'ExecutionFailed'],
    }),
  ),
];
