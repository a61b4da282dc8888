import { block, blockWith } from './block.ts';
import { distributed } from './distributed.ts';
import { Place } from './Place.ts';
import { resource } from './resource.ts';
import { assign, catching, choices, retry } from './rules.ts';
import { anything, isObject, list, object, oneOf, or, template, text, typed } from './shapes.ts';
import { isExpressionText, type Template } from './Template.ts';

const shared = { Type: text, 'Comment?': text, 'QueryLanguage?': oneOf('JSONata', 'JSONPath') };
const ending = { ...shared, 'Output?': template };
const flowing = { ...ending, 'Assign?': assign, 'Next?': text, 'End?': anything };
const failable = { ...flowing, Retry: or([], retry), Catch: or([], catching) };

const task = object(
  {
    ...failable,
    Resource: resource,
    'Arguments?': template,
    'TimeoutSeconds?': typed('number', 1),
    'HeartbeatSeconds?': typed('number', 1),
    'Credentials?': anything,
  },
  ({ Resource, Arguments, TimeoutSeconds, HeartbeatSeconds }, place) => {
    if (!Resource.direct && Arguments && !isObject(Arguments.json) && !isExpressionText(Arguments.json))
      place.at('Arguments').error('Expected value of type [object] or a JSONata expression');
    if (constantOf(HeartbeatSeconds) >= constantOf(TimeoutSeconds))
      place.at('HeartbeatSeconds').error('HeartbeatSeconds must be smaller than TimeoutSeconds');
    if (Resource.pattern === 'token' && !JSON.stringify(Arguments?.json ?? '').includes('$states.context.Task.Token'))
      place
        .at('Arguments')
        .error('The task token is not passed on: nobody can complete this task', 'NO_TASK_TOKEN', 'WARNING');
  },
);

/** Not a number for an expression. */
const constantOf = (template: Template | undefined): number => Number(template?.json ?? Number.NaN);

const processorConfig = object(
  { 'Mode?': oneOf('INLINE', 'DISTRIBUTED'), 'ExecutionType?': anything },
  ({ Mode, ExecutionType }, place) => {
    if (Mode === 'DISTRIBUTED' && ExecutionType !== 'STANDARD')
      place.at('ExecutionType').error('The local engine runs child executions of type STANDARD only');
  },
);

/** `ItemProcessor.ProcessorConfig.Mode`, before the state is read. */
export function isDistributed(state: unknown): boolean {
  const processor = isObject(state) && state.ItemProcessor;
  const config = isObject(processor) && processor.ProcessorConfig;
  return isObject(config) && config.Mode === 'DISTRIBUTED';
}

/** Every state type with its fields. */
const types = {
  Task: task,
  Parallel: object({ ...failable, Branches: list(block), 'Arguments?': template }),
  Map: object({
    ...failable,
    'Items?': typed('array'),
    ItemProcessor: blockWith({ 'ProcessorConfig?': processorConfig }),
    'ItemSelector?': template,
    'MaxConcurrency?': typed('number'),
    ...distributed,
  }),
  Choice: object({ ...ending, 'Assign?': assign, Choices: choices, 'Default?': text }, ({ Choices }, place) => {
    if (Choices.length === 0) place.at('Choices').error('Expected an array of at least one rule');
  }),
  Wait: object(
    { ...flowing, 'Seconds?': typed('number'), 'Timestamp?': typed('string') },
    ({ Seconds, Timestamp }, place) => {
      if (!Seconds === !Timestamp) place.error("Exactly one of 'Seconds' and 'Timestamp' is required");
    },
  ),
  Pass: object(flowing),
  Succeed: object(ending),
  Fail: object({ ...shared, 'Error?': typed('string'), 'Cause?': typed('string') }),
};

type Types = typeof types;
export type StateOf<T extends keyof Types> = Omit<ReturnType<Types[T]>, 'Type'> & {
  Type: T;
  name: string;
  /** Absent: the state ends its block. */
  Next?: string | undefined;
};
export type State = { [T in keyof Types]: StateOf<T> }[keyof Types];

export function readState(name: string, value: unknown, place: Place): State {
  const none = { Type: 'Pass', name } as const;
  if (!isObject(value)) {
    place.error('Expected value of type [Object]');
    return none;
  }
  const type = String(value.Type);
  if (!Object.hasOwn(types, type)) {
    if (value.Type === undefined) place.error('These fields are required: [Type]');
    else place.at('Type').error(`Value is not one of the state types: [${Object.keys(types).join(', ')}]`);
    return none;
  }
  if (value.QueryLanguage === 'JSONPath')
    place.error("'QueryLanguage' can not be 'JSONPath' if set to 'JSONata' for whole state machine");
  if (!['Choice', 'Succeed', 'Fail'].includes(type) && 'Next' in value === (value.End === true))
    place.error("Exactly one of 'Next' and 'End' is required");
  checkReserved(value, place);
  for (const name of Object.keys(value)) {
    if (type === 'Map' && `${name}?` in distributed && !isDistributed(value))
      place.at(name).error(`Field '${name}' is only supported in a Map of mode DISTRIBUTED`);
  }
  // A distributed Map's children do not see the variables around it, so they may use their names.
  const inside = isDistributed(value) ? new Place(place.definition, place.path, place.path.length + 1) : place;
  return { ...types[type as keyof Types](value, inside), name } as State;
}

/** `$states.errorOutput` lives in a Catcher only, `$states.result` in Assign and Output of Task, Parallel and Map. */
function checkReserved(state: Record<string, unknown>, place: Place): void {
  const withResult = ['Task', 'Parallel', 'Map'].includes(String(state.Type)) ? ['Assign', 'Output'] : [];
  for (const [name, value] of Object.entries(state)) {
    const text = JSON.stringify(value) ?? '';
    if (!text.includes('{%') || ['Catch', 'Branches', 'ItemProcessor', 'Comment'].includes(name)) continue;
    if (text.includes('$states.errorOutput'))
      place.at(name).error("'$states.errorOutput' is only available in a Catcher's Assign and Output");
    if (/\$states\.result\b/.test(text) && !withResult.includes(name))
      place.at(name).error("'$states.result' is not available here");
  }
}
