import { assistanceUnits, unitsOf } from '../families/family.ts';
import type { Reader } from '../records/reader.ts';
import type { PlainDate } from '../time/index.ts';
import { entitlements, entitlementsOf } from './entitlement.ts';

/**
 * What civil affairs gives a family each month on a category, fen: by the case that was confirmed here, else as the opening
 * roll told it. Undefined when nobody has said.
 */
export async function monthlyAidOf(
  reader: Reader,
  familyId: string,
  category: string,
  day: PlainDate,
): Promise<number | undefined> {
  const granted = (await reader.list(entitlements, entitlementsOf(familyId)))
    .filter((each) => each.category === category && each.from <= day && !(each.until && each.until <= day))
    .toSorted((a, b) => (a.from < b.from ? -1 : 1))
    .at(-1);
  const monthly = (granted?.items ?? []).filter(
    ({ amount, category: on, agency, status }) =>
      on === category &&
      agency === 'civil-affairs' &&
      status === 'due' &&
      amount.kind === 'fen' &&
      amount.period === 'month',
  );
  if (monthly.length > 0) return monthly.reduce((sum, { amount }) => sum + (amount.fen ?? 0), 0);
  const units = await reader.list(assistanceUnits, unitsOf(familyId));
  return units.find((unit) => unit.category === category && !(unit.until && unit.until <= day))?.monthlyAid;
}
