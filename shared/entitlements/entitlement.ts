import * as z from 'zod';
import { Category } from '../policy/category.ts';
import { Entitlement } from '../policy/engine/entitlement.ts';
import { defineRecord } from '../records/record.ts';
import { Instant, PlainDate } from '../time/index.ts';

/** What one confirmed case gives its unit, item by item: who owes it, how much, by which clause. */
export const Entitlements = z.object({
  familyId: z.string(),
  caseId: z.string(),
  unitId: z.string(),
  category: Category,
  from: PlainDate,
  until: PlainDate.optional(),
  items: z.array(Entitlement),
  recordedAt: Instant,
  version: z.int(),
});
export type Entitlements = z.infer<typeof Entitlements>;

export const entitlements = defineRecord<Pick<Entitlements, 'familyId' | 'caseId'>, Entitlements>({
  name: 'Entitlements',
  schema: Entitlements,
  key: ({ familyId, caseId }) => ({ PK: `FAMILY#${familyId}`, SK: `ENTITLEMENTS#${caseId}` }),
});

export const entitlementsOf = (familyId: string) => ({ pk: `FAMILY#${familyId}`, prefix: 'ENTITLEMENTS#' });
