import { describe, expect, it } from 'vitest';
import type * as z from 'zod';
import { determine } from '../engine/determine.ts';
import { exampleHousehold, exampleMember, wage } from '../examples/exampleHousehold.ts';
import type { HouseholdFacts } from '../facts/householdFacts.ts';
import { huainan } from '../packs/huainan/2024-1/huainan.ts';
import { demonstrationBook } from '../parameters/shippedBook.ts';
import { AddedClause, hasSlot, withClauses } from './addedClause.ts';

const context = { parameters: demonstrationBook, knownAt: '2026-01-01T00:00:00.000Z' };
const clause = (own: Partial<z.input<typeof AddedClause>>) =>
  AddedClause.parse({
    title: '拟增条款',
    category: 'dibao',
    measure: 'minors',
    operator: '>=',
    limit: { value: 1 },
    ...own,
  });
const decided = (facts: HouseholdFacts, ...clauses: AddedClause[]) =>
  determine(facts, withClauses(clauses)(huainan), context);

const poor = exampleHousehold({ income: [wage('p1', 0)] });
const withChild = exampleHousehold({
  income: [wage('p1', 0)],
  members: [exampleMember('p1'), exampleMember('p2', { relation: 'child', birthDate: '2015-01-01' })],
});

describe('an added clause', () => {
  it('is asked beside the rules of its category', () => {
    expect(decided(poor).category).toBe('dibao');
    expect(decided(poor, clause({})).category).toBe('dibao-margin');
    expect(decided(withChild, clause({})).category).toBe('dibao');
  });

  it('leaves a trace like any rule, with what would turn it round', () => {
    const trace = decided(poor, clause({})).rules.find(({ rule }) => rule.id === 'proposal/clause.1');
    expect(trace).toMatchObject({ outcome: 'not-met', value: 0, limit: 1, flip: 1 });
    expect(trace?.rule.citation).toEqual({ document: 'proposal', clause: '1', phrase: '拟增条款' });
  });

  it('takes the place of a rule whose slot it names', () => {
    const income = [wage('p1', 2_000_000)];
    const wider = clause({
      category: 'dibao-margin',
      replaces: 'margin.income',
      measure: 'net-income',
      operator: '<',
      limit: { parameter: 'dibao.standard', percent: 200 },
    });
    const facts = exampleHousehold({ income, members: [exampleMember('p1')] });
    expect(decided(facts).category).toBe(null);
    expect(decided({ ...facts, income: [wage('p1', 78_400 * 24 - 1)] }, wider).category).toBe('dibao-margin');
    expect(decided({ ...facts, income: [wage('p1', 78_400 * 24)] }, wider).category).toBe(null);
  });

  it.each([
    ['<', 2, 'not-met'],
    ['<=', 2, 'met'],
    ['>', 2, 'not-met'],
    ['>=', 2, 'met'],
    ['>', 1, 'met'],
    ['<', 3, 'met'],
  ] as const)('compares two members with %s %i: %s', (operator, value, outcome) => {
    const { rules } = decided(poor, clause({ measure: 'members', operator, limit: { value } }));
    expect(rules.find(({ rule }) => rule.id === 'proposal/clause.1')?.outcome).toBe(outcome);
  });

  it('refuses nobody for what is not known', () => {
    const unknown = exampleHousehold({
      income: [wage('p1', 0)],
      members: [exampleMember('p1', { birthDate: null }), exampleMember('p2', { birthDate: null })],
    });
    const { result, missing } = decided(unknown, clause({}));
    expect(result).toBe('needs-input');
    expect(missing.map(({ path }) => path)).toContain('members.0.birthDate');
  });

  it('may replace only a slot that the pack has in that category', () => {
    expect(hasSlot(huainan, clause({ replaces: 'dibao.income' }))).toBe(true);
    expect(hasSlot(huainan, clause({ replaces: 'margin.income' }))).toBe(false);
  });

  it.each([
    ['a number of another unit', { limit: { parameter: 'rigid.ratio' } }],
    ['an unknown measure', { measure: 'luck' }],
    ['a program', { test: 'return true' }],
    ['persons, who have rules of their own', { category: 'tekun' }],
  ])('is refused when it speaks of %s', (_name, own) =>
    expect(AddedClause.safeParse({ ...clause({}), ...own }).success).toBe(false),
  );
});
