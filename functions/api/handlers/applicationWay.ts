import { sealRepresentation } from '../../../shared/adapters/applications/gatherIntake.ts';
import { changeClock } from '../../../shared/applications/clock/changeClock.ts';
import { convertApplication } from '../../../shared/applications/convertApplication.ts';
import { departures, departuresOf } from '../../../shared/applications/departure.ts';
import { giveReliefFirst } from '../../../shared/applications/relief/giveReliefFirst.ts';
import { fileRemedy } from '../../../shared/applications/remedies/fileRemedy.ts';
import { recordRemedyOutcome } from '../../../shared/applications/remedies/recordRemedyOutcome.ts';
import { endRepresentation } from '../../../shared/applications/representations/endRepresentation.ts';
import { recordRepresentation } from '../../../shared/applications/representations/recordRepresentation.ts';
import { withdrawAuthorisation } from '../../../shared/applications/withdrawAuthorisation.ts';
import { delegations, delegationsOf } from '../../../shared/delegations/delegation.ts';
import { endDelegation, recordDelegation } from '../../../shared/delegations/recordDelegation.ts';
import { countyOf } from '../../../shared/identity/index.ts';
import { pageThrough } from '../pageThrough.ts';
import { authoriseChange, findApplication } from './authoriseChange.ts';
import { gatherRelief } from './gatherRelief.ts';
import type { Handlers } from './index.ts';
import { partitionOf } from './partitionOf.ts';

type Names =
  | 'withdrawAuthorisation'
  | 'recordRepresentation'
  | 'endRepresentation'
  | 'changeClock'
  | 'fileRemedy'
  | 'recordRemedyOutcome'
  | 'convertApplication'
  | 'giveReliefFirst'
  | 'listDelegations'
  | 'recordDelegation'
  | 'endDelegation'
  | 'listDepartures';

export const handlers: Pick<Handlers, Names> = {
  async withdrawAuthorisation({ params, body }, exchange) {
    const changed = await authoriseChange(exchange, params.id);
    const input = { applicationId: params.id, ...body };
    return { status: 200, body: await exchange.run(withdrawAuthorisation, input, changed) };
  },

  async recordRepresentation({ params, body }, exchange) {
    const changed = await authoriseChange(exchange, params.id);
    const { county } = await findApplication(exchange, params.id);
    const { candidateId: id, ...paper } = await sealRepresentation(exchange.services, body, county);
    const input = { applicationId: params.id, paper: { ...paper, id } };
    return { status: 201, body: await exchange.run(recordRepresentation, input, changed) };
  },

  async endRepresentation({ params, body }, exchange) {
    const changed = await authoriseChange(exchange, params.id);
    const input = { applicationId: params.id, representationId: params.representationId, ...body };
    return { status: 200, body: await exchange.run(endRepresentation, input, changed) };
  },

  async changeClock({ params, body }, exchange) {
    const changed = await authoriseChange(exchange, params.id);
    return { status: 200, body: await exchange.run(changeClock, { applicationId: params.id, ...body }, changed) };
  },

  async fileRemedy({ params, body }, exchange) {
    const changed = await authoriseChange(exchange, params.id);
    return { status: 201, body: await exchange.run(fileRemedy, { applicationId: params.id, ...body }, changed) };
  },

  async recordRemedyOutcome({ params, body }, exchange) {
    const changed = await authoriseChange(exchange, params.id);
    const input = { applicationId: params.id, remedyId: params.remedyId, ...body };
    return { status: 200, body: await exchange.run(recordRemedyOutcome, input, changed) };
  },

  async convertApplication({ params, body }, exchange) {
    await authoriseChange(exchange, params.id);
    const submitted = await exchange.run(convertApplication, { applicationId: params.id, ...body });
    const headers = { location: `/applications/${submitted.applicationId}` };
    return { status: submitted.linked ? 200 : 201, body: submitted, headers };
  },

  async giveReliefFirst({ body }, exchange) {
    exchange.authorise({ division: body.division });
    const given = await exchange.run(giveReliefFirst(exchange.services.bookFor), await gatherRelief(exchange, body));
    const headers = { location: `/applications/${given.applicationId}` };
    return { status: 201, body: given, headers };
  },

  async listDelegations({ query }, exchange) {
    const county = partitionOf(exchange.scope({ division: query.division }));
    const items = await exchange.services.reader.list(delegations, delegationsOf(county));
    return { status: 200, body: { items } };
  },

  async recordDelegation({ body }, exchange) {
    const { county } = atCounty(exchange);
    return { status: 201, body: await exchange.run(recordDelegation, { county, ...body }) };
  },

  async endDelegation({ params, body }, exchange) {
    const { county } = atCounty(exchange);
    return { status: 200, body: await exchange.run(endDelegation, { county, id: params.id, until: body.until }) };
  },

  async listDepartures({ query }, exchange) {
    const pk = departuresOf(partitionOf(exchange.scope({ division: query.division })));
    const range = { index: 'GSI1' as const, pk, descending: true };
    return { status: 200, body: await pageThrough(exchange.services.reader, departures, range, query) };
  },
};

/** The county whose leader asks: nobody records what another county delegates. */
function atCounty(exchange: Parameters<Handlers['recordDelegation']>[1]): { county: string } {
  const division = exchange.principal.organ?.division;
  exchange.authorise({ division });
  return { county: (division && countyOf(division)) ?? '' };
}
