import { type Command, done } from '../../commands/command.ts';
import { create, replace } from '../../records/write.ts';
import { escalations } from '../../tasks/moveTask.ts';
import { superiorOf } from '../../tasks/superiorOf.ts';
import { shanghaiDateOf, startOfShanghaiDay } from '../../time/index.ts';
import { applications } from '../application.ts';
import { isUndecided } from '../status.ts';
import { statutoryTerms } from './statutoryTerm.ts';

/** The superior organ is told once that a case was not decided in its statutory time. Nothing is decided by it. */
export const escalateTerm: Command<{ id: string }, { superior?: string }> = {
  name: 'escalate-term',
  async decide(reader, { id }, context) {
    const term = await reader.find(statutoryTerms, { id });
    if (!term || term.settled) return done({}, [], []);
    const { status, clock, decider, county, familyId } = await reader.get(applications, { id });
    if (!clock || !isUndecided(status)) {
      return done({}, [replace(statutoryTerms, { ...term, settled: { as: 'decided', at: context.now } })], []);
    }
    if (clock.pausedOn) return done({}, [], []);
    const { dueOn } = clock;
    if (dueOn >= shanghaiDateOf(context.now)) {
      return done({}, dueOn === term.dueOn ? [] : [replace(statutoryTerms, { ...term, dueOn })], []);
    }
    const organ = decider?.organ ?? `civil-affairs:${county}`;
    const superior = superiorOf(organ);
    const entry = { organ, superior, caseId: id, dueAt: startOfShanghaiDay(dueOn) };
    return done(
      { superior },
      [
        replace(statutoryTerms, { ...term, dueOn, settled: { as: 'escalated', at: context.now } }),
        create(escalations, { ...entry, kind: 'term', at: context.now }),
      ],
      [{ chain: familyId, type: 'statutory-term-passed', caseId: id, payload: { dueOn, organ, superior } }],
    );
  },
};
