import { bodyError } from '../../../shared/api/bodyError.ts';
import { Refused } from '../../../shared/api/refused.ts';
import { isKnownDivision } from '../../../shared/identity/index.ts';
import { determine, packFor } from '../../../shared/policy/index.ts';
import { shanghaiDateOf } from '../../../shared/time/index.ts';
import type { Exchange } from '../exchange.ts';
import type { Handlers } from './index.ts';

export const handlers: Pick<Handlers, 'tryDetermination'> = {
  async tryDetermination({ body: facts }, exchange) {
    if (!isKnownDivision(facts.division)) throw refuse(exchange, '/division', 'division-unknown');
    exchange.authorise({ division: facts.division });
    if (facts.asOf > shanghaiDateOf(exchange.now)) throw refuse(exchange, '/asOf', 'date-in-the-future');
    const pack = packFor(facts.division, facts.asOf);
    if (!pack) throw refuse(exchange, '/division', 'no-pack');
    const parameters = await exchange.services.bookFor(facts.division);
    return { status: 200, body: determine(facts, pack, { parameters, knownAt: exchange.now }) };
  },
};

const refuse = ({ language }: Exchange, pointer: string, code: string) =>
  new Refused(code, 422, { errors: [bodyError(pointer, code, language)] });
