import { bodyError } from '../../../shared/api/bodyError.ts';
import type { FileLeadBody, IdentifyPersonBody } from '../../../shared/api/operations/leads.ts';
import { Refused } from '../../../shared/api/refused.ts';
import { parseIdNumber } from '../../../shared/identity/idNumber.ts';
import { ancestorAt, contains, isKnownDivision } from '../../../shared/identity/index.ts';
import { nobodysNumber } from '../../../shared/identity/nobodysNumber.ts';
import { fileLead } from '../../../shared/leads/fileLead.ts';
import { type IdentifyPerson, identifyPerson } from '../../../shared/leads/identifyPerson.ts';
import { type Lead, leads, leadsOfCounty } from '../../../shared/leads/lead.ts';
import { persons } from '../../../shared/persons/person.ts';
import type { Task } from '../../../shared/tasks/task.ts';
import { shanghaiDateOf } from '../../../shared/time/index.ts';
import type { WarningSubject } from '../../../shared/warnings/subject.ts';
import { warnings } from '../../../shared/warnings/warning.ts';
import type { Exchange } from '../exchange.ts';
import { pageThrough } from '../pageThrough.ts';
import type { Handlers } from './index.ts';
import { partitionOf } from './partitionOf.ts';
import { refuseField } from './refuseField.ts';
import { authoriseWork, changed } from './taskOf.ts';

export const handlers: Pick<Handlers, 'fileLead' | 'listLeads' | 'readLead' | 'identifyPerson'> = {
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

  async identifyPerson({ params, body }, exchange) {
    const task = await authoriseWork(exchange, params.id);
    const input = { taskId: task.id, ...(await foundBy(exchange, task, body)) };
    return { status: 200, body: await exchange.run(identifyPerson, input, changed(task.id)) };
  },
};

/** What was found out, proved, hashed and sealed under the id by which the lead described the person. */
async function foundBy(
  exchange: Exchange,
  { caseId, kind }: Task,
  body: IdentifyPersonBody,
): Promise<Pick<IdentifyPerson, 'found' | 'noNumber'>> {
  const { reader, sealer, identityHash, synthetic } = exchange.services;
  const warning = caseId.startsWith('war-') ? await reader.find(warnings, { id: caseId }) : undefined;
  if (!warning) throw new Refused('kind-differs', 409, { detail: `The task is of the kind ${kind}.` });
  const under = { id: warning.personId, county: warning.county };
  const today = shanghaiDateOf(exchange.now);
  if ('noNumber' in body) {
    const { noNumber, birthDate, sex, ...identity } = body;
    if (birthDate > today) throw refuseField('/birthDate', 'date-in-the-future', exchange.language);
    const idHash = nobodysNumber(under.id);
    return { noNumber, found: { idHash, birthDate, sex, identity: await sealer.seal(under, identity) } };
  }
  const parsed = parseIdNumber(body.idNumber, { today, synthetic });
  if (!parsed.ok) throw refuseField('/idNumber', parsed.problem, exchange.language);
  const { idNumber, birthDate, sex } = parsed.value;
  const identity = await sealer.seal(under, { ...body, idNumber });
  return { found: { idHash: await identityHash.of(idNumber), birthDate, sex, identity } };
}

const placeOf = ({ village, township }: Lead) => village ?? township;

/**
 * Somebody on record, somebody whom the reporter met, proved, hashed and sealed here, as at the door; or somebody of whom
 * it only heard: the description is sealed, and to find out who it is becomes the first verification.
 */
async function subjectOf(exchange: Exchange, whom: FileLeadBody['whom']): Promise<WarningSubject> {
  const { reader, sealer, identityHash, newId, synthetic } = exchange.services;
  if ('personId' in whom) {
    const person = await reader.find(persons, { id: whom.personId });
    if (!person) throw new Refused('person-unknown', 404);
    exchange.authorise({ division: person.village ?? person.township });
    return { personId: person.id };
  }
  const { division, area } = whom;
  const township = isKnownDivision(division) ? ancestorAt(division, 'township') : undefined;
  const county = township && ancestorAt(township, 'county');
  const village = ancestorAt(division, 'village');
  const id = newId('per');
  if (!('idNumber' in whom)) {
    if (!township || !county) throw faulty([{ pointer: '/whom/division', code: 'division-unknown' }], exchange);
    exchange.authorise({ division });
    const { name, phone, whereabouts: address } = whom;
    const identity = await sealer.seal({ id, county }, { name, phone, address });
    return { unknownId: id, identity, county, township, ...(village && { village }), area };
  }
  const { idNumber: given, division: _, area: __, ...identity } = whom;
  const parsed = parseIdNumber(given, { today: shanghaiDateOf(exchange.now), synthetic });
  const faults = [
    ...(parsed.ok ? [] : [{ pointer: '/whom/idNumber', code: parsed.problem }]),
    ...(township ? [] : [{ pointer: '/whom/division', code: 'division-unknown' }]),
  ];
  if (!parsed.ok || !township || !county) throw faulty(faults, exchange);
  exchange.authorise({ division });
  const { idNumber, birthDate, sex } = parsed.value;
  return {
    idHash: await identityHash.of(idNumber),
    candidateId: id,
    identity: await sealer.seal({ id, county }, { ...identity, idNumber }),
    birthDate,
    sex,
    county,
    township,
    ...(village && { village }),
    area,
  };
}

const faulty = (faults: readonly { pointer: string; code: string }[], { language }: Exchange) =>
  new Refused('request-invalid', 422, {
    errors: faults.map(({ pointer, code }) => bodyError(pointer, code, language)),
  });
