import { caseTypeOf } from '../cases/registry.ts';
import { entitlements, entitlementsOf } from '../entitlements/entitlement.ts';
import { payments, paymentsOf } from '../entitlements/payment.ts';
import { monitoringWindows } from '../monitoring/monitoringWindow.ts';
import { persons } from '../persons/person.ts';
import type { Reader } from '../records/reader.ts';
import { suppressions } from '../warnings/suppressions/suppression.ts';
import type { Replayed } from './Replayed.ts';

/** The records of whatever a family's chain speaks of, as they stand in the table; undefined where there is none. */
export async function recordsOf(reader: Reader, familyId: string, told: Replayed) {
  const each = async <Record>(ids: Iterable<string>, find: (id: string) => Promise<Record | undefined>) =>
    new Map(await Promise.all([...ids].map(async (id) => [id, await find(id)] as const)));
  const [granted, paid] = await Promise.all([
    reader.list(entitlements, entitlementsOf(familyId)),
    reader.list(payments, paymentsOf(familyId)),
  ]);
  return {
    cases: await each(told.cases.keys(), (id) => reader.find(caseTypeOf(id), { id })),
    persons: await each(told.held.keys(), (id) => reader.find(persons, { id })),
    windows: await each(told.windows.keys(), (id) => reader.find(monitoringWindows, { id })),
    suppressions: await each(told.suppressions.keys(), (id) =>
      reader.find(suppressions, { personId: told.suppressions.get(id)?.personId ?? '', id }),
    ),
    entitlements: granted,
    payments: paid,
  };
}

export type FamilyRecords = Awaited<ReturnType<typeof recordsOf>>;
