import { readFileSync } from 'node:fs';
import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { describe, expect, it } from 'vitest';
import { accessesOf, accessLogs } from '../shared/access/accessLog.ts';
import { toItem } from '../shared/adapters/dynamodb/items.ts';
import { readPartition } from '../shared/adapters/dynamodb/partitionReader.ts';
import { createReader } from '../shared/adapters/dynamodb/reader.ts';
import { runCommand } from '../shared/adapters/dynamodb/runCommand.ts';
import { search } from '../shared/adapters/dynamodb/search.ts';
import { sweepRows } from '../shared/adapters/dynamodb/sweepRows.ts';
import { openTable } from '../shared/adapters/dynamodb/table.ts';
import { newId } from '../shared/adapters/ids.ts';
import { type Application, applications } from '../shared/applications/application.ts';
import { caseFacts } from '../shared/applications/caseFacts.ts';
import { checkObjections, checkObjectionsOf } from '../shared/applications/checkObjections/checkObjection.ts';
import { termShard } from '../shared/applications/clock/statutoryTerm.ts';
import { departures, departuresOf } from '../shared/applications/departure.ts';
import { evidenceOf, evidenceOfCase, evidences } from '../shared/applications/evidence.ts';
import { investigations, investigationsOf } from '../shared/applications/investigation.ts';
import { actsOf, legalActs } from '../shared/applications/legalAct.ts';
import { lookUpTries } from '../shared/applications/lookUpTries.ts';
import { notices, noticesOf } from '../shared/applications/notice.ts';
import { basicLiving, openCases, receipts } from '../shared/applications/openCase.ts';
import { remedies, remediesOf } from '../shared/applications/remedies/remedy.ts';
import { submitApplication } from '../shared/applications/submitApplication.ts';
import { calendarAdoptions } from '../shared/calendar/adoption.ts';
import { calendarVersion } from '../shared/calendar/index.ts';
import { casesOf, shardOf } from '../shared/cases/case.ts';
import { chainEvents, eventsOf } from '../shared/chain/event.ts';
import { commandRecords } from '../shared/commands/record.ts';
import { comparisonRuns, runsList } from '../shared/comparison/comparisonRun.ts';
import { emptyRaised } from '../shared/comparison/report.ts';
import { runReports, runSlices, slicesOf } from '../shared/comparison/runSlice.ts';
import { delegations, delegationsOf } from '../shared/delegations/delegation.ts';
import { entitlements, entitlementsOf } from '../shared/entitlements/entitlement.ts';
import { payments, paymentsOf } from '../shared/entitlements/payment.ts';
import { assistanceUnits, unitsOf } from '../shared/families/family.ts';
import { batchesOfOrgan, feedBatches } from '../shared/feeds/feedBatch.ts';
import { matchListShard, matchLists, newMatchList } from '../shared/feeds/matchList.ts';
import { matchesOfBatch, matchesOfCounty, matchProposals } from '../shared/feeds/matchProposal.ts';
import { readyBatches, readyBatchesOf } from '../shared/feeds/readyBatch.ts';
import { figures, figuresOf } from '../shared/figures/figure.ts';
import { runDay } from '../shared/figures/precision.ts';
import { interventions, interventionsOf } from '../shared/interventions/intervention.ts';
import { leads, leadsOfCounty } from '../shared/leads/lead.ts';
import { meetings, meetingsOf } from '../shared/meetings/meeting.ts';
import {
  monitoringShard,
  monitoringWindows,
  windowsOfCounty,
  windowsOfPerson,
} from '../shared/monitoring/monitoringWindow.ts';
import { absences, absencesOf, absencesOfOrgan } from '../shared/officers/absence.ts';
import { kinships, kinshipsOf } from '../shared/officers/kinship.ts';
import { officers } from '../shared/officers/officer.ts';
import { parametersOf, policyParameters } from '../shared/parameters/policyParameter.ts';
import { proposeParameter } from '../shared/parameters/proposeParameter.ts';
import { authorisations, authorisationsOf } from '../shared/persons/authorisation.ts';
import { type Person, personIdentities, persons } from '../shared/persons/person.ts';
import { personsOfName } from '../shared/persons/personName.ts';
import { rangesOfRegister } from '../shared/persons/register.ts';
import { representationShard, representations, representationsOf } from '../shared/persons/representation.ts';
import { unknownPersons } from '../shared/persons/unknownPerson.ts';
import { photos } from '../shared/photos/photo.ts';
import type { Range, Reader } from '../shared/records/reader.ts';
import type { RecordType, Versioned } from '../shared/records/record.ts';
import { acknowledgementShard, referrals, referralsOfCase, referralsTo } from '../shared/referrals/referral.ts';
import { importedRows, oldCasesOf, rowsOfImport } from '../shared/register-import/importedRow.ts';
import { importsOfOrgan, registerImports } from '../shared/register-import/registerImport.ts';
import { digests, digestsOf } from '../shared/supervision/digest.ts';
import { completeTask } from '../shared/tasks/completeTask.ts';
import { taskKinds } from '../shared/tasks/kinds.ts';
import { escalations, escalationsTo, moveTask } from '../shared/tasks/moveTask.ts';
import { openTasks } from '../shared/tasks/openTasks.ts';
import { superiorOf } from '../shared/tasks/superiorOf.ts';
import { tasks, tasksOf, tasksOfCase } from '../shared/tasks/task.ts';
import { householdVisits, visitsOfCounty } from '../shared/visits/householdVisit.ts';
import {
  closureItems,
  closureShard,
  closuresOfCounty,
  itemsOfClosure,
  massClosures,
} from '../shared/warnings/closures/closure.ts';
import { capacityWeeks, workCapacities } from '../shared/warnings/queue/capacity.ts';
import { queueEntries, queueOf, queueShard } from '../shared/warnings/queue/queueEntry.ts';
import {
  suppressions,
  suppressionsOfCounty,
  suppressionsOfPerson,
} from '../shared/warnings/suppressions/suppression.ts';
import { latestWarnings, warningTriggers } from '../shared/warnings/trigger.ts';
import { whatIfRuns, whatIfsOf } from '../shared/what-ifs/whatIfRun.ts';
import { withDynamoDb } from './support/dynamodb.ts';
import { intakeOf } from './support/intake.ts';

const { client, tableName } = await withDynamoDb();
const table = openTable(tableName, client);
const now = '2026-03-02T02:00:00.000Z';
const county = '340404';
const township = `township:${county}001`;

interface Use {
  operation: string;
  index: string;
  units: number;
  descending: boolean;
}
const uses: Use[] = [];
client.middlewareStack.add(
  (next, { commandName }) =>
    async (args) => {
      const input = args.input as { IndexName?: string; ScanIndexForward?: boolean };
      const asked = { ...args, input: { ...args.input, ReturnConsumedCapacity: 'TOTAL' } };
      const result = await next(asked as typeof args);
      const { ConsumedCapacity } = result.output as { ConsumedCapacity?: { CapacityUnits?: number } };
      const { IndexName = 'table', ScanIndexForward = true } = input;
      uses.push({
        operation: commandName ?? '',
        index: IndexName,
        units: ConsumedCapacity?.CapacityUnits ?? 0,
        descending: !ScanIndexForward,
      });
      return result;
    },
  { step: 'initialize', name: 'recordUse', priority: 'low' },
);

const reader: Reader = createReader(table);
const as = (role: string, organ: string, at = now) => ({
  now: at,
  by: { id: `${role}-1`, kind: 'officer' as const, organ, roles: [role] },
  newId,
});
const clerk = as('township-officer', township);

async function put<I, D extends Versioned>(type: RecordType<I, D>, data: Omit<D, 'version'>): Promise<void> {
  await table.client.send(new PutCommand({ TableName: table.name, Item: toItem(type, { ...data, version: 1 }) }));
}

/** One family's application with its tasks, some of them done and one of them late, and what hangs on it. */
async function seed(): Promise<Application> {
  const submitted = await runCommand(table, submitApplication, intakeOf(1), 'seed', clerk);
  if (submitted.kind !== 'done') throw new Error(JSON.stringify(submitted));
  const caseId = submitted.answer.applicationId;
  const ask = (kind: string, organ: string, subject?: string) =>
    runCommand(
      table,
      openTasks,
      [
        {
          token: newId('t'),
          execution: `${caseId}-g1`,
          caseId,
          kind,
          step: subject ? `${kind}~${subject}` : kind,
          round: 1,
          organ,
          ...(subject && { subject }),
        },
      ],
      newId('key'),
      clerk,
    );
  const complete = (task: string, form: Record<string, unknown>, role: string, organ: string) =>
    runCommand(table, completeTask(taskKinds), { taskId: `${caseId}.${task}.1`, form }, newId('key'), as(role, organ));
  await ask('accept-application', township);
  await complete('accept-application', { outcome: 'accept' }, 'township-officer', township);
  await ask('visit-home', township);
  for (const agency of ['medical-insurance', 'education', 'housing']) {
    await ask('answer-check', `${agency}:${county}`, agency);
    await complete(`answer-check~${agency}`, { result: 'nothing-found' }, 'agency-officer', `${agency}:${county}`);
  }
  const late = as('sweep', '', '2026-03-06T00:00:00.000Z');
  const visit = `${caseId}.visit-home.1`;
  for (const key of ['remind', 'escalate']) await runCommand(table, moveTask(superiorOf), { taskId: visit }, key, late);
  const application = await reader.get(applications, { id: caseId });
  const { familyId, unitId, applicantId } = application;
  await put(departures, {
    caseId,
    id: 'dep-1',
    county,
    proposed: 'refuse',
    decided: 'grant:dibao',
    reason: '实际困难',
    by: 'clerk-1',
    at: now,
  });
  await put(referrals, {
    id: 'ref-1',
    caseId,
    familyId,
    personId: applicantId,
    county,
    act: 'push',
    organ: `education:${county}`,
    need: 'STUDENT_AID',
    basis: '004 四（二）2',
    status: 'sent',
    sentAt: now,
  });
  const payment = {
    kind: 'bridge' as const,
    fen: 65_000,
    status: 'owed' as const,
    owedSince: now,
    basis: '004 四（一）',
  };
  await put(payments, { familyId, id: `bridge~${caseId}`, caseId, ...payment });
  await put(entitlements, {
    familyId,
    caseId,
    unitId,
    category: 'dibao',
    from: '2026-04-01',
    items: [],
    recordedAt: now,
  });
  await put(accessLogs, {
    personId: applicantId,
    id: 'log-1',
    at: now,
    by: 'clerk-1',
    role: 'township-officer',
    operation: 'readTask',
    purpose: 'acceptance',
    fields: ['name'],
  });
  await put(warningTriggers, { personId: applicantId, indicator: 'surge', period: '2026-03', warningId: 'war-1' });
  await put(figures, { county, day: 'now', kind: 'application', status: 'accepted', count: 1 });
  const batch = {
    feed: 'disaster-aid' as const,
    organ: `emergency-management:${county}`,
    period: '2026-02',
    asOf: '2026-03-01',
  };
  await put(readyBatches, { ...batch, batchId: 'bat-1' });
  await put(feedBatches, {
    ...batch,
    id: 'bat-1',
    division: county,
    status: 'ready',
    announcedAt: now,
    announcedBy: 'x',
  });
  await put(matchProposals, {
    feed: 'disaster-aid',
    batchId: 'bat-1',
    line: 2,
    fault: 'missing-value',
    personId: applicantId,
    county,
    confidence: 'high',
    status: 'open',
    proposedAt: now,
    dueAt: now,
  });
  await put(matchLists, newMatchList({ feed: 'disaster-aid', batchId: 'bat-1', county }, now));
  const announced = { announcedAt: now, announcedBy: 'x' };
  const organ = `civil-affairs:${county}`;
  const loaded = { importId: 'imp-1', line: 2, reference: 'D-1', familyId: 'fam-1', county };
  await put(importedRows, { ...loaded, outcome: 'new', persons: [] });
  await put(figures, {
    county,
    day: runDay('run-1'),
    kind: 'income-drop|labourer-death|x',
    status: 'confirmed',
    count: 1,
  });
  await put(registerImports, { id: 'imp-1', organ, division: county, status: 'loaded', ...announced });
  await put(comparisonRuns, {
    id: 'run-1',
    period: '2026-02',
    scope: county,
    date: '2026-03-02',
    status: 'closed',
    openedAt: now,
    execution: 'x',
    feeds: [],
    slices: 1,
  });
  await put(runSlices, { runId: 'run-1', stage: 'freeze', from: 0, to: 1023, at: now, counts: { persons: 60 } });
  const told = { runId: 'run-1', period: '2026-02', scope: county, date: '2026-03-02', dryRun: false };
  const counts = { persons: 60, candidates: 0, entitledNotReceiving: 0, receivingTwice: 0 };
  const report = { ...told, ...counts, feeds: [], warnings: emptyRaised() };
  await put(runReports, { runId: 'run-1', report });
  await put(figures, { county, day: 'places', kind: `warning|${county}001|complex`, status: 'handling', count: 1 });
  await put(figures, { county, day: 'ages', kind: 'warning|2026-03-02', status: 'open', count: 1 });
  await put(figures, { county, day: 'terms-2026-03', kind: organ, status: 'late', count: 1 });
  const parameter = {
    key: 'tekun.standard' as const,
    scope: [county],
    area: 'rural' as const,
    validFrom: '2026-01-01',
    validUntil: null,
    value: 100_000,
    source: '市民政局通知',
    confidence: 'stated' as const,
    stale: false,
  };
  const proposal = { parameter, reason: '年度调整' };
  await runCommand(table, proposeParameter, proposal, 'propose', as('county-officer', organ));
  const change = { parameters: [], pack: 'hubei/2024-1', clauses: [] };
  await put(whatIfRuns, {
    id: 'wif-1',
    county,
    change,
    status: 'done',
    requestedBy: 'x',
    requestedAt: now,
    attempts: 0,
  });
  const { followUp: _, ...started } = application;
  await put(applications, { ...started, id: 'app-quiet', waiting: [] });
  await put(remedies, {
    id: 'rem-1',
    caseId,
    kind: 'reconsideration',
    filedOn: '2026-03-02',
    body: '县人民政府',
    late: false,
    recordedBy: 'x',
    recordedAt: now,
  });
  await put(delegations, {
    id: 'dlg-1',
    county,
    benefit: 'dibao',
    organ: township,
    mode: 'entrusted',
    instrument: '民发〔2026〕1号',
    from: '2026-01-01',
    recordedBy: 'x',
    recordedAt: now,
  });
  await put(investigations, { familyId, caseId, round: 1, organ, on: '2026-03-02', late: [] });
  await put(representations, {
    id: 'rep-1',
    personId: applicantId,
    caseId,
    kind: 'mandate',
    document: '授权委托书',
    scope: ['apply'],
    from: '2026-03-01',
    until: '2026-09-01',
    recordedBy: 'x',
    recordedAt: now,
  });
  await put(photos, {
    id: 'pho-1',
    familyId,
    division: township.split(':')[1] ?? '',
    contentType: 'image/jpeg',
    bytes: 1,
    sha256: '0'.repeat(64),
    by: 'u-1',
    at: now,
  });
  await put(lookUpTries, { receipt: application.receipt, count: 1, at: now });
  await put(kinships, {
    familyId,
    county,
    relatives: [{ officer: 'x', relation: '外甥', source: 'declared', recordedBy: 'x', recordedAt: now }],
  });
  const away = { officer: 'x', organ: township, from: '2026-03-02', until: '2026-03-06', reason: '培训' };
  await put(officers, { id: 'x', organ: township, roles: ['township-officer'], since: now });
  await put(absences, { id: 'abs-1', ...away, recordedBy: 'x', recordedAt: now });
  await put(calendarAdoptions, { calendar: calendarVersion, shard: 8 });
  await put(checkObjections, {
    id: 'cho-1',
    caseId,
    source: 'medical-insurance',
    paths: ['dateWindow.medical'],
    grounds: '单据未全部计入',
    proof: [],
    recordedBy: 'x',
    at: now,
    taskId: visit,
  });
  await put(digests, {
    organ: `civil-affairs:${county}`,
    day: '2026-03-06',
    escalated: 1,
    supervised: 0,
    terms: 0,
    byOrgan: [{ organ: township, count: 1 }],
    taskIds: [visit],
    caseIds: [],
  });
  await put(householdVisits, {
    id: 'vis-1',
    familyId,
    county,
    township: `${county}001`,
    visitedOn: '2026-03-02',
    visitors: ['张三'],
    note: '一切如常',
    items: [],
    saved: 0,
    recordedBy: 'x',
    recordedAt: now,
  });
  await put(interventions, {
    id: 'int-1',
    kind: 'unlock',
    caseId,
    taskId: visit,
    county,
    reason: '经办人已调离',
    status: 'proposed',
    proposedBy: 'x',
    proposedAt: now,
  });
  const applicant = await reader.get(persons, { id: applicantId });
  const identity = { ...(applicant.identity as NonNullable<Person['identity']>), nameHash: 'v1:name' };
  await put(persons, { ...applicant, identity, bucket: 7 });
  await seedWarnings(familyId, applicantId);
  return application;
}

/** What hangs on a household's warnings: a watch, a suppression, a queue, a closing of many, a meeting. */
async function seedWarnings(familyId: string, personId: string): Promise<void> {
  const place = { familyId, personId, county, township: `${county}001` };
  const said = { by: 'x', at: now, reason: '已知情况' };
  await put(latestWarnings, { familyId, warningId: 'war-1' });
  await put(suppressions, { ...place, ...said, id: 'sup-1', organ: township, until: '2026-06-01', counted: 0 });
  await put(monitoringWindows, {
    ...place,
    id: `${personId}.war-0`,
    kind: 'exit',
    caseId: 'war-0',
    from: '2026-01-01',
    until: '2026-12-31',
    basis: '000 二（五）',
    status: 'watching',
    hits: [],
  });
  await put(unknownPersons, { id: personId, familyId, county, identity: { dataKey: 'sealed' }, toldAt: now });
  await put(leads, {
    ...place,
    id: 'lead-1',
    source: 'visit',
    kind: 'reported',
    note: '屋顶漏雨',
    urgency: 'normal',
    filedBy: 'x',
    organ: township,
    at: now,
    warningId: 'war-1',
  });
  await put(workCapacities, { township: place.township, perWeek: 5, ...said });
  await put(capacityWeeks, { township: place.township, week: '2026-03-02', taken: 5 });
  await put(queueEntries, { id: 'war-2', township: place.township, indicator: 'surge', since: now });
  await put(massClosures, { id: 'clo-1', county, cause: { batchId: 'bat-1' }, ...said, status: 'closing' });
  await put(referrals, {
    ...place,
    id: 'ref-late',
    caseId: 'war-1',
    act: 'push',
    organ: `housing:${county}`,
    need: '住房',
    basis: '004 三（四）',
    status: 'sent',
    sentAt: now,
    acknowledgeBy: now,
  });
  await put(closureItems, { closureId: 'clo-1', warningId: 'war-1', effect: 'closed' });
  const held = { counter: 'joint-meeting', on: '2026-03-02', attended: [], minutes: '纪要1', by: 'x', at: now };
  await put(meetings, { id: 'met-1', county, ...held });
}

const application = await seed();
const { id: caseId, familyId, applicantId } = application;
const idHash = (await reader.get(persons, { id: applicantId })).idHash;

const page = async (type: RecordType<never, Versioned>, range: Range) => (await reader.page(type, range, 25)).items;
const gsi1 = (pk: string, descending = false): Range => ({ index: 'GSI1', pk, descending });
const one = async <T>(found: Promise<T | undefined>) => [await found];
async function rows(shard: string, until = '2027-01-01T00:00:00.000Z'): Promise<unknown[]> {
  const found: unknown[] = [];
  for await (const some of sweepRows(table, shard, until)) found.push(...some);
  return found;
}

const patterns: Record<string, () => Promise<unknown[]>> = {
  'AP-01': () => one(reader.find(commandRecords, { key: 'seed' })),
  'AP-02': async () => (await reader.page(chainEvents, { ...eventsOf(familyId), descending: true }, 1)).items,
  'AP-03': () => reader.list(chainEvents, eventsOf(familyId)),
  'AP-04': () => one(reader.find(applications, { id: caseId })),
  'AP-05': () => one(reader.find(tasks, { id: `${caseId}.visit-home.1` })),
  'AP-06': () => reader.list(tasks, tasksOfCase(caseId)),
  'AP-07': () => reader.list(evidences, evidenceOf(caseId, 1)),
  'AP-08': () => reader.list(legalActs, actsOf(caseId)),
  'AP-09': () => page(tasks, gsi1(tasksOf(township, 'open'))),
  'AP-10': () => page(tasks, gsi1(tasksOf(township, 'done'), true)),
  'AP-11': () => page(applications, gsi1(casesOf('application', county, 'open'), true)),
  'AP-12': () => page(escalations, gsi1(escalationsTo(`civil-affairs:${county}`), true)),
  'AP-13': () => page(referrals, gsi1(referralsTo(`education:${county}`, 'open'))),
  'AP-14': () => reader.list(referrals, referralsOfCase(caseId)),
  'AP-15': () => page(departures, gsi1(departuresOf(county), true)),
  'AP-16': () => one(reader.find(personIdentities, { idHash })),
  'AP-17': () => one(reader.find(persons, { id: applicantId })),
  'AP-18': () => one(reader.find(caseFacts, { caseId })),
  'AP-19': () => reader.list(authorisations, authorisationsOf(applicantId)),
  'AP-20': () => reader.list(accessLogs, accessesOf(applicantId)),
  'AP-21': async () => [
    ...(await reader.list(assistanceUnits, unitsOf(familyId))),
    ...(await reader.list(payments, paymentsOf(familyId))),
    ...(await reader.list(entitlements, entitlementsOf(familyId))),
  ],
  'AP-22': () => one(reader.find(openCases, { familyId, benefit: basicLiving })),
  'AP-23': () => one(reader.find(receipts, { receipt: application.receipt })),
  'AP-24': () => rows(`DUE#${shardOf(`${caseId}.visit-home.1`)}`),
  'AP-25': () => rows(`PENDING#${shardOf(caseId)}`),
  'AP-26': async () =>
    (await Promise.all(rangesOfRegister({ from: 7, to: 7 }).map((range) => reader.list(persons, range)))).flat(),
  'AP-27': () => reader.list(figures, figuresOf(county, 'now')),
  'AP-28': () => one(reader.find(warningTriggers, { personId: applicantId, indicator: 'surge', period: '2026-03' })),
  'AP-29': () => reader.list(readyBatches, readyBatchesOf('disaster-aid')),
  'AP-30': async () => [
    ...(await page(feedBatches, gsi1(batchesOfOrgan(`emergency-management:${county}`), true))),
    ...(await page(registerImports, gsi1(importsOfOrgan(`civil-affairs:${county}`), true))),
  ],
  'AP-31': () => page(comparisonRuns, gsi1(runsList, true)),
  'AP-32': () => reader.list(policyParameters, parametersOf(county)),
  'AP-33': () => page(whatIfRuns, gsi1(whatIfsOf(county), true)),
  'AP-34': async () => {
    const range = { ...gsi1(casesOf('application', county, 'open')), from: '2026-01-01', to: '2027-01-01' };
    const where = { equal: { status: 'accepted' }, beginning: { township: county }, absent: ['halted'] };
    return (await search(table, applications, range, where, 20)).items;
  },
  'AP-35': () => rows(`QUIET#${shardOf('app-quiet')}`),
  'AP-36': () => page(interventions, gsi1(interventionsOf(county, 'open'), true)),
  'AP-40': async () => [
    ...(await reader.list(evidences, evidenceOfCase(caseId))),
    ...(await reader.list(checkObjections, checkObjectionsOf(caseId))),
    ...(await reader.list(notices, noticesOf(caseId))),
    ...(await reader.list(remedies, remediesOf(caseId))),
  ],
  'AP-41': () => reader.list(delegations, delegationsOf(county)),
  'AP-42': () => reader.list(investigations, investigationsOf(familyId)),
  'AP-43': () => reader.list(representations, representationsOf(applicantId)),
  'AP-50': () => one(reader.find(kinships, { familyId })),
  'AP-51': async () => [
    ...(await reader.list(absences, absencesOf('x'))),
    ...(await one(reader.find(officers, { id: 'x' }))),
  ],
  'AP-52': () => page(absences, { ...gsi1(absencesOfOrgan(township)), from: '2026-03-02' }),
  'AP-53': () => page(kinships, gsi1(kinshipsOf(county))),
  'AP-54': async () =>
    (await reader.page(digests, { ...digestsOf('civil-affairs:340404'), descending: true }, 20)).items,
  'AP-55': () => one(reader.find(calendarAdoptions, {})),
  'AP-56': () => page(householdVisits, gsi1(visitsOfCounty(county), true)),
  'AP-60': () => one(reader.find(latestWarnings, { familyId })),
  'AP-61': async () => [
    ...(await reader.list(suppressions, suppressionsOfPerson(applicantId))),
    ...(await reader.list(monitoringWindows, windowsOfPerson(applicantId))),
  ],
  'AP-62': async () => [
    ...(await page(leads, gsi1(leadsOfCounty(county), true))),
    ...(await page(suppressions, gsi1(suppressionsOfCounty(county), true))),
    ...(await page(massClosures, gsi1(closuresOfCounty(county), true))),
  ],
  'AP-63': () => page(monitoringWindows, gsi1(windowsOfCounty(county, 'watching'))),
  'AP-64': async () => [
    ...(await reader.list(queueEntries, queueOf(`${county}001`))),
    await reader.find(workCapacities, { township: `${county}001` }),
    await reader.find(capacityWeeks, { township: `${county}001`, week: '2026-03-02' }),
  ],
  'AP-65': async () => [
    ...(await rows(monitoringShard(`${applicantId}.war-0`))),
    ...(await rows(representationShard('rep-1'), '9')),
    ...(await rows(queueShard(`${county}001`), '9')),
    ...(await rows(closureShard('clo-1'))),
    ...(await rows(acknowledgementShard('ref-late'))),
    ...(await rows(matchListShard(`bat-1.${county}`), '9')),
  ],
  'AP-66': () => reader.list(closureItems, itemsOfClosure('clo-1')),
  'AP-67': () => reader.list(meetings, meetingsOf(county, 2026)),
  'AP-68': () => rows(termShard(caseId), '9'),
  'AP-70': async () => [
    ...(await reader.list(runSlices, slicesOf('run-1'))),
    ...(await one(reader.find(runReports, { runId: 'run-1' }))),
  ],
  'AP-71': async () => [
    ...(await reader.list(figures, figuresOf(county, 'places'))),
    ...(await reader.list(figures, figuresOf(county, 'ages'))),
    ...(await reader.list(figures, figuresOf(county, 'terms-2026-03'))),
  ],
  'AP-72': () => reader.list(importedRows, rowsOfImport('imp-1')),
  'AP-73': () => reader.list(importedRows, gsi1(oldCasesOf(county, 'D-1'))),
  'AP-74': () => reader.list(figures, figuresOf(county, runDay('run-1'))),
  'AP-75': () => reader.list(persons, gsi1(personsOfName('v1:name'))),
  'AP-76': () => reader.list(matchProposals, matchesOfBatch('bat-1')),
  'AP-77': () => page(matchProposals, gsi1(matchesOfCounty(county, 'open'))),
  'AP-78': () => one(reader.find(photos, { familyId, id: 'pho-1' })),
  'AP-79': () => one(reader.find(lookUpTries, { receipt: application.receipt })),
  'AP-80': () => one(reader.find(unknownPersons, { id: applicantId })),
  'AP-81': () => readPartition(table, tasksOfCase(caseId).pk),
};

interface Documented {
  no: string;
  condition: string;
  index: string;
  most: number;
}

const documented: Documented[] = readFileSync(new URL('../docs/access-patterns.md', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| AP-'))
  .map((line) => {
    const [, no = '', , condition = '', index = '', most = ''] = line.split('|').map((cell) => cell.trim());
    return { no, condition, index, most: Number(most) };
  });

describe('docs/access-patterns.md', () => {
  it('has a test for every pattern, and no test without a pattern', () => {
    expect(Object.keys(patterns)).toEqual(documented.map(({ no }) => no));
  });

  it.each(documented)(
    '$no reads $condition through $index for at most $most units',
    async ({ no, condition, index, most }) => {
      uses.length = 0;
      const found = await patterns[no]?.();
      expect(found?.filter((item) => item !== undefined)).not.toEqual([]);
      expect(uses.map((use) => use.index)).toEqual(uses.map(() => index));
      expect(uses.map(({ operation }) => operation)).not.toContain('ScanCommand');
      expect(uses.some(({ descending }) => descending)).toBe(condition.includes('descending'));
      expect(uses.reduce((sum, { units }) => sum + units, 0)).toBeLessThanOrEqual(most);
    },
  );
});
