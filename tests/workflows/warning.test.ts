import { describe, expect, it } from 'vitest';
import { sha256 } from '../../shared/adapters/digest.ts';
import { newId } from '../../shared/adapters/ids.ts';
import { now } from '../../shared/adapters/now.ts';
import { applications } from '../../shared/applications/application.ts';
import { actsOf, legalActs } from '../../shared/applications/legalAct.ts';
import { notices } from '../../shared/applications/notice.ts';
import { chainEvents, eventsOf } from '../../shared/chain/event.ts';
import { deliberations } from '../../shared/deliberations/deliberation.ts';
import { deliberationTaskKinds } from '../../shared/deliberations/tasks/index.ts';
import { entitlements, entitlementsOf } from '../../shared/entitlements/entitlement.ts';
import { assistanceUnits, unitsOf } from '../../shared/families/family.ts';
import { nobodysNumber } from '../../shared/identity/nobodysNumber.ts';
import { fileLead } from '../../shared/leads/fileLead.ts';
import { identifyPerson } from '../../shared/leads/identifyPerson.ts';
import { leads } from '../../shared/leads/lead.ts';
import { personIdentities, persons } from '../../shared/persons/person.ts';
import { referrals, referralsOfCase } from '../../shared/referrals/referral.ts';
import { addDays, shanghaiDateOf } from '../../shared/time/index.ts';
import { declineAssistedApplication } from '../../shared/warnings/declineAssistedApplication.ts';
import { reopenWarning } from '../../shared/warnings/reopenWarning.ts';
import { signAssistedApplication } from '../../shared/warnings/signAssistedApplication.ts';
import { warningTaskKinds } from '../../shared/warnings/tasks/index.ts';
import { warnings } from '../../shared/warnings/warning.ts';
import { intakeOf } from '../support/intake.ts';
import { county, registerPerson, startWarning, township } from './support/register.ts';
import { answerOf, openStage } from './support/stage.ts';

const stage = await openStage(['warning', 'deliberation'], { ...warningTaskKinds, ...deliberationTaskKinds });

const today = shanghaiDateOf(now());
const yesterday = addDays(today, -1);
const tomorrow = addDays(today, 1);
const confirmed = { depth: 'visit', outcome: 'confirmed', note: '入户核实', needs: ['medical'] };

const warningOf = (id: string) => stage.reader.get(warnings, { id });
const kindsOpen = async (id: string) => (await stage.openTasks(id)).map(({ kind }) => kind).toSorted();
const chainTypes = async (familyId: string) =>
  (await stage.reader.list(chainEvents, eventsOf(familyId))).map(({ type }) => type);

/** A warning of a new person, verified and classified. */
async function classified(classes: object[], category?: Parameters<typeof registerPerson>[1]) {
  const person = await registerPerson(stage, category);
  const id = await startWarning(stage, person.id);
  await stage.complete(id, 'verify-warning', confirmed);
  await stage.complete(id, 'classify-warning', { classes });
  return { id, person };
}

async function expectClosed(id: string, outcome: string) {
  const warning = await warningOf(id);
  expect(warning).toMatchObject({ status: 'closed', outcome, waiting: [] });
  expect(await stage.openTasks(id)).toEqual([]);
  return warning;
}

describe('a warning that is not substantiated', () => {
  it.each(['no-difficulty', 'data-error', 'moved', 'deceased'])('is closed with the outcome %s', async (outcome) => {
    const person = await registerPerson(stage);
    const id = await startWarning(stage, person.id);
    await stage.complete(id, 'verify-warning', { depth: 'telephone', outcome, note: '电话核实' });
    await expectClosed(id, outcome);
    expect(await chainTypes(person.familyId)).toEqual([
      'warning-raised',
      'verification-begun',
      'task-opened',
      'warning-verified',
      'warning-closed',
    ]);
  });

  it('looks more closely for somebody who cannot be reached, then closes', async () => {
    const person = await registerPerson(stage);
    const id = await startWarning(stage, person.id);
    const absent = { outcome: 'cannot-be-reached', note: '三次未接' };
    await stage.complete(id, 'verify-warning', { depth: 'telephone', ...absent });
    expect(await warningOf(id)).toMatchObject({ status: 'verifying', round: 2, depth: 'visit' });
    await stage.complete(id, 'verify-warning', { depth: 'visit', ...absent });
    await expectClosed(id, 'cannot-be-reached');
  });
});

describe('a lead about somebody whom nobody has identified', () => {
  const lead = async (urgency: 'normal' | 'urgent' = 'normal') => {
    const unknownId = newId('per');
    const identity = { dataKey: 'sealed', address: 'sealed' };
    const subject = { unknownId, identity, county, township, area: 'rural' as const };
    const filed = answerOf(
      await stage.run(
        fileLead,
        { subject, source: 'village-reporter', kind: 'reported', note: '桥下过夜，数日未进食', urgency },
        { roles: ['township-officer'] },
      ),
    );
    await stage.start(filed.warningId);
    const [task] = await stage.openTasks(filed.warningId);
    return { ...filed, unknownId, taskId: task?.id ?? '', kind: task?.kind };
  };
  const born = { birthDate: '1962-08-09', sex: 'male' as const, identity: { dataKey: 'sealed', name: 'sealed' } };
  const officer = { id: 'officer-2', roles: ['township-officer'] };

  it('asks first who it is; whoever is new is registered, verified and helped under the same warning', async () => {
    const { warningId, unknownId, taskId, kind, leadId } = await lead('urgent');
    expect(kind).toBe('identify-urgent-person');
    expect(await stage.reader.find(persons, { id: unknownId })).toBeUndefined();
    const found = { ...born, idHash: `v1:${sha256(unknownId)}` };
    const early = await stage.run(identifyPerson, { taskId, found });
    expect(early).toMatchObject({ kind: 'refused', refusal: { code: 'signer-not-due' } });
    expect(answerOf(await stage.run(identifyPerson, { taskId, found }, officer))).toEqual({
      outcome: 'registered',
      personId: unknownId,
      warningId,
    });
    await stage.relay(warningId);
    expect(await stage.reader.get(persons, { id: unknownId })).toMatchObject(found);
    const { unidentified } = await warningOf(warningId);
    expect(unidentified).toBeUndefined();
    expect(await kindsOpen(warningId)).toEqual(['verify-urgent-warning']);
    const again = await stage.run(identifyPerson, { taskId, found }, officer);
    expect(again).toMatchObject({ kind: 'refused', refusal: { code: 'task-not-open' } });
    await stage.complete(warningId, 'verify-urgent-warning', confirmed);
    expect(await kindsOpen(warningId)).toEqual(['classify-warning']);
    expect(await stage.reader.get(leads, { id: leadId })).toMatchObject({ warningId, personId: unknownId });
  });

  it('takes somebody who has no ID number as it is, and goes on', async () => {
    const { warningId, unknownId, taskId } = await lead();
    const found = { ...born, idHash: nobodysNumber(unknownId) };
    answerOf(await stage.run(identifyPerson, { taskId, found, noNumber: '自幼走失，未落户口' }, officer));
    await stage.relay(warningId);
    await stage.complete(warningId, 'verify-warning', confirmed);
    expect(await stage.reader.get(persons, { id: unknownId })).toMatchObject(found);
    expect(await kindsOpen(warningId)).toEqual(['classify-warning']);
  });

  it('goes over to the open warning of the household where it is somebody on record, and both chains say so', async () => {
    const { id: personId, familyId } = await registerPerson(stage);
    const { idHash } = await stage.reader.get(persons, { id: personId });
    await stage.put(personIdentities, { idHash, personId });
    const open = await startWarning(stage, personId);
    const { warningId, taskId, leadId } = await lead();
    const found = { ...born, idHash };
    expect(answerOf(await stage.run(identifyPerson, { taskId, found }, officer))).toEqual({
      outcome: 'on-record',
      personId,
      warningId: open,
    });
    await stage.relay(warningId);
    const closed = await expectClosed(warningId, 'handed-on');
    expect(closed).toMatchObject({ handedTo: open, unidentified: true });
    expect((await warningOf(open)).triggers.map(({ source }) => source)).toEqual(['comparison', 'village-reporter']);
    expect(await stage.reader.get(leads, { id: leadId })).toMatchObject({ warningId: open, personId, familyId });
    expect((await chainTypes(familyId)).slice(-2)).toEqual(['trigger-merged', 'lead-taken-over']);
    expect(await chainTypes(closed.familyId)).toEqual([
      'warning-raised',
      'verification-begun',
      'task-opened',
      'person-identified',
    ]);
    const reopened = await stage.run(reopenWarning, { warningId, reason: '再查' });
    expect(reopened).toMatchObject({ kind: 'refused', refusal: { code: 'warning-handed-on' } });
  });

  it('raises a warning of the household on record where none is open', async () => {
    const { id: personId } = await registerPerson(stage);
    const { idHash } = await stage.reader.get(persons, { id: personId });
    await stage.put(personIdentities, { idHash, personId });
    const { warningId, taskId } = await lead();
    const answer = answerOf(await stage.run(identifyPerson, { taskId, found: { ...born, idHash } }, officer));
    expect(answer.warningId).not.toBe(warningId);
    expect(await warningOf(answer.warningId)).toMatchObject({ personId, status: 'raised', source: 'village-reporter' });
  });

  it('ends where nobody is found, with what was tried, and is taken up again by name', async () => {
    const { warningId } = await lead();
    const form = { outcome: 'cannot-be-found', tried: ['visit', 'public-security'], reason: '桥下、车站均未找到' };
    await stage.complete(warningId, 'identify-person', form);
    const closed = await expectClosed(warningId, 'cannot-be-found');
    expect(closed.verifications).toMatchObject([{ depth: 'visit', outcome: 'cannot-be-reached', note: form.reason }]);
    answerOf(await stage.run(reopenWarning, { warningId, reason: '又有人看见' }));
    await stage.start(warningId);
    expect(await kindsOpen(warningId)).toEqual(['identify-person']);
  });
});

describe('a warning about somebody who died', () => {
  it('is verified where assistance has to be reviewed, and the rules propose so', async () => {
    const person = await registerPerson(stage, 'dibao');
    const id = await startWarning(stage, person.id, { urgency: 'urgent' });
    await stage.complete(id, 'verify-urgent-warning', { depth: 'visit', outcome: 'deceased', note: '村委会证明' });
    expect(await warningOf(id)).toMatchObject({
      status: 'verified',
      proposed: { result: 'classified', classes: [{ class: 'possibly-ineligible' }] },
    });
    expect(await kindsOpen(id)).toEqual(['classify-warning']);
  });
});

describe('a policy that was not delivered', () => {
  it('is asked of the agency that owes it, and closed with its answer', async () => {
    const owed = {
      class: 'policy-not-delivered',
      reason: '未享受医疗救助',
      agencies: ['medical-insurance'],
      need: '医疗救助',
    };
    const { id } = await classified([owed], 'dibao');
    const [sent] = await stage.reader.list(referrals, referralsOfCase(id));
    expect(sent).toMatchObject({ act: 'request', organ: 'medical-insurance:340404', status: 'sent', need: '医疗救助' });
    expect(await kindsOpen(id)).toEqual(['handle-referral']);
    await stage.complete(id, 'handle-referral', {
      outcome: 'provided',
      measure: '医疗救助',
      amountFen: 800_000,
      from: yesterday,
    });
    const { actions } = await expectClosed(id, 'helped');
    expect(actions).toMatchObject([{ act: 'request', status: 'done', result: 'provided' }]);
  });

  it('is delivered by civil affairs where civil affairs owes it', async () => {
    const owed = { class: 'policy-not-delivered', reason: '漏发', agencies: ['civil-affairs'], need: '水电减免' };
    const { id } = await classified([owed], 'dibao');
    await stage.complete(id, 'deliver-policy', { outcome: 'delivered', measure: '水电减免', from: yesterday });
    await expectClosed(id, 'helped');
  });
});

describe('somebody who may be eligible', () => {
  const mayBe = {
    class: 'possibly-eligible',
    reason: '医疗支出骤增',
    agencies: ['civil-affairs', 'medical-insurance'],
    need: '基本生活和医疗',
  };

  async function offered() {
    const { id, person } = await classified([mayBe]);
    await stage.complete(id, 'inform-family', { channel: 'visit', toldOn: yesterday, policies: ['低保', '医疗救助'] });
    await stage.complete(id, 'handle-referral', { outcome: 'not-eligible', reason: '未达起付线' });
    expect(await kindsOpen(id)).toEqual(['assist-application']);
    return { id, person };
  }

  it('is put in by nobody: without its signature there is no application', async () => {
    const { id } = await offered();
    expect(answerOf(await stage.run(declineAssistedApplication, { warningId: id, reason: '本人不愿意' }))).toEqual({
      status: 'declined',
    });
    await stage.relay(id);
    const { actions } = await expectClosed(id, 'handled');
    expect(actions.find(({ act }) => act === 'assisted-application')).toMatchObject({ result: 'declined' });
  });

  it('applies by its own signature, and the warning is named as the source', async () => {
    const { id, person } = await offered();
    const { idHash } = await stage.reader.get(persons, { id: person.id });
    const intake = intakeOf(7);
    intake.members = intake.members.map((member, index) => (index === 0 ? { ...member, idHash } : member));
    const { applicationId } = answerOf(await stage.run(signAssistedApplication, { warningId: id, intake }));
    await stage.relay(id);
    await expectClosed(id, 'helped');
    const application = await stage.reader.get(applications, { id: applicationId });
    expect(application).toMatchObject({ channel: 'assisted', sourceWarningId: id, status: 'submitted' });
    expect(await stage.run(declineAssistedApplication, { warningId: id, reason: '改主意' })).toMatchObject({
      kind: 'refused',
      refusal: { code: 'offer-settled' },
    });
  });
});

describe('somebody who may no longer be eligible', () => {
  const doubt = { class: 'possibly-ineligible', reason: '子女就业', category: 'dibao' };
  const finding = { result: 'no-longer-qualifies', findings: '人均收入高于标准' };

  async function reviewed() {
    const { id, person } = await classified([doubt], 'dibao');
    await stage.complete(id, 'review-eligibility', finding);
    const holding = await stage.reader.get(persons, { id: person.id });
    expect(holding.categories).toMatchObject([{ category: 'dibao' }]);
    expect(holding.categories[0]?.until).toBeUndefined();
    return { id, person };
  }

  it('keeps the assistance when the officers decide so', async () => {
    const { id } = await reviewed();
    await stage.complete(id, 'decide-eligibility', { decision: 'keep', reason: '就业不稳定，继续观察' });
    await expectClosed(id, 'handled');
  });

  it('loses it only by a signed decision with a date, reasons and a served notice', async () => {
    const { id, person } = await reviewed();
    await stage.complete(id, 'decide-eligibility', { decision: 'end', reason: '人均收入高于低保标准', from: tomorrow });
    const [act] = await stage.reader.list(legalActs, actsOf(id));
    expect(act?.kind).toBe('ending');
    expect(act?.signatures.length).toBeGreaterThan(1);
    expect((await warningOf(id)).status).toBe('handling');
    await stage.complete(id, 'serve-decision', { channel: 'paper', servedOn: yesterday, proof: '回证-1' });
    const { actions } = await expectClosed(id, 'handled');
    const decision = actions[0]?.decision;
    expect(await stage.reader.get(notices, { caseId: id, id: decision?.noticeId ?? '' })).toMatchObject({
      kind: 'ending',
      servedOn: yesterday,
    });
    const ended = await stage.reader.get(persons, { id: person.id });
    expect(ended.categories).toMatchObject([{ category: 'dibao', until: tomorrow }]);
    const [unit] = await stage.reader.list(assistanceUnits, unitsOf(person.familyId));
    expect(unit?.until).toBe(tomorrow);
    expect(await chainTypes(person.familyId)).toContain('assistance-ended');
  });

  it('loses tekun support only after the ending was posted to its end', async () => {
    const { id } = await classified(
      [{ class: 'possibly-ineligible', reason: '有法定义务人', category: 'tekun' }],
      'tekun',
    );
    await stage.complete(id, 'review-eligibility', finding);
    expect(await kindsOpen(id)).toEqual(['post-ending']);
    await stage.complete(id, 'post-ending', { place: '村务公开栏', postedOn: addDays(today, -7), proof: '照片1' });
    await stage.complete(id, 'decide-eligibility', { decision: 'end', reason: '有供养能力的义务人', from: tomorrow });
    await stage.complete(id, 'serve-decision', { channel: 'paper', servedOn: yesterday, proof: '回证-3' });
    await expectClosed(id, 'handled');
    const posted = await stage.reader.list(legalActs, actsOf(id));
    expect(posted.map(({ kind }) => kind)).toEqual(['posting', 'ending']);
  });

  it('is converted only into what the rules of the place offer', async () => {
    const { id } = await reviewed();
    const consent = { signedBy: '本人', signedOn: yesterday };
    const form = { decision: 'convert', reason: '符合边缘家庭条件', from: tomorrow, to: 'dibao-margin', consent };
    await expect(stage.complete(id, 'decide-eligibility', form)).rejects.toThrow('conversion-not-offered');
  });

  it('is converted by consent, and gets what the new category gives', async () => {
    const { id, person } = await classified(
      [{ class: 'possibly-ineligible', reason: '有法定义务人', category: 'tekun' }],
      'tekun',
    );
    await stage.complete(id, 'review-eligibility', finding);
    await stage.complete(id, 'post-ending', { place: '村务公开栏', postedOn: addDays(today, -7), proof: '照片1' });
    await stage.complete(id, 'decide-eligibility', {
      decision: 'convert',
      reason: '符合最低生活保障条件',
      from: tomorrow,
      to: 'dibao',
      consent: { signedBy: '本人', signedOn: yesterday },
    });
    const [given] = await stage.reader.list(entitlements, entitlementsOf(person.familyId));
    expect(given).toMatchObject({ caseId: id, category: 'dibao', from: tomorrow });
    expect(given?.items.map(({ benefit }) => benefit)).toContain('DIBAO_ALLOWANCE');
    await stage.complete(id, 'serve-decision', { channel: 'paper', servedOn: yesterday, proof: '回证-2' });
    const owed = (await warningOf(id)).actions.filter(({ status }) => status === 'owed');
    expect(owed.length).toBeGreaterThan(0);
    expect(new Set(await kindsOpen(id))).toEqual(new Set(['handle-referral']));
    for (const task of await stage.openTasks(id)) {
      await stage.completeTask(task, { outcome: 'provided', measure: '落实待遇', from: yesterday });
    }
    await stage.relay(id);
    await expectClosed(id, 'helped');
    const converted = await stage.reader.get(persons, { id: person.id });
    expect(converted.categories).toMatchObject([
      { category: 'tekun', until: tomorrow },
      { category: 'dibao', since: tomorrow, origin: id },
    ]);
  });
});

describe('a complex case', () => {
  const complex = { class: 'complex', reason: '多重困难', deliberate: true };

  it('goes before the county’s mechanism, whose measures are answered first', async () => {
    const { id } = await classified([complex], 'dibao');
    const { actions, waiting } = await warningOf(id);
    const deliberationId = actions[0]?.subject ?? '';
    expect(waiting).toMatchObject([{ kind: 'deliberation', taskId: deliberationId, organ: 'civil-affairs:340404' }]);
    await stage.relay(deliberationId);
    const agencies = ['civil-affairs', 'housing', 'health'];
    await stage.complete(deliberationId, 'convene-deliberation', {
      outcome: 'convene',
      on: yesterday,
      place: '县民政局',
      agencies,
    });
    await stage.complete(deliberationId, 'record-deliberation', {
      outcome: 'adjourned',
      attended: ['civil-affairs'],
      reason: '到会不足半数',
    });
    await stage.complete(deliberationId, 'convene-deliberation', {
      outcome: 'convene',
      on: yesterday,
      place: '县民政局',
      agencies,
    });
    await stage.complete(deliberationId, 'record-deliberation', {
      outcome: 'decided',
      attended: ['civil-affairs', 'housing'],
      minutes: '会议纪要2026-3',
      decision: '由住建部门解决危房',
      measures: [{ agency: 'housing', need: '危房改造' }],
    });
    await stage.complete(deliberationId, 'handle-referral', {
      outcome: 'provided',
      measure: '危房改造',
      from: yesterday,
    });
    expect(await stage.reader.get(deliberations, { id: deliberationId })).toMatchObject({
      status: 'closed',
      outcome: 'measures',
    });
    await expectClosed(id, 'helped');
  });

  it('may be left without a deliberation where the pack says may, with the reason', async () => {
    const left = { class: 'complex', reason: '镇里已协调解决', deliberate: false };
    const { id } = await classified([left], 'dibao');
    await expectClosed(id, 'handled');
  });
});

describe('hardship that remains', () => {
  it.each([
    [{ outcome: 'provided', measure: '现金', amountFen: 100_000, from: yesterday }, 'helped'],
    [{ outcome: 'not-helped', reason: '资金不足' }, 'handled'],
  ])('is told to the mutual-aid society, which answers %o', async (answer, outcome) => {
    const { id } = await classified([{ class: 'residual-hardship', reason: '暂不符合', need: '生活困难' }], 'dibao');
    const [sent] = await stage.reader.list(referrals, referralsOfCase(id));
    expect(sent).toMatchObject({ act: 'introduce', organ: 'mutual-aid-society:340404001001' });
    await stage.complete(id, 'answer-mutual-aid', answer);
    await expectClosed(id, outcome);
  });
});

describe('several classes at once', () => {
  it('closes only when the act of each is done', async () => {
    const { id } = await classified(
      [
        { class: 'policy-not-delivered', reason: '漏发', agencies: ['education'], need: '助学金' },
        { class: 'residual-hardship', reason: '仍有困难', need: '生活困难' },
      ],
      'dibao',
    );
    await stage.complete(id, 'handle-referral', { outcome: 'provided', measure: '助学金', from: yesterday });
    expect((await warningOf(id)).status).toBe('handling');
    await stage.complete(id, 'answer-mutual-aid', { outcome: 'not-helped', reason: '不属于急难' });
    await expectClosed(id, 'helped');
  });
});

describe('an execution of a warning', () => {
  it('carries ids and statuses only', async () => {
    const { id } = await classified([{ class: 'residual-hardship', reason: '重病且失业', need: '透析费用' }], 'dibao');
    await stage.complete(id, 'answer-mutual-aid', { outcome: 'not-helped', reason: '资金不足' });
    const { executionArn = '' } = await warningOf(id);
    expect(await stage.history(executionArn)).not.toMatch(/重病|透析|资金不足|3200000|入户核实/);
  });
});
