import { determinedHouseholds } from '../../../shared/adapters/what-ifs/determinedHouseholds.ts';
import { Refused } from '../../../shared/api/refused.ts';
import { applications } from '../../../shared/applications/application.ts';
import { contains } from '../../../shared/identity/index.ts';
import { type Hit, lookBackOn } from '../../../shared/look-backs/lookBackOn.ts';
import { warnOfLookBack } from '../../../shared/look-backs/warnOfLookBack.ts';
import type { Handlers } from './index.ts';
import { partitionOf } from './partitionOf.ts';

const atOnce = 16;

export const handlers: Pick<Handlers, 'listLookBacks' | 'warnOfLookBacks'> = {
  async listLookBacks({ query: { division, limit, cursor } }, exchange) {
    const { reader, bookFor } = exchange.services;
    const scope = exchange.scope({ division });
    const county = partitionOf(scope);
    const cases = await determinedHouseholds(reader, county);
    const left = cases.filter((caseId) => cursor === undefined || caseId > cursor);
    const examined = left.slice(0, limit);
    const parameters = await bookFor(county);
    const hits: Hit[] = [];
    for (let from = 0; from < examined.length; from += atOnce) {
      const some = examined.slice(from, from + atOnce);
      const found = await Promise.all(some.map((id) => lookBackOn(reader, id, parameters, exchange.now)));
      hits.push(...found.filter((hit) => hit !== undefined));
    }
    const inside = hits.filter(({ past: { application } }) => contains(scope.within, application.township));
    const granted = exchange.authorise({ division: scope.within });
    const fields = ['facts', 'determination'];
    for (const { past } of inside) {
      const personIds = past.application.members.map(({ person }) => person);
      await exchange.noteReading({ personIds, granted, fields, caseId: past.application.id });
    }
    const next = left.length > examined.length ? examined.at(-1) : undefined;
    const body = { items: inside.map(rowOf), examined: examined.length, cases: cases.length };
    return { status: 200, body: { ...body, ...(next && { cursor: next }) } };
  },

  async warnOfLookBacks({ body: { caseIds } }, exchange) {
    const { reader, bookFor } = exchange.services;
    const inputs: { suffix: string; input: { caseId: string; county: string } }[] = [];
    for (const caseId of new Set(caseIds)) {
      const application = await reader.find(applications, { id: caseId });
      if (!application) throw new Refused('case-unknown', 404);
      exchange.authorise({ division: application.township });
      inputs.push({ suffix: caseId, input: { caseId, county: application.county } });
    }
    const outcomes = await exchange.runEach(warnOfLookBack(bookFor), inputs);
    const items = outcomes.map((outcome, index) => {
      const caseId = inputs[index]?.input.caseId ?? '';
      if (outcome.kind === 'done') {
        const { warningId, outcome: how } = outcome.answer;
        return { caseId, warningId, outcome: how };
      }
      const code = outcome.kind === 'refused' ? outcome.refusal.code : 'idempotency-key-reused';
      return { caseId, outcome: 'refused' as const, code };
    });
    return { status: 200, body: { items } };
  },
};

const rowOf = ({ past: { application, facts }, chance }: Hit) => ({
  familyId: chance.family,
  caseId: application.id,
  township: application.township,
  determinationId: chance.determinationId,
  decidedAsOf: facts.asOf,
  was: chance.was,
  holds: chance.holds,
  wouldBe: chance.wouldBe,
  turned: chance.turned.map((turned) => ({ ...turned, parameters: [...turned.parameters] })),
});
