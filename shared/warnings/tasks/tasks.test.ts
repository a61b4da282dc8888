import { describe, expect, it } from 'vitest';
import { withDynamoDb } from '../../../tests/support/dynamodb.ts';
import { createReader } from '../../adapters/dynamodb/reader.ts';
import { runCommand } from '../../adapters/dynamodb/runCommand.ts';
import { openTable } from '../../adapters/dynamodb/table.ts';
import { newId } from '../../adapters/ids.ts';
import type { Actor } from '../../commands/actor.ts';
import type { Command } from '../../commands/command.ts';
import { families } from '../../families/family.ts';
import { persons } from '../../persons/person.ts';
import { type Category, packFor, packOf } from '../../policy/index.ts';
import { create } from '../../records/write.ts';
import { acknowledgeReferral } from '../../referrals/acknowledgeReferral.ts';
import { referrals, referralsOfCase } from '../../referrals/referral.ts';
import { completeTask, signTask } from '../../tasks/completeTask.ts';
import { openTasks } from '../../tasks/openTasks.ts';
import { taskRuleOf } from '../../tasks/taskRuleOf.ts';
import { declineAssistedApplication } from '../declineAssistedApplication.ts';
import { raiseWarning } from '../raiseWarning.ts';
import { beginVerification } from '../steps/beginVerification.ts';
import { closeWarning } from '../steps/closeWarning.ts';
import { gatherAnswers } from '../steps/gatherAnswers.ts';
import { prepareActions } from '../steps/prepareActions.ts';
import { proposeClasses } from '../steps/proposeClasses.ts';
import { warnings } from '../warning.ts';
import { warningTaskKinds } from './index.ts';

const { client, tableName } = await withDynamoDb();
const table = openTable(tableName, client);
const reader = createReader(table);
const at = '2026-03-02T02:00:00.000Z';
const found = packFor('340404', '2026-03-02');
if (!found) throw new Error('the demo county has no pack');
const pack = { id: found.id, hash: found.hash };

const run = <I, A>(command: Command<I, A>, input: I, by: Partial<Actor> = {}) =>
  runCommand(table, command, input, newId('key'), {
    now: at,
    by: { id: 'officer-1', kind: 'officer', roles: [], ...by },
    newId,
  });

const must = async <I, A>(command: Command<I, A>, input: I): Promise<A> => {
  const outcome = await run(command, input);
  if (outcome.kind !== 'done') throw new Error(JSON.stringify(outcome));
  return outcome.answer;
};

/** Registers a person; written by a command, as everything is. */
async function person(category?: Category): Promise<string> {
  const id = newId('per');
  const familyId = newId('fam');
  const place = { county: '340404', township: '340404001', area: 'urban' as const, registeredAt: at };
  const member = { personId: id, relation: 'applicant', since: '2025-01-01' };
  const categories = category ? [{ category, since: '2025-01-01', origin: 'import' }] : [];
  const register: Command<null, null> = {
    name: 'register',
    decide: async () => ({
      ok: true,
      events: [],
      answer: null,
      writes: [
        create(families, { id: familyId, ...place, members: [member], excluded: [] }),
        create(persons, {
          id,
          familyId,
          ...place,
          idHash: `v1:${id}`,
          birthDate: '1960-01-01',
          sex: 'male',
          categories,
          indicatorFacts: {},
        }),
      ],
    }),
  };
  await must(register, null);
  return id;
}

async function raised(category?: Category): Promise<string> {
  const { warningId } = await must(raiseWarning, {
    subject: { personId: await person(category) },
    indicator: { id: 'self-paid-medical', version: '1', family: 'expenditure-surge' },
    period: '2026-03',
    evidence: { feed: 'medical-cost', batchId: 'bat-1', asOf: '2026-03-01', facts: { selfPaidFen: 3_000_000 } },
    urgency: 'normal',
    depth: 'telephone',
    pack,
  });
  await must(beginVerification, { caseId: warningId });
  return warningId;
}

/** What the answer to one task of that kind is, when its first signer gives this form. */
async function answer(caseId: string, kind: string, form: object, subject?: string) {
  const organ = 'civil-affairs:340404';
  const asked = {
    token: newId('tok'),
    execution: `${caseId}-g1`,
    caseId,
    kind,
    step: kind,
    round: 1,
    organ,
    ...(subject && { subject }),
  };
  const [{ taskId = '' } = {}] = (await must(openTasks, [asked])) as { taskId?: string }[];
  const { signOff } = taskRuleOf(kind, packOf(pack), organ);
  const [first = ''] = signOff;
  return run(completeTask(warningTaskKinds), { taskId, form: form as Record<string, unknown> }, { roles: [first] });
}

const confirmed = { depth: 'visit', outcome: 'confirmed', note: '属实' };

async function verified(category?: Category): Promise<string> {
  const id = await raised(category);
  await answer(id, 'verify-warning', confirmed);
  await must(proposeClasses, { caseId: id });
  return id;
}

async function handling(classes: object[], category?: Category): Promise<string> {
  const id = await verified(category);
  expect(await answer(id, 'classify-warning', { classes })).toMatchObject({ kind: 'done' });
  await must(prepareActions, { caseId: id });
  return id;
}

const doubt = { class: 'possibly-ineligible', reason: '子女就业', category: 'dibao' };
const mayBe = { class: 'possibly-eligible', reason: '支出骤增', agencies: ['medical-insurance'], need: '医疗' };

describe('the verification', () => {
  it('is refused when it is shallower than asked for', async () => {
    expect(await answer(await raised(), 'verify-warning', { ...confirmed, depth: 'records' })).toMatchObject({
      kind: 'refused',
      refusal: { code: 'verification-too-shallow', pointer: '/form/depth' },
    });
  });

  it('takes no unknown field and no unknown outcome', async () => {
    const id = await raised();
    for (const form of [
      { ...confirmed, extra: 1 },
      { ...confirmed, outcome: 'rich' },
    ]) {
      expect(await answer(id, 'verify-warning', form)).toMatchObject({ refusal: { code: 'form-invalid' } });
    }
  });
});

describe('the classification', () => {
  it.each([
    ['no class', []],
    ['a class twice', [doubt, doubt]],
    ['an agency that does not exist', [{ ...mayBe, agencies: ['palace'] }]],
    ['a doubt without its category', [{ class: 'possibly-ineligible', reason: '子女就业' }]],
  ])('is refused with %s', async (_, classes) => {
    expect(await answer(await verified(), 'classify-warning', { classes })).toMatchObject({
      refusal: { code: 'form-invalid' },
    });
  });

  it('keeps the proposal beside the decision, and does not let it bind', async () => {
    const id = await handling([{ class: 'residual-hardship', reason: '暂不符合', need: '生活困难' }]);
    const { proposed, classes } = await reader.get(warnings, { id });
    expect(proposed?.result).toBe('needs-input');
    expect(classes.map((entry) => entry.class)).toEqual(['residual-hardship']);
  });
});

describe('the decision on assistance', () => {
  const end = { decision: 'end', reason: '收入高于标准', from: '2026-04-01' };
  const convert = {
    decision: 'convert',
    reason: '收入高于标准',
    from: '2026-04-01',
    to: 'dibao-margin',
    consent: { signedBy: '本人', signedOn: '2026-03-02' },
  };

  it.each([
    ['for days gone by', { ...end, from: '2026-03-01' }, 'date-in-the-past'],
    ['into the same category', { ...convert, to: 'dibao' }, 'same-category'],
    [
      'on a consent to come',
      { ...convert, consent: { signedBy: '本人', signedOn: '2026-03-03' } },
      'date-in-the-future',
    ],
    ['without consent', { ...convert, consent: undefined }, 'form-invalid'],
    ['without a reason', { ...end, reason: '' }, 'form-invalid'],
    ['without a date', { decision: 'end', reason: '收入高于标准' }, 'form-invalid'],
  ])('is refused %s', async (_, form, code) => {
    const id = await handling([doubt], 'dibao');
    const outcome = await decide(id, form);
    expect(outcome).toMatchObject({ kind: 'refused', refusal: { code } });
    const { personId } = await reader.get(warnings, { id });
    expect((await reader.get(persons, { id: personId })).categories[0]?.until).toBeUndefined();
  });

  it('changes nothing before the last signature', async () => {
    const id = await handling([doubt], 'dibao');
    expect(await answer(id, 'decide-eligibility', end, 'a1')).toMatchObject({
      kind: 'done',
      answer: { status: 'signed' },
    });
    const { personId, actions } = await reader.get(warnings, { id });
    expect(actions[0]?.decision).toBeUndefined();
    expect((await reader.get(persons, { id: personId })).categories[0]?.until).toBeUndefined();
  });

  it('does not end tekun support that was not posted', async () => {
    const id = await handling([{ ...doubt, category: 'tekun' }], 'tekun');
    expect(await decide(id, end)).toMatchObject({ refusal: { code: 'ending-not-posted' } });
  });

  /** Takes the form through the whole sign-off chain, each place another person. */
  async function decide(caseId: string, form: object) {
    const { signOff } = taskRuleOf('decide-eligibility', packOf(pack), 'civil-affairs:340404');
    let outcome = await answer(caseId, 'decide-eligibility', form, 'a1');
    for (const [place, role] of signOff.entries()) {
      if (place === 0 || outcome.kind !== 'done') continue;
      const { taskId } = outcome.answer;
      outcome = await run(
        signTask(warningTaskKinds),
        { taskId, agree: true },
        { id: `signer-${place}`, roles: [role] },
      );
    }
    return outcome;
  }
});

describe('closing', () => {
  it('is impossible while an act is owed', async () => {
    const id = await handling([mayBe]);
    await expect(run(gatherAnswers, { caseId: id })).rejects.toMatchObject({ name: 'ActOwed' });
    await expect(run(closeWarning, { caseId: id })).rejects.toMatchObject({ name: 'ActOwed' });
  });
});

describe('an assisted application', () => {
  it('cannot be declined before it is offered', async () => {
    const warningId = await verified();
    expect(await run(declineAssistedApplication, { warningId, reason: '不愿意' })).toMatchObject({
      refusal: { code: 'no-offer' },
    });
  });

  it('is not signed by naming an application of other people', async () => {
    const id = await handling([mayBe]);
    const { actions } = await reader.get(warnings, { id });
    const subject = actions.find(({ act }) => act === 'assisted-application')?.id;
    const form = { outcome: 'signed', applicationId: 'app-none' };
    expect(await answer(id, 'assist-application', form, subject)).toMatchObject({
      refusal: { code: 'application-unknown' },
    });
  });
});

describe('a referral of a warning', () => {
  it('is acknowledged by the organ that it was sent to, once', async () => {
    const id = await handling([mayBe]);
    const [sent] = await reader.list(referrals, referralsOfCase(id));
    const asked = { caseId: id, referralId: sent?.id ?? '' };
    expect(await run(acknowledgeReferral, asked, { organ: 'education:340404' })).toMatchObject({
      refusal: { code: 'referral-not-yours' },
    });
    const own = { organ: 'medical-insurance:340404' };
    expect(await run(acknowledgeReferral, asked, own)).toMatchObject({ answer: { status: 'acknowledged' } });
    expect(await run(acknowledgeReferral, asked, own)).toMatchObject({ answer: { status: 'acknowledged' } });
    const [acknowledged] = await reader.list(referrals, referralsOfCase(id));
    expect(acknowledged?.version).toBe(2);
  });
});
