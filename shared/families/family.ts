import * as z from 'zod';
import { defineRecord } from '../records/record.ts';
import { Instant, PlainDate } from '../time/index.ts';

export const FamilyMember = z.object({ personId: z.string(), relation: z.string(), since: PlainDate });
export type FamilyMember = z.infer<typeof FamilyMember>;

/** Members living together (共同生活家庭成员). Its id also names its assistance chain. */
export const Family = z.object({
  id: z.string(),
  county: z.string(),
  township: z.string(),
  village: z.string().optional(),
  area: z.enum(['urban', 'rural']),
  members: z.array(FamilyMember),
  /** Relatives who do not count as living together, and the ground for it. */
  excluded: z.array(z.object({ personId: z.string(), reason: z.string() })).default([]),
  /** One person whom a feed brought and nobody has asked yet with whom it lives. */
  provisional: z.boolean().optional(),
  registeredAt: Instant,
  version: z.int(),
});
export type Family = z.infer<typeof Family>;

export const families = defineRecord<{ id: string }, Family>({
  name: 'Family',
  schema: Family,
  key: ({ id }) => ({ PK: `FAMILY#${id}`, SK: 'FAMILY' }),
});

/** How a unit came to be assisted: the whole family, or one of the routes that a norm opens for a part of it. */
export const AssistanceRoute = z.enum(['whole-family', 'single-person', 'individual-inclusion', 'tekun-individual']);
export type AssistanceRoute = z.infer<typeof AssistanceRoute>;

/** 保障户: the persons that one application or benefit covers. Not the family, not the hukou household (P6). */
export const AssistanceUnit = z.object({
  id: z.string(),
  familyId: z.string(),
  route: AssistanceRoute,
  applicantId: z.string(),
  covered: z.array(z.string()).min(1),
  category: z.string().optional(),
  since: PlainDate.optional(),
  until: PlainDate.optional(),
  /** Of a unit from an opening roll: its case number there, and what it was paid each month, fen. */
  reference: z.string().optional(),
  monthlyAid: z.int().min(0).optional(),
  /** The import that brought it. */
  origin: z.string().optional(),
  version: z.int(),
});
export type AssistanceUnit = z.infer<typeof AssistanceUnit>;

export const assistanceUnits = defineRecord<{ familyId: string; id: string }, AssistanceUnit>({
  name: 'AssistanceUnit',
  schema: AssistanceUnit,
  key: ({ familyId, id }) => ({ PK: `FAMILY#${familyId}`, SK: `UNIT#${id}` }),
});

export const unitsOf = (familyId: string) => ({ pk: `FAMILY#${familyId}`, prefix: 'UNIT#' });
