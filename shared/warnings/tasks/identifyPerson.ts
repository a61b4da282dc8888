import * as z from 'zod';
import { defineTaskKind } from '../../tasks/kind.ts';
import { advance, type Verification, type Warning } from '../warning.ts';

const form = z
  .strictObject({
    outcome: z.literal('cannot-be-found').meta({
      title: '结果 Outcome',
      description: '查明身份的，请用“登记查明的身份” / whoever was identified is recorded beside this form',
    }),
    tried: z
      .array(z.enum(['visit', 'telephone', 'neighbours', 'village-committee', 'reporter', 'public-security']))
      .min(1)
      .max(6)
      .refine((list) => new Set(list).size === list.length, 'each way is named once')
      .meta({ title: '查找方式 How the person was looked for' }),
    reason: z.string().min(2).max(1000).meta({ title: '查找经过和原因 What was done, and why it ended' }),
  })
  .meta({ title: '身份查找 Search for a person' });

/**
 * 查明身份: the first verification of a lead about somebody whom nobody has identified. Who it is goes sealed through an
 * operation of its own and completes this task; this form ends the search. Reopening begins it again.
 */
const identifyPerson = defineTaskKind<Warning, typeof form>({
  kind: 'identify-person',
  title: { zh: '查明身份', en: 'Find out who it is' },
  help: {
    zh: '按线索找到本人，登记身份证号；没有身份证号的，登记所述情况；确实找不到的，写明查找经过。',
    en: 'Find the person and record the ID number, or that there is none; if nobody can be found, say what was done.',
  },
  form,
  async complete({ case: warning }, { outcome, tried, reason }, { by, now }) {
    const verification: Verification = {
      round: warning.round,
      depth: tried.includes('visit') ? 'visit' : tried.includes('telephone') ? 'telephone' : 'records',
      outcome: 'cannot-be-reached',
      note: reason,
      needs: [],
      by: by.id,
      at: now,
    };
    const ended: Warning = {
      ...advance(warning, 'not-substantiated', now),
      outcome,
      verifications: [...warning.verifications, verification],
      verdict: { outcome: 'cannot-be-reached', at: now, triggers: warning.triggers.length },
    };
    return {
      ok: true,
      outcome,
      case: ended,
      writes: [],
      event: 'person-not-found',
      payload: { round: warning.round },
      output: { status: ended.status, round: ended.round },
    };
  },
});

/** The same work with two deadlines: an urgency grade has its own (P11). */
export const identificationKinds = [identifyPerson, { ...identifyPerson, kind: 'identify-urgent-person' }];
