import * as z from 'zod';
import { ancestorAt, Division } from '../../identity/index.ts';
import { Agency } from '../../policy/agency.ts';
import { packOf } from '../../policy/index.ts';
import { create } from '../../records/write.ts';
import { defineTaskKind } from '../../tasks/kind.ts';
import { shanghaiDateOf } from '../../time/index.ts';
import { type Application, advance } from '../application.ts';
import { startClock } from '../clock/clock.ts';
import { statutoryTerms } from '../clock/statutoryTerm.ts';
import { findRecognisable } from '../investigation.ts';
import { actOfTask, basisOf } from '../legalAct.ts';
import { handOver } from '../places/handOver.ts';
import { checksOf } from '../steps/checksOf.ts';

const form = z
  .discriminatedUnion('outcome', [
    z.strictObject({
      outcome: z.literal('accept'),
      recognise: z.boolean().default(false).meta({
        title: '互认已有调查结果 Recognise an earlier investigation',
        description: '六个月内其他认定部门的经济状况调查结果，不再重复调查',
      }),
      assistance: z
        .array(
          z
            .strictObject({
              agency: Agency,
              division: Division,
              need: z.string().min(1).max(200).meta({ title: '协查事项 What is asked' }),
            })
            .meta({ title: '协查 Check asked of another division' }),
        )
        .max(10)
        .default([])
        .meta({ title: '异地协查 Checks asked elsewhere' }),
    }),
    z.strictObject({
      outcome: z.literal('ask-for-papers'),
      papers: z.array(z.string().min(1).max(120)).min(1).max(20).meta({ title: '缺少的材料 Missing papers' }),
      reason: z.string().min(1).max(500).optional().meta({
        title: '再次要求补正的理由 Reason for asking again',
        description: '材料应一次性告知；再次要求的，必须说明理由',
      }),
    }),
    z.strictObject({
      outcome: z.literal('hand-over'),
      to: Division.meta({ title: '移交至 Hand over to', description: '乡镇（街道）代码，9 位' }),
      reason: z.string().min(1).max(500).meta({ title: '移交理由 Reason' }),
    }),
  ])
  .meta({ title: '受理 Acceptance' });

/** 受理. Missing papers are told once, all of them (57号 art. 10); the wrong door hands the case on, with its clock (P18). */
export const acceptApplication = defineTaskKind<Application, typeof form>({
  kind: 'accept-application',
  title: { zh: '受理申请', en: 'Accept the application' },
  help: {
    zh: '材料齐全即受理；不齐全的，一次性告知全部缺少的材料；不属于本地受理的，移交有权机关。',
    en: 'Accept it when the papers are complete; else tell the family once, all that is missing; or hand it on.',
  },
  form,
  async complete({ task, case: application, reader }, given, context) {
    if (given.outcome === 'hand-over') return handOver(task, application, given, reader, context);
    if (given.outcome === 'ask-for-papers') {
      const requests = application.paperRequests ?? [];
      if (requests.length > 0 && !given.reason) {
        const detail = 'The family was already told, once, what was missing: say why it is asked again.';
        return { ok: false, refusal: { code: 'papers-asked-once', detail, pointer: '/form/reason' } };
      }
      const { papers, reason } = given;
      const request = { papers, ...(reason && { reason }), by: context.by.id, at: context.now };
      const asked = {
        ...advance(application, 'papers-awaited', context.now),
        papersAsked: papers,
        paperRequests: [...requests, request],
      };
      return {
        ok: true,
        outcome: given.outcome,
        case: asked,
        writes: [],
        event: 'papers-asked',
        output: { status: asked.status, recognised: false },
      };
    }
    const { procedure } = packOf(application.pack);
    const today = shanghaiDateOf(context.now);
    const recognised = given.recognise ? await findRecognisable(reader, application, procedure, today) : undefined;
    if (given.recognise && !recognised) {
      const detail = 'No investigation of this family may be recognised here.';
      return { ok: false, refusal: { code: 'nothing-to-recognise', detail, pointer: '/form/recognise' } };
    }
    const outside = given.assistance.findIndex(({ division }) => ancestorAt(division, 'county') === application.county);
    if (outside >= 0) {
      const detail = 'Agencies of the own county are asked anyway: name another division.';
      return { ok: false, refusal: { code: 'assistance-at-home', detail, pointer: `/form/assistance/${outside}` } };
    }
    // What the wrong door cost is not taken from the family's time: the clock goes on from the first door.
    const from = application.handedOver ? application.openedAt : context.now;
    const accepted = {
      ...advance(application, 'accepted', context.now),
      acceptedAt: context.now,
      clock: startClock(from, procedure.total.normal),
      ...(recognised && { recognised }),
      ...(given.assistance.length > 0 && { assistance: given.assistance }),
    };
    const acted = {
      kind: 'acceptance' as const,
      content: { receipt: application.receipt, ...(recognised && { recognised }) },
      basis: basisOf(procedure.accept.basis),
    };
    const act = actOfTask(task, acted, context);
    return {
      ok: true,
      outcome: given.outcome,
      case: accepted,
      writes: [act.write, create(statutoryTerms, { id: application.id, dueOn: accepted.clock.dueOn })],
      event: 'application-accepted',
      payload: { actId: act.id, dueOn: accepted.clock.dueOn },
      output: {
        status: accepted.status,
        recognised: Boolean(recognised),
        checks: checksOf(accepted, procedure),
      },
    };
  },
});
