import { type Command, done } from '../../commands/command.ts';
import { replace } from '../../records/write.ts';
import { sendReferral } from '../../referrals/sendReferral.ts';
import { advance, deliberations } from '../deliberation.ts';
import { type Position, positionOf } from './position.ts';

/** Each measure becomes a referral to the agency that the meeting charged with it (转办: an answer is owed). */
export const carryOut: Command<{ caseId: string }, Position> = {
  name: 'carry-out-deliberation',
  async decide(reader, { caseId }, context) {
    const deliberation = await reader.get(deliberations, { id: caseId });
    if (deliberation.status !== 'decided') return done(await positionOf(deliberation, reader), [], []);
    const { county, township, personId, basis } = deliberation;
    const begun = advance(deliberation, 'carrying-out', context.now);
    const sent = (deliberation.session?.measures ?? []).map(({ agency, need }) => {
      const organ = agency === 'township' ? `township:${township}` : `${agency}:${county}`;
      return sendReferral(deliberation, { personId, act: 'transfer', organ, need, basis }, context);
    });
    const position = await positionOf(begun, reader);
    const asked = { measures: sent.map(({ id, organ }) => ({ id, organ })) };
    return done(
      { ...position, owed: sent.map(({ id, organ }) => ({ subject: id, organ })) },
      [replace(deliberations, begun), ...sent.flatMap(({ writes }) => writes)],
      [
        { chain: deliberation.familyId, type: 'measures-asked', caseId, payload: asked },
        ...sent.flatMap(({ events }) => events),
      ],
    );
  },
};
