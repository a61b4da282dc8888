import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { createStepFunctions } from '../createStepFunctions.ts';

/**
 * `node killable.ts <directory> <count>`: works `count` mixed executions to their end on the state in `directory` and writes
 * `results.json`. It may be killed at any moment and started again: everything it needs is in the directory.
 */
const [directory = '', count = '0'] = process.argv.slice(2);
const tokens = join(directory, 'tokens.txt');
const effects = join(directory, 'effects.txt');

const functions: Record<string, (input: { id: string; tries?: number; token?: string }) => unknown> = {
  work: ({ id }) => {
    appendFileSync(effects, `${id}\n`);
    return { worked: id };
  },
  flaky: ({ id, tries = 0 }) => {
    if (tries < 2) throw new Error('Busy');
    return { survived: id };
  },
  ask: ({ id, token }) => {
    appendFileSync(tokens, `${id} ${token}\n`);
    void answer(id, token ?? '');
    return null;
  },
};

const engine = await createStepFunctions({
  databaseFile: join(directory, 'state.db'),
  clock: { now: () => Date.now(), onMove: () => {} },
  region: 'us-east-1',
  accountId: '000000000000',
  partition: 'aws',
  quotas: 'off',
  integrations: {
    invokeFunction: async (arn, payload) => {
      await sleep(Math.random() * 20);
      try {
        return { payload: functions[arn.split(':').pop() ?? '']?.(payload as never) };
      } catch (error) {
        return { functionError: { errorType: (error as Error).message, errorMessage: 'later' } };
      }
    },
  },
});

async function answer(id: string, taskToken: string): Promise<void> {
  await sleep(Math.random() * 20);
  await engine.call('SendTaskSuccess', { taskToken, output: JSON.stringify({ answered: id }) }).catch(() => {});
}

const lambda = (name: string): string => `arn:aws:lambda:us-east-1:000000000000:function:${name}`;
const task = (name: string, rest: object): object => ({
  Type: 'Task',
  Resource: lambda(name),
  Arguments: { id: '{% $states.input.id %}' },
  Output: { id: '{% $states.input.id %}', result: '{% $states.result %}' },
  ...rest,
});
const ends = { End: true };
const childArn = 'arn:aws:states:us-east-1:000000000000:stateMachine:child';

const machines: Record<string, Record<string, object>> = {
  child: { Work: task('work', ends) },
  looping: {
    Begin: { Type: 'Pass', Assign: { n: 0 }, Next: 'Count' },
    Count: { Type: 'Pass', Assign: { n: '{% $n + 1 %}' }, Next: 'Again?' },
    'Again?': { Type: 'Choice', Choices: [{ Condition: '{% $n < 20 %}', Next: 'Count' }], Default: 'Work' },
    Work: task('work', { Next: 'Done' }),
    Done: { Type: 'Succeed', Output: { n: '{% $n %}', last: '{% $states.input %}' } },
  },
  retrying: {
    First: task('work', { Next: 'Flaky' }),
    Flaky: task('flaky', {
      Arguments: { id: '{% $states.input.id %}', tries: '{% $states.context.State.RetryCount %}' },
      Retry: [{ ErrorEquals: ['Busy'], IntervalSeconds: 1, BackoffRate: 1, MaxAttempts: 3 }],
      Next: 'Last',
    }),
    Last: task('work', ends),
  },
  asking: {
    Ask: {
      Type: 'Task',
      Resource: 'arn:aws:states:::lambda:invoke.waitForTaskToken',
      Arguments: {
        FunctionName: 'ask',
        Payload: { id: '{% $states.input.id %}', token: '{% $states.context.Task.Token %}' },
      },
      TimeoutSeconds: 600,
      End: true,
    },
  },
  mapping: {
    Each: {
      Type: 'Map',
      Items: '{% [1..5].{"id": $states.input.id & "-" & $} %}',
      MaxConcurrency: 2,
      ItemProcessor: { StartAt: 'Work', States: { Work: task('work', ends) } },
      End: true,
    },
  },
  branching: {
    Both: {
      Type: 'Parallel',
      Branches: [
        {
          StartAt: 'Nested',
          States: {
            Nested: {
              Type: 'Task',
              Resource: 'arn:aws:states:::states:startExecution.sync:2',
              Arguments: { StateMachineArn: childArn, Input: { id: '{% $states.input.id %}' } },
              Output: '{% $states.result.Output %}',
              End: true,
            },
          },
        },
        { StartAt: 'Rest', States: { Rest: { Type: 'Wait', Seconds: 1, End: true } } },
      ],
      End: true,
    },
  },
  distributing: {
    Each: {
      Type: 'Map',
      Items: '{% [1..6].{"id": $states.input.id & "-" & $} %}',
      ItemBatcher: { MaxItemsPerBatch: 2 },
      MaxConcurrency: 2,
      ItemProcessor: {
        ProcessorConfig: { Mode: 'DISTRIBUTED', ExecutionType: 'STANDARD' },
        StartAt: 'Batch',
        States: {
          Batch: task('work', {
            Arguments: { id: '{% $states.input.Items[0].id %}' },
            Output: '{% $states.result.worked %}',
            End: true,
          }),
        },
      },
      End: true,
    },
  },
};

const kinds = ['looping', 'retrying', 'asking', 'mapping', 'branching', 'distributing'];
const arnOf = (kind: string): string => `arn:aws:states:us-east-1:000000000000:stateMachine:${kind}`;
for (const [name, states] of Object.entries(machines)) {
  const definition = JSON.stringify({ QueryLanguage: 'JSONata', StartAt: Object.keys(states)[0], States: states });
  await engine.call('CreateStateMachine', { name, definition, roleArn: 'arn:aws:iam::000000000000:role/Machine' });
}
if (existsSync(tokens)) {
  for (const line of readFileSync(tokens, 'utf8').trim().split('\n')) {
    const [id = '', token = ''] = line.split(' ');
    void answer(id, token);
  }
}
process.send?.('ready');

const arns: string[] = [];
for (let index = 0; index < Number(count); index += 1) {
  const kind = kinds[index % kinds.length] ?? '';
  const name = `case-${index}`;
  arns.push(`${arnOf(kind).replace(':stateMachine:', ':execution:')}:${name}`);
  await engine
    .call('StartExecution', { stateMachineArn: arnOf(kind), name, input: JSON.stringify({ id: name }) })
    .catch(() => {});
}

const results: Record<string, unknown> = {};
while (Object.keys(results).length < arns.length) {
  for (const executionArn of arns) {
    if (results[executionArn]) continue;
    const { status, output, error, cause } = (await engine.call('DescribeExecution', { executionArn })) as Record<
      string,
      string
    >;
    if (status === 'RUNNING') continue;
    const { events } = (await engine.call('GetExecutionHistory', { executionArn, maxResults: 1000 })) as {
      events: { id: number; type: string }[];
    };
    results[executionArn] = {
      status,
      output,
      error,
      cause,
      ids: events.map(({ id }) => id),
      types: events.map(({ type }) => type).sort(),
    };
  }
  await sleep(20);
}
const { executions } = (await engine.call('ListExecutions', { stateMachineArn: childArn, maxResults: 1000 })) as {
  executions: object[];
};
writeFileSync(join(directory, 'results.json'), JSON.stringify({ results, children: executions.length }));
process.exit(0);
