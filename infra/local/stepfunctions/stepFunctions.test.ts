import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  CreateStateMachineCommand,
  DescribeExecutionCommand,
  DescribeMapRunCommand,
  GetExecutionHistoryCommand,
  ListExecutionsCommand,
  ListMapRunsCommand,
  SendTaskHeartbeatCommand,
  SendTaskSuccessCommand,
  StartExecutionCommand,
  StopExecutionCommand,
} from '@aws-sdk/client-sfn';
import { afterEach, describe, expect, it } from 'vitest';
import { startEngine, type TestEngine } from './conformance/startEngine.ts';

const roleArn = 'arn:aws:iam::000000000000:role/Machine';
const lambda = (name: string): string => `arn:aws:lambda:us-east-1:000000000000:function:${name}`;

let engine: TestEngine;
afterEach(() => engine.close());

async function create(
  name: string,
  states: object,
  startAt = Object.keys(states)[0],
  rest: object = {},
): Promise<string> {
  const definition = JSON.stringify({ QueryLanguage: 'JSONata', StartAt: startAt, States: states, ...rest });
  const { stateMachineArn } = await engine.client.send(new CreateStateMachineCommand({ name, definition, roleArn }));
  return stateMachineArn ?? '';
}

async function start(stateMachineArn: string, input: unknown, name?: string): Promise<string> {
  const { executionArn } = await engine.client.send(
    new StartExecutionCommand({ stateMachineArn, input: JSON.stringify(input), name }),
  );
  return executionArn ?? '';
}

const describeOne = (executionArn: string) => engine.client.send(new DescribeExecutionCommand({ executionArn }));

async function kinds(executionArn: string): Promise<string[]> {
  const { events } = await engine.client.send(new GetExecutionHistoryCommand({ executionArn, maxResults: 1000 }));
  return (events ?? []).map((event) => event.type ?? '');
}

describe('Step Functions over its API', () => {
  it('runs a function task through a choice to its output', async () => {
    engine = await startEngine({
      integrations: {
        invokeFunction: async (_arn, payload) => ({ payload: { doubled: (payload as { n: number }).n * 2 } }),
      },
    });
    const machine = await create('doubling', {
      Double: {
        Type: 'Task',
        Resource: lambda('double'),
        Arguments: { n: '{% $states.input.n %}' },
        Assign: { doubled: '{% $states.result.doubled %}' },
        Next: 'Large?',
      },
      'Large?': { Type: 'Choice', Choices: [{ Condition: '{% $doubled > 10 %}', Next: 'Large' }], Default: 'Small' },
      Large: { Type: 'Pass', Output: { size: 'large', n: '{% $doubled %}' }, End: true },
      Small: { Type: 'Fail', Error: 'TooSmall', Cause: '{% "only " & $string($doubled) %}' },
    });
    const large = await start(machine, { n: 21 });
    const small = await start(machine, { n: 2 });
    await engine.settle();
    expect(await describeOne(large)).toMatchObject({ status: 'SUCCEEDED', output: '{"size":"large","n":42}' });
    expect(await describeOne(small)).toMatchObject({ status: 'FAILED', error: 'TooSmall', cause: 'only 4' });
    expect(await kinds(large)).toEqual([
      'ExecutionStarted',
      'TaskStateEntered',
      'LambdaFunctionScheduled',
      'LambdaFunctionStarted',
      'LambdaFunctionSucceeded',
      'TaskStateExited',
      'ChoiceStateEntered',
      'ChoiceStateExited',
      'PassStateEntered',
      'PassStateExited',
      'ExecutionSucceeded',
    ]);
  });

  it('waits on a token, keeps it through a restart and takes it once', async () => {
    const directory = mkdtempSync(join(tmpdir(), 'sfn-'));
    const databaseFile = join(directory, 'state.db');
    const tokens: string[] = [];
    const integrations = {
      invokeFunction: async (_arn: string, payload: unknown) => {
        tokens.push((payload as { token: string }).token);
        return { payload: null };
      },
    };
    engine = await startEngine({ databaseFile, integrations });
    const machine = await create('waiting', {
      Ask: {
        Type: 'Task',
        Resource: 'arn:aws:states:::lambda:invoke.waitForTaskToken',
        Arguments: { FunctionName: lambda('ask'), Payload: { token: '{% $states.context.Task.Token %}' } },
        HeartbeatSeconds: 60,
        TimeoutSeconds: 3600,
        End: true,
      },
    });
    const execution = await start(machine, {});
    await engine.settle();
    await engine.close();
    engine = await startEngine({ databaseFile, integrations });
    const [taskToken = ''] = tokens;
    await engine.client.send(new SendTaskHeartbeatCommand({ taskToken }));
    await engine.client.send(new SendTaskSuccessCommand({ taskToken, output: '{"ok":true}' }));
    await engine.settle();
    expect(await describeOne(execution)).toMatchObject({ status: 'SUCCEEDED', output: '{"ok":true}' });
    await expect(engine.client.send(new SendTaskSuccessCommand({ taskToken, output: '{}' }))).rejects.toMatchObject({
      name: 'TaskTimedOut',
    });
    await expect(
      engine.client.send(new SendTaskSuccessCommand({ taskToken: 'nonsense', output: '{}' })),
    ).rejects.toMatchObject({ name: 'InvalidToken' });
    expect(tokens).toHaveLength(1);
    rmSync(directory, { recursive: true });
  });

  it('fires timers when the clock moves, and a missed heartbeat is a timeout', async () => {
    engine = await startEngine();
    const machine = await create('timed', {
      Ask: {
        Type: 'Task',
        Resource: 'arn:aws:states:::lambda:invoke.waitForTaskToken',
        Arguments: { FunctionName: lambda('ask'), Payload: { token: '{% $states.context.Task.Token %}' } },
        HeartbeatSeconds: 60,
        Catch: [{ ErrorEquals: ['States.HeartbeatTimeout'], Next: 'Rest' }],
        End: true,
      },
      Rest: { Type: 'Wait', Seconds: 86400, End: true },
    });
    const execution = await start(machine, {});
    await engine.settle();
    expect(engine.stepFunctions.nextTimer()).toBe(engine.clock.now() + 60_000);
    engine.clock.advanceTo(engine.clock.now() + 60_000);
    await engine.settle();
    expect(await kinds(execution)).toContain('TaskTimedOut');
    engine.clock.advanceTo(engine.clock.now() + 86_400_000);
    await engine.settle();
    expect(await describeOne(execution)).toMatchObject({ status: 'SUCCEEDED', output: '{"Error":"States.Timeout"}' });
    expect(engine.stepFunctions.nextTimer()).toBeUndefined();
  });

  it('runs branches, iterations and nested executions', async () => {
    engine = await startEngine();
    const child = await create('child', { Echo: { Type: 'Pass', Output: { got: '{% $states.input %}' }, End: true } });
    const machine = await create('parent', {
      Both: {
        Type: 'Parallel',
        Branches: [
          {
            StartAt: 'Each',
            States: {
              Each: {
                Type: 'Map',
                Items: '{% $states.input.items %}',
                ItemSelector: { i: '{% $states.context.Map.Item.Index %}', v: '{% $states.context.Map.Item.Value %}' },
                MaxConcurrency: 2,
                ItemProcessor: {
                  StartAt: 'Add',
                  States: { Add: { Type: 'Pass', Output: '{% $states.input.i + $states.input.v %}', End: true } },
                },
                End: true,
              },
            },
          },
          {
            StartAt: 'Nested',
            States: {
              Nested: {
                Type: 'Task',
                Resource: 'arn:aws:states:::states:startExecution.sync:2',
                Arguments: { StateMachineArn: child, Input: { from: 'parent' } },
                Output: '{% $states.result.Output %}',
                End: true,
              },
            },
          },
        ],
        End: true,
      },
    });
    const execution = await start(machine, { items: [10, 20, 30] });
    await engine.settle();
    expect(await describeOne(execution)).toMatchObject({
      status: 'SUCCEEDED',
      output: '[[10,21,32],{"got":{"from":"parent"}}]',
    });
    const { executions } = await engine.client.send(
      new ListExecutionsCommand({ stateMachineArn: child, statusFilter: 'SUCCEEDED' }),
    );
    expect(executions).toHaveLength(1);
  });

  it('runs a distributed map in batches as child executions', async () => {
    engine = await startEngine();
    const machine = await create('fan-out', {
      Each: {
        Type: 'Map',
        Items: '{% [1..25] %}',
        ItemBatcher: { MaxItemsPerBatch: 10, BatchInput: { run: 1 } },
        MaxConcurrency: 2,
        Label: 'Each',
        ItemProcessor: {
          ProcessorConfig: { Mode: 'DISTRIBUTED', ExecutionType: 'STANDARD' },
          StartAt: 'Sum',
          States: { Sum: { Type: 'Pass', Output: '{% $sum($states.input.Items) %}', End: true } },
        },
        End: true,
      },
    });
    const execution = await start(machine, {});
    await engine.settle();
    expect(await describeOne(execution)).toMatchObject({ status: 'SUCCEEDED', output: '[55,155,115]' });
    expect(await kinds(execution)).toEqual([
      'ExecutionStarted',
      'MapStateEntered',
      'MapStateStarted',
      'MapRunStarted',
      'MapRunSucceeded',
      'MapStateSucceeded',
      'MapStateExited',
      'ExecutionSucceeded',
    ]);
    const { mapRuns } = await engine.client.send(new ListMapRunsCommand({ executionArn: execution }));
    const run = await engine.client.send(new DescribeMapRunCommand({ mapRunArn: mapRuns?.[0]?.mapRunArn }));
    expect(run).toMatchObject({
      status: 'SUCCEEDED',
      executionCounts: { total: 3, succeeded: 3 },
      itemCounts: { total: 25 },
    });
    const { executions } = await engine.client.send(new ListExecutionsCommand({ mapRunArn: mapRuns?.[0]?.mapRunArn }));
    expect(executions?.map((child) => child.itemCount)).toEqual([5, 10, 10]);
  });

  it('retries by rule, then catches', async () => {
    let calls = 0;
    engine = await startEngine({
      integrations: {
        invokeFunction: async () =>
          ++calls < 3 ? { functionError: { errorType: 'Busy', errorMessage: 'later' } } : { payload: calls },
      },
    });
    const machine = await create('retrying', {
      Try: {
        Type: 'Task',
        Resource: lambda('busy'),
        Retry: [{ ErrorEquals: ['Busy'], IntervalSeconds: 5, MaxAttempts: 5 }],
        End: true,
      },
    });
    const execution = await start(machine, {});
    await engine.settle();
    for (const seconds of [5, 10]) {
      engine.clock.advanceTo(engine.clock.now() + seconds * 1000);
      await engine.settle();
    }
    expect(await describeOne(execution)).toMatchObject({ status: 'SUCCEEDED', output: '3' });
  });

  it('starts the same name and input once, refuses another input, and stops', async () => {
    engine = await startEngine();
    const machine = await create('long', { Wait: { Type: 'Wait', Seconds: 100, End: true } });
    const first = await start(machine, { a: 1 }, 'same');
    expect(await start(machine, { a: 1 }, 'same')).toBe(first);
    await expect(start(machine, { a: 2 }, 'same')).rejects.toMatchObject({ name: 'ExecutionAlreadyExists' });
    await engine.client.send(new StopExecutionCommand({ executionArn: first, error: 'Enough', cause: 'of it' }));
    expect(await describeOne(first)).toMatchObject({ status: 'ABORTED', error: 'Enough', cause: 'of it' });
    expect(await kinds(first)).toEqual(['ExecutionStarted', 'WaitStateEntered', 'ExecutionAborted']);
    expect(engine.stepFunctions.nextTimer()).toBeUndefined();
  });

  it('pages the history forward and backward', async () => {
    engine = await startEngine();
    const states = Object.fromEntries(
      ['a', 'b', 'c', 'd'].map((name, index, all) => [
        name,
        { Type: 'Pass', ...(all[index + 1] ? { Next: all[index + 1] } : { End: true }) },
      ]),
    );
    const execution = await start(await create('steps', states, 'a'), {});
    await engine.settle();
    const ids = async (reverseOrder: boolean): Promise<number[]> => {
      const list: number[] = [];
      let nextToken: string | undefined;
      do {
        const page = await engine.client.send(
          new GetExecutionHistoryCommand({ executionArn: execution, maxResults: 3, reverseOrder, nextToken }),
        );
        list.push(...(page.events ?? []).map((event) => event.id ?? 0));
        nextToken = page.nextToken;
      } while (nextToken);
      return list;
    };
    const all = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
    expect(await ids(false)).toEqual(all);
    expect(await ids(true)).toEqual(all.reverse());
  });
});
