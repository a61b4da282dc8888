import * as z from 'zod';
import type { Engine } from '../engine/Engine.ts';
import { isJson } from '../engine/isJson.ts';
import { principalOf } from '../engine/principalOf.ts';
import { executionArn } from '../engine/startExecution.ts';
import type { Execution, Failure, Outcome } from '../frames/Execution.ts';
import { accept, step } from '../interpreter/advance.ts';
import { leaveState } from '../interpreter/children.ts';
import { matches } from '../interpreter/failState.ts';
import { Run } from '../interpreter/Run.ts';
import { type Machine, parseDefinition, parseSingleState, singleStateName } from '../parser/parseDefinition.ts';
import type { State } from '../parser/states.ts';
import { executionOf, startedRow } from '../store/executions.ts';
import { expectValid } from './expect.ts';
import { definitionText, jsonText, text } from './fields.ts';
import { operation, refuse } from './operation.ts';

const testFields = {
  definition: definitionText,
  roleArn: text(256, 1).default('arn:aws:iam::000000000000:role/TestState'),
  input: jsonText.default('{}'),
  inspectionLevel: z.enum(['INFO', 'DEBUG', 'TRACE']).default('INFO'),
  variables: jsonText.default('{}'),
  stateName: text(80, 1).optional(),
  context: jsonText.default('{}'),
  mock: z
    .object({
      result: jsonText.optional(),
      errorOutput: z.object({ error: z.string().optional(), cause: z.string().optional() }).optional(),
    })
    .optional(),
  stateConfiguration: z.looseObject({ retrierRetryCount: z.number().int().min(0).default(0) }).optional(),
};
type TestInput = z.infer<z.ZodObject<typeof testFields>>;

/** Runs one state alone: its call is mocked, or really made with the given role. Nothing is stored. */
export const testState = operation(testFields, async (engine, input) => {
  const { machine, name } = machineOf(input);
  const block = machine.blocks.find(({ States }) => States.has(name));
  const state = block?.States.get(name);
  if (!block || !state) refuse('ValidationException', `State '${name}' does not exist in the definition`);
  const now = engine.now();
  const still = { now: () => now, random: () => 1, context: JSON.parse(input.context) as object };
  const run = new Run(testExecution(engine, input, machine), { ...engine.surroundings, ...still });
  const frame = run.addFrame(0, 0, { ...block, StartAt: name }, input.input, 0);
  frame.variables = input.variables;
  if ('Retry' in state) frame.retries = state.Retry.map(() => input.stateConfiguration?.retrierRetryCount ?? 0);
  return answer(run, state, name, input, await work(engine, run, state, input));
});

function machineOf({ definition, stateName }: TestInput): { machine: Machine; name: string } {
  const json: unknown = isJson(definition) ? JSON.parse(definition) : undefined;
  const whole = typeof json === 'object' && json !== null && 'States' in json;
  if (!whole) return { machine: expectValid(parseSingleState(json)), name: singleStateName };
  if (!stateName) refuse('ValidationException', 'stateName is required for a whole definition');
  return { machine: expectValid(parseDefinition(definition)), name: stateName };
}

function testExecution(engine: Engine, { roleArn, input }: TestInput, machine: Machine): Execution {
  const { partition, region, accountId } = engine.options;
  const machineArn = `arn:${partition}:states:${region}:${accountId}:stateMachine:TestState`;
  const given = { arn: executionArn(machineArn, 'test'), name: 'test', machineArn, roleArn, definition: 0, input };
  return { ...executionOf(startedRow(0, engine.now(), given), machine), lastEvent: 1 };
}

/** Enters the state and answers what it asks for; gives the failure that its rules were asked about. */
async function work(engine: Engine, run: Run, state: State, { mock, roleArn }: TestInput) {
  const [frame] = run.ready;
  if (!frame) return undefined;
  if (state.Type === 'Map' || state.Type === 'Parallel') {
    if (mock?.result === undefined) refuse('ValidationException', `A ${state.Type} state needs a mocked result`);
    run.ready.length = 0;
    await leaveState(run, frame, { ...state, result: { value: JSON.parse(mock.result) } });
    return undefined;
  }
  await step(run);
  if (frame.phase === 'wait') {
    frame.timers = { wait: 0 };
    await accept(run, { kind: 'timer', frame: frame.id });
  }
  const { id, attempt, call } = frame;
  if (call === null) return failureIn(run);
  const outcome = mock ? mocked(mock) : await engine.calls.integrate(JSON.parse(call), principalOf(roleArn));
  await accept(run, { kind: 'result', frame: id, attempt, outcome });
  return 'failure' in outcome ? outcome.failure : failureIn(run);
}

const mocked = ({ errorOutput, result = '{}' }: NonNullable<TestInput['mock']>): Outcome =>
  errorOutput ? { failure: errorOutput as Failure } : { output: result };

/** The failure that the state itself met, as the events show it. */
const failureIn = (run: Run): Failure | undefined => detailsOf(run, /^(EvaluationFailed|ExecutionFailed)$/);

/** TestState's answer: what became of the state, and what it looked like inside. */
function answer(run: Run, state: State, name: string, tested: TestInput, failure: Failure | undefined): object {
  const [frame] = run.execution.frames.values();
  const failed = run.execution.status === 'FAILED';
  const status = frame?.phase === 'retry' ? 'RETRIABLE' : failed ? 'FAILED' : failure ? 'CAUGHT_ERROR' : 'SUCCEEDED';
  const left = status === 'SUCCEEDED' || status === 'CAUGHT_ERROR';
  // The evaluated Arguments and the raw result, as the events show them.
  const scheduled = detailsOf(run, /Scheduled$/);
  const inspectionData = {
    input: tested.input,
    afterArguments: scheduled?.parameters ?? scheduled?.input,
    result: detailsOf(run, /^(Task|LambdaFunction)Succeeded$/)?.output,
    variables: frame?.variables || undefined,
    errorDetails: failure && errorDetails(run, state, status, failure),
  };
  return {
    status,
    output: left ? (detailsOf(run, /StateExited$/)?.output ?? tested.input) : undefined,
    error: failure?.error,
    cause: failure?.cause,
    nextState: frame?.phase === 'ready' && frame.state !== name ? frame.state : undefined,
    inspectionData: tested.inspectionLevel === 'INFO' ? undefined : inspectionData,
  };
}

/** Which rule took the failure; the time of the test stands still, so that the retry's timer tells the interval. */
function errorDetails(run: Run, state: State, status: string, failure: Failure): object {
  const indexOf = (rules: { ErrorEquals: string[] }[]): number => rules.findIndex((rule) => matches(rule, failure));
  if (status === 'CAUGHT_ERROR' && 'Catch' in state) return { catchIndex: indexOf(state.Catch) };
  const [frame] = run.execution.frames.values();
  if (frame?.timers.retry === undefined || !('Retry' in state)) return {};
  const seconds = (frame.timers.retry - run.surroundings.now()) / 1000;
  return { retryIndex: indexOf(state.Retry), retryBackoffIntervalSeconds: seconds };
}

/** Of the first event of such a type. */
function detailsOf(run: Run, type: RegExp): Record<string, string> | undefined {
  const events = run.events.map((text) => JSON.parse(text) as { type: string } & Record<string, never>);
  const event = events.find((event) => type.test(event.type));
  const name = event && Object.keys(event).find((key) => key.endsWith('EventDetails'));
  return name === undefined ? undefined : event?.[name];
}
