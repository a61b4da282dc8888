import { Fields, isObject, present } from './Fields.ts';
import { type Finding, Findings } from './Findings.ts';
import type { Block, Machine, State } from './model.ts';
import { parseState } from './parseState.ts';
import { assignedNames } from './variables.ts';

export interface Parsed {
  findings: Finding[];
  machine?: Machine;
}

/** A definition's text as a checked machine, or what is wrong with it (path and sentence each). */
export function parseDefinition(text: string): Parsed {
  const findings = new Findings();
  const json = readJson(text, findings);
  if (!json) return { findings: findings.list };
  const fields = new Fields(json, '', findings);
  fields.only(['Comment', 'QueryLanguage', 'StartAt', 'States', 'TimeoutSeconds', 'Version']);
  checkLanguage(fields, json);
  const blocks: Block[] = [];
  parseBlock(fields, blocks, new Set(), json.QueryLanguage === 'JSONata', new Set());
  const machine = present<Machine>({
    comment: fields.text('Comment'),
    timeoutSeconds: fields.number('TimeoutSeconds', { min: 1 }),
    blocks,
  });
  return findings.failed ? { findings: findings.list } : { findings: findings.list, machine };
}

/** What a state is called that TestState is given without a machine. */
export const singleStateName = 'TestState';

/** One state alone, as TestState takes it. */
export function parseSingleState(json: unknown): Parsed {
  const state = isObject(json) ? { ...json } : json;
  if (!isObject(state))
    return parseDefinition(
      JSON.stringify({ QueryLanguage: 'JSONata', StartAt: singleStateName, States: { [singleStateName]: state } }),
    );
  const targets = new Set<string>();
  const collect = (value: unknown): void => {
    if (!isObject(value)) return;
    for (const name of ['Next', 'Default']) if (typeof value[name] === 'string') targets.add(value[name]);
    for (const rules of [value.Choices, value.Catch]) if (Array.isArray(rules)) rules.forEach(collect);
  };
  collect(state);
  const ends = Object.fromEntries([...targets].map((target) => [target, { Type: 'Succeed' }]));
  return parseDefinition(
    JSON.stringify({
      QueryLanguage: 'JSONata',
      StartAt: singleStateName,
      States: { ...ends, [singleStateName]: state },
    }),
  );
}

function readJson(text: string, findings: Findings): Record<string, unknown> | undefined {
  try {
    const json: unknown = JSON.parse(text);
    if (isObject(json)) return json;
    findings.error('/', 'Expected value of type [Object]', 'INVALID_JSON_DESCRIPTION');
  } catch (error) {
    findings.error('/', (error as Error).message, 'INVALID_JSON_DESCRIPTION');
  }
  return undefined;
}

function checkLanguage(fields: Fields, json: Record<string, unknown>): void {
  const language = json.QueryLanguage ?? 'JSONPath';
  if (language === 'JSONata') return;
  const states = isObject(json.States) ? Object.values(json.States) : [];
  const all = states.every((state) => isObject(state) && state.QueryLanguage === 'JSONata');
  if (language !== 'JSONPath') {
    fields.findings.error('/QueryLanguage', "Value is not one of the query languages: ['JSONPath', 'JSONata']");
  } else if (!all || states.length === 0) {
    fields.findings.error(
      '/QueryLanguage',
      'The local engine runs JSONata only: write "QueryLanguage": "JSONata".',
      'UNSUPPORTED_QUERY_LANGUAGE',
    );
  }
}

function parseBlock(
  fields: Fields,
  blocks: Block[],
  names: Set<string>,
  wholeMachine: boolean,
  outer: Set<string>,
): Block {
  const block: Block = { id: blocks.length, startAt: fields.requiredText('StartAt'), states: new Map() };
  blocks.push(block);
  const states = fields.child('States');
  if (!fields.has('States')) fields.findings.error(fields.path || '/', 'These fields are required: [States]');
  const own = assignedNames(states?.json ?? {});
  for (const name of own) {
    if (outer.has(name))
      fields.findings.error(fields.at('States'), `Variable '${name}' is already assigned in an outer scope`);
  }
  for (const name of Object.keys(states?.json ?? {})) {
    const state = states?.child(name);
    if (!state) continue;
    if (name.length > 80) state.findings.error(state.path, 'A state name has at most 80 characters');
    if (names.has(name)) state.findings.error(state.path, `Duplicate state name: ${name}`, 'DUPLICATE_STATE_NAME');
    names.add(name);
    if (wholeMachine && state.json.QueryLanguage === 'JSONPath') {
      state.findings.error(
        state.path,
        "'QueryLanguage' can not be 'JSONPath' if set to 'JSONata' for whole state machine",
      );
    }
    const distributed = isDistributed(state.json);
    const scope = distributed ? new Set<string>() : new Set([...outer, ...own]);
    block.states.set(
      name,
      parseState(name, state, (inner) => parseBlock(inner, blocks, names, wholeMachine, scope)),
    );
  }
  checkTargets(block, fields);
  return block;
}

function isDistributed(state: Record<string, unknown>): boolean {
  const processor = state.ItemProcessor;
  return isObject(processor) && isObject(processor.ProcessorConfig) && processor.ProcessorConfig.Mode === 'DISTRIBUTED';
}

function checkTargets(block: Block, fields: Fields): void {
  const { findings } = fields;
  if (!block.states.has(block.startAt)) {
    findings.error(fields.at('StartAt'), `Missing 'Next' target: ${block.startAt}`, 'MISSING_TRANSITION_TARGET');
    return;
  }
  const reached = new Set([block.startAt]);
  for (const name of reached) {
    for (const [path, target] of targetsOf(block.states.get(name))) {
      if (block.states.has(target)) reached.add(target);
      else
        findings.error(
          `${fields.at('States')}/${name}/${path}`,
          `Missing 'Next' target: ${target}`,
          'MISSING_TRANSITION_TARGET',
        );
    }
  }
  for (const name of block.states.keys()) {
    if (!reached.has(name) && block.startAt !== singleStateName) {
      findings.error(`${fields.at('States')}/${name}`, `State '${name}' is not reachable`, 'MISSING_TRANSITION_TARGET');
    }
  }
  const ends = [...block.states.values()].some(
    (state) => state.type === 'Succeed' || state.type === 'Fail' || (state.type !== 'Choice' && !state.next),
  );
  if (!ends) findings.error(fields.at('States'), 'No terminal state', 'MISSING_END_STATE');
}

function targetsOf(state: State | undefined): [string, string][] {
  if (!state) return [];
  const targets: [string, string][] = state.next ? [['Next', state.next]] : [];
  const rules = state.type === 'Choice' ? state.choices : 'catch' in state ? state.catch : [];
  const list = state.type === 'Choice' ? 'Choices' : 'Catch';
  for (const [index, rule] of rules.entries()) targets.push([`${list}[${index}]/Next`, rule.next]);
  if (state.type === 'Choice' && state.default) targets.push(['Default', state.default]);
  return targets;
}
