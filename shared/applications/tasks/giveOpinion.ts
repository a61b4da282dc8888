import * as z from 'zod';
import { deciderOf } from '../../delegations/deciderOf.ts';
import { packOf } from '../../policy/index.ts';
import { defineTaskKind } from '../../tasks/kind.ts';
import { shanghaiDateOf } from '../../time/index.ts';
import { type Application, advance } from '../application.ts';
import { recheckOwed } from '../checkObjections/recheckOwed.ts';
import { withTerm } from '../clock/clock.ts';
import { hastenTerm } from '../clock/statutoryTerm.ts';
import { deliberationOwed } from '../deliberationOwed.ts';
import { ledgerEntry } from '../ledgerEntry.ts';
import { actOfTask, basisOf } from '../legalAct.ts';
import { mustBePosted } from '../mustBePosted.ts';
import { faultOfRefusal, granting, opinionBy, reason, referring, refusing } from '../opinionForm.ts';

const form = z
  .discriminatedUnion('outcome', [
    z.strictObject({ outcome: z.literal('grant'), ...granting, ...referring }),
    z.strictObject({ outcome: z.literal('refuse'), ...refusing, ...referring }),
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
  hindrance: (application, { outcome }) => (outcome === 'more-evidence' ? undefined : recheckOwed(application)),
  async complete({ task, case: application, reader }, given, context) {
    if (given.outcome === 'more-evidence') {
      const again = { ...advance(application, 'accepted', context.now), round: application.round + 1 };
      return {
        ok: true,
        outcome: given.outcome,
        case: again,
        writes: [],
        event: 'evidence-asked',
        output: { status: again.status, round: again.round, posting: false, deliberate: false },
      };
    }
    const fault = given.outcome === 'refuse' ? faultOfRefusal(given, context) : undefined;
    if (fault) return { ok: false, refusal: fault };
    const opinion = opinionBy(
      given.outcome === 'grant'
        ? { result: 'grant', category: given.category, reason: given.reason }
        : { result: 'refuse', reason: given.reason, ground: given.ground },
      context,
    );
    const { procedure } = packOf(application.pack);
    const category = opinion.category ?? application.proposed?.category;
    const day = shanghaiDateOf(context.now);
    const { decider, term } = await deciderOf(reader, application, category, procedure, day);
    const { round } = application;
    const referred = given.complex && { round, reason: given.complex, by: context.by.id, at: context.now };
    const content = {
      ...opinion,
      ...(given.outcome === 'refuse' && { requests: given.requests }),
      ...(given.complex && { complex: given.complex }),
    };
    const act = actOfTask(task, { kind: 'opinion', content, basis: basisOf(procedure.opinion.basis) }, context);
    const { clock } = application;
    const lengthened = clock?.changes.some(({ kind }) => kind === 'extend') ?? true;
    const advised: Application = {
      ...advance(application, 'opinion-given', context.now),
      opinion,
      decider,
      ...(referred && { referred }),
      ...(clock && !lengthened && { clock: withTerm(clock, term) }),
    };
    return {
      ok: true,
      outcome: given.outcome,
      case: advised,
      writes: [
        act.write,
        ...ledgerEntry(application, opinion, context),
        ...(advised.clock ? await hastenTerm(reader, application.id, advised.clock.dueOn) : []),
      ],
      event: 'opinion-given',
      payload: { actId: act.id, result: opinion.result },
      output: {
        status: advised.status,
        posting: mustBePosted(opinion, procedure),
        deliberate: deliberationOwed(advised, procedure),
        decider: decider.organ,
      },
    };
  },
});
