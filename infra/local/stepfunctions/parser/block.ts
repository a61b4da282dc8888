import type { Place } from './Place.ts';
import { type Fields, isObject, object, type Shape, text } from './shapes.ts';
import type { State } from './states.ts';

/** The top level, a branch, or an item processor; numbered in parse order, so that a frame can name one. */
export interface Block {
  id: number;
  StartAt: string;
  States: Map<string, State>;
}

export const blockWith =
  <F extends Fields>(fields: F) =>
  (value: unknown, place: Place): Block & Shape<F> => {
    const { blocks } = place.definition;
    const block: Block = { id: blocks.length, StartAt: '', States: new Map() };
    blocks.push(block);
    Object.assign(block, object({ ...fields, 'Comment?': text, StartAt: text, States: readStates })(value, place));
    checkTargets(block, place);
    return block as Block & Shape<F>;
  };

export const block = blockWith({});

function readStates(value: unknown, place: Place): Block['States'] {
  const { names, readState } = place.definition;
  const json = isObject(value) ? value : {};
  if (json !== value) place.error('Expected value of type [Object]');
  const own = assignedNames(json);
  for (const name of own)
    if (place.outer.includes(name)) place.error(`Variable '${name}' is already assigned in an outer scope`);
  const states = Object.entries(json).map(([name, state]): [string, State] => {
    const at = place.atState(name, [...place.outer, ...own]);
    if (name.length > 80) at.error('A state name has at most 80 characters');
    if (names.has(name)) at.error(`Duplicate state name: ${name}`, 'DUPLICATE_STATE_NAME');
    names.add(name);
    return [name, readState(name, state, at)];
  });
  return new Map(states);
}

/** Names that a block assigns itself, not counting the blocks inside it. */
function assignedNames(states: Record<string, unknown>): Set<string> {
  const rules = Object.values(states).flatMap((state) => (isObject(state) ? [state, state.Choices, state.Catch] : []));
  const assigns = rules.flat().flatMap((rule) => (isObject(rule) && isObject(rule.Assign) ? [rule.Assign] : []));
  return new Set(assigns.flatMap((assign) => Object.keys(assign)));
}

const missing = 'MISSING_TRANSITION_TARGET';

/** Every target is there, every state is reached, and some state ends. */
function checkTargets({ StartAt, States }: Block, place: Place): void {
  if (!States.has(StartAt)) {
    place.at('StartAt').error(`Missing 'Next' target: ${StartAt}`, missing);
    return;
  }
  const at = place.at('States');
  const reached = new Set([StartAt]);
  for (const name of reached) {
    for (const { target, path } of targetsOf(States.get(name))) {
      if (States.has(target)) reached.add(target);
      else path.reduce((place, step) => place.at(step), at.at(name)).error(`Missing 'Next' target: ${target}`, missing);
    }
  }
  for (const name of States.keys()) {
    if (!reached.has(name)) at.at(name).error(`State '${name}' is not reachable`, missing);
  }
  const ends = ({ Type, Next }: State): boolean =>
    Type === 'Succeed' || Type === 'Fail' || (Type !== 'Choice' && !Next);
  if (![...States.values()].some(ends)) at.error('No terminal state', 'MISSING_END_STATE');
}

interface Target {
  target: string;
  path: (string | number)[];
}

/** Where a state (as read, or as it stands in the definition) may go on. */
export function targetsOf(state: unknown): Target[] {
  if (!isObject(state)) return [];
  const target = (rule: unknown, name: string, path: Target['path'] = []): Target[] =>
    isObject(rule) && typeof rule[name] === 'string' ? [{ target: rule[name], path: [...path, name] }] : [];
  const rules = ['Choices', 'Catch'].flatMap((list) =>
    (Array.isArray(state[list]) ? state[list] : []).flatMap((rule, index) => target(rule, 'Next', [list, index])),
  );
  return [...target(state, 'Next'), ...rules, ...target(state, 'Default')];
}
