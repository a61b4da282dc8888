import * as z from 'zod';
import { persons } from '../../persons/person.ts';
import { Photos } from '../../photos/photo.ts';
import { NeedKind, VerificationDepth } from '../../policy/index.ts';
import { defineTaskKind } from '../../tasks/kind.ts';
import { shanghaiDateOf } from '../../time/index.ts';
import { consequenceOf } from '../verification.ts';
import { advance, type Verification, VerificationOutcome, type Warning } from '../warning.ts';

const form = z
  .strictObject({
    depth: VerificationDepth.meta({
      title: '核实方式 How it was verified',
      description: '不得低于要求的方式 / at least as deep as asked for',
    }),
    outcome: VerificationOutcome.meta({
      title: '核实结果 Outcome',
      description: '属实、无困难、数据有误、已迁出、已死亡、联系不上',
    }),
    note: z.string().min(1).max(1000).meta({ title: '核实情况 What was found' }),
    photos: Photos,
    needs: z.array(NeedKind).max(9).default([]).meta({ title: '困难类型 Kinds of need' }),
    undelivered: z
      .array(z.string().min(1).max(80))
      .max(20)
      .optional()
      .meta({ title: '应享未享 Owed and not received', description: '政策包中的待遇编号 / ids of benefits' }),
    mayQualify: z.boolean().optional().meta({ title: '可能符合救助条件 May qualify', description: '不清楚的不填' }),
    mayNoLongerQualify: z.boolean().optional().meta({ title: '可能不再符合 May no longer qualify' }),
    complex: z.boolean().optional().meta({ title: '情形复杂 Complex' }),
  })
  .meta({ title: '预警核实 Verification of a warning' });

const depths = VerificationDepth.options;

/** 核实: somebody looks whether the data tell the truth, at the depth that the warning asks for (P11). */
const verifyWarning = defineTaskKind<Warning, typeof form>({
  kind: 'verify-warning',
  title: { zh: '核实预警', en: 'Verify a warning' },
  help: {
    zh: '按要求的方式（数据核验、电话、入户）核实预警是否属实，如实填写结果。',
    en: 'Find out, from records, by telephone or at a visit, whether the warning is true, and say what you found.',
  },
  form,
  async complete({ case: warning, reader }, given, context) {
    if (depths.indexOf(given.depth) < depths.indexOf(warning.depth)) {
      const detail = `This warning is to be verified by ${warning.depth} at least.`;
      return { ok: false, refusal: { code: 'verification-too-shallow', detail, pointer: '/form/depth' } };
    }
    const person = await reader.get(persons, { id: warning.personId });
    const today = shanghaiDateOf(context.now);
    const holdsCategory = person.categories.some(({ until }) => !(until && until <= today));
    const verification: Verification = { round: warning.round, ...given, by: context.by.id, at: context.now };
    const consequence = consequenceOf(verification, holdsCategory);
    const verdict = { outcome: given.outcome, at: context.now, triggers: warning.triggers.length };
    const noted = {
      ...warning,
      verifications: [...warning.verifications, verification],
      ...(consequence.kind !== 'again' && { verdict }),
    };
    const changed = follow(noted, consequence, context.now);
    return {
      ok: true,
      outcome: given.outcome,
      case: changed,
      writes: [],
      event: 'warning-verified',
      payload: { round: warning.round },
      output: { status: changed.status, round: changed.round },
    };
  },
});

/** The same work with two deadlines: an urgency grade has its own (P11). */
export const verificationKinds = [verifyWarning, { ...verifyWarning, kind: 'verify-urgent-warning' }];

function follow(warning: Warning, consequence: ReturnType<typeof consequenceOf>, now: string): Warning {
  switch (consequence.kind) {
    case 'verified':
      return advance(warning, 'verified', now);
    case 'again':
      return { ...advance(warning, 'verifying', now), round: warning.round + 1, depth: consequence.depth };
    case 'not-substantiated':
      return { ...advance(warning, 'not-substantiated', now), outcome: consequence.outcome };
  }
}
