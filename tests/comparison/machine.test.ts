import {
  CreateStateMachineCommand,
  DescribeExecutionCommand,
  GetExecutionHistoryCommand,
  RedriveExecutionCommand,
  StartExecutionCommand,
} from '@aws-sdk/client-sfn';
import { afterAll, describe, expect, it } from 'vitest';
import { startEngine } from '../../infra/local/stepfunctions/conformance/startEngine.ts';
import { StepInput, takeStep } from '../../shared/adapters/comparison/takeStep.ts';
import { now } from '../../shared/adapters/now.ts';
import { identityHash, inventedIdNumber } from '../support/identity.ts';
import { definitionOf } from '../workflows/support/definitions.ts';
import { render, substitutionsFor } from '../workflows/support/render.ts';
import {
  createWorld,
  medical,
  medicalRow,
  objectsEndpoint,
  openWarnings,
  registerPeople,
  type World,
} from './support/world.ts';

/** As the scheduler writes it. */
const scheduledTime = now().replace(/\.\d+Z/, 'Z');
const roleArn = 'arn:aws:iam::000000000000:role/machine';

async function openMachine(world: World, beforeStep: (input: StepInput) => void = () => {}) {
  const engine = await startEngine({
    integrations: {
      s3Endpoint: objectsEndpoint,
      invokeFunction: async (_arn, payload) => {
        try {
          const input = StepInput.parse(payload);
          beforeStep(input);
          return { payload: await takeStep(world, input) };
        } catch (error) {
          const { name, message } = error as Error;
          return { functionError: { errorType: name, errorMessage: message } };
        }
      },
    },
  });
  afterAll(() => engine.close());
  const substitutions = { ...substitutionsFor('comparison', 'aws'), DataBucketName: 'doudi-data' };
  const definition = render(definitionOf('comparison'), substitutions);
  const { stateMachineArn } = await engine.client.send(
    new CreateStateMachineCommand({ name: 'comparison', definition, roleArn }),
  );
  const run = async (name: string, input: object = {}) => {
    const started = await engine.client.send(
      new StartExecutionCommand({
        stateMachineArn,
        name,
        input: JSON.stringify({ slices: 2, scheduledTime, ...input }),
      }),
    );
    return ended(engine, started.executionArn ?? '');
  };
  return { engine, run };
}

async function ended(engine: Awaited<ReturnType<typeof startEngine>>, executionArn: string) {
  for (;;) {
    await engine.settle();
    const found = await engine.client.send(new DescribeExecutionCommand({ executionArn }));
    if (found.status !== 'RUNNING') return found;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

describe('the comparison machine', { timeout: 120_000 }, () => {
  it('goes from the open run to its report, names nobody on the way, and finds nothing new the second time', async () => {
    const world = await createWorld();
    await registerPeople(world, 6);
    await medical(world, [medicalRow(1, 20_000), medicalRow(2, 100), medicalRow(1001, 30_000)]);
    const { engine, run } = await openMachine(world);
    const first = await run('first');
    expect({ status: first.status, cause: first.cause }).toEqual({ status: 'SUCCEEDED', cause: undefined });
    expect(JSON.parse(first.output ?? '')).toMatchObject({ persons: 6, warnings: 2, repeated: 0 });
    const { events } = await engine.client.send(
      new GetExecutionHistoryCommand({ executionArn: first.executionArn, maxResults: 1000 }),
    );
    const history = JSON.stringify(events);
    expect(history).not.toContain(inventedIdNumber(1));
    expect(history).not.toContain((await identityHash.of(inventedIdNumber(1))).slice(3));
    const second = await run('second');
    expect(JSON.parse(second.output ?? '')).toMatchObject({ warnings: 0, repeated: 2 });
    expect(await openWarnings(world)).toHaveLength(2);
  });

  it('lets the other slices finish beside a poisoned one, and a redrive does that one alone', async () => {
    const world = await createWorld();
    await registerPeople(world, 30);
    await medical(
      world,
      Array.from({ length: 30 }, (_, order) => medicalRow(order, 20_000)),
    );
    let poisoned = true;
    const judged: number[] = [];
    const { engine, run } = await openMachine(world, (input) => {
      if (input.step !== 'judge') return;
      if (poisoned && input.from === 512) throw new Error('poisoned');
      judged.push(input.from);
    });
    const first = await run('poisoned', { slices: 4 });
    expect(first.status).toBe('FAILED');
    expect(judged.toSorted((a, b) => a - b)).toEqual([0, 256, 768]);
    poisoned = false;
    await engine.client.send(new RedriveExecutionCommand({ executionArn: first.executionArn ?? '' }));
    const redriven = await ended(engine, first.executionArn ?? '');
    expect({ status: redriven.status, cause: redriven.cause }).toEqual({ status: 'SUCCEEDED', cause: undefined });
    expect(judged.slice(3)).toEqual([512]);
    expect(JSON.parse(redriven.output ?? '')).toMatchObject({ persons: 30, warnings: 29 });
    expect(await openWarnings(world)).toHaveLength(29);
  });

  it('ends where a step fails for good, and another execution takes the run over from there', async () => {
    const world = await createWorld();
    await registerPeople(world, 3);
    await medical(world, [medicalRow(1, 20_000)]);
    let poisoned = true;
    const frozen: string[] = [];
    const { run } = await openMachine(world, (input) => {
      if (input.step === 'freeze') frozen.push(input.runId);
      if (input.step === 'judge' && poisoned) throw new Error('poisoned');
    });
    expect((await run('first')).status).toBe('FAILED');
    poisoned = false;
    expect(JSON.parse((await run('second')).output ?? '')).toMatchObject({ busy: true });
    const taken = await run('third', { takeOver: true });
    expect(JSON.parse(taken.output ?? '')).toMatchObject({ persons: 3, warnings: 1 });
    expect(frozen).toHaveLength(2);
  });
});
