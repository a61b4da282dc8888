import { fork } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CreateStateMachineCommand, SFNClient, StartExecutionCommand } from '@aws-sdk/client-sfn';
import { createStepFunctions, type StepFunctions } from '../../infra/local/stepfunctions/createStepFunctions.ts';

/** `node tests/bench/stepfunctions.ts [name…]`: the local Step Functions engine on disk; exits 1 when a target is missed. */
const clock = { now: () => Date.now(), onMove: () => {} };
const roleArn = 'arn:aws:iam::000000000000:role/Bench';
const directory = mkdtempSync(join(tmpdir(), 'sfn-bench-'));

const open = (databaseFile: string): Promise<StepFunctions> =>
  createStepFunctions({
    databaseFile,
    clock,
    region: 'us-east-1',
    accountId: '000000000000',
    partition: 'aws',
    quotas: 'off',
    integrations: { invokeFunction: async (_arn, payload) => ({ payload }) },
  });

let files = 0;
const newFile = (): string => join(directory, `bench-${files++}.db`);

const call = (engine: StepFunctions, name: string, input: object): Promise<Record<string, unknown>> =>
  engine.call(name, input) as Promise<Record<string, unknown>>;

async function createMachine(engine: StepFunctions, name: string, states: object): Promise<string> {
  const definition = JSON.stringify({ QueryLanguage: 'JSONata', StartAt: Object.keys(states)[0], States: states });
  const { stateMachineArn } = await call(engine, 'CreateStateMachine', { name, definition, roleArn });
  return String(stateMachineArn);
}

async function untilIdle(engine: StepFunctions): Promise<void> {
  do await new Promise((resolve) => setImmediate(resolve));
  while (!engine.idle());
}

const looping = {
  Begin: { Type: 'Pass', Assign: { n: 0 }, Next: 'Count' },
  Count: { Type: 'Pass', Assign: { n: '{% $n + 1 %}' }, Next: 'Again?' },
  'Again?': { Type: 'Choice', Choices: [{ Condition: '{% $n < 50 %}', Next: 'Count' }], Default: 'Done' },
  Done: { Type: 'Succeed' },
};
const transitionsEach = 1 + 50 * 2 + 1;

async function transitionsPerSecond(file: string): Promise<number> {
  const engine = await open(file);
  const machine = await createMachine(engine, 'looping', looping);
  const begin = performance.now();
  const count = 1000;
  for (let started = 0; started < count; started += 200) {
    await Promise.all(
      Array.from({ length: 200 }, () =>
        call(engine, 'StartExecution', { stateMachineArn: machine, input: '{"case":"app-1"}' }),
      ),
    );
    await untilIdle(engine);
  }
  const rate = (count * transitionsEach * 1000) / (performance.now() - begin);
  await engine.close();
  return rate;
}

const tasks = (count: number): object =>
  Object.fromEntries(
    Array.from({ length: count }, (_, index) => [
      `Task ${index}`,
      {
        Type: 'Task',
        Resource: 'arn:aws:lambda:us-east-1:000000000000:function:noop',
        Arguments: { caseId: '{% $states.input.caseId %}' },
        TimeoutSeconds: 60,
        Retry: [{ ErrorEquals: ['Lambda.ServiceException'] }],
        ...(index < count - 1 ? { Next: `Task ${index + 1}` } : { End: true }),
      },
    ]),
  );

async function taskStatesPerSecond(file: string): Promise<number> {
  const engine = await open(file);
  const machine = await createMachine(engine, 'tasks', tasks(20));
  const begin = performance.now();
  for (let round = 0; round < 4; round += 1) {
    await Promise.all(
      Array.from({ length: 200 }, () =>
        call(engine, 'StartExecution', { stateMachineArn: machine, input: '{"caseId":"app-1"}' }),
      ),
    );
    await untilIdle(engine);
  }
  const rate = (4 * 200 * 20 * 1000) / (performance.now() - begin);
  await engine.close();
  return rate;
}

/** The client in this process, the engine in another: two cores. */
async function startsPerSecond(): Promise<number> {
  const child = fork(import.meta.filename, ['serve', newFile()], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  const endpoint = await new Promise<string>((resolve) => child.once('message', (message) => resolve(String(message))));
  const client = new SFNClient({
    endpoint,
    region: 'us-east-1',
    credentials: { accessKeyId: 'LOCALBench', secretAccessKey: 'x' },
  });
  const definition = JSON.stringify({
    QueryLanguage: 'JSONata',
    StartAt: 'P',
    States: { P: { Type: 'Pass', End: true } },
  });
  const { stateMachineArn } = await client.send(new CreateStateMachineCommand({ name: 'starts', definition, roleArn }));
  const burst = (count: number) =>
    Promise.all(
      Array.from({ length: count }, () =>
        client.send(new StartExecutionCommand({ stateMachineArn, input: '{"case":1}' })),
      ),
    );
  for (let round = 0; round < 10; round += 1) await burst(50);
  const begin = performance.now();
  for (let round = 0; round < 100; round += 1) await burst(50);
  const rate = (5000 * 1000) / (performance.now() - begin);
  client.destroy();
  child.kill('SIGKILL');
  return rate;
}

async function idleTransitionMilliseconds(): Promise<number> {
  const engine = await open(newFile());
  const machine = await createMachine(engine, 'one', {
    Only: { Type: 'Pass', Output: { n: '{% $states.input.n + 1 %}' }, End: true },
  });
  const times: number[] = [];
  for (let index = 0; index < 500; index += 1) {
    const begin = performance.now();
    await call(engine, 'StartExecution', { stateMachineArn: machine, input: '{"n":1}' });
    await untilIdle(engine);
    times.push(performance.now() - begin);
  }
  await engine.close();
  return times.sort((a, b) => a - b)[250] ?? 0;
}

/** 100,000 items in the state's array, in batches of 100. */
async function distributedMap(): Promise<{ seconds: number; megabytes: number }> {
  const engine = await open(newFile());
  const machine = await createMachine(engine, 'fan-out', {
    Each: {
      Type: 'Map',
      Items: '{% $reduce([1..100], function($all, $n) { $append($all, [($n - 1) * 1000..$n * 1000 - 1]) }, []) %}',
      ItemBatcher: { MaxItemsPerBatch: 100 },
      MaxConcurrency: 100,
      ItemProcessor: {
        ProcessorConfig: { Mode: 'DISTRIBUTED', ExecutionType: 'STANDARD' },
        StartAt: 'Count',
        States: {
          Count: {
            Type: 'Task',
            Resource: 'arn:aws:lambda:us-east-1:000000000000:function:noop',
            Arguments: '{% $count($states.input.Items) %}',
            End: true,
          },
        },
      },
      Output: '{% $sum($states.result) %}',
      End: true,
    },
  });
  let peak = 0;
  const watch = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage().rss);
  }, 50);
  const begin = performance.now();
  const { executionArn } = await call(engine, 'StartExecution', { stateMachineArn: machine, input: '{}' });
  await untilIdle(engine);
  const seconds = (performance.now() - begin) / 1000;
  clearInterval(watch);
  const { status, output, cause } = await call(engine, 'DescribeExecution', { executionArn });
  if (output !== '100000') throw new Error(`The distributed map ended ${status}: ${output ?? cause}`);
  await engine.close();
  return { seconds, megabytes: peak / 1_048_576 };
}

async function waiting(): Promise<{ seconds: number; megabytes: number; fileMegabytes: number }> {
  const file = newFile();
  const engine = await open(file);
  const machine = await createMachine(engine, 'waiting', {
    Ask: {
      Type: 'Task',
      Resource: 'arn:aws:states:::lambda:invoke.waitForTaskToken',
      Arguments: { FunctionName: 'ask', Payload: { token: '{% $states.context.Task.Token %}' } },
      TimeoutSeconds: 25_920_000,
      End: true,
    },
  });
  for (let started = 0; started < 100_000; started += 1000) {
    await Promise.all(
      Array.from({ length: 1000 }, () =>
        call(engine, 'StartExecution', { stateMachineArn: machine, input: '{"caseId":"app-1"}' }),
      ),
    );
  }
  await untilIdle(engine);
  await engine.close();
  const child = fork(import.meta.filename, ['reopen', file], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  const answer = await new Promise<{ seconds: number; megabytes: number }>((resolve) =>
    child.once('message', (message) => resolve(message as never)),
  );
  child.kill('SIGKILL');
  return { ...answer, fileMegabytes: statSync(file).size / 1_048_576 };
}

async function serve(file: string): Promise<void> {
  const engine = await open(file);
  process.send?.((await engine.listen(0)).endpoint);
}

async function reopen(file: string): Promise<void> {
  const begin = performance.now();
  const engine = await open(file);
  await engine.listen(0);
  await untilIdle(engine);
  process.send?.({ seconds: (performance.now() - begin) / 1000, megabytes: process.memoryUsage().rss / 1_048_576 });
}

const report: [what: string, measured: string, target: string, met: boolean][] = [];
const atLeast = (what: string, value: number, target: number): void =>
  void report.push([what, value.toFixed(0), `≥ ${target}`, value >= target]);
const below = (what: string, value: number, target: number): void =>
  void report.push([what, value.toFixed(2), `< ${target}`, value < target]);

const benches: Record<string, () => Promise<void>> = {
  transitions: async () => {
    const onDisk = await transitionsPerSecond(newFile());
    const inMemory = await transitionsPerSecond(':memory:');
    atLeast('state transitions a second, 200 executions at once', onDisk, 5000);
    below('times slower on disk than in memory (transitions)', inMemory / onDisk, 2.5);
  },
  tasks: async () => {
    const onDisk = await taskStatesPerSecond(newFile());
    const inMemory = await taskStatesPerSecond(':memory:');
    atLeast('Lambda task states a second', onDisk, 2000);
    below('times slower on disk than in memory (tasks)', inMemory / onDisk, 2.5);
  },
  starts: async () => atLeast('StartExecution a second over HTTP with the SDK', await startsPerSecond(), 1500),
  idle: async () =>
    below('milliseconds for a start and one state when idle (p50)', await idleTransitionMilliseconds(), 1),
  map: async () => {
    const { seconds, megabytes } = await distributedMap();
    below('seconds for a distributed map of 100,000 items in batches of 100', seconds, 60);
    below('megabytes at its peak', megabytes, 500);
  },
  waiting: async () => {
    const { seconds, megabytes, fileMegabytes } = await waiting();
    below('seconds to start with 100,000 executions waiting on tokens', seconds, 5);
    below('megabytes of memory with them', megabytes, 500);
    report.push(['megabytes of their file', fileMegabytes.toFixed(0), '', true]);
  },
};

const [first, file = ''] = process.argv.slice(2);
if (first === 'serve') await serve(file);
else if (first === 'reopen') await reopen(file);
else {
  const chosen = process.argv.length > 2 ? process.argv.slice(2) : Object.keys(benches);
  for (const name of chosen) await benches[name]?.();
  for (const [what, measured, target, met] of report)
    console.log(`${met ? '✓' : '✗'} ${measured.padStart(8)} ${target.padEnd(8)} ${what}`);
  rmSync(directory, { recursive: true });
  process.exit(report.every(([, , , met]) => met) ? 0 : 1);
}
