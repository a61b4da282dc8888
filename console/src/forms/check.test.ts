import { describe, expect, it } from 'vitest';
import { branchOf, check, cleaned } from './check.ts';
import type { FormSchema } from './schema.ts';

const visit: FormSchema = {
  type: 'object',
  properties: {
    visitors: { type: 'array', minItems: 2, items: { type: 'string', minLength: 1 } },
    visitedOn: { type: 'string', format: 'date' },
    note: { type: 'string', maxLength: 5 },
    amountFen: { type: 'integer', minimum: 1 },
  },
  required: ['visitors', 'visitedOn'],
};
const opinion: FormSchema = {
  oneOf: [
    {
      type: 'object',
      properties: {
        outcome: { const: 'grant' },
        category: { type: 'string' },
        reason: { type: 'string', minLength: 1 },
      },
      required: ['outcome', 'category', 'reason'],
    },
    {
      type: 'object',
      properties: { outcome: { const: 'refuse' }, reason: { type: 'string', minLength: 1 } },
      required: ['outcome', 'reason'],
    },
  ],
};

describe('what a form still lacks', () => {
  it('is told field by field', () => {
    expect(check(visit, {})).toEqual([
      { path: 'visitors', code: 'too-few', limit: 2 },
      { path: 'visitedOn', code: 'required' },
    ]);
    expect(
      check(visit, { visitors: ['甲', ''], visitedOn: 'soon', note: '说得太长了吧', amountFen: 0 }).map(
        ({ path, code }) => `${path} ${code}`,
      ),
    ).toEqual(['visitors/1 required', 'visitedOn not-a-date', 'note too-long', 'amountFen too-small']);
  });

  it('is nothing for a whole one', () => {
    expect(check(visit, { visitors: ['甲', '乙'], visitedOn: '2026-03-02' })).toEqual([]);
  });

  it('is the choice first where the sheet has branches, then what the chosen one asks for', () => {
    expect(check(opinion, {})).toEqual([{ path: 'outcome', code: 'required' }]);
    expect(check(opinion, { outcome: 'grant', reason: ' ' })).toEqual([
      { path: 'category', code: 'required' },
      { path: 'reason', code: 'too-short', limit: 1 },
    ]);
    expect(branchOf(opinion, { outcome: 'refuse' })).toBe(opinion.oneOf?.[1]);
  });
});

describe('what is sent of a form', () => {
  it('holds no field that was left empty or belongs to another branch', () => {
    expect(cleaned(opinion, { outcome: 'refuse', category: 'dibao', reason: ' 收入超标 ', note: '' })).toEqual({
      outcome: 'refuse',
      reason: '收入超标',
    });
  });

  it('keeps a value that was found to be unknown', () => {
    const findings: FormSchema = {
      type: 'array',
      items: { type: 'object', properties: { path: { type: 'string' }, value: {}, asOf: { type: 'string' } } },
    };
    const found = [{ path: 'area', value: null, asOf: '2026-03-02' }];
    expect(cleaned(findings, found)).toEqual(found);
  });
});
