import { isKnownDivision } from '../../../shared/identity/index.ts';
import { packFor, preCheck } from '../../../shared/policy/index.ts';
import { shanghaiDateOf } from '../../../shared/time/index.ts';
import type { Handlers } from './index.ts';
import { refuseField } from './refuseField.ts';

export const handlers: Pick<Handlers, 'tryPreCheck'> = {
  async tryPreCheck({ body: answers }, { now, language, services }) {
    const { division } = answers;
    if (!isKnownDivision(division)) throw refuseField('/division', 'division-unknown', language);
    const today = shanghaiDateOf(now);
    const pack = packFor(division, today);
    if (!pack) throw refuseField('/division', 'no-pack', language);
    const parameters = await services.bookFor(division);
    const { doors, papers, ...hint } = preCheck(answers, { pack, parameters, knownAt: now, today });
    return { status: 200, body: { ...hint, doors: [...doors], papers: [...papers] } };
  },
};
