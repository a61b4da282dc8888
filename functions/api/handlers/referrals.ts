import { organOf } from '../../../shared/access/index.ts';
import { parseOrgan } from '../../../shared/access/organ.ts';
import { Refused } from '../../../shared/api/refused.ts';
import { acknowledgeReferral } from '../../../shared/referrals/acknowledgeReferral.ts';
import { referrals, referralsTo } from '../../../shared/referrals/referral.ts';
import { pageThrough } from '../pageThrough.ts';
import type { Handlers } from './index.ts';

export const handlers: Pick<Handlers, 'listReferrals' | 'acknowledgeReferral'> = {
  async listReferrals({ query }, exchange) {
    const scope = exchange.scope({ organ: query.organ });
    const organ = scope.organ ?? organOf(exchange.principal);
    if (!organ) throw new Refused('organ-required', 422);
    const range = { index: 'GSI1' as const, pk: referralsTo(organ, query.place) };
    return { status: 200, body: await pageThrough(exchange.services.reader, referrals, range, query) };
  },

  async acknowledgeReferral({ params: { caseId, id } }, exchange) {
    const referral = await exchange.services.reader.find(referrals, { caseId, id });
    if (!referral) throw new Refused('referral-unknown', 404);
    exchange.authorise({ organ: referral.organ, division: parseOrgan(referral.organ)?.division });
    return { status: 200, body: await exchange.run(acknowledgeReferral, { caseId, referralId: id }) };
  },
};
