import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import { isJson } from '../../engine/isJson.ts';
import { principalOf } from '../../engine/principalOf.ts';
import type { Execution, Failure, Outcome } from '../../frames/Execution.ts';
import { accept, step } from '../../interpreter/advance.ts';
import { leaveState } from '../../interpreter/children.ts';
import { Run } from '../../interpreter/Run.ts';
import type { State } from '../../parser/model.ts';
import { type Parsed, parseDefinition, parseSingleState, singleStateName } from '../../parser/parseDefinition.ts';
import type { Api } from '../Api.ts';
import { ApiError } from '../ApiError.ts';
import { read, text } from '../input.ts';
import { answer, failureIn } from './testedState.ts';

const jsonText = z.string().refine(isJson, 'Member must be valid JSON');
const testInput = z.object({
  definition: text(1_048_576, 1),
  roleArn: text(256, 1).default('arn:aws:iam::000000000000:role/TestState'),
  input: jsonText.default('{}'),
  inspectionLevel: z.enum(['INFO', 'DEBUG', 'TRACE']).default('INFO'),
  revealSecrets: z.boolean().optional(),
  variables: jsonText.default('{}'),
  stateName: text(80, 1).optional(),
  context: jsonText.optional(),
  mock: z
    .object({
      result: jsonText.optional(),
      errorOutput: z.object({ error: z.string().optional(), cause: z.string().optional() }).optional(),
      fieldValidationMode: z.enum(['STRICT', 'PRESENT', 'NONE']).optional(),
    })
    .optional(),
  stateConfiguration: z
    .object({ retrierRetryCount: z.number().int().min(0).default(0) })
    .loose()
    .optional(),
});
type Input = z.infer<typeof testInput>;

/** Runs one state alone: its call is mocked, or really made with the given role. Nothing is stored. */
export async function testState(api: Api, raw: unknown): Promise<object> {
  const input = read(testInput, raw);
  const { machine, name } = machineOf(input);
  const execution = executionOf(api, input, machine);
  const run = new Run(execution, {
    now: () => api.engine.now(),
    region: api.engine.options.region,
    random: () => 1,
    uuid: randomUUID,
    token: () => 'test-state-token',
    admit: () => undefined,
    ...(input.context === undefined ? {} : { context: JSON.parse(input.context) as object }),
  });
  const block = machine.blocks.find(({ states }) => states.has(name));
  const state = block?.states.get(name);
  if (!block || !state) throw new ApiError('ValidationException', `State '${name}' does not exist in the definition`);
  const frame = run.addFrame(0, 0, { ...block, startAt: name }, input.input, 0);
  frame.variables = input.variables;
  const rules = 'retry' in state ? state.retry : [];
  frame.retries = rules.map(() => input.stateConfiguration?.retrierRetryCount ?? 0);
  const failure = await work(api, run, state, input);
  return answer(run, state, name, input, failure);
}

function machineOf(input: Input): { machine: NonNullable<Parsed['machine']>; name: string } {
  const json: unknown = isJson(input.definition) ? JSON.parse(input.definition) : undefined;
  const whole = typeof json === 'object' && json !== null && 'States' in json;
  if (whole && !input.stateName)
    throw new ApiError('ValidationException', 'stateName is required for a whole definition');
  const parsed = whole ? parseDefinition(input.definition) : parseSingleState(json);
  if (!parsed.machine) {
    const list = parsed.findings.map(({ code, message, location }) => `${code}: ${message} at ${location}`).join(', ');
    throw new ApiError('InvalidDefinition', `Invalid State Machine Definition: '${list}'`);
  }
  return { machine: parsed.machine, name: whole ? (input.stateName ?? '') : singleStateName };
}

function executionOf(api: Api, input: Input, machine: Execution['machine']): Execution {
  const { partition, region, accountId } = api.engine.options;
  const arn = (kind: string, name: string): string => `arn:${partition}:states:${region}:${accountId}:${kind}:${name}`;
  return {
    row: 0,
    arn: arn('execution', 'TestState:test'),
    name: 'test',
    machineArn: arn('stateMachine', 'TestState'),
    machineName: 'TestState',
    roleArn: input.roleArn,
    machine,
    input: input.input,
    startedAt: api.engine.now(),
    redriveCount: 0,
    status: 'RUNNING',
    lastEvent: 1,
    frames: new Map(),
    nextFrame: 1,
  };
}

/** Enters the state and answers what it asks for; gives the failure that its rules were asked about. */
async function work(api: Api, run: Run, state: State, { mock, roleArn }: Input): Promise<Failure | undefined> {
  const [frame] = run.ready;
  if (!frame) return undefined;
  if (state.type === 'Map' || state.type === 'Parallel') {
    if (mock?.result === undefined)
      throw new ApiError('ValidationException', `A ${state.type} state needs a mocked result`);
    run.ready.length = 0;
    await leaveState(run, frame, { ...state, result: { value: JSON.parse(mock.result) } });
    return undefined;
  }
  await step(run);
  if (frame.phase === 'wait') await accept(run, { kind: 'timer', frame: frame.id, timer: 'wait' });
  const call = run.effects.find((effect) => effect.kind === 'call');
  if (call?.kind !== 'call') return failureIn(run);
  const outcome: Outcome = mock ? mocked(mock) : await api.integrate(call.call, principalOf(roleArn));
  await accept(run, { kind: 'result', frame: frame.id, attempt: call.attempt, outcome });
  return 'failure' in outcome ? outcome.failure : failureIn(run);
}

function mocked(mock: NonNullable<Input['mock']>): Outcome {
  if (mock.errorOutput) return { failure: mock.errorOutput as Failure };
  return { output: mock.result ?? '{}' };
}
