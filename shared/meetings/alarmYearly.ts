import { type Command, done } from '../commands/command.ts';
import { packFor } from '../policy/index.ts';
import { create } from '../records/write.ts';
import { shanghaiDateOf } from '../time/index.ts';
import { meetings, meetingsOf, yearlyAlarms } from './meeting.ts';
import { yearlyChain } from './recordMeeting.ts';
import { yearlyCounters } from './yearlyCounters.ts';

/** In the fourth quarter: says once of each counter that the year's minimum is not met. */
export const alarmYearly: Command<{ county: string }, { alarms: string[] }> = {
  name: 'alarm-yearly',
  async decide(reader, { county }, context) {
    const today = shanghaiDateOf(context.now);
    const year = Number(today.slice(0, 4));
    const pack = packFor(county, today);
    if (!pack) return done({ alarms: [] }, [], []);
    const held = await reader.list(meetings, meetingsOf(county, year));
    const late = yearlyCounters(pack, held, year, today).filter(({ alarm }) => alarm);
    const said = await Promise.all(late.map(({ counter }) => reader.find(yearlyAlarms, { county, year, counter })));
    const fresh = late.filter((_, index) => !said[index]);
    return done(
      { alarms: fresh.map(({ counter }) => counter) },
      fresh.map(({ counter, held: count, atLeast }) =>
        create(yearlyAlarms, { county, year, counter, held: count, atLeast, at: context.now }),
      ),
      fresh.map(({ counter, held: count, atLeast, basis }) => ({
        chain: yearlyChain(county),
        type: 'yearly-minimum-not-met',
        caseId: `${county}.${year}.${counter}`,
        payload: { counter, held: count, atLeast, basis },
      })),
    );
  },
};
