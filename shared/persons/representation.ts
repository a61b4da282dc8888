import * as z from 'zod';
import { shardOf } from '../cases/case.ts';
import { defineRecord } from '../records/record.ts';
import { Instant, PlainDate } from '../time/index.ts';
import { SealedIdentity } from './person.ts';

export const RepresentationKind = z
  .enum(['guardian', 'mandate', 'village-committee'])
  .meta({ title: 'Kind of representation', description: '监护人、书面委托、村（居）民委员会' });

export const RepresentationScope = z
  .enum(['apply', 'authorise', 'receive-notices'])
  .meta({ title: 'Scope', description: '代为申请、代为授权核对、代收文书' });

/** Who may act for a person, by which paper, for what, and until when (P7). */
export const Representation = z.object({
  id: z.string(),
  personId: z.string(),
  caseId: z.string(),
  kind: RepresentationKind,
  document: z.string(),
  scope: z.array(RepresentationScope).min(1),
  from: PlainDate,
  /** First day on which it no longer holds. */
  until: PlainDate.optional(),
  /** A committee; a natural person is named in `identity`, sealed under the representation's own key. */
  organ: z.string().optional(),
  identity: SealedIdentity.optional(),
  recordedBy: z.string(),
  recordedAt: Instant,
  /** That it no longer holds: run out, taken back, or another paper in its place. */
  ended: z
    .object({
      as: z.enum(['expired', 'revoked', 'replaced']),
      on: PlainDate,
      reason: z.string().optional(),
      by: z.string(),
      at: Instant,
    })
    .optional(),
  version: z.int(),
});
export type Representation = z.infer<typeof Representation>;

export const representations = defineRecord<Pick<Representation, 'personId' | 'id'>, Representation>({
  name: 'Representation',
  schema: Representation,
  key: ({ personId, id }) => ({ PK: `PERSON#${personId}`, SK: `REPRESENTATION#${id}` }),
  index: ({ id, until, ended }) =>
    until && !ended ? { GSI2PK: representationShard(id), GSI2SK: `${until}#${id}` } : {},
});

export const representationShard = (id: string) => `REPRESENTATION#${shardOf(id)}`;
export const representationsOf = (personId: string) => ({ pk: `PERSON#${personId}`, prefix: 'REPRESENTATION#' });

type Term = Pick<Representation, 'scope' | 'from' | 'until'> & Partial<Pick<Representation, 'ended'>>;

/** Whether it lets the representative do this on that day. */
export const covers = (
  { scope, from, until, ended }: Term,
  what: z.infer<typeof RepresentationScope>,
  day: PlainDate,
) => scope.includes(what) && from <= day && !(until && until <= day) && !(ended && ended.on <= day);
