import * as z from 'zod';
import { AssistanceRoute } from '../families/family.ts';
import { Division } from '../identity/index.ts';
import { Category } from '../policy/category.ts';
import { Relation } from '../policy/facts/person.ts';
import { PlainDate } from '../time/index.ts';

/** What a person is to the income of its household: indicators of income read it. */
export const LabourerRole = z.enum(['main', 'other', 'none']).meta({
  title: 'Labourer',
  description: '家庭主要劳动力、其他劳动力、非劳动力',
});
export type LabourerRole = z.infer<typeof LabourerRole>;

export const ImportedMember = z
  .strictObject({
    /** Unique in its household; other fields refer to it. */
    key: z.string().min(1).max(40),
    /** Of the table that tells of it, as the spreadsheet counts. */
    row: z.int().min(1).optional(),
    relation: Relation,
    idNumber: z.string().min(15).max(20),
    name: z.string().min(1).max(60),
    phone: z.string().max(30).optional(),
    address: z.string().max(200).optional(),
    account: z.string().max(40).optional(),
    labourer: LabourerRole.optional().meta({ description: 'Left out when nobody has found out' }),
    deceasedOn: PlainDate.optional(),
    categories: z
      .array(z.strictObject({ category: Category, since: PlainDate, until: PlainDate.optional() }))
      .max(6)
      .default([]),
    /** Further facts that indicators read, by name: fen, dates, words. */
    facts: z.record(z.string().max(60), z.union([z.number(), z.string().max(200), z.boolean()])).default({}),
  })
  .meta({ title: 'Member on the opening roll' });
export type ImportedMember = z.infer<typeof ImportedMember>;

/** One household of an opening roll, as one line of NDJSON. Nothing is decided again when it is loaded (P4). */
export const ImportedHousehold = z
  .strictObject({
    /** Case number on the old roll; kept on the chain. */
    reference: z.string().min(1).max(60),
    /** Village or township where the household lives. */
    division: Division.refine((code) => code.length >= 9, { message: 'not a township or village code' }),
    area: z.enum(['urban', 'rural']),
    /** Day that the roll describes. */
    asOf: PlainDate,
    members: z.array(ImportedMember).min(1).max(30),
    unit: z
      .strictObject({
        route: AssistanceRoute,
        /** Keys of members. */
        applicant: z.string(),
        covered: z.array(z.string()).min(1),
        category: Category,
        since: PlainDate,
        until: PlainDate.optional(),
        /** What the whole unit is paid each month, fen; as the roll tells it, not reckoned. */
        monthlyAid: z.int().min(0).optional(),
      })
      .optional(),
  })
  .check(({ value, issues }) => {
    const keys = new Set(value.members.map(({ key }) => key));
    const fault = (message: string, path: string[]) => issues.push({ code: 'custom', message, path, input: null });
    if (keys.size < value.members.length) fault('the same key twice', ['members']);
    if (!value.unit) return;
    if (!keys.has(value.unit.applicant)) fault('not a member', ['unit', 'applicant']);
    if (!value.unit.covered.every((key) => keys.has(key))) fault('not a member', ['unit', 'covered']);
  })
  .meta({ title: 'Household on the opening roll' });
export type ImportedHousehold = z.infer<typeof ImportedHousehold>;
