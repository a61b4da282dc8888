import { type Command, done, refuse } from '../commands/command.ts';
import { packFor } from '../policy/index.ts';
import { create } from '../records/write.ts';
import { type PlainDate, shanghaiDateOf } from '../time/index.ts';
import { type Meeting, meetings } from './meeting.ts';

interface RecordMeeting {
  county: string;
  counter: string;
  on: PlainDate;
  attended: string[];
  minutes: string;
}

/** Notes that a body met, or that what is owed once a year was done. */
export const recordMeeting: Command<RecordMeeting, { meetingId: string }> = {
  name: 'record-meeting',
  async decide(_reader, { county, ...said }, context) {
    const today = shanghaiDateOf(context.now);
    if (said.on > today) return refuse('date-in-the-future', 'It has not been held yet.', { pointer: '/on' });
    const counters = packFor(county, said.on)?.procedure.annualCounters ?? [];
    if (!counters.some(({ counter }) => counter === said.counter)) {
      const detail = `The rules of ${county} count: ${counters.map(({ counter }) => counter).join(', ') || 'nothing'}.`;
      return refuse('counter-not-in-pack', detail, { pointer: '/counter' });
    }
    const id = context.newId('met');
    const meeting: Omit<Meeting, 'version'> = { id, county, ...said, by: context.by.id, at: context.now };
    return done(
      { meetingId: id },
      [create(meetings, meeting)],
      [{ chain: yearlyChain(county), type: 'meeting-recorded', caseId: id, payload: { meetingId: id, ...said } }],
    );
  },
};

export const yearlyChain = (county: string) => `yearly:${county}`;
