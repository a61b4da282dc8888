import { type Block, blockWith, targetsOf } from './block.ts';
import { type Definition, type Finding, Place } from './Place.ts';
import { isObject, oneOf, text, whole } from './shapes.ts';
import { readState } from './states.ts';

/** A checked state machine with all its blocks; the first is the top level. */
export interface Machine {
  timeoutSeconds: number | undefined;
  blocks: Block[];
}

export interface Parsed {
  findings: Finding[];
  machine?: Machine;
}

const top = blockWith({
  'QueryLanguage?': oneOf('JSONPath', 'JSONata'),
  'TimeoutSeconds?': whole(1),
  'Version?': text,
});

/** A definition's text as a checked machine, or what is wrong with it (path and sentence each). */
export function parseDefinition(source: string): Parsed {
  const findings: Finding[] = [];
  const definition: Definition = { findings, blocks: [], names: new Set(), readState };
  const place = new Place(definition);
  const json = readJson(source, place);
  if (!json) return { findings };
  checkLanguage(json, place);
  const { TimeoutSeconds: timeoutSeconds } = top(json, place);
  if (findings.some(({ severity }) => severity === 'ERROR')) return { findings };
  return { findings, machine: { timeoutSeconds, blocks: definition.blocks } };
}

/** What a state is called that TestState is given without a machine. */
export const singleStateName = 'TestState';

/** One state alone, as TestState takes it; where it goes on, a machine ends. */
export function parseSingleState(state: unknown): Parsed {
  const ends = Object.fromEntries(targetsOf(state).map(({ target }) => [target, { Type: 'Succeed' }]));
  const States = { ...ends, [singleStateName]: state };
  return parseDefinition(JSON.stringify({ QueryLanguage: 'JSONata', StartAt: singleStateName, States }));
}

function readJson(source: string, place: Place): Record<string, unknown> | undefined {
  try {
    const json: unknown = JSON.parse(source);
    if (isObject(json)) return json;
    place.error('Expected value of type [Object]', 'INVALID_JSON_DESCRIPTION');
  } catch (error) {
    place.error((error as Error).message, 'INVALID_JSON_DESCRIPTION');
  }
  return undefined;
}

/** JSONata for the whole machine, or in each of its states. */
function checkLanguage({ QueryLanguage = 'JSONPath', States }: Record<string, unknown>, place: Place): void {
  const states = isObject(States) ? Object.values(States) : [];
  const each = states.length > 0 && states.every((state) => isObject(state) && state.QueryLanguage === 'JSONata');
  if (QueryLanguage !== 'JSONPath' || each) return;
  const message = 'The local engine runs JSONata only: write "QueryLanguage": "JSONata".';
  place.at('QueryLanguage').error(message, 'UNSUPPORTED_QUERY_LANGUAGE');
}
