import type { StepFunctions } from '../createStepFunctions.ts';
import type { InvokeFunction } from '../integrations/invokeLambda.ts';
import type { Act, Answer, Case } from './Case.ts';
import { startEngine, type TestEngine } from './startEngine.ts';

interface Observed {
  status: string;
  output?: unknown;
  error?: string;
  cause?: string;
  events: string[];
  refusals: (string | undefined)[];
}

const roleArn = 'arn:aws:iam::000000000000:role/Conformance';

/** Runs one case on a fresh engine and tells what came of it. */
export async function runCase(one: Case): Promise<Observed> {
  const tokens: string[] = [];
  const answers = new Map(Object.entries(one.answers ?? {}).map(([name, list]) => [name, [...list]]));
  const engine = await startEngine({
    listening: false,
    integrations: {
      invokeFunction: (arn, payload) => {
        const { token } = (payload ?? {}) as { token?: string };
        if (token) tokens.push(token);
        return answerOf(answers.get(arn.split(':').pop() ?? ''), payload);
      },
    },
  });
  try {
    return await observe(engine, one, tokens);
  } finally {
    await engine.close();
  }
}

async function answerOf(list: Answer[] | undefined, payload: unknown): ReturnType<InvokeFunction> {
  const answer = list && (list.length > 1 ? list.shift() : list[0]);
  if (answer === undefined) return { payload };
  if (answer === 'never') return new Promise(() => {});
  if ('payload' in answer) return answer;
  return { functionError: { errorType: answer.error, errorMessage: answer.message ?? '' } };
}

async function observe(engine: TestEngine, one: Case, tokens: string[]): Promise<Observed> {
  const endless = Object.values(one.answers ?? {}).some((list) => list.includes('never'));
  const settle = () => engine.settle(endless ? 30 : undefined);
  const call = engine.stepFunctions.call as unknown as (
    action: string,
    input: object,
  ) => Promise<Record<string, never>>;
  const define = (name: string, states: Record<string, object>, rest: object = {}) =>
    call('CreateStateMachine', {
      name,
      roleArn,
      definition: JSON.stringify({
        QueryLanguage: 'JSONata',
        StartAt: Object.keys(states)[0],
        States: states,
        ...rest,
      }),
    });
  if (one.child) await define('child', one.child);
  const { stateMachineArn } = await define('case', one.states, {
    ...(one.startAt === undefined ? {} : { StartAt: one.startAt }),
    ...(one.timeoutSeconds === undefined ? {} : { TimeoutSeconds: one.timeoutSeconds }),
  });
  const { executionArn } = await call('StartExecution', {
    stateMachineArn,
    name: 'run',
    input: JSON.stringify(one.input ?? {}),
  });
  await settle();
  const refusals: Observed['refusals'] = [];
  for (const act of one.acts ?? []) {
    refusals.push(await refusalOf(perform(engine, act, tokens, executionArn ?? '')));
    await settle();
  }
  for (let turn = 0; turn < 30 && !one.keepTimers; turn += 1) {
    const due = engine.stepFunctions.nextTimer();
    if (due === undefined) break;
    engine.clock.advanceTo(due);
    await settle();
  }
  const { status, output, error, cause } = await call('DescribeExecution', { executionArn });
  const { events } = (await call('GetExecutionHistory', { executionArn, maxResults: 1000 })) as unknown as {
    events: { type: string }[];
  };
  return {
    status: status ?? '',
    ...(output === undefined ? {} : { output: JSON.parse(output) }),
    ...(error === undefined ? {} : { error }),
    ...(cause === undefined ? {} : { cause }),
    events: events.map(({ type }) => type),
    refusals,
  };
}

async function refusalOf(work: Promise<unknown>): Promise<string | undefined> {
  try {
    await work;
    return undefined;
  } catch (error) {
    return (error as { code?: string }).code ?? (error as Error).message;
  }
}

function perform(engine: TestEngine, act: Act, tokens: string[], executionArn: string): Promise<unknown> {
  const call: StepFunctions['call'] = engine.stepFunctions.call;
  if ('advance' in act) {
    engine.clock.advanceTo(engine.clock.now() + act.advance * 1000);
    return Promise.resolve();
  }
  if ('stop' in act) return call('StopExecution', { executionArn, ...act.stop });
  if ('redrive' in act) return call('RedriveExecution', { executionArn });
  const taskToken = tokens[act.token ?? tokens.length - 1] ?? '';
  if ('succeed' in act) return call('SendTaskSuccess', { taskToken, output: JSON.stringify(act.succeed) });
  if ('fail' in act) return call('SendTaskFailure', { taskToken, ...act.fail });
  return call('SendTaskHeartbeat', { taskToken });
}
