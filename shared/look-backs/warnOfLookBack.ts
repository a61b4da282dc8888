import { type Command, done, refuse } from '../commands/command.ts';
import type { BookFor } from '../parameters/enteredParameters.ts';
import { formatCitation } from '../policy/citation.ts';
import { packFor } from '../policy/index.ts';
import { monthOf, shanghaiDateOf } from '../time/index.ts';
import { type RaisedWarning, raiseWarning } from '../warnings/raiseWarning.ts';
import { lookBackOn } from './lookBackOn.ts';

/**
 * 回头看 (P25): a past case that would be decided otherwise today becomes a "may qualify" warning, once for each old
 * decision and category. Nothing is granted; whoever verifies it sees the old decision and the clause that turned.
 */
export const warnOfLookBack = (bookFor: BookFor): Command<{ caseId: string; county: string }, RaisedWarning> => ({
  name: 'warn-of-look-back',
  async decide(reader, { caseId, county }, context) {
    const hit = await lookBackOn(reader, caseId, await bookFor(county), context.now);
    const today = shanghaiDateOf(context.now);
    const pack = packFor(county, today);
    if (!hit || !pack) return refuse('nothing-turned', 'By the rules of today nothing would be stronger.');
    const { past, chance } = hit;
    const [turned] = chance.turned;
    const raised = await raiseWarning.decide(
      reader,
      {
        subject: { personId: past.application.applicantId },
        indicator: { id: 'look-back', version: '1', family: 'look-back' },
        period: monthOf(today),
        occasion: `${chance.determinationId}.${chance.wouldBe}`,
        source: 'look-back',
        evidence: {
          feed: 'look-back',
          batchId: chance.determinationId,
          asOf: past.facts.asOf,
          facts: {
            caseId,
            was: chance.was,
            holds: chance.holds,
            wouldBe: chance.wouldBe,
            ...(turned && {
              rule: turned.rule,
              clause: formatCitation(turned.citation),
              limitWas: turned.limitWas,
              limitIs: turned.limitIs,
            }),
          },
        },
        urgency: 'normal',
        depth: 'telephone',
        pack: { id: pack.id, hash: pack.hash },
      },
      context,
    );
    return raised.ok ? done(raised.answer, raised.writes, raised.events) : raised;
  },
});
