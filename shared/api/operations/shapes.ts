import * as z from 'zod';
import { Waiting } from '../../cases/case.ts';
import { Division } from '../../identity/index.ts';
import { Referral } from '../../referrals/referral.ts';
import { Signature, TaskMove } from '../../tasks/task.ts';
import { Instant, PlainDate } from '../../time/index.ts';

export const Id = z.string().min(1).max(160);
export const idParams = z.object({ id: Id });

/** An identity as far as the reader may see it: in full, masked (`张*`, `340404********1234`), or left out. */
export const SeenPerson = z
  .object({
    id: Id,
    familyId: Id.optional(),
    relation: z.string().optional(),
    name: z.string().optional(),
    idNumber: z.string().optional(),
    phone: z.string().optional(),
    address: z.string().optional(),
    account: z.string().optional(),
    birthDate: PlainDate.optional(),
    sex: z.enum(['male', 'female']).optional(),
  })
  .meta({ title: 'Seen person', description: '按岗位权限脱敏后的人员信息' });

/** Fields that every case shows in a list; no personal data. */
export const caseFields = {
  id: Id,
  familyId: Id,
  county: Division,
  township: Division,
  openedAt: Instant,
  closedAt: Instant.optional(),
  outcome: z.string().optional(),
  since: Instant,
  waiting: z.array(Waiting.meta({ title: 'Waiting', description: 'On whom the case waits' })),
  generation: z.int(),
  executionArn: z.string().optional(),
  pack: z.object({ id: z.string(), hash: z.string() }),
};

export const Clock = z
  .object({
    dueDate: PlainDate,
    passed: z.int().meta({ description: 'Working days since' }),
    given: z.int().meta({ description: 'Working days in all' }),
    late: z.boolean(),
    skippedHolidays: z.array(z.object({ from: PlainDate, to: PlainDate })),
    makeUpDays: z.array(PlainDate),
    calendarKnown: z.boolean(),
    sentence: z.object({ 'zh-CN': z.string(), en: z.string() }),
  })
  .meta({ title: 'Working clock', description: '工作日期限及其说明' });

export const TaskSummary = z
  .object({
    id: Id,
    caseId: Id,
    familyId: Id,
    kind: z.string(),
    title: z.object({ zh: z.string(), en: z.string() }),
    help: z.object({ zh: z.string(), en: z.string() }),
    step: z.string(),
    round: z.int(),
    subject: z.string().optional(),
    organ: z.string(),
    place: z
      .string()
      .optional()
      .meta({ description: '家庭所在村（社区）或乡镇；部门不知 / where the household is; agencies are not told' }),
    status: z.enum(['open', 'completed', 'cancelled']),
    openedAt: Instant,
    dueAt: Instant,
    workingDays: z.int(),
    basis: z.string(),
    /** 催办, 升级, 督办 so far. */
    moved: z.array(TaskMove.meta({ title: 'Task move' })),
    claimedBy: z.string().optional(),
    delegatedBy: z.string().optional(),
    passedUpFrom: z.string().optional(),
    clock: Clock.optional().meta({ description: 'While it is open: why it is due when it is due' }),
    signOff: z.array(z.string()),
    signatures: z.array(Signature.meta({ title: 'Signature' })),
    /** The role that signs next; the first one fills in the form. */
    nextSigner: z.string().optional(),
    outcome: z.string().optional(),
    completedAt: Instant.optional(),
    completedBy: z.string().optional(),
  })
  .meta({ title: 'Task summary' });

/** A referral; who may not read facts sees only to whom it went and how far it is. */
export const SeenReferral = Referral.omit({ version: true })
  .partial()
  .required({ id: true, act: true, organ: true, status: true })
  .meta({ title: 'Referral' });

export const placeFilter = z.enum(['open', 'closed']).default('open').meta({ description: 'Open or closed cases' });
