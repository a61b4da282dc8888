import { Refused } from '../../../shared/api/refused.ts';
import { announceMinutes } from '../../../shared/deliberations/announceMinutes.ts';
import { type Deliberation, deliberations } from '../../../shared/deliberations/deliberation.ts';
import { meetings, meetingsOf, yearlyAlarms } from '../../../shared/meetings/meeting.ts';
import { recordMeeting } from '../../../shared/meetings/recordMeeting.ts';
import { yearlyCounters } from '../../../shared/meetings/yearlyCounters.ts';
import { packFor } from '../../../shared/policy/index.ts';
import { shanghaiDateOf } from '../../../shared/time/index.ts';
import type { Exchange } from '../exchange.ts';
import type { Handlers } from './index.ts';

type Names = 'announceMinutes' | 'readMinutes' | 'recordMeeting' | 'readYearlyCounters';

export const handlers: Pick<Handlers, Names> = {
  async announceMinutes({ params: { id }, body }, exchange) {
    const { organ, township } = await find(exchange, id);
    exchange.authorise({ organ, division: township });
    const { fileId, key } = await exchange.run(announceMinutes, { deliberationId: id, ...body });
    const upload = { ...(await exchange.services.presigner.put(key)), method: 'PUT' as const };
    return { status: 201, body: { fileId, upload } };
  },

  async readMinutes({ params: { id, fileId } }, exchange) {
    const { files, township, personId } = await find(exchange, id);
    const granted = exchange.authorise({ division: township });
    const file = files.find((each) => each.id === fileId);
    if (!file) throw new Refused('minutes-unknown', 404);
    await exchange.noteReading({ personIds: [personId], granted, fields: ['minutes'], caseId: id });
    return { status: 200, body: { ...file, ...(await exchange.services.presigner.get(file.key)) } };
  },

  async recordMeeting({ params: { id: county }, body }, exchange) {
    exchange.authorise({ division: county });
    return { status: 201, body: await exchange.run(recordMeeting, { county, ...body }) };
  },

  async readYearlyCounters({ params: { id: county }, query }, exchange) {
    exchange.authorise({ division: county });
    const { reader } = exchange.services;
    const today = shanghaiDateOf(exchange.now);
    const year = query.year ?? Number(today.slice(0, 4));
    const pack = packFor(county, today);
    if (!pack) throw new Refused('no-pack', 422);
    const held = await reader.list(meetings, meetingsOf(county, year));
    const items = await Promise.all(
      yearlyCounters(pack, held, year, today).map(async (counter) => {
        const said = await reader.find(yearlyAlarms, { county, year, counter: counter.counter });
        return { ...counter, ...(said && { alarmedAt: said.at }) };
      }),
    );
    return { status: 200, body: { county, year, items, meetings: held } };
  },
};

async function find(exchange: Exchange, id: string): Promise<Deliberation> {
  const found = id.startsWith('del-') ? await exchange.services.reader.find(deliberations, { id }) : undefined;
  if (!found) throw new Refused('deliberation-unknown', 404);
  return found;
}
