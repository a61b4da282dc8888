import * as z from 'zod';
import { defineTaskKind } from '../../tasks/kind.ts';
import { type Application, advance } from '../application.ts';

const form = z
  .strictObject({
    statement: z.string().min(1).max(2000).meta({ title: '情况说明 Statement', description: '救助对象、事由、金额' }),
    papers: z.array(z.string().min(1).max(120)).max(20).default([]).meta({ title: '补充的材料 Papers' }),
    lacking: z.string().min(1).max(500).optional().meta({ title: '无法补充的材料及原因 What cannot be had, and why' }),
  })
  .meta({ title: '先行救助补充说明 Statement after relief' });

/** 事后补充说明情况: who was helped, why and with how much, and the signatures (23号 二（二）). Late, it is asked for; never guessed. */
export const completeReliefPapers = defineTaskKind<Application, typeof form>({
  kind: 'complete-relief-papers',
  title: { zh: '补充先行救助说明和材料', en: 'Complete the papers of relief first' },
  help: {
    zh: '说明救助对象、事由和金额，补充签字和材料；确实无法补充的，写明原因。',
    en: 'Say who was helped, why and with how much; add signatures and papers, or why they cannot be had.',
  },
  form,
  async complete({ case: application }, { statement: text, papers, lacking }, context) {
    const { relief } = application;
    if (!relief) throw new Error(`${application.id} is no relief first`);
    const statement = { text, papers, ...(lacking && { lacking }), by: context.by.id, at: context.now };
    const stated = { ...advance(application, 'relief-stated', context.now), relief: { ...relief, statement } };
    return {
      ok: true,
      outcome: 'stated',
      case: stated,
      writes: [],
      event: 'relief-stated',
      output: { status: stated.status },
    };
  },
});
