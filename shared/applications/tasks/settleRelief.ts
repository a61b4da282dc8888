import * as z from 'zod';
import { deciderOf } from '../../delegations/deciderOf.ts';
import { Fen } from '../../money/index.ts';
import { packOf } from '../../policy/index.ts';
import { defineTaskKind } from '../../tasks/kind.ts';
import { shanghaiDateOf } from '../../time/index.ts';
import { type Application, advance } from '../application.ts';
import { actOfTask, basisOf } from '../legalAct.ts';
import { reason } from '../opinionForm.ts';
import { tellFamily } from '../tellFamily.ts';
import { letterheadOf, remedyAgainst } from '../writeNotice.ts';

const form = z
  .discriminatedUnion('outcome', [
    z.strictObject({ outcome: z.literal('regular'), reason }),
    z.strictObject({
      outcome: z.literal('recover'),
      reason,
      fen: Fen.min(1).meta({ title: '追回金额（分） Sum to be recovered in fen' }),
    }),
  ])
  .meta({ title: '先行救助的确认 Decision on relief first' });

/** What was given first becomes regular temporary relief, or is recovered: a decision of the competent organ, by name. */
export const settleRelief = defineTaskKind<Application, typeof form>({
  kind: 'settle-relief',
  title: { zh: '确认或者追回先行救助', en: 'Confirm relief first, or have it recovered' },
  help: {
    zh: '根据补充说明作出决定：予以确认，或者写明理由追回；告知当事人。',
    en: 'Decide on the statement: confirm it, or have it recovered with reasons; the person is told.',
  },
  form,
  async complete({ task, case: application, reader }, given, context) {
    const { relief } = application;
    if (!relief) throw new Error(`${application.id} is no relief first`);
    if (given.outcome === 'recover' && given.fen > relief.fen) {
      const detail = `No more is recovered than the ${relief.fen} fen that were given.`;
      return { ok: false, refusal: { code: 'above-given', detail, pointer: '/form/fen' } };
    }
    const { procedure } = packOf(application.pack);
    const day = shanghaiDateOf(context.now);
    const { decider } = await deciderOf(reader, application, undefined, procedure, day);
    const recovers = given.outcome === 'recover';
    const settlement = {
      result: given.outcome,
      reason: given.reason,
      ...(given.outcome === 'recover' && { fen: given.fen }),
      organ: task.organ,
      by: context.by.id,
      at: context.now,
    };
    const settled: Application = {
      ...advance(application, recovers ? 'relief-recovering' : 'relief-settled', context.now),
      decider,
      relief: { ...relief, settlement },
    };
    const kind = recovers ? ('relief-recovery' as const) : ('relief-confirmed' as const);
    const basis = basisOf(procedure.temporaryRelief.confirm.basis);
    const { delegation } = decider;
    const act = actOfTask(task, { kind, content: settlement, basis, ...(delegation && { delegation }) }, context);
    const told = tellFamily(
      settled,
      {
        kind,
        organ: `township:${application.township}`,
        letterhead: letterheadOf(settled),
        remedy: remedyAgainst(application.county),
        text: {
          'zh-CN': recovers
            ? `对您的先行救助（受理号 ${application.receipt}）经审核应予追回 ${inYuan(given.fen)} 元。理由：${given.reason}`
            : `对您的先行救助（受理号 ${application.receipt}）已确认为临时救助。理由：${given.reason}`,
          en: recovers
            ? `Of the relief given to you (receipt ${application.receipt}) ${inYuan(given.fen)} yuan are to be paid back. Reason: ${given.reason}`
            : `The relief given to you (receipt ${application.receipt}) is confirmed as temporary relief. Reason: ${given.reason}`,
        },
      },
      context,
    );
    return {
      ok: true,
      outcome: given.outcome,
      case: {
        ...settled,
        // What is to be paid back can be challenged, from the day on which the family was told.
        ...(recovers && { noticeId: told.noticeId }),
        waiting: [...settled.waiting, told.waiting],
      },
      writes: [act.write, ...told.writes],
      event: recovers ? 'relief-to-be-recovered' : 'relief-confirmed',
      payload: { actId: act.id, noticeId: told.noticeId },
      events: told.events,
      output: { status: settled.status },
    };
  },
});

const inYuan = (fen: number) => (fen / 100).toFixed(2);
