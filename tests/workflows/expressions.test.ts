import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import jsonata from 'jsonata';
import { describe, expect, it } from 'vitest';
import { ApplicationStatus } from '../../shared/applications/status.ts';
import { DeliberationStatus } from '../../shared/deliberations/status.ts';
import { WarningStatus } from '../../shared/warnings/status.ts';
import { definitionOf, definitions, expressionsOf, type StateJson, statesOf } from './support/definitions.ts';
import { sample } from './support/sample.ts';

/** The version that Step Functions runs. */
const pinned = '2.0.6';

const evaluate = (expression: string, input: object = sample.input): Promise<unknown> =>
  jsonata(expression).evaluate(undefined, {
    ...sample.variables,
    states: { input, result: sample.result, context: sample.context, errorOutput: { Error: 'E', Cause: 'C' } },
  });

describe('jsonata', () => {
  it(`is ${pinned}, in package.json too`, () => {
    const read = (path: string) => JSON.parse(readFileSync(join(import.meta.dirname, '../..', path), 'utf8'));
    expect(read('package.json').devDependencies.jsonata ?? read('package.json').dependencies.jsonata).toBe(pinned);
    expect(read('node_modules/jsonata/package.json').version).toBe(pinned);
  });
});

describe.each(definitions)('expressions of workflows/$name', (definition) => {
  const all = statesOf(definition).flatMap(([name, state]) => expressionsOf(state).map((text) => ({ name, text })));

  it.each(all)('$name: $text', async ({ text }) => {
    expect(await evaluate(text)).toBeDefined();
  });
});

/** Every status of a case, and the state that a new generation of its execution goes on with. */
describe.each([
  ['application', ApplicationStatus.options],
  ['warning', WarningStatus.options],
  ['deliberation', DeliberationStatus.options],
])('the first choice of workflows/%s', (name, statuses) => {
  const choice = definitionOf(name).json.States['Which step comes next?'] as StateJson;

  const chosen = async (status: string) => {
    for (const { Condition, Next } of choice.Choices ?? []) {
      if ((await evaluate(Condition.slice(2, -2), { ...sample.input, status })) === true) return Next;
    }
    return undefined;
  };

  it.each(statuses.filter((status) => status !== 'closed'))('has a state of its own for %s', async (status) => {
    expect(await chosen(status)).toBeDefined();
  });

  it('ends where the case is closed', async () => {
    expect(await chosen('closed')).toBeUndefined();
    expect(definitionOf(name).json.States[choice.Default ?? '']?.Type).toBe('Succeed');
  });
});
