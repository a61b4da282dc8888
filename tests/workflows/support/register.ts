import { sha256 } from '../../../shared/adapters/digest.ts';
import { newId } from '../../../shared/adapters/ids.ts';
import { now } from '../../../shared/adapters/now.ts';
import { assistanceUnits, families } from '../../../shared/families/family.ts';
import { persons } from '../../../shared/persons/person.ts';
import { type Category, packFor } from '../../../shared/policy/index.ts';
import { type RaiseWarning, raiseWarning } from '../../../shared/warnings/raiseWarning.ts';
import { answerOf, type Stage } from './stage.ts';

export const county = '340404';
export const township = '340404001';

export const pack = (() => {
  const found = packFor(county, '2026-03-02');
  if (!found) throw new Error('the demo county has no pack');
  return { id: found.id, hash: found.hash };
})();

export interface Where {
  county: string;
  township: string;
}

/** A person on record, alone in its family; with a category, also in an assistance unit. */
export async function registerPerson(
  stage: Stage,
  category?: Category,
  where: Where = { county, township },
): Promise<{ id: string; familyId: string }> {
  const id = newId('per');
  const familyId = newId('fam');
  const since = '2025-01-01';
  const place = { ...where, village: `${where.township}001`, area: 'urban' as const };
  await stage.put(families, {
    id: familyId,
    ...place,
    members: [{ personId: id, relation: 'applicant', since }],
    excluded: [],
    registeredAt: now(),
  });
  await stage.put(persons, {
    id,
    familyId,
    ...place,
    idHash: `v1:${sha256(id)}`,
    birthDate: '1960-04-05',
    sex: 'female',
    categories: category ? [{ category, since, origin: 'import' }] : [],
    indicatorFacts: {},
    registeredAt: now(),
  });
  if (category) {
    await stage.put(assistanceUnits, {
      id: newId('unit'),
      familyId,
      route: 'whole-family',
      applicantId: id,
      covered: [id],
      category,
      since,
    });
  }
  return { id, familyId };
}

export const hit = (personId: string, more: Partial<RaiseWarning> = {}): RaiseWarning => ({
  subject: { personId },
  indicator: { id: 'self-paid-medical', version: '1', family: 'expenditure-surge' },
  period: '2026-03',
  evidence: { feed: 'medical-cost', batchId: 'bat-1', asOf: '2026-03-01', facts: { selfPaidFen: 3_200_000 } },
  urgency: 'normal',
  depth: 'telephone',
  pack,
  ...more,
});

/** Raises a warning and lets its execution run until it asks for the verification. */
export async function startWarning(stage: Stage, personId: string, more: Partial<RaiseWarning> = {}): Promise<string> {
  const { warningId } = answerOf(await stage.run(raiseWarning, hit(personId, more)));
  await stage.start(warningId);
  return warningId;
}
