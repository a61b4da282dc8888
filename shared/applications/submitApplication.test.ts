import { describe, expect, it } from 'vitest';
import { withDynamoDb } from '../../tests/support/dynamodb.ts';
import { intakeOf } from '../../tests/support/intake.ts';
import { createReader } from '../adapters/dynamodb/reader.ts';
import { runCommand } from '../adapters/dynamodb/runCommand.ts';
import { openTable } from '../adapters/dynamodb/table.ts';
import { newId } from '../adapters/ids.ts';
import { chainEvents, eventsOf } from '../chain/event.ts';
import { assistanceUnits } from '../families/family.ts';
import { persons } from '../persons/person.ts';
import { applications } from './application.ts';
import { caseFacts } from './caseFacts.ts';
import type { Intake } from './intake.ts';
import { receipts } from './openCase.ts';
import { submitApplication } from './submitApplication.ts';
import { withdrawApplication } from './withdrawApplication.ts';

const { client, tableName } = await withDynamoDb();
const table = openTable(tableName, client);
const reader = createReader(table);
const context = {
  now: '2026-03-02T02:00:00.000Z',
  by: { id: 'clerk-1', kind: 'officer' as const, roles: ['township-officer'] },
  newId,
};

const submit = (intake: Intake, key = newId('key')) => runCommand(table, submitApplication, intake, key, context);

async function submitted(intake: Intake) {
  const outcome = await submit(intake);
  if (outcome.kind !== 'done') throw new Error(JSON.stringify(outcome));
  return { ...outcome.answer, application: await reader.get(applications, { id: outcome.answer.applicationId }) };
}

describe('submitApplication', () => {
  it('registers the family, its unit and the case, and gives a receipt', async () => {
    const { application, receipt, linked } = await submitted(intakeOf(1));
    expect(linked).toBe(false);
    expect(receipt).toMatch(/^340404-20260302-[0-9A-Z]{8}$/);
    expect(application).toMatchObject({
      status: 'submitted',
      authorised: ['per-2'],
      unauthorised: [],
      followUp: { kind: 'start', bulk: false },
      pack: { id: 'huainan/2024-1' },
    });
    const unit = await reader.get(assistanceUnits, { familyId: application.familyId, id: application.unitId });
    expect(unit.covered).toEqual(['per-2', 'per-3']);
    expect(await reader.get(receipts, { receipt })).toMatchObject({ caseId: application.id });
    expect(await reader.list(chainEvents, eventsOf(application.familyId))).toHaveLength(1);
  });

  it('puts person ids in the place of the names that the form uses', async () => {
    const { application } = await submitted(intakeOf(2));
    expect(application.members).toEqual([
      { person: 'per-4', covered: true },
      { person: 'per-5', covered: true },
    ]);
    const { facts } = await reader.get(caseFacts, { caseId: application.id });
    expect(facts.income?.[0]?.person).toBe('per-4');
  });

  it('names the adults who have not authorised a check', async () => {
    const { application } = await submitted(intakeOf(3, { authorisations: [] }));
    expect(application.unauthorised).toEqual(['per-6']);
  });

  it('links a second application of the same family to the open one', async () => {
    const first = await submitted(intakeOf(4));
    const second = await submitted(intakeOf(4));
    expect(second).toMatchObject({ linked: true, applicationId: first.applicationId, receipt: first.receipt });
    const events = await reader.list(chainEvents, eventsOf(first.application.familyId));
    expect(events.map(({ type }) => type)).toEqual(['application-submitted', 'application-repeated']);
  });

  it('knows again who is on record, by the hash of the ID number', async () => {
    const { application } = await submitted(intakeOf(5));
    await runCommand(table, withdrawApplication, { applicationId: application.id, reason: '不再需要' }, 'w5', context);
    const again = intakeOf(5);
    const other = again.members.map((member) => ({ ...member, candidateId: `${member.candidateId}-again` }));
    const outcome = await submit({ ...again, members: other });
    expect(outcome).toMatchObject({ kind: 'done', answer: { linked: true } });
    expect(await reader.find(persons, { id: 'per-10-again' })).toBeUndefined();
  });

  it('adds a member who is new to a known family', async () => {
    const { application } = await submitted(intakeOf(6));
    expect((await reader.get(persons, { id: 'per-12' })).familyId).toBe(application.familyId);
  });

  it.each([
    ['an applicant who is no member', { applicant: 'm9' }, '/applicant'],
    [
      'an authorisation of a stranger',
      { authorisations: [{ ref: 'm9', form: 'paper' as const, signedOn: '2026-03-02' }] },
      '/authorisations/0/ref',
    ],
    [
      'a signature in the future',
      { authorisations: [{ ref: 'm1', form: 'paper' as const, signedOn: '2026-03-03' }] },
      '/authorisations/0/signedOn',
    ],
  ])('refuses %s and writes nothing', async (_, fault, pointer) => {
    const outcome = await submit(intakeOf(7, fault));
    expect(outcome).toMatchObject({ kind: 'refused', refusal: { pointer } });
    expect(await reader.find(persons, { id: 'per-14' })).toBeUndefined();
  });

  it('refuses a birth date in the future', async () => {
    const intake = intakeOf(8);
    const members = intake.members.map((member) => ({ ...member, birthDate: '2026-03-03' }));
    expect(await submit({ ...intake, members })).toMatchObject({
      kind: 'refused',
      refusal: { code: 'date-in-the-future', pointer: '/members/0/birthDate' },
    });
  });
});
