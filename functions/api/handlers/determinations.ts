import { isKnownDivision } from '../../../shared/identity/index.ts';
import { determine, packFor } from '../../../shared/policy/index.ts';
import { shanghaiDateOf } from '../../../shared/time/index.ts';
import { explained } from './explained.ts';
import type { Handlers } from './index.ts';
import { refuseField } from './refuseField.ts';

export const handlers: Pick<Handlers, 'tryDetermination'> = {
  async tryDetermination({ body: facts }, exchange) {
    if (!isKnownDivision(facts.division)) throw refuseField('/division', 'division-unknown', exchange.language);
    exchange.authorise({ division: facts.division });
    if (facts.asOf > shanghaiDateOf(exchange.now)) throw refuseField('/asOf', 'date-in-the-future', exchange.language);
    const pack = packFor(facts.division, facts.asOf);
    if (!pack) throw refuseField('/division', 'no-pack', exchange.language);
    const parameters = await exchange.services.bookFor(facts.division);
    const determination = determine(facts, pack, { parameters, knownAt: exchange.now });
    return { status: 200, body: explained(determination, facts, exchange.language) };
  },
};
