import { allBuckets } from '../../comparison/bucketOf.ts';
import { assistanceUnits, unitsOf } from '../../families/family.ts';
import { contains } from '../../identity/index.ts';
import { holds } from '../../persons/person.ts';
import type { RegisterImport, RollId } from '../../register-import/index.ts';
import { shanghaiDateOf } from '../../time/index.ts';
import { createReader } from '../dynamodb/reader.ts';
import type { Table } from '../dynamodb/table.ts';
import { eachOf } from '../eachOf.ts';
import { now } from '../now.ts';
import { eachPageOfRegister } from '../persons/eachPageOfRegister.ts';

/** Families of the sender's area that hold the roll's category and of whom nobody is on the roll. */
export async function findMissing(
  table: Table,
  category: RollId,
  { division, asOf }: Pick<RegisterImport, 'division' | 'asOf'>,
  listed: ReadonlySet<string>,
): Promise<{ familyId: string; reference: string | undefined }[]> {
  const reader = createReader(table);
  const day = asOf ?? shanghaiDateOf(now());
  const onRoll = new Set<string>();
  const holding = new Set<string>();
  await eachPageOfRegister(reader, allBuckets, async (page) => {
    for (const person of page) {
      if (listed.has(person.id)) onRoll.add(person.familyId);
      else if (contains(division, person.county) && holds(person, category, day)) holding.add(person.familyId);
    }
  });
  const missing = [...holding].filter((familyId) => !onRoll.has(familyId)).toSorted();
  const found: { familyId: string; reference: string | undefined }[] = [];
  await eachOf(missing, 8, async (familyId) => {
    const units = await reader.list(assistanceUnits, unitsOf(familyId));
    found.push({ familyId, reference: units.find((unit) => unit.category === category)?.reference });
  });
  return found.toSorted((a, b) => (a.familyId < b.familyId ? -1 : 1));
}
