import { describe, expect, it } from 'vitest';
import { parseDefinition } from '../parser/parseDefinition.ts';
import { lambda, pass, task } from './Case.ts';

type Row = [name: string, definition: object | string, location: string, message: string];

const machine = (states: Record<string, unknown>, rest: object = {}): object => ({
  QueryLanguage: 'JSONata',
  StartAt: Object.keys(states)[0],
  States: states,
  ...rest,
});
const only = (state: object): object => machine({ S: state });
const block = (states: Record<string, object>): object => ({ StartAt: Object.keys(states)[0], States: states });
const distributed = (rest: object): object =>
  only({
    Type: 'Map',
    ItemProcessor: { ProcessorConfig: { Mode: 'DISTRIBUTED', ExecutionType: 'STANDARD' }, ...block({ A: pass() }) },
    End: true,
    ...rest,
  });
const label = (Label: string): object => distributed({ Label });
const retry = (rule: object): object => only(task('f', { Retry: [rule], End: true }));

const refused: Row[] = [
  ['text that is no JSON', '{', '/', 'JSON'],
  ['an array', '[]', '/', 'Object'],
  ['no StartAt', { QueryLanguage: 'JSONata', States: { S: pass() } }, '/', 'StartAt'],
  ['no States', { QueryLanguage: 'JSONata', StartAt: 'S' }, '/', 'States'],
  ['a StartAt that leads nowhere', machine({ S: pass() }, { StartAt: 'X' }), '/StartAt', 'X'],
  ['JSONPath', { StartAt: 'S', States: { S: pass() } }, '/QueryLanguage', 'JSONata only'],
  ['an unknown query language', machine({ S: pass() }, { QueryLanguage: 'XPath' }), '/QueryLanguage', 'JSONPath'],
  [
    'a JSONPath state in a JSONata machine',
    only(pass({ QueryLanguage: 'JSONPath', End: true })),
    '/States/S',
    "'QueryLanguage' can not be 'JSONPath' if set to 'JSONata' for whole state machine",
  ],
  ['an unknown field of the machine', machine({ S: pass() }, { Timeout: 3 }), '/Timeout', 'not supported'],
  ['a state without Type', only({ End: true }), '/States/S', 'Type'],
  ['an unknown Type', only({ Type: 'Loop', End: true }), '/States/S/Type', 'state types'],
  ['neither Next nor End', only({ Type: 'Pass' }), '/States/S', "'Next' and 'End'"],
  ['both Next and End', machine({ S: pass({ Next: 'T', End: true }), T: pass() }), '/States/S', "'Next' and 'End'"],
  ['a Next that leads nowhere', only(pass({ Next: 'X' })), '/States/S/Next', 'X'],
  ['a state that nothing leads to', machine({ S: pass(), T: pass() }), '/States/T', 'not reachable'],
  ['a machine without an end', machine({ S: pass({ Next: 'T' }), T: pass({ Next: 'S' }) }), '/States', 'terminal'],
  ['a state name over 80 characters', machine({ ['x'.repeat(81)]: pass() }), `/States/${'x'.repeat(81)}`, '80'],
  [
    'a state name used twice, also inside',
    machine({ S: { Type: 'Parallel', Branches: [block({ S: pass() })], End: true } }),
    '/States/S/Branches[0]/States/S',
    'Duplicate',
  ],
  ['JSONPath fields', only(pass({ InputPath: '$.a', End: true })), '/States/S/InputPath', 'not supported'],
  ['Parameters', only(task('f', { Parameters: {}, End: true })), '/States/S/Parameters', 'not supported'],
  ['ResultPath', only(task('f', { ResultPath: '$.r', End: true })), '/States/S/ResultPath', 'not supported'],
  ['Arguments of a Pass', only(pass({ Arguments: {}, End: true })), '/States/S/Arguments', 'not supported'],
  ['Assign of a Succeed', only({ Type: 'Succeed', Assign: { a: 1 } }), '/States/S/Assign', 'not supported'],
  ['Retry of a Wait', only({ Type: 'Wait', Seconds: 1, Retry: [], End: true }), '/States/S/Retry', 'not supported'],
  [
    'an expression that does not parse',
    only(pass({ Output: { a: '{% 1 + %}' }, End: true })),
    '/States/S/Output/a',
    'JSONata',
  ],
  ['$ at the top of an expression', only(pass({ Output: '{% $.a %}', End: true })), '/States/S/Output', '$'],
  ['$$ at the top of an expression', only(pass({ Output: '{% $$.a %}', End: true })), '/States/S/Output', '$$'],
  ['a bare field name', only(pass({ Output: '{% a.b %}', End: true })), '/States/S/Output', "'a'"],
  [
    '$states.result before there is one',
    only(task('f', { Arguments: '{% $states.result %}', End: true })),
    '/States/S/Arguments',
    '$states.result',
  ],
  [
    '$states.errorOutput outside a Catcher',
    only(task('f', { Output: '{% $states.errorOutput %}', End: true })),
    '/States/S/Output',
    '$states.errorOutput',
  ],
  ['a variable named states', only(pass({ Assign: { states: 1 }, End: true })), '/States/S/Assign/states', 'reserved'],
  [
    'a variable that is no identifier',
    only(pass({ Assign: { 'a-b': 1 }, End: true })),
    '/States/S/Assign/a-b',
    'identifier',
  ],
  [
    'an inner variable with an outer name',
    machine({
      A: pass({ Assign: { x: 1 }, Next: 'P' }),
      P: { Type: 'Parallel', Branches: [block({ B: pass({ Assign: { x: 2 }, End: true }) })], End: true },
    }),
    '/States/P/Branches[0]/States',
    "'x'",
  ],
  ['a Task without Resource', only({ Type: 'Task', End: true }), '/States/S', 'Resource'],
  [
    'a Resource that is no ARN',
    only({ Type: 'Task', Resource: 'lambda', End: true }),
    '/States/S/Resource',
    'not recognized',
  ],
  [
    'a service that the engine does not know',
    only({ Type: 'Task', Resource: 'arn:aws:states:::ecs:runTask', End: true }),
    '/States/S/Resource',
    'does not run it',
  ],
  [
    'a pattern that the service has not',
    only({ Type: 'Task', Resource: 'arn:aws:states:::sqs:sendMessage.sync', Arguments: {}, End: true }),
    '/States/S/Resource',
    'does not run it',
  ],
  [
    'HeartbeatSeconds not below TimeoutSeconds',
    only(task('f', { TimeoutSeconds: 5, HeartbeatSeconds: 5, End: true })),
    '/States/S/HeartbeatSeconds',
    'smaller',
  ],
  ['TimeoutSeconds of text', only(task('f', { TimeoutSeconds: '5', End: true })), '/States/S/TimeoutSeconds', 'number'],
  [
    'TimeoutSeconds of the machine of zero',
    machine({ S: pass() }, { TimeoutSeconds: 0 }),
    '/TimeoutSeconds',
    'between 1',
  ],
  [
    'a Choice without rules',
    machine({ S: { Type: 'Choice', Choices: [], Default: 'T' }, T: pass() }),
    '/States/S/Choices',
    'at least one',
  ],
  [
    'a rule without Next',
    machine({ S: { Type: 'Choice', Choices: [{ Condition: true }], Default: 'T' }, T: pass() }),
    '/States/S/Choices[0]',
    'Next',
  ],
  [
    'a rule without Condition',
    machine({ S: { Type: 'Choice', Choices: [{ Next: 'T' }] }, T: pass() }),
    '/States/S/Choices[0]',
    'Condition',
  ],
  [
    'a JSONPath rule',
    machine({ S: { Type: 'Choice', Choices: [{ Variable: '$.a', IsNull: true, Next: 'T' }] }, T: pass() }),
    '/States/S/Choices[0]/Variable',
    'not supported',
  ],
  [
    'a Default that leads nowhere',
    machine({ S: { Type: 'Choice', Choices: [{ Condition: true, Next: 'T' }], Default: 'X' }, T: pass() }),
    '/States/S/Default',
    'X',
  ],
  ['a Wait for nothing', only({ Type: 'Wait', End: true }), '/States/S', "'Seconds' and 'Timestamp'"],
  [
    'a Wait for two things',
    only({ Type: 'Wait', Seconds: 1, Timestamp: '2026-01-01T00:00:00Z', End: true }),
    '/States/S',
    "'Seconds' and 'Timestamp'",
  ],
  ['a Retry without errors', retry({ ErrorEquals: [] }), '/States/S/Retry[0]/ErrorEquals', 'at least one'],
  ['States.ALL beside another', retry({ ErrorEquals: ['States.ALL', 'X'] }), '/States/S/Retry[0]/ErrorEquals', 'alone'],
  [
    'States.ALL before another',
    only(task('f', { Retry: [{ ErrorEquals: ['States.ALL'] }, { ErrorEquals: ['X'] }], End: true })),
    '/States/S/Retry[0]/ErrorEquals',
    'last',
  ],
  [
    'an interval of zero',
    retry({ ErrorEquals: ['X'], IntervalSeconds: 0 }),
    '/States/S/Retry[0]/IntervalSeconds',
    'between 1',
  ],
  ['a rate below one', retry({ ErrorEquals: ['X'], BackoffRate: 0.5 }), '/States/S/Retry[0]/BackoffRate', 'between 1'],
  [
    'an unknown jitter',
    retry({ ErrorEquals: ['X'], JitterStrategy: 'SOME' }),
    '/States/S/Retry[0]/JitterStrategy',
    'FULL',
  ],
  [
    'a Catcher that leads nowhere',
    only(task('f', { Catch: [{ ErrorEquals: ['X'], Next: 'Y' }], End: true })),
    '/States/S/Catch[0]/Next',
    'Y',
  ],
  ['a Map without ItemProcessor', only({ Type: 'Map', End: true }), '/States/S', 'ItemProcessor'],
  [
    'Items that are no array',
    only({ Type: 'Map', Items: { a: 1 }, ItemProcessor: block({ A: pass() }), End: true }),
    '/States/S/Items',
    'array',
  ],
  [
    'an ItemReader of an inline Map',
    only({ Type: 'Map', ItemReader: {}, ItemProcessor: block({ A: pass() }), End: true }),
    '/States/S/ItemReader',
    'DISTRIBUTED',
  ],
  [
    'EXPRESS children',
    only({
      Type: 'Map',
      ItemProcessor: { ProcessorConfig: { Mode: 'DISTRIBUTED', ExecutionType: 'EXPRESS' }, ...block({ A: pass() }) },
      End: true,
    }),
    '/States/S/ItemProcessor/ProcessorConfig/ExecutionType',
    'STANDARD',
  ],
  [
    'a batcher without a size',
    distributed({ ItemBatcher: { BatchInput: {} } }),
    '/States/S/ItemBatcher',
    'MaxItemsPerBatch',
  ],
  [
    'a reader of something else',
    distributed({ ItemReader: { Resource: 'arn:aws:states:::s3:headObject', Arguments: {} } }),
    '/States/S/ItemReader/Resource',
    's3:getObject',
  ],
  [
    'CSV without the place of its headers',
    distributed({
      ItemReader: { Resource: 'arn:aws:states:::s3:getObject', Arguments: {}, ReaderConfig: { InputType: 'CSV' } },
    }),
    '/States/S/ItemReader/ReaderConfig/CSVHeaderLocation',
    'FIRST_ROW',
  ],
  ['an empty label', label(''), '/States/S/Label', '1 to 40'],
  ['a label over 40 characters', label('x'.repeat(41)), '/States/S/Label', '1 to 40'],
  ...[...' ?*<>{}[]:;,\\|^~$#%&`"/'].map(
    (character): Row => [
      `a label with ${JSON.stringify(character)}`,
      label(`a${character}b`),
      '/States/S/Label',
      'special',
    ],
  ),
];

const allowed: [string, object][] = [
  ['each state saying JSONata itself', { StartAt: 'S', States: { S: pass({ QueryLanguage: 'JSONata', End: true }) } }],
  [
    'a Comment anywhere',
    machine(
      {
        S: { Type: 'Choice', Comment: 'c', Choices: [{ Condition: true, Next: 'T', Comment: 'c' }] },
        T: pass({ Comment: 'c', End: true }),
      },
      { Comment: 'c' },
    ),
  ],
  [
    'an inner variable of a distributed Map with an outer name',
    machine({
      A: pass({ Assign: { x: 1 }, Next: 'M' }),
      M: {
        Type: 'Map',
        ItemProcessor: {
          ProcessorConfig: { Mode: 'DISTRIBUTED', ExecutionType: 'STANDARD' },
          ...block({ B: pass({ Assign: { x: 2 }, End: true }) }),
        },
        End: true,
      },
    }),
  ],
  [
    'a resource of any partition',
    only({
      Type: 'Task',
      Resource: 'arn:aws-cn:states:::sqs:sendMessage.waitForTaskToken',
      Arguments: { MessageBody: '{% $states.context.Task.Token %}' },
      End: true,
    }),
  ],
  ['a function ARN with a version', only({ Type: 'Task', Resource: `${lambda('f')}:1`, End: true })],
  [
    'an SDK integration',
    only({
      Type: 'Task',
      Resource: 'arn:aws:states:::aws-sdk:s3:getObject',
      Arguments: { Bucket: 'b', Key: 'k' },
      End: true,
    }),
  ],
  [
    'errorOutput in a Catcher',
    machine({
      S: task('f', {
        Catch: [
          {
            ErrorEquals: ['States.ALL'],
            Next: 'T',
            Output: '{% $states.errorOutput %}',
            Assign: { e: '{% $states.errorOutput.Error %}' },
          },
        ],
        End: true,
      }),
      T: pass(),
    }),
  ],
  ['a label of a permitted shape', label('Each_bucket-1.x')],
];

describe('definitions', () => {
  it.each(refused)('refuse %s', (_name, definition, location, message) => {
    const { findings, machine: parsed } = parseDefinition(
      typeof definition === 'string' ? definition : JSON.stringify(definition),
    );
    expect(parsed).toBeUndefined();
    expect(findings).toContainEqual(
      expect.objectContaining({ severity: 'ERROR', location, message: expect.stringContaining(message) }),
    );
  });

  it.each(allowed)('allow %s', (_name, definition) => {
    const { findings, machine: parsed } = parseDefinition(JSON.stringify(definition));
    expect(findings.filter(({ severity }) => severity === 'ERROR')).toEqual([]);
    expect(parsed?.blocks.length).toBeGreaterThan(0);
  });

  it('warn of a token that goes nowhere', () => {
    const { findings, machine: parsed } = parseDefinition(
      JSON.stringify(
        only({
          Type: 'Task',
          Resource: 'arn:aws:states:::lambda:invoke.waitForTaskToken',
          Arguments: { FunctionName: 'f' },
          End: true,
        }),
      ),
    );
    expect(parsed).toBeDefined();
    expect(findings).toEqual([expect.objectContaining({ severity: 'WARNING', code: 'NO_TASK_TOKEN' })]);
  });
});
