import { afterEach, describe, expect, it } from 'vitest';
import { ask, lambda, pass, task } from './Case.ts';
import { startEngine, type TestEngine } from './startEngine.ts';

const details = { truncated: false };
let engine: TestEngine;
afterEach(() => engine.close());

interface Event {
  id: number;
  previousEventId: number;
  timestamp: number;
  type: string;
}

async function historyOf(states: Record<string, object>, input: unknown = {}, rest: object = {}): Promise<Event[]> {
  const call = (action: string, body: object) =>
    engine.stepFunctions.call(action, body) as Promise<Record<string, unknown>>;
  const definition = JSON.stringify({ QueryLanguage: 'JSONata', StartAt: Object.keys(states)[0], States: states });
  const { stateMachineArn } = await call('CreateStateMachine', {
    name: 'h',
    definition,
    roleArn: 'arn:aws:iam::000000000000:role/H',
  });
  const { executionArn } = await call('StartExecution', { stateMachineArn, input: JSON.stringify(input) });
  await engine.settle();
  return (await call('GetExecutionHistory', { executionArn, ...rest })).events as Event[];
}

describe('the event history', () => {
  it('has the details that AWS gives, with times of the clock', async () => {
    engine = await startEngine({ listening: false });
    const events = await historyOf(
      {
        T: task('f', {
          Arguments: { a: '{% $states.input.a %}' },
          Assign: { x: '{% $states.result.a %}' },
          TimeoutSeconds: 9,
          Output: 'out',
          End: true,
        }),
      },
      { a: 1 },
    );
    const timestamp = engine.clock.now() / 1000;
    const at = (id: number, type: string, rest: object = {}, previousEventId = id - 1): object => ({
      id,
      previousEventId,
      timestamp,
      type,
      ...rest,
    });
    expect(events).toEqual([
      at(1, 'ExecutionStarted', {
        executionStartedEventDetails: {
          input: '{"a":1}',
          inputDetails: details,
          roleArn: 'arn:aws:iam::000000000000:role/H',
        },
      }),
      at(
        2,
        'TaskStateEntered',
        { stateEnteredEventDetails: { name: 'T', input: '{"a":1}', inputDetails: details } },
        0,
      ),
      at(3, 'LambdaFunctionScheduled', {
        lambdaFunctionScheduledEventDetails: {
          resource: lambda('f'),
          input: '{"a":1}',
          inputDetails: details,
          timeoutInSeconds: 9,
        },
      }),
      at(4, 'LambdaFunctionStarted'),
      at(5, 'LambdaFunctionSucceeded', {
        lambdaFunctionSucceededEventDetails: { output: '{"a":1}', outputDetails: details },
      }),
      at(6, 'TaskStateExited', {
        stateExitedEventDetails: {
          name: 'T',
          output: '"out"',
          outputDetails: details,
          assignedVariables: { x: '1' },
          assignedVariablesDetails: details,
        },
      }),
      at(7, 'ExecutionSucceeded', { executionSucceededEventDetails: { output: '"out"', outputDetails: details } }),
    ]);
  });

  it('names integrations as AWS does', async () => {
    engine = await startEngine({ listening: false });
    const events = await historyOf({ A: ask({ TimeoutSeconds: 60, HeartbeatSeconds: 5, End: true }) });
    const names = { resourceType: 'lambda', resource: 'invoke.waitForTaskToken' };
    expect(events[2]).toMatchObject({
      type: 'TaskScheduled',
      taskScheduledEventDetails: {
        ...names,
        region: 'us-east-1',
        timeoutInSeconds: 60,
        heartbeatInSeconds: 5,
        parameters: expect.stringContaining('"FunctionName":"ask"'),
      },
    });
    expect(events[3]).toMatchObject({ type: 'TaskStarted', taskStartedEventDetails: names });
    expect(events[4]).toMatchObject({
      type: 'TaskSubmitted',
      taskSubmittedEventDetails: { ...names, outputDetails: details },
    });
  });

  it('points branches and iterations to where they began', async () => {
    engine = await startEngine({ listening: false });
    const events = await historyOf({
      M: { Type: 'Map', Items: [1, 2], ItemProcessor: { StartAt: 'P', States: { P: pass() } }, End: true },
    });
    expect(events.map(({ id, previousEventId, type }) => `${id} ${type} after ${previousEventId}`)).toEqual([
      '1 ExecutionStarted after 0',
      '2 MapStateEntered after 0',
      '3 MapStateStarted after 2',
      '4 MapIterationStarted after 3',
      '5 MapIterationStarted after 3',
      '6 PassStateEntered after 4',
      '7 PassStateExited after 6',
      '8 MapIterationSucceeded after 7',
      '9 PassStateEntered after 5',
      '10 PassStateExited after 9',
      '11 MapIterationSucceeded after 10',
      '12 MapStateSucceeded after 11',
      '13 MapStateExited after 12',
      '14 ExecutionSucceeded after 13',
    ]);
  });

  it('leaves the data out when asked to', async () => {
    engine = await startEngine({ listening: false });
    const events = await historyOf(
      { P: pass({ Output: 'secret', End: true }) },
      { also: 'secret' },
      { includeExecutionData: false },
    );
    expect(events).toHaveLength(4);
    expect(JSON.stringify(events)).not.toContain('secret');
  });
});
