import { describe, expect, it } from 'vitest';
import type { MachineName } from '../../infra/grants.ts';
import { parseDefinition } from '../../infra/local/stepfunctions/parser/parseDefinition.ts';
import { machineSpecs } from '../../infra/machines.ts';
import { packs } from '../../shared/policy/index.ts';
import { taskRuleOf } from '../../shared/tasks/taskRuleOf.ts';
import {
  type BlockJson,
  blocksOf,
  definitions,
  expressionsOf,
  isWait,
  placeholdersOf,
  type StateJson,
  statesOf,
  targetsOf,
} from './support/definitions.ts';
import { type Partition, render, substitutionsFor } from './support/render.ts';

const partitions: Partition[] = ['aws', 'aws-cn'];
const longest = 120;
const days = 86_400;

describe.each(definitions)('workflows/$name', (definition) => {
  const states = statesOf(definition);
  const tasks = states.filter(([, { Type }]) => Type === 'Task');
  const waits = tasks.filter(([, state]) => isWait(state));

  it.each(partitions)('is accepted by Step Functions in the partition %s', (partition) => {
    const { findings } = parseDefinition(render(definition, substitutionsFor(definition.name, partition)));
    expect(findings).toEqual([]);
  });

  it('uses every placeholder that its entry in machines.ts supplies', () => {
    const supplied = Object.keys(substitutionsFor(definition.name, 'aws'));
    expect([...placeholdersOf(definition.text)].toSorted()).toEqual(supplied.toSorted());
  });

  it('calls only what machines.ts grants, and is granted only what it calls', () => {
    const spec = machineSpecs[definition.name as MachineName];
    const resources = new Set(tasks.map(([, { Resource }]) => Resource?.split(':::')[1]?.split(':')[0]));
    expect(resources.has('lambda')).toBe(spec.functions.length > 0);
    expect(resources.has('sqs')).toBe(spec.queues.length > 0);
    expect(resources.has('states')).toBe(spec.nested.length > 0);
  });

  it('names no partition: resources begin with a placeholder', () => {
    for (const [name, { Resource }] of tasks) expect(Resource, name).toMatch(/^arn:\$\{Partition\}:states:::/);
  });

  it('lets every state be reached, and from every state an end', () => {
    for (const block of blocksOf(definition.json)) {
      expect(unreached(block), 'not reached').toEqual([]);
      expect(withoutEnd(block), 'no way to an end').toEqual([]);
    }
  });

  it('names states by short sentences and says their legal or operational step', () => {
    expect(definition.json.Comment).toBeTruthy();
    for (const [name, { Comment }] of states) {
      expect(name).toMatch(/^[A-Z][\w’', -]+\??$/);
      expect(name.length).toBeLessThanOrEqual(60);
      expect(Comment, name).toBeTruthy();
    }
  });

  it('asks a question in every choice and in no other state', () => {
    for (const [name, { Type }] of states) expect(name.endsWith('?'), name).toBe(Type === 'Choice');
  });

  it('assigns its inputs first', () => {
    const first = definition.json.States[definition.json.StartAt];
    expect(Object.keys(first?.Assign ?? {})).not.toEqual([]);
  });

  it('writes expressions of one line, without placeholders', () => {
    for (const [name, state] of states) {
      for (const expression of expressionsOf(state)) {
        expect(expression, name).not.toMatch(/\n|\$\{/);
        expect(expression.length, `${name}: ${expression}`).toBeLessThanOrEqual(longest);
      }
    }
  });

  it('gives every task a timeout and retries of transient errors, and catches by name only', () => {
    for (const [name, { TimeoutSeconds, Retry, Catch }] of tasks) {
      expect(TimeoutSeconds, name).toBeGreaterThan(0);
      expect(Retry?.length, name).toBeGreaterThan(0);
      for (const { ErrorEquals } of Catch ?? []) expect(ErrorEquals, name).not.toContain('States.ALL');
    }
  });

  it('waits on people for 300 days without a heartbeat, and then asks for the same task again', () => {
    for (const [name, { TimeoutSeconds, HeartbeatSeconds, Retry }] of waits) {
      expect(TimeoutSeconds, name).toBe(300 * days);
      expect(HeartbeatSeconds, name).toBeUndefined();
      expect(Retry?.[0]?.ErrorEquals, name).toEqual(['States.Timeout']);
    }
  });

  it('tells whoever opens a task ids only', () => {
    const allowed = ['token', 'execution', 'caseId', 'kind', 'step', 'round', 'organ', 'subject'];
    for (const [name, state] of waits) {
      const { MessageBody } = state.Arguments as { MessageBody: Record<string, unknown> };
      expect(allowed, name).toEqual(expect.arrayContaining(Object.keys(MessageBody)));
      expect(Object.keys(MessageBody), name).toEqual(expect.arrayContaining(allowed.slice(0, 6)));
    }
  });

  it('opens only tasks whose time limit and signers are laid down', () => {
    for (const [name, state] of waits) {
      const { kind } = (state.Arguments as { MessageBody: { kind: string } }).MessageBody;
      if (kind.startsWith('{%')) continue;
      for (const pack of packs) expect(taskRuleOf(kind, pack, 'civil-affairs:340404').signOff, name).not.toEqual([]);
    }
  });

  it('keeps inline maps within 40 at once', () => {
    for (const [name, { Type, ItemProcessor, MaxConcurrency }] of states) {
      if (Type !== 'Map' || ItemProcessor?.ProcessorConfig?.Mode === 'DISTRIBUTED') continue;
      expect(MaxConcurrency, name).toBeGreaterThan(0);
      expect(MaxConcurrency, name).toBeLessThanOrEqual(40);
    }
  });
});

function unreached({ StartAt, States }: BlockJson): string[] {
  const reached = new Set([StartAt]);
  for (const name of reached) for (const target of targetsOf(States[name] as StateJson)) reached.add(target);
  return Object.keys(States).filter((name) => !reached.has(name));
}

function withoutEnd({ States }: BlockJson): string[] {
  const ending = new Set(
    Object.keys(States).filter((name) => {
      const { Type, End } = States[name] as StateJson;
      return End || Type === 'Succeed' || Type === 'Fail';
    }),
  );
  let before: number;
  do {
    before = ending.size;
    for (const [name, state] of Object.entries(States)) {
      if (targetsOf(state).some((target) => ending.has(target))) ending.add(name);
    }
  } while (ending.size > before);
  return Object.keys(States).filter((name) => !ending.has(name));
}
