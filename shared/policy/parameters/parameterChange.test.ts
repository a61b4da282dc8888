import { describe, expect, it } from 'vitest';
import { determine } from '../engine/determine.ts';
import { exampleHousehold, exampleMember, wage } from '../examples/exampleHousehold.ts';
import { huainan } from '../packs/huainan/2024-1/huainan.ts';
import { createParameterBook } from './book.ts';
import { demonstrationParameters } from './demonstration.ts';
import type { Parameter } from './parameter.ts';
import { approvedParameters, decideChange, type ParameterChange, proposeChange } from './parameterChange.ts';
import { shippedParameters } from './shipped.ts';

const raised: Parameter = {
  key: 'dibao.standard',
  scope: ['340404'],
  area: 'urban',
  validFrom: '2024-07-01',
  validUntil: null,
  recordedAt: '2000-01-01T00:00:00.000Z',
  value: 82_000,
  source: '淮民〔2024〕30号',
  confidence: 'stated',
  stale: false,
};
const first = { by: 'officer-a', at: '2024-08-01T00:00:00.000Z' };
const second = { by: 'officer-b', at: '2024-08-02T00:00:00.000Z' };
const proposed = proposeChange('chg-1', raised, '上级文件', first) as { ok: true; change: ParameterChange };
const approved = decideChange(proposed.change, 'approved', second) as { ok: true; change: ParameterChange };

describe('a change of a parameter', () => {
  it('takes two persons', () => {
    expect(decideChange(proposed.change, 'approved', { ...second, by: 'officer-a' })).toEqual({
      ok: false,
      problem: 'same-person',
    });
    expect(approved.change.status).toBe('approved');
    expect(decideChange(approved.change, 'refused', second)).toEqual({ ok: false, problem: 'already-decided' });
  });

  it('is refused at once when the norm does not allow the number', () =>
    expect(
      proposeChange('chg-2', { ...raised, key: 'obligor.percent', area: null, value: 35 }, 'x', first),
    ).toMatchObject({
      ok: false,
      problem: 'not-allowed',
    }));

  it('counts from its approval and never alters an earlier decision', () => {
    expect(approvedParameters([proposed.change])).toEqual([]);
    const parameters = createParameterBook([
      ...shippedParameters,
      ...demonstrationParameters,
      ...approvedParameters([approved.change]),
    ]);
    const facts = exampleHousehold({
      asOf: '2024-07-20',
      members: [exampleMember('p1')],
      income: [wage('p1', 80_000 * 12)],
    });
    const at = (knownAt: string) => determine(facts, huainan, { parameters, knownAt }).category;
    expect(at('2024-08-01T23:59:59.999Z')).toBe('dibao-margin');
    expect(at('2024-08-02T00:00:00.000Z')).toBe('dibao');
  });
});
