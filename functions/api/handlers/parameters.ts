import { Refused } from '../../../shared/api/refused.ts';
import { contains, isKnownDivision } from '../../../shared/identity/index.ts';
import { decideParameter } from '../../../shared/parameters/decideParameter.ts';
import {
  type PolicyParameter,
  parametersOf,
  placeOfParameter,
  policyParameters,
} from '../../../shared/parameters/policyParameter.ts';
import { proposeParameter } from '../../../shared/parameters/proposeParameter.ts';
import { type ParameterInForce, packFor, parametersInForce } from '../../../shared/policy/index.ts';
import { shanghaiDateOf } from '../../../shared/time/index.ts';
import { pageThrough } from '../pageThrough.ts';
import type { Handlers } from './index.ts';
import { refuseField } from './refuseField.ts';

export const handlers: Pick<
  Handlers,
  'listParameters' | 'listParametersInForce' | 'proposeParameter' | 'decideParameter'
> = {
  async listParameters({ query }, exchange) {
    const scope = exchange.scope({ division: query.division });
    const touches = (place: string) => contains(scope.within, place) || contains(place, scope.within);
    const keep = ({ parameter, status }: PolicyParameter) =>
      (!query.key || parameter.key === query.key) &&
      (!query.status || status === query.status) &&
      parameter.scope.some(touches);
    const range = { ...parametersOf(scope.county ?? scope.within), descending: true };
    return { status: 200, body: await pageThrough(exchange.services.reader, policyParameters, range, query, keep) };
  },

  async listParametersInForce({ query }, exchange) {
    const scope = exchange.scope({ division: query.division });
    const division = query.division ?? scope.county ?? scope.within;
    const date = query.date ?? shanghaiDateOf(exchange.now);
    const pack = packFor(division, date);
    const book = await exchange.services.bookFor(division);
    const items = parametersInForce(book, pack, { division, date, knownAt: exchange.now }).map(rowOf);
    const missing = items.filter((item) => item.missing && item.usedBy.length > 0).length;
    return { status: 200, body: { division, date, pack: pack?.id ?? null, items, missing } };
  },

  async proposeParameter({ body: { reason, ...parameter } }, exchange) {
    const unknown = parameter.scope.findIndex((division) => !isKnownDivision(division));
    if (unknown >= 0) throw refuseField(`/scope/${unknown}`, 'division-unknown', exchange.language);
    for (const division of parameter.scope) exchange.authorise({ division });
    const proposed = await exchange.run(proposeParameter, { parameter: { ...parameter, stale: false }, reason });
    return { status: 201, body: proposed };
  },

  async decideParameter({ params: { id }, body }, exchange) {
    const place = placeOfParameter(id);
    if (!place) throw new Refused('parameter-unknown', 404);
    exchange.authorise({ division: place });
    return { status: 200, body: await exchange.run(decideParameter, { place, id, ...body }) };
  },
};

function rowOf({ selected, usedBy, ...row }: ParameterInForce) {
  const { value, validFrom, recordedAt, scope, source, confidence, stale } = selected?.parameter ?? nothing;
  const fallback = selected?.fallback ?? false;
  const known = { value, validFrom, recordedAt, scope: [...scope], source, confidence, stale, fallback };
  return { ...row, ...known, missing: selected === null, usedBy: [...usedBy] };
}

const nothing = {
  value: null,
  validFrom: null,
  recordedAt: null,
  scope: [],
  source: null,
  confidence: null,
  stale: false,
} as const;
