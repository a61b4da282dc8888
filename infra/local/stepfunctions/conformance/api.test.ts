import {
  CreateStateMachineCommand,
  DeleteStateMachineCommand,
  DescribeExecutionCommand,
  DescribeMapRunCommand,
  DescribeStateMachineCommand,
  DescribeStateMachineForExecutionCommand,
  ListExecutionsCommand,
  ListMapRunsCommand,
  ListStateMachinesCommand,
  RedriveExecutionCommand,
  SendTaskSuccessCommand,
  StartExecutionCommand,
  StopExecutionCommand,
  TestStateCommand,
  type TestStateCommandInput,
  UpdateMapRunCommand,
  UpdateStateMachineCommand,
  ValidateStateMachineDefinitionCommand,
} from '@aws-sdk/client-sfn';
import { afterEach, describe, expect, it } from 'vitest';
import { lambda, pass, task } from './Case.ts';
import { startEngine, type TestEngine } from './startEngine.ts';

const roleArn = 'arn:aws:iam::000000000000:role/Api';
const machineText = (states: Record<string, object>): string =>
  JSON.stringify({ QueryLanguage: 'JSONata', StartAt: Object.keys(states)[0], States: states });
const simple = machineText({ P: pass() });
const waiting = machineText({ W: { Type: 'Wait', Seconds: 60, End: true } });

let engine: TestEngine;
afterEach(() => engine.close());

const create = async (name: string, definition: string): Promise<string> =>
  (await engine.client.send(new CreateStateMachineCommand({ name, definition, roleArn }))).stateMachineArn ?? '';
const start = async (stateMachineArn: string, rest: { name?: string; input?: string } = {}): Promise<string> =>
  (await engine.client.send(new StartExecutionCommand({ stateMachineArn, ...rest }))).executionArn ?? '';

describe('the state machine actions', () => {
  it('create a machine once, the same again, and refuse another of the name', async () => {
    engine = await startEngine();
    const arn = await create('one', simple);
    expect(await create('one', simple)).toBe(arn);
    await expect(create('one', waiting)).rejects.toMatchObject({ name: 'StateMachineAlreadyExists' });
    const described = await engine.client.send(new DescribeStateMachineCommand({ stateMachineArn: arn }));
    expect(described).toMatchObject({ name: 'one', definition: simple, roleArn, status: 'ACTIVE', type: 'STANDARD' });
  });

  it('refuse bad names, bad definitions and unknown machines by AWS names', async () => {
    engine = await startEngine();
    await expect(create('a b', simple)).rejects.toMatchObject({ name: 'InvalidName' });
    await expect(create('x'.repeat(81), simple)).rejects.toMatchObject({ name: 'InvalidName' });
    await expect(create('x', '{')).rejects.toMatchObject({ name: 'InvalidDefinition' });
    await expect(create('x', machineText({ P: { Type: 'Pass' } }))).rejects.toMatchObject({
      name: 'InvalidDefinition',
    });
    await expect(create('x', JSON.stringify({ StartAt: 'P', States: { P: pass() } }))).rejects.toMatchObject({
      name: 'InvalidDefinition',
      message: expect.stringContaining('JSONata only'),
    });
    const absent = 'arn:aws:states:us-east-1:000000000000:stateMachine:absent';
    await expect(start(absent)).rejects.toMatchObject({ name: 'StateMachineDoesNotExist' });
    await expect(start('nonsense')).rejects.toMatchObject({ name: 'InvalidArn' });
    await expect(start(absent.replace('stateMachine', 'execution'))).rejects.toMatchObject({
      message: "Invalid Arn: 'Resource type not valid in this context: execution'",
    });
    await expect(
      engine.client.send(
        new DescribeExecutionCommand({ executionArn: `${absent.replace('stateMachine', 'execution')}:x` }),
      ),
    ).rejects.toMatchObject({ name: 'ExecutionDoesNotExist' });
  });

  it('update a machine: new executions take the new definition, old ones keep theirs', async () => {
    engine = await startEngine();
    const stateMachineArn = await create('moving', waiting);
    const old = await start(stateMachineArn);
    const { revisionId } = await engine.client.send(
      new UpdateStateMachineCommand({ stateMachineArn, definition: simple }),
    );
    expect(
      (await engine.client.send(new UpdateStateMachineCommand({ stateMachineArn, definition: simple }))).revisionId,
    ).toBe(revisionId);
    const now = await start(stateMachineArn);
    await engine.settle();
    expect((await engine.client.send(new DescribeExecutionCommand({ executionArn: now }))).status).toBe('SUCCEEDED');
    const kept = await engine.client.send(new DescribeStateMachineForExecutionCommand({ executionArn: old }));
    expect(kept.definition).toBe(waiting);
  });

  it('list and delete; a machine with running executions takes no new ones', async () => {
    engine = await startEngine();
    const arns = [await create('a', simple), await create('b', waiting), await create('c', simple)];
    const first = await engine.client.send(new ListStateMachinesCommand({ maxResults: 2 }));
    const second = await engine.client.send(
      new ListStateMachinesCommand({ maxResults: 2, nextToken: first.nextToken }),
    );
    expect(
      [...(first.stateMachines ?? []), ...(second.stateMachines ?? [])].map((machine) => machine.stateMachineArn),
    ).toEqual(arns);
    expect(second.nextToken).toBeUndefined();
    await start(arns[1] ?? '');
    for (const stateMachineArn of arns) await engine.client.send(new DeleteStateMachineCommand({ stateMachineArn }));
    await expect(start(arns[0] ?? '')).rejects.toMatchObject({ name: 'StateMachineDoesNotExist' });
    await expect(start(arns[1] ?? '')).rejects.toMatchObject({ name: 'StateMachineDeleting' });
    engine.clock.advanceTo(engine.clock.now() + 60_000);
    await engine.settle();
    await expect(start(arns[1] ?? '')).rejects.toMatchObject({ name: 'StateMachineDoesNotExist' });
  });

  it('validate a definition with the path of each fault', async () => {
    engine = await startEngine();
    const definition = machineText({
      A: { Type: 'Pass', Next: 'Nowhere' },
      T: task('f', { TimeoutSeconds: 0, End: true }),
    });
    const { result, diagnostics } = await engine.client.send(new ValidateStateMachineDefinitionCommand({ definition }));
    expect(result).toBe('FAIL');
    expect(diagnostics?.map(({ location }) => location)).toEqual([
      '/States/T/TimeoutSeconds',
      '/States/A/Next',
      '/States/T',
    ]);
    const one = new ValidateStateMachineDefinitionCommand({ definition, maxResults: 1 });
    expect(await engine.client.send(one)).toMatchObject({
      result: 'FAIL',
      truncated: true,
      diagnostics: [{ severity: 'ERROR', code: 'SCHEMA_VALIDATION_FAILED' }],
    });
    expect(await engine.client.send(new ValidateStateMachineDefinitionCommand({ definition: simple }))).toMatchObject({
      result: 'OK',
      diagnostics: [],
    });
  });
});

describe('the execution actions', () => {
  it('list newest first, by status, in pages', async () => {
    engine = await startEngine();
    const stateMachineArn = await create('lots', waiting);
    const arns: string[] = [];
    for (let index = 0; index < 5; index += 1) arns.push(await start(stateMachineArn, { name: `e${index}` }));
    await engine.client.send(new StopExecutionCommand({ executionArn: arns[1] }));
    const seen: (string | undefined)[] = [];
    let nextToken: string | undefined;
    do {
      const page = await engine.client.send(
        new ListExecutionsCommand({ stateMachineArn, statusFilter: 'RUNNING', maxResults: 2, nextToken }),
      );
      seen.push(...(page.executions ?? []).map(({ name }) => name));
      nextToken = page.nextToken;
    } while (nextToken);
    expect(seen).toEqual(['e4', 'e3', 'e2', 'e0']);
    await expect(
      engine.client.send(new ListExecutionsCommand({ stateMachineArn, nextToken: 'x' })),
    ).rejects.toMatchObject({ name: 'InvalidToken' });
    await expect(engine.client.send(new ListExecutionsCommand({}))).rejects.toMatchObject({
      name: 'ValidationException',
    });
  });

  it('refuse an input that is no JSON, one that is too large, a bad name', async () => {
    engine = await startEngine();
    const machine = await create('strict', simple);
    await expect(start(machine, { input: '{x' })).rejects.toMatchObject({ name: 'InvalidExecutionInput' });
    await expect(start(machine, { input: JSON.stringify('户'.repeat(100_000)) })).rejects.toMatchObject({
      name: 'ValidationException',
    });
    await expect(start(machine, { name: 'a/b' })).rejects.toMatchObject({ name: 'InvalidName' });
    const executionArn = await start(machine);
    const tooLong = new StopExecutionCommand({ executionArn, error: 'e'.repeat(257) });
    await expect(engine.client.send(tooLong)).rejects.toMatchObject({ name: 'ValidationException' });
    await expect(create('large', `${simple}${' '.repeat(1_048_576)}`)).rejects.toMatchObject({
      name: 'ValidationException',
    });
    await expect(
      engine.client.send(new ListExecutionsCommand({ stateMachineArn: machine, redriveFilter: 'REDRIVEN' })),
    ).rejects.toMatchObject({ name: 'ValidationException' });
  });

  it('leave data and definitions out when only metadata is asked for, and show the definition of a machine that is gone', async () => {
    engine = await startEngine();
    const stateMachineArn = await create('gone', simple);
    const executionArn = await start(stateMachineArn, { input: '{"secret":1}' });
    await engine.settle();
    const bare = { includedData: 'METADATA_ONLY' } as const;
    const seen = [
      await engine.client.send(new DescribeExecutionCommand({ executionArn, ...bare })),
      await engine.client.send(new DescribeStateMachineCommand({ stateMachineArn, ...bare })),
    ];
    expect(JSON.stringify(seen)).not.toMatch(/secret|StartAt/);
    expect(seen[0]).toMatchObject({ status: 'SUCCEEDED' });
    await engine.client.send(new DeleteStateMachineCommand({ stateMachineArn }));
    const kept = await engine.client.send(new DescribeStateMachineForExecutionCommand({ executionArn }));
    expect(kept).toMatchObject({ stateMachineArn, definition: simple, name: 'gone' });
  });

  it('tell whether an execution can be redriven, and why not', async () => {
    engine = await startEngine();
    const failing = await start(await create('failing', machineText({ F: { Type: 'Fail', Error: 'E' } })));
    const running = await start(await create('running', waiting));
    await engine.settle();
    const look = (executionArn: string) => engine.client.send(new DescribeExecutionCommand({ executionArn }));
    expect(await look(failing)).toMatchObject({ redriveStatus: 'REDRIVABLE', redriveCount: 0 });
    expect(await look(running)).toMatchObject({
      redriveStatus: 'NOT_REDRIVABLE',
      redriveStatusReason: 'Execution is RUNNING and cannot be redriven',
    });
    await engine.client.send(new RedriveExecutionCommand({ executionArn: failing }));
    await engine.settle();
    expect(await look(failing)).toMatchObject({ status: 'FAILED', redriveCount: 1 });
  });

  it('throttle starts by the quota of the region', async () => {
    engine = await startEngine({ quotas: 'cn' });
    const machine = await create('busy', simple);
    const starts = await Promise.allSettled(
      Array.from({ length: 700 }, () => engine.stepFunctions.call('StartExecution', { stateMachineArn: machine })),
    );
    const refused = starts
      .filter((result) => result.status === 'rejected')
      .map((result) => (result as PromiseRejectedResult).reason.code);
    expect(refused.length).toBeGreaterThan(100);
    expect(new Set(refused)).toEqual(new Set(['ThrottlingException']));
  });

  it('know a token that was not made here from one that is none', async () => {
    const other = await startEngine({ integrations: { invokeFunction: async () => ({ payload: null }) } });
    engine = await startEngine();
    const send = (taskToken: string) => engine.client.send(new SendTaskSuccessCommand({ taskToken, output: '{}' }));
    const tokens: string[] = [];
    await other.close();
    const third = await startEngine({
      integrations: {
        invokeFunction: async (_arn, payload) => {
          tokens.push((payload as { token: string }).token);
          return { payload: null };
        },
      },
    });
    const definition = machineText({
      A: {
        Type: 'Task',
        Resource: 'arn:aws:states:::lambda:invoke.waitForTaskToken',
        Arguments: { FunctionName: 'f', Payload: { token: '{% $states.context.Task.Token %}' } },
        End: true,
      },
    });
    const { stateMachineArn } = await third.client.send(
      new CreateStateMachineCommand({ name: 'x', definition, roleArn }),
    );
    await third.client.send(new StartExecutionCommand({ stateMachineArn }));
    await third.settle();
    await third.close();
    await expect(send(tokens[0] ?? '')).rejects.toMatchObject({ name: 'TaskDoesNotExist' });
    await expect(send('abc')).rejects.toMatchObject({ name: 'InvalidToken' });
    await expect(send('')).rejects.toMatchObject({ name: 'ValidationException' });
  });
});

describe('the map run actions', () => {
  const waiting = machineText({
    M: {
      Type: 'Map',
      Items: [1, 2, 3],
      MaxConcurrency: 1,
      Label: 'Each',
      ItemProcessor: {
        ProcessorConfig: { Mode: 'DISTRIBUTED', ExecutionType: 'STANDARD' },
        StartAt: 'W',
        States: { W: { Type: 'Wait', Seconds: 60, End: true } },
      },
      End: true,
    },
  });
  const begin = async (): Promise<{ executionArn: string; mapRunArn: string }> => {
    const executionArn = await start(await create('fan', waiting));
    await engine.settle();
    const { mapRuns } = await engine.client.send(new ListMapRunsCommand({ executionArn }));
    return { executionArn, mapRunArn: mapRuns?.[0]?.mapRunArn ?? '' };
  };
  const look = (mapRunArn: string) => engine.client.send(new DescribeMapRunCommand({ mapRunArn }));

  it('describe a run under way, change its concurrency, and refuse a change afterwards', async () => {
    const calls: object[] = [];
    engine = await startEngine({ callLog: { record: (call) => void calls.push(call) } });
    const { mapRunArn } = await begin();
    expect(mapRunArn).toMatch(/^arn:aws:states:us-east-1:000000000000:mapRun:fan\/Each:[\da-f-]{36}$/);
    expect(await look(mapRunArn)).toMatchObject({
      status: 'RUNNING',
      maxConcurrency: 1,
      executionCounts: { running: 1, pending: 2, total: 3 },
    });
    await engine.client.send(new UpdateMapRunCommand({ mapRunArn, maxConcurrency: 2, toleratedFailureCount: 1 }));
    await engine.settle();
    expect(await look(mapRunArn)).toMatchObject({
      maxConcurrency: 2,
      toleratedFailureCount: 1,
      executionCounts: { running: 2, pending: 1 },
    });
    for (let minute = 0; minute < 2; minute += 1) {
      engine.clock.advanceTo(engine.clock.now() + 60_000);
      await engine.settle();
    }
    expect(await look(mapRunArn)).toMatchObject({ status: 'SUCCEEDED', executionCounts: { succeeded: 3 } });
    await expect(engine.client.send(new UpdateMapRunCommand({ mapRunArn, maxConcurrency: 5 }))).rejects.toMatchObject({
      name: 'ValidationException',
      reason: 'CANNOT_UPDATE_COMPLETED_MAP_RUN',
    });
    await expect(look(mapRunArn.replace('Each', 'Other'))).rejects.toMatchObject({ name: 'ResourceNotFound' });
    expect(calls).toContainEqual({
      accessKeyId: 'LOCALApi',
      action: 'states:StartExecution',
      resource: 'arn:aws:states:us-east-1:000000000000:stateMachine:fan',
    });
  });

  it('fail a run at once when less is tolerated than has failed already', async () => {
    engine = await startEngine();
    const definition = machineText({
      M: {
        Type: 'Map',
        Items: [1, 2, 3],
        ToleratedFailureCount: 2,
        ItemProcessor: {
          ProcessorConfig: { Mode: 'DISTRIBUTED', ExecutionType: 'STANDARD' },
          StartAt: 'C',
          States: {
            C: { Type: 'Choice', Choices: [{ Condition: '{% $states.input = 3 %}', Next: 'W' }], Default: 'F' },
            F: { Type: 'Fail' },
            W: { Type: 'Wait', Seconds: 60, End: true },
          },
        },
        End: true,
      },
    });
    const executionArn = await start(await create('tolerant', definition));
    await engine.settle();
    const { mapRuns } = await engine.client.send(new ListMapRunsCommand({ executionArn }));
    const mapRunArn = mapRuns?.[0]?.mapRunArn ?? '';
    expect(await look(mapRunArn)).toMatchObject({ status: 'RUNNING', executionCounts: { failed: 2, running: 1 } });
    await engine.client.send(new UpdateMapRunCommand({ mapRunArn, toleratedFailureCount: 1 }));
    await engine.settle();
    expect(await look(mapRunArn)).toMatchObject({ status: 'FAILED', executionCounts: { failed: 2, aborted: 1 } });
    expect(await engine.client.send(new DescribeExecutionCommand({ executionArn }))).toMatchObject({
      status: 'FAILED',
      error: 'States.ExceedToleratedFailureThreshold',
    });
  });

  it('abort a run with its parent', async () => {
    engine = await startEngine();
    const { executionArn, mapRunArn } = await begin();
    await engine.client.send(new StopExecutionCommand({ executionArn }));
    await engine.settle();
    expect(await look(mapRunArn)).toMatchObject({ status: 'ABORTED', executionCounts: { aborted: 1, pending: 2 } });
    const { executions } = await engine.client.send(new ListExecutionsCommand({ mapRunArn, statusFilter: 'ABORTED' }));
    expect(executions).toMatchObject([{ mapRunArn, itemCount: 1 }]);
  });
});

describe('TestState', () => {
  const test = async (input: Partial<TestStateCommandInput> & { definition: string }) => {
    const { $metadata, ...answer } = await engine.client.send(new TestStateCommand({ roleArn, ...input }));
    return answer;
  };

  it('runs a state with a mocked result', async () => {
    engine = await startEngine();
    const definition = JSON.stringify(
      task('f', {
        Arguments: { id: '{% $states.input.id %}' },
        Assign: { r: '{% $states.result %}' },
        Output: '{% $k + $states.result %}',
        Next: 'More',
      }),
    );
    expect(
      await test({
        definition,
        input: '{"id":7}',
        variables: '{"k":1}',
        mock: { result: '41' },
        inspectionLevel: 'DEBUG',
      }),
    ).toEqual({
      status: 'SUCCEEDED',
      output: '42',
      nextState: 'More',
      inspectionData: { input: '{"id":7}', afterArguments: '{"id":7}', result: '41', variables: '{"k":1,"r":41}' },
    });
  });

  it('makes the real call without a mock', async () => {
    engine = await startEngine({
      integrations: { invokeFunction: async (arn, payload, principal) => ({ payload: { arn, payload, principal } }) },
    });
    const { output } = await test({ definition: JSON.stringify(task('f')), input: '5' });
    expect(JSON.parse(output ?? '')).toEqual({ arn: lambda('f'), payload: 5, principal: 'LOCALApi' });
  });

  it('tells retry, catch and failure apart', async () => {
    engine = await startEngine();
    const definition = JSON.stringify(
      task('f', {
        Retry: [{ ErrorEquals: ['Busy'], IntervalSeconds: 3, BackoffRate: 2, MaxAttempts: 2 }],
        Catch: [{ ErrorEquals: ['Busy'], Next: 'Rescue', Output: 'saved' }],
        End: true,
      }),
    );
    const busy = { mock: { errorOutput: { error: 'Busy', cause: 'c' } }, inspectionLevel: 'DEBUG' } as const;
    expect(await test({ definition, ...busy, stateConfiguration: { retrierRetryCount: 1 } })).toMatchObject({
      status: 'RETRIABLE',
      error: 'Busy',
      inspectionData: { errorDetails: { retryIndex: 0, retryBackoffIntervalSeconds: 6 } },
    });
    expect(await test({ definition, ...busy, stateConfiguration: { retrierRetryCount: 2 } })).toMatchObject({
      status: 'CAUGHT_ERROR',
      nextState: 'Rescue',
      output: '"saved"',
      inspectionData: { errorDetails: { catchIndex: 0 } },
    });
    expect(await test({ definition, mock: { errorOutput: { error: 'Other' } } })).toMatchObject({
      status: 'FAILED',
      error: 'Other',
    });
  });

  it('tests choices, expressions that fail, one state of a machine, a Map by its mocked result', async () => {
    engine = await startEngine();
    const choice = JSON.stringify({
      Type: 'Choice',
      Choices: [{ Condition: '{% $states.input > 3 %}', Next: 'Large' }],
      Default: 'Small',
    });
    expect(await test({ definition: choice, input: '5' })).toEqual({
      status: 'SUCCEEDED',
      output: '5',
      nextState: 'Large',
    });
    expect(await test({ definition: choice, input: '1' })).toMatchObject({ nextState: 'Small' });
    expect(await test({ definition: JSON.stringify(pass({ Output: '{% $absent %}', End: true })) })).toMatchObject({
      status: 'FAILED',
      error: 'States.QueryEvaluationError',
    });
    const whole = machineText({
      A: pass({ Next: 'B' }),
      B: pass({ Output: '{% $states.context.Execution.Name %}', End: true }),
    });
    expect(await test({ definition: whole, stateName: 'B', context: '{"Execution":{"Name":"given"}}' })).toEqual({
      status: 'SUCCEEDED',
      output: '"given"',
    });
    const map = JSON.stringify({
      Type: 'Map',
      ItemProcessor: { StartAt: 'A', States: { A: pass() } },
      Output: '{% $count($states.result) %}',
      End: true,
    });
    expect(await test({ definition: map, mock: { result: '[1,2]' } })).toEqual({ status: 'SUCCEEDED', output: '2' });
    await expect(test({ definition: JSON.stringify({ Type: 'Pass' }) })).rejects.toMatchObject({
      name: 'InvalidDefinition',
    });
    expect(await test({ definition: JSON.stringify({ Type: 'Wait', Seconds: 86400, End: true }) })).toMatchObject({
      status: 'SUCCEEDED',
    });
  });
});
