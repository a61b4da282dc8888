import { organOf } from '../../../shared/access/index.ts';
import { Refused } from '../../../shared/api/refused.ts';
import { figures, figuresOf } from '../../../shared/figures/figure.ts';
import { agesDay, agesOf, placesDay, placesOf } from '../../../shared/figures/places.ts';
import { termsDay, termsOf } from '../../../shared/figures/terms.ts';
import { digests, digestsOf } from '../../../shared/supervision/digest.ts';
import { noteDigestSeen } from '../../../shared/supervision/noteDigestSeen.ts';
import { escalations, escalationsTo } from '../../../shared/tasks/moveTask.ts';
import { pageThrough } from '../pageThrough.ts';
import type { Handlers } from './index.ts';
import { partitionOf } from './partitionOf.ts';

export const handlers: Pick<
  Handlers,
  'listEscalations' | 'listDigests' | 'noteDigestSeen' | 'readFigures' | 'readOverview'
> = {
  async listEscalations({ query }, exchange) {
    const scope = exchange.scope({ organ: query.organ });
    const organ = scope.organ ?? organOf(exchange.principal);
    if (!organ) throw new Refused('outside-scope', 403);
    const range = { index: 'GSI1' as const, pk: escalationsTo(organ), descending: true };
    return { status: 200, body: await pageThrough(exchange.services.reader, escalations, range, query) };
  },

  async listDigests({ query }, exchange) {
    const organ = exchange.scope({ organ: query.organ }).organ ?? organOf(exchange.principal);
    if (!organ) throw new Refused('outside-scope', 403);
    const range = { ...digestsOf(organ), descending: true };
    return { status: 200, body: await pageThrough(exchange.services.reader, digests, range, query) };
  },

  async noteDigestSeen({ params }, exchange) {
    const organ = organOf(exchange.principal);
    exchange.authorise({ organ });
    if (!organ) throw new Refused('outside-scope', 403);
    return { status: 200, body: await exchange.run(noteDigestSeen, { organ, day: params.day }) };
  },

  async readFigures({ query }, exchange) {
    const county = partitionOf(exchange.scope({ division: query.county }), 'county');
    const items = await exchange.services.reader.list(figures, figuresOf(county, query.day));
    return { status: 200, body: { county, day: query.day, items } };
  },

  async readOverview({ query }, exchange) {
    const county = partitionOf(exchange.scope({ division: query.county }), 'county');
    const [places, ages, terms] = await Promise.all(
      [placesDay, agesDay, termsDay(query.month)].map((day) =>
        exchange.services.reader.list(figures, figuresOf(county, day)),
      ),
    );
    return {
      status: 200,
      body: { county, places: placesOf(places ?? []), ages: agesOf(ages ?? []), terms: termsOf(terms ?? []) },
    };
  },
};
