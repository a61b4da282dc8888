import * as z from 'zod';
import { defineRecord } from '../records/record.ts';
import { Instant } from '../time/index.ts';

/** That an officer is a relative of somebody in the family: declared by the officer, or registered by another (57号 art. 20). */
export const Relative = z.object({
  officer: z.string(),
  relation: z.string(),
  source: z.enum(['declared', 'registered']),
  recordedBy: z.string(),
  recordedAt: Instant,
});
export type Relative = z.infer<typeof Relative>;

/** The officers who keep away from a family's cases (回避). One item, so that each signature costs one read of it. */
export const Kinship = z.object({
  familyId: z.string(),
  county: z.string(),
  relatives: z.array(Relative),
  version: z.int(),
});
export type Kinship = z.infer<typeof Kinship>;

export const kinships = defineRecord<{ familyId: string }, Kinship>({
  name: 'Kinship',
  schema: Kinship,
  key: ({ familyId }) => ({ PK: `FAMILY#${familyId}`, SK: 'KINSHIP' }),
  index: ({ county, familyId, relatives }) =>
    relatives.length > 0 ? { GSI1PK: kinshipsOf(county), GSI1SK: familyId } : {},
});

export const kinshipsOf = (county: string) => `KINSHIPS#${county}`;
