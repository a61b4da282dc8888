import { SFNClient } from '@aws-sdk/client-sfn';
import { createStepFunctions, type StepFunctions, type StepFunctionsOptions } from '../createStepFunctions.ts';

/** A clock that tests move; real time does not pass. */
class TestClock {
  time = Date.parse('2026-01-05T08:00:00.000Z');
  private readonly listeners: (() => void)[] = [];

  now(): number {
    return this.time;
  }

  onMove(listener: () => void): void {
    this.listeners.push(listener);
  }

  advanceTo(time: number): void {
    this.time = time;
    for (const listener of this.listeners) listener();
  }
}

export interface TestEngine {
  clock: TestClock;
  stepFunctions: StepFunctions;
  client: SFNClient;
  /** At most so many turns of the event loop: a call that never ends keeps the engine from being idle. */
  settle(turns?: number): Promise<void>;
  close(): Promise<void>;
}

/** An engine with its real API server; `settle` waits until nothing moves. */
export async function startEngine({
  listening = true,
  ...options
}: Partial<StepFunctionsOptions> & { listening?: boolean } = {}): Promise<TestEngine> {
  const clock = new TestClock();
  const stepFunctions = await createStepFunctions({
    databaseFile: ':memory:',
    clock,
    region: 'us-east-1',
    accountId: '000000000000',
    partition: 'aws',
    quotas: 'off',
    integrations: { invokeFunction: async (_arn, payload) => ({ payload }) },
    ...options,
  });
  const { endpoint } = listening ? await stepFunctions.listen(0) : { endpoint: 'http://127.0.0.1' };
  const client = new SFNClient({
    endpoint,
    region: 'us-east-1',
    credentials: { accessKeyId: 'LOCALTest', secretAccessKey: 'test' },
    disableHostPrefix: true,
    maxAttempts: 1,
  });
  return {
    clock,
    stepFunctions,
    client,
    settle: async (turns = Number.POSITIVE_INFINITY) => {
      let turn = 0;
      do await new Promise((resolve) => setImmediate(resolve));
      while (!stepFunctions.idle() && ++turn < turns);
    },
    close: async () => {
      client.destroy();
      await stepFunctions.close();
    },
  };
}
