import { bodyError } from '../../../shared/api/bodyError.ts';
import type { FileLeadBody } from '../../../shared/api/operations/leads.ts';
import { Refused } from '../../../shared/api/refused.ts';
import { parseIdNumber } from '../../../shared/identity/idNumber.ts';
import { ancestorAt, contains, isKnownDivision } from '../../../shared/identity/index.ts';
import { fileLead } from '../../../shared/leads/fileLead.ts';
import { type Lead, leads, leadsOfCounty } from '../../../shared/leads/lead.ts';
import { persons } from '../../../shared/persons/person.ts';
import { shanghaiDateOf } from '../../../shared/time/index.ts';
import type { WarningSubject } from '../../../shared/warnings/subject.ts';
import { warnings } from '../../../shared/warnings/warning.ts';
import type { Exchange } from '../exchange.ts';
import { pageThrough } from '../pageThrough.ts';
import type { Handlers } from './index.ts';
import { partitionOf } from './partitionOf.ts';

export const handlers: Pick<Handlers, 'fileLead' | 'listLeads' | 'readLead'> = {
  async fileLead({ body }, exchange) {
    const { whom, ...said } = body;
    const subject = await subjectOf(exchange, whom);
    const filed = await exchange.run(fileLead, { subject, ...said });
    return { status: 201, headers: { location: `/leads/${filed.leadId}` }, body: filed };
  },

  async listLeads({ query }, exchange) {
    const scope = exchange.scope({ division: query.division });
    const range = { index: 'GSI1' as const, pk: leadsOfCounty(partitionOf(scope)), descending: true };
    const keep = (lead: Lead) =>
      scope.filedBy ? lead.filedBy === scope.filedBy : contains(scope.within, placeOf(lead));
    return { status: 200, body: await pageThrough(exchange.services.reader, leads, range, query, keep) };
  },

  async readLead({ params }, exchange) {
    const { reader } = exchange.services;
    const lead = params.id.startsWith('lead-') ? await reader.find(leads, { id: params.id }) : undefined;
    if (!lead) throw new Refused('lead-unknown', 404);
    exchange.authorise({ division: placeOf(lead), filedBy: lead.filedBy });
    const { status, closedAt, outcome } = await reader.get(warnings, { id: lead.warningId });
    const progress = { status, ...(closedAt && { closedAt }), ...(outcome && { outcome }) };
    return { status: 200, body: { ...lead, progress } };
  },
};

const placeOf = ({ village, township }: Lead) => village ?? township;

/** Somebody on record, or somebody whom the reporter met: proved, hashed and sealed here, as at the door. */
async function subjectOf(exchange: Exchange, whom: FileLeadBody['whom']): Promise<WarningSubject> {
  const { reader, sealer, identityHash, newId, synthetic } = exchange.services;
  if ('personId' in whom) {
    const person = await reader.find(persons, { id: whom.personId });
    if (!person) throw new Refused('person-unknown', 404);
    exchange.authorise({ division: person.village ?? person.township });
    return { personId: person.id };
  }
  const { idNumber: given, division, area, ...identity } = whom;
  const parsed = parseIdNumber(given, { today: shanghaiDateOf(exchange.now), synthetic });
  const township = isKnownDivision(division) ? ancestorAt(division, 'township') : undefined;
  const faults = [
    ...(parsed.ok ? [] : [{ pointer: '/whom/idNumber', code: parsed.problem }]),
    ...(township ? [] : [{ pointer: '/whom/division', code: 'division-unknown' }]),
  ];
  if (!parsed.ok || !township) {
    const errors = faults.map(({ pointer, code }) => bodyError(pointer, code, exchange.language));
    throw new Refused('request-invalid', 422, { errors });
  }
  exchange.authorise({ division });
  const county = ancestorAt(division, 'county') ?? township;
  const candidateId = newId('per');
  const { idNumber, birthDate, sex } = parsed.value;
  const village = ancestorAt(division, 'village');
  return {
    idHash: await identityHash.of(idNumber),
    candidateId,
    identity: await sealer.seal({ id: candidateId, county }, { ...identity, idNumber }),
    birthDate,
    sex,
    county,
    township,
    ...(village && { village }),
    area,
  };
}
