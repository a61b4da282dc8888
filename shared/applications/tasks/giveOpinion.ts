import * as z from 'zod';
import { Category } from '../../policy/category.ts';
import { packOf } from '../../policy/index.ts';
import { create } from '../../records/write.ts';
import { defineTaskKind } from '../../tasks/kind.ts';
import { type Application, advance } from '../application.ts';
import { ledgerEntry } from '../ledgerEntry.ts';
import { legalActs } from '../legalAct.ts';
import { mustBePosted } from '../mustBePosted.ts';

const reason = z.string().min(1).max(1000).meta({ title: '理由 Reason' });

const form = z
  .discriminatedUnion('outcome', [
    z.strictObject({ outcome: z.literal('grant'), category: Category, reason }),
    z.strictObject({ outcome: z.literal('refuse'), reason }),
    z.strictObject({ outcome: z.literal('more-evidence'), reason }),
  ])
  .meta({ title: '初审意见 Township’s opinion' });

/** 初审意见: the township's own act; the 测算建议 stands beside it and does not bind it. */
export const giveOpinion = defineTaskKind<Application, typeof form>({
  kind: 'give-opinion',
  title: { zh: '提出初审意见', en: 'Give the township’s opinion' },
  help: {
    zh: '根据调查和测算建议提出意见；与测算建议不一致的，说明理由。',
    en: 'Say what the township holds, on the investigation and the proposal; a departure needs its reason.',
  },
  form,
  async complete({ task, case: application }, given, context) {
    if (given.outcome === 'more-evidence') {
      const again = { ...advance(application, 'accepted', context.now), round: application.round + 1 };
      return {
        ok: true,
        outcome: given.outcome,
        case: again,
        writes: [],
        event: 'evidence-asked',
        output: { status: again.status, round: again.round, posting: false },
      };
    }
    const opinion = {
      result: given.outcome,
      ...(given.outcome === 'grant' && { category: given.category }),
      reason: given.reason,
      by: context.by.id,
      at: context.now,
    };
    const act = {
      caseId: application.id,
      id: context.newId('act'),
      kind: 'opinion' as const,
      organ: task.organ,
      at: context.now,
      signatures: task.signatures,
      content: opinion,
      basis: '57号 art. 19',
    };
    const advised = { ...advance(application, 'opinion-given', context.now), opinion };
    return {
      ok: true,
      outcome: given.outcome,
      case: advised,
      writes: [create(legalActs, act), ...ledgerEntry(application, opinion, context)],
      event: 'opinion-given',
      payload: { actId: act.id, result: opinion.result },
      output: { status: advised.status, posting: mustBePosted(opinion, packOf(application.pack).procedure) },
    };
  },
});
