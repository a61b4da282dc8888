import type { Intake, IntakeMember } from '../../shared/applications/intake.ts';
import { HouseholdFacts } from '../../shared/policy/index.ts';

const hash = (n: number) => `v1:${n.toString(16).padStart(3, '0').padEnd(64, '0')}`;

function member(ref: string, n: number, more: Partial<IntakeMember> = {}): IntakeMember {
  return {
    ref,
    candidateId: `per-${n}`,
    idHash: hash(n),
    identity: { dataKey: 'sealed', idNumber: 'sealed', name: 'sealed' },
    relation: ref === 'm1' ? 'applicant' : 'child',
    birthDate: ref === 'm1' ? '1970-05-01' : '2015-09-01',
    sex: 'female',
    ...more,
  };
}

/** A family of two as the door receives it; `seed` makes it another family. */
export function intakeOf(seed: number, more: Partial<Intake> = {}): Intake {
  const members = [member('m1', seed * 2), member('m2', seed * 2 + 1)];
  return {
    channel: 'window',
    county: '340404',
    township: '340404001',
    route: 'whole-family',
    applicant: 'm1',
    members,
    consentToCascade: true,
    authorisations: [{ ref: 'm1', form: 'paper', signedOn: '2026-03-02' }],
    facts: factsOf(members),
    ...more,
  };
}

export function factsOf(members: IntakeMember[], more: Partial<HouseholdFacts> = {}): HouseholdFacts {
  return HouseholdFacts.parse({
    asOf: '2026-03-02',
    division: '340404001',
    area: 'rural',
    areaReason: '住所地在农村',
    route: 'whole-family',
    members: members.map(({ ref, relation, birthDate, sex }) => ({
      person: ref,
      relation,
      covered: true,
      birthDate,
      sex,
      employment: 'none',
      labour: relation === 'applicant' ? 'full' : null,
      student: relation === 'child' ? 'compulsory' : 'none',
      disabilities: [],
      seriousIllness: false,
    })),
    obligors: [],
    income: [{ person: 'm1', kind: 'wage', fen: 60_000, period: 'month' }],
    monthWindow: { medical: 0, education: 0, rehabilitation: 0, living: 0, other: 0 },
    dateWindow: { medical: 0, education: 0, rehabilitation: 0, living: 0, other: 0 },
    assets: { financial: 100_000, vehicles: [], homes: 1, enterprise: 0 },
    sources: { '*': { source: 'statement', asOf: '2026-03-02' } },
    ...more,
  });
}
