import { describe, expect, it } from 'vitest';
import { packs } from '../policy/index.ts';
import type { Application } from './application.ts';
import { deliberationOwed } from './deliberationOwed.ts';

const at = '2026-03-02T01:00:00.000Z';
const grant = (category: string) => ({ result: 'grant' as const, category, reason: '符合', by: 'o-1', at });
const referred = { round: 2, reason: '情形复杂', by: 'o-1', at };
const caseWith = (more: Partial<Application>) => ({ round: 2, ...more }) as Application;

describe('deliberationOwed', () => {
  it.each(packs.map((pack) => [pack.id, pack.procedure] as const))(
    'in %s goes by the categories that only a meeting determines',
    (_, procedure) => {
      const owed = caseWith({ opinion: grant('other-hardship') });
      const byMeeting = procedure.determinedByMeeting?.categories.includes('other-hardship') ?? false;
      expect(deliberationOwed(owed, procedure)).toBe(byMeeting);
      expect(deliberationOwed(caseWith({ opinion: grant('dibao') }), procedure)).toBe(false);
      expect(deliberationOwed(caseWith({ opinion: grant('dibao'), referred }), procedure)).toBe(true);
    },
  );

  it('counts neither a meeting nor a referral of an earlier round', () => {
    const terms = { determinedByMeeting: null };
    const meeting = { round: 1, deliberationId: 'del-1' };
    expect(deliberationOwed(caseWith({ referred, meeting }), terms)).toBe(true);
    expect(deliberationOwed(caseWith({ referred, meeting: { ...meeting, round: 2 } }), terms)).toBe(false);
    expect(deliberationOwed(caseWith({ referred: { ...referred, round: 1 } }), terms)).toBe(false);
  });
});
