import { type Command, done } from '../../commands/command.ts';
import { type Deliberation, deliberations } from '../../deliberations/deliberation.ts';
import type { BookFor } from '../../parameters/enteredParameters.ts';
import type { HouseholdFacts } from '../../policy/index.ts';
import { packOf } from '../../policy/index.ts';
import { replace } from '../../records/write.ts';
import { shanghaiDateOf } from '../../time/index.ts';
import { advance, applications } from '../application.ts';
import { caseFacts } from '../caseFacts.ts';
import { isDeterminedByMeeting } from '../deliberationOwed.ts';
import { confirmStepOf } from './position.ts';
import { propose } from './propose.ts';

interface Heeded {
  status: string;
  confirmStep: string;
}

/**
 * Takes what the meeting held into the case. Where it determines a category its minutes are the rule that was applied,
 * and the proposal is made again on them; a named officer still decides.
 */
export const heedDeliberation = (bookFor: BookFor): Command<{ caseId: string }, Heeded> => ({
  name: 'heed-deliberation',
  async decide(reader, { caseId }, context) {
    const application = await reader.get(applications, { id: caseId });
    const { status, meeting } = application;
    if (status !== 'deliberating' || !meeting) {
      return done({ status, confirmStep: confirmStepOf(application) }, [], []);
    }
    const deliberation = await reader.get(deliberations, { id: meeting.deliberationId });
    const { outcome, session, declined } = deliberation;
    if (!outcome || !(session || declined)) throw new Error(`${caseId} still waits for ${meeting.deliberationId}`);
    const heeded = {
      ...advance(application, 'deliberated', context.now),
      meeting: { ...meeting, outcome, ...(session && { minutes: session.minutes }) },
      waiting: application.waiting.filter(({ taskId }) => taskId !== meeting.deliberationId),
    };
    const answer = { status: heeded.status, confirmStep: confirmStepOf(heeded) };
    const payload = { deliberationId: meeting.deliberationId, outcome, minutes: session?.minutes };
    const event = { chain: application.familyId, type: 'deliberation-heeded', caseId };
    if (!isDeterminedByMeeting(meeting.category, packOf(application.pack).procedure)) {
      return done(answer, [replace(applications, heeded)], [{ ...event, payload }]);
    }
    const before = await reader.get(caseFacts, { caseId });
    const facts = withMeeting(before.facts, deliberation, outcome);
    const again = propose(heeded, facts, await bookFor(application.county), context);
    return done(
      answer,
      [replace(applications, { ...heeded, ...again.proposal }), replace(caseFacts, { ...before, facts }), again.write],
      [{ ...event, payload: { ...payload, ...again.proposal } }],
    );
  },
});

/** The minutes answer what the rule asks: by which document the family is recognised, or that it is not. */
function withMeeting(facts: HouseholdFacts, { id, session }: Deliberation, outcome: string): HouseholdFacts {
  if (!session) return facts;
  const otherHardship =
    outcome === 'recognised' ? { document: session.minutes.slice(0, 120), clause: '议定事项' } : ('none' as const);
  const source = { source: `deliberation:${id}`, asOf: shanghaiDateOf(session.at) };
  return { ...facts, otherHardship, sources: { ...facts.sources, otherHardship: source } };
}
