import {
  type IdNumberPolicy,
  isKnownDivision,
  levelOf,
  type ParsedIdNumber,
  parseIdNumber,
} from '../identity/index.ts';
import type { SubmitApplication } from './operations/applicationInput.ts';

export type ParsedMember = ParsedIdNumber;

export interface Fault {
  pointer: string;
  code: string;
}

export type CheckedIntake = { ok: true; parsed: Map<string, ParsedMember> } | { ok: false; faults: Fault[] };

/** Everything that a machine may refuse about an application (P12): only malformed data, all of it at once. */
export function intakeFaults(body: SubmitApplication, policy: IdNumberPolicy): CheckedIntake {
  const parsed = new Map<string, ParsedMember>();
  const faults: Fault[] = [];
  const numbers = new Set<string>();
  for (const [index, { ref, identity }] of body.members.entries()) {
    if (parsed.has(ref)) faults.push({ pointer: `/members/${index}/ref`, code: 'ref-twice' });
    const result = parseIdNumber(identity.idNumber, policy);
    const pointer = `/members/${index}/identity/idNumber`;
    if (!result.ok) {
      faults.push({ pointer, code: result.problem });
      continue;
    }
    if (numbers.has(result.value.idNumber)) faults.push({ pointer, code: 'id-number-twice' });
    numbers.add(result.value.idNumber);
    parsed.set(ref, result.value);
  }
  faults.push(...placeFaults(body), ...differences(body, parsed), ...futureDates(body, policy.today));
  return faults.length > 0 ? { ok: false, faults } : { ok: true, parsed };
}

function placeFaults({ facts: { division } }: SubmitApplication): Fault[] {
  const level = levelOf(division);
  const known = isKnownDivision(division) && (level === 'township' || level === 'village');
  return known ? [] : [{ pointer: '/facts/division', code: 'division-unknown' }];
}

function differences({ facts }: SubmitApplication, parsed: ReadonlyMap<string, ParsedMember>): Fault[] {
  return facts.members.flatMap(({ person, birthDate, sex }, index) => {
    const known = parsed.get(person);
    if (!known) return [];
    const at = `/facts/members/${index}`;
    return [
      ...(birthDate && birthDate !== known.birthDate
        ? [{ pointer: `${at}/birthDate`, code: 'birth-date-differs' }]
        : []),
      ...(sex && sex !== known.sex ? [{ pointer: `${at}/sex`, code: 'sex-differs' }] : []),
    ];
  });
}

function futureDates({ facts, authorisations }: SubmitApplication, today: string): Fault[] {
  const dates = [
    { pointer: '/facts/asOf', date: facts.asOf },
    ...authorisations.map(({ signedOn }, index) => ({ pointer: `/authorisations/${index}/signedOn`, date: signedOn })),
    ...Object.entries(facts.sources).map(([path, { asOf }]) => ({
      pointer: `/facts/sources/${path.replaceAll('~', '~0').replaceAll('/', '~1')}/asOf`,
      date: asOf,
    })),
    ...(facts.obligors ?? []).map(({ birthDate }, index) => ({
      pointer: `/facts/obligors/${index}/birthDate`,
      date: birthDate,
    })),
  ];
  return dates.flatMap(({ pointer, date }) => (date && date > today ? [{ pointer, code: 'date-in-the-future' }] : []));
}
