import { expect, it } from 'vitest';
import type { OnWait } from '../integrations/invokeLambda.ts';
import { startEngine } from './startEngine.ts';

const definition = JSON.stringify({
  QueryLanguage: 'JSONata',
  StartAt: 'A',
  States: {
    A: { Type: 'Task', Resource: 'arn:aws:lambda:us-east-1:000000000000:function:f', TimeoutSeconds: 60, End: true },
  },
});

it('counts TimeoutSeconds of a function that waits for a free environment from its turn on', async () => {
  let tell: OnWait = () => {};
  const engine = await startEngine({
    listening: false,
    integrations: {
      invokeFunction: (_arn, _payload, _principal, onWait = () => {}) => {
        tell = onWait;
        onWait('waits');
        return new Promise(() => {});
      },
    },
  });
  const { call } = engine.stepFunctions;
  const roleArn = 'arn:aws:iam::000000000000:role/machine';
  const { stateMachineArn } = (await call('CreateStateMachine', { name: 'm', definition, roleArn })) as Named;
  const { executionArn } = (await call('StartExecution', { stateMachineArn })) as Named;
  const statusAfter = async (seconds: number) => {
    engine.clock.advanceTo(engine.clock.now() + seconds * 1000);
    await engine.settle(50);
    return ((await call('DescribeExecution', { executionArn })) as { status: string }).status;
  };
  expect(await statusAfter(61)).toBe('RUNNING');
  expect(await statusAfter(200)).toBe('RUNNING');
  tell('begins');
  expect(await statusAfter(59)).toBe('RUNNING');
  expect(await statusAfter(2)).toBe('FAILED');
  await engine.close();
});

interface Named {
  stateMachineArn?: string;
  executionArn?: string;
}
