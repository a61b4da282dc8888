import * as z from 'zod';
import { isJson } from '../engine/isJson.ts';
import { executionArn } from '../engine/NestedExecutions.ts';
import { principalOf } from '../engine/principalOf.ts';
import type { Execution, Failure, Outcome } from '../frames/Execution.ts';
import { accept, step } from '../interpreter/advance.ts';
import { leaveState } from '../interpreter/children.ts';
import type { Run } from '../interpreter/Run.ts';
import { type Machine, parseDefinition, parseSingleState, singleStateName } from '../parser/parseDefinition.ts';
import type { State } from '../parser/states.ts';
import { executionOf, startedRow } from '../store/executions.ts';
import { refuse } from './ApiError.ts';
import { expectValid } from './expect.ts';
import { definitionText, jsonText, text } from './fields.ts';
import { type Api, operation } from './operation.ts';
import { answer, failureIn } from './testedState.ts';

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
export const testState = operation(testFields, async (api, input) => {
  const { machine, name } = machineOf(input);
  const block = machine.blocks.find(({ States }) => States.has(name));
  const state = block?.States.get(name);
  if (!block || !state) refuse('ValidationException', `State '${name}' does not exist in the definition`);
  const context = JSON.parse(input.context) as object;
  const run = api.engine.run(testExecution(api, input, machine), {
    ...api.engine.surroundings,
    random: () => 1,
    context,
  });
  const frame = run.addFrame(0, 0, { ...block, StartAt: name }, input.input, 0);
  frame.variables = input.variables;
  if ('Retry' in state) frame.retries = state.Retry.map(() => input.stateConfiguration?.retrierRetryCount ?? 0);
  return answer(run, state, name, input, await work(api, run, state, input));
});

function machineOf({ definition, stateName }: TestInput): { machine: Machine; name: string } {
  const json: unknown = isJson(definition) ? JSON.parse(definition) : undefined;
  const whole = typeof json === 'object' && json !== null && 'States' in json;
  if (!whole) return { machine: expectValid(parseSingleState(json)), name: singleStateName };
  if (!stateName) refuse('ValidationException', 'stateName is required for a whole definition');
  return { machine: expectValid(parseDefinition(definition)), name: stateName };
}

function testExecution({ engine }: Api, { roleArn, input }: TestInput, machine: Machine): Execution {
  const { partition, region, accountId } = engine.options;
  const machineArn = `arn:${partition}:states:${region}:${accountId}:stateMachine:TestState`;
  const given = { arn: executionArn(machineArn, 'test'), name: 'test', machineArn, roleArn, definition: 0, input };
  return { ...executionOf(startedRow(0, engine.now(), given), machine), lastEvent: 1 };
}

/** Enters the state and answers what it asks for; gives the failure that its rules were asked about. */
async function work(api: Api, run: Run, state: State, { mock, roleArn }: TestInput): Promise<Failure | undefined> {
  const [frame] = run.ready;
  if (!frame) return undefined;
  if (state.Type === 'Map' || state.Type === 'Parallel') {
    if (mock?.result === undefined) refuse('ValidationException', `A ${state.Type} state needs a mocked result`);
    run.ready.length = 0;
    await leaveState(run, frame, { ...state, result: { value: JSON.parse(mock.result) } });
    return undefined;
  }
  await step(run);
  if (frame.phase === 'wait') await accept(run, { kind: 'timer', frame: frame.id, timer: 'wait' });
  const call = run.effects.find((effect) => effect.kind === 'call');
  if (!call) return failureIn(run);
  const outcome = mock ? mocked(mock) : await api.integrate(call.call, principalOf(roleArn));
  await accept(run, { kind: 'result', frame: frame.id, attempt: call.attempt, outcome });
  return 'failure' in outcome ? outcome.failure : failureIn(run);
}

const mocked = ({ errorOutput, result = '{}' }: NonNullable<TestInput['mock']>): Outcome =>
  errorOutput ? { failure: errorOutput as Failure } : { output: result };
