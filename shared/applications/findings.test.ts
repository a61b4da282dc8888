import { describe, expect, it } from 'vitest';
import { HouseholdFacts } from '../policy/facts/householdFacts.ts';
import { applyFindings } from './findings.ts';

const facts = HouseholdFacts.parse({
  asOf: '2026-03-02',
  division: '340404001',
  area: 'rural',
  route: 'whole-family',
  members: [
    {
      person: 'per-1',
      relation: 'applicant',
      covered: true,
      birthDate: '1960-01-01',
      sex: 'male',
      employment: 'none',
      labour: 'lost',
      student: 'none',
      disabilities: [],
      seriousIllness: null,
    },
  ],
  obligors: [],
  income: [],
  monthWindow: null,
  dateWindow: { medical: null, education: 0, rehabilitation: 0, living: 0, other: 0 },
  assets: null,
  sources: { '*': { source: 'statement', asOf: '2026-03-02' } },
});

const found = (path: string, value: unknown) => ({ path, value: value as never, asOf: '2026-03-01' });

describe('applyFindings', () => {
  it('puts what was found in its place, with its source and day', () => {
    const applied = applyFindings(facts, 'check:medical-insurance', [found('dateWindow.medical', 1_234_500)]);
    expect(applied.ok && applied.facts.dateWindow?.medical).toBe(1_234_500);
    expect(applied.ok && applied.facts.sources['dateWindow.medical']).toEqual({
      source: 'check:medical-insurance',
      asOf: '2026-03-01',
    });
  });

  it('leaves the facts it was given as they were', () => {
    applyFindings(facts, 'visit', [found('members.0.seriousIllness', true)]);
    expect(facts.members[0]?.seriousIllness).toBeNull();
  });

  it('refuses a fact that does not exist, and names it', () => {
    expect(applyFindings(facts, 'visit', [found('dateWindow.travel', 1)])).toEqual({
      ok: false,
      path: 'dateWindow.travel',
      why: 'There is no such fact.',
    });
  });

  it('refuses a value that does not fit', () => {
    expect(applyFindings(facts, 'visit', [found('dateWindow.medical', -1)])).toMatchObject({
      ok: false,
      path: 'dateWindow.medical',
    });
  });

  it('does not take the prototype for a fact', () => {
    expect(applyFindings(facts, 'visit', [found('__proto__.toString', true)])).toMatchObject({ ok: false });
  });
});
