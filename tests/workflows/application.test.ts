import { describe, expect, it } from 'vitest';
import { newId } from '../../shared/adapters/ids.ts';
import { now } from '../../shared/adapters/now.ts';
import { sweepTerms } from '../../shared/adapters/sweep/sweepWork.ts';
import { writeDigests } from '../../shared/adapters/sweep/writeDigests.ts';
import { applications } from '../../shared/applications/application.ts';
import { caseFacts } from '../../shared/applications/caseFacts.ts';
import { fileCheckObjection } from '../../shared/applications/checkObjections/fileCheckObjection.ts';
import { changeClock } from '../../shared/applications/clock/changeClock.ts';
import { startClock } from '../../shared/applications/clock/clock.ts';
import { convertApplication } from '../../shared/applications/convertApplication.ts';
import { departures } from '../../shared/applications/departure.ts';
import { evidenceOfCase, evidences } from '../../shared/applications/evidence.ts';
import { fileObjection } from '../../shared/applications/fileObjection.ts';
import { actsOf, legalActs } from '../../shared/applications/legalAct.ts';
import { notices, noticesOf } from '../../shared/applications/notice.ts';
import { giveReliefFirst } from '../../shared/applications/relief/giveReliefFirst.ts';
import { fileRemedy } from '../../shared/applications/remedies/fileRemedy.ts';
import { recordRemedyOutcome } from '../../shared/applications/remedies/recordRemedyOutcome.ts';
import { withdrawApplication } from '../../shared/applications/withdrawApplication.ts';
import { withdrawAuthorisation } from '../../shared/applications/withdrawAuthorisation.ts';
import { chainEvents, eventsOf } from '../../shared/chain/event.ts';
import { system } from '../../shared/commands/actor.ts';
import { recordDelegation } from '../../shared/delegations/recordDelegation.ts';
import { deliberations } from '../../shared/deliberations/deliberation.ts';
import { entitlements, entitlementsOf } from '../../shared/entitlements/entitlement.ts';
import { payments, paymentsOf } from '../../shared/entitlements/payment.ts';
import { monitoringWindows, windowsOfPerson } from '../../shared/monitoring/monitoringWindow.ts';
import { persons } from '../../shared/persons/person.ts';
import { demonstrationBook } from '../../shared/policy/index.ts';
import { digests } from '../../shared/supervision/digest.ts';
import { taskKinds } from '../../shared/tasks/kinds.ts';
import { escalations, escalationsTo } from '../../shared/tasks/moveTask.ts';
import { superiorOf } from '../../shared/tasks/superiorOf.ts';
import { tasks, tasksOfCase } from '../../shared/tasks/task.ts';
import { addDays, addMonths, shanghaiDateOf } from '../../shared/time/index.ts';
import {
  type Answers,
  applied,
  intakeAt,
  ordinary,
  packNamed,
  packNames,
  sampledPacks,
  walkedPacks,
  workThrough,
} from './support/applicants.ts';
import { movableTime } from './support/movableTime.ts';
import { answerOf, openStage } from './support/stage.ts';

const time = movableTime();
const stage = await openStage(['application', 'deliberation'], taskKinds, time.clock);

const today = () => shanghaiDateOf(now());
const work = (id: string, own: Answers = {}) => workThrough(stage, id, time.moveTo, own);
const read = (id: string) => stage.reader.get(applications, { id });
const actKinds = async (id: string) => (await stage.reader.list(legalActs, actsOf(id))).map(({ kind }) => kind);
const chainTypes = async (familyId: string) =>
  (await stage.reader.list(chainEvents, eventsOf(familyId))).map(({ type }) => type);
const once = (first: object, then: object) => {
  let asked = 0;
  return () => (asked++ === 0 ? first : then);
};

const granted = packNames.flatMap((name) => packNamed(name).order.categories.map((category) => ({ name, category })));

describe('an application that is granted', () => {
  it.each(granted)('in $name gives $category to the covered members', async ({ name, category }) => {
    const id = await applied(stage, name);
    const reason = '经调查符合条件';
    const closed = await work(id, {
      'give-opinion': { outcome: 'grant', category, reason },
      'confirm-application': { outcome: 'confirm', category, reason },
    });
    expect(closed).toMatchObject({ status: 'closed', outcome: 'assisted', waiting: [] });
    const { posting, publication, bridge } = packNamed(name).procedure;
    const acts = await actKinds(id);
    expect(acts.includes('posting')).toBe(posting.categories.includes(category));
    expect(acts.includes('publication')).toBe(publication.categories.includes(category));
    expect(acts).toContain('confirmation');
    const [given] = await stage.reader.list(entitlements, entitlementsOf(closed.familyId));
    expect(given).toMatchObject({ caseId: id, category });
    for (const { person } of closed.members) {
      expect((await stage.reader.get(persons, { id: person })).categories).toMatchObject([{ category, origin: id }]);
    }
    const paid = await stage.reader.list(payments, paymentsOf(closed.familyId));
    expect(paid.length).toBe(bridge?.categories.includes(category) ? 1 : 0);
  });
});

const refuse = { outcome: 'refuse', reason: '人均收入高于标准' };

describe.each(walkedPacks)('an application in %s', (name) => {
  const { procedure } = packNamed(name);

  it('is refused with reasons and remedies, and its family watched as the pack says', async () => {
    const id = await applied(stage, name);
    const closed = await work(id, { 'give-opinion': refuse, 'confirm-application': refuse });
    expect(closed).toMatchObject({ status: 'closed', outcome: 'refused', decision: { ground: 'not-eligible' } });
    const [notice] = await stage.reader.list(notices, noticesOf(id));
    const servedOn = notice?.servedOn ?? '';
    expect(notice).toMatchObject({
      kind: 'refusal',
      remedyTerms: { reconsideration: addDays(servedOn, 60), suit: addMonths(servedOn, 6) },
    });
    expect(notice?.text['zh-CN']).toContain('人均收入高于标准');
    const watched = await stage.reader.list(monitoringWindows, windowsOfPerson(closed.applicantId));
    const { refused } = procedure.monitoring;
    expect(watched.map(({ kind }) => kind)).toEqual(refused ? ['refused'] : []);
    const decidedOn = shanghaiDateOf(closed.decision?.at ?? '');
    if (refused?.months) expect(watched[0]?.until).toBe(addMonths(decidedOn, refused.months));
    if (refused && !refused.months) expect(watched[0]).toMatchObject({ reviewOn: expect.any(String) });
  });

  it('is ended by a named officer when the family does not cooperate', async () => {
    const id = await applied(stage, name);
    const end = { ...refuse, ground: 'non-cooperation', requests: [{ on: today(), what: '提供收入证明' }] };
    const closed = await work(id, { 'give-opinion': end, 'confirm-application': end });
    expect(closed).toMatchObject({ outcome: 'non-cooperation', decision: { by: 'signer-3@confirm-application' } });
    expect(await actKinds(id)).toContain('procedure-ended');
  });

  it('is withdrawn while it is investigated', async () => {
    const id = await applied(stage, name);
    const stop = new Error('stop');
    const halt = () => {
      throw stop;
    };
    await expect(work(id, { 'visit-home': halt })).rejects.toBe(stop);
    expect((await read(id)).status).toBe('accepted');
    answerOf(await stage.run(withdrawApplication, { applicationId: id, reason: '自愿撤回' }));
    await stage.relay(id);
    expect(await read(id)).toMatchObject({ status: 'closed', outcome: 'withdrawn', waiting: [] });
    expect(await stage.openTasks(id)).toEqual([]);
  });

  it('is decided by the township to which the county delegated it, in less time', async () => {
    const intake = intakeAt(name);
    const organ = `township:${intake.county}077`;
    const there = intakeAt(name, { township: `${intake.county}077` });
    const line = { county: intake.county, benefit: 'dibao' as const, organ, mode: 'entrusted' as const };
    const recorded = { ...line, instrument: '民发〔2026〕1号', from: addDays(today(), -1) };
    answerOf(await stage.run(recordDelegation, recorded));
    expect(await stage.run(recordDelegation, recorded)).toMatchObject({ refusal: { code: 'delegation-overlaps' } });
    const id = await applied(stage, name, there);
    const closed = await work(id);
    expect(closed).toMatchObject({
      outcome: 'assisted',
      decider: { organ, delegation: { mode: 'entrusted' } },
      clock: { workingDays: procedure.total.delegated.days },
    });
    const [act] = (await stage.reader.list(legalActs, actsOf(id))).filter(({ kind }) => kind === 'confirmation');
    expect(act).toMatchObject({ organ, delegation: { instrument: '民发〔2026〕1号' } });
    expect(act?.signatures.map(({ role }) => role)).toEqual(['township-officer', 'township-leader']);
    const confirmation = (await stage.reader.list(notices, noticesOf(id))).find(({ kind }) => kind === 'confirmation');
    expect(confirmation?.letterhead?.['zh-CN']).toContain('民政局');
  });

  it('has its term extended once, for a cause that the pack cites, and the family is told', async () => {
    const id = await applied(stage, name);
    const change = { applicationId: id, kind: 'extend' as const, cause: 'hard-to-investigate', reason: '成员在外省' };
    expect(await stage.run(changeClock, change)).toMatchObject({ refusal: { code: 'no-clock' } });
    await stage.complete(id, 'accept-application', { outcome: 'accept' });
    expect(await stage.run(changeClock, { ...change, cause: 'weather' })).toMatchObject({
      refusal: { code: 'cause-not-cited' },
    });
    expect(answerOf(await stage.run(changeClock, change)).workingDays).toBe(procedure.total.special.days);
    expect(await stage.run(changeClock, change)).toMatchObject({ refusal: { code: 'already-extended' } });
    expect((await work(id)).outcome).toBe('assisted');
    const told = (await stage.reader.list(notices, noticesOf(id))).find(({ kind }) => kind === 'extension');
    expect(told?.servedOn).toBeDefined();
  });

  it('is told to the superior organ once when its statutory day passes, and decided none the less', async () => {
    const id = await applied(stage, name);
    await stage.complete(id, 'accept-application', { outcome: 'accept' });
    const before = await read(id);
    const { dueOn = '' } = before.clock ?? {};
    const context = (day: string) => ({ now: `${day}T03:00:00.000Z`, by: system('sweep'), newId });
    expect([...(await sweepTerms(stage.table, context(dueOn)))]).toEqual([]);
    const late = context(addDays(dueOn, 1));
    const superior = superiorOf(`civil-affairs:${before.county}`);
    expect([...(await sweepTerms(stage.table, late))]).toContain(superior);
    await sweepTerms(stage.table, context(addDays(dueOn, 2)));
    const passed = (await chainTypes(before.familyId)).filter((type) => type === 'statutory-term-passed');
    expect(passed).toHaveLength(1);
    const told = await stage.reader.list(escalations, { index: 'GSI1', pk: escalationsTo(superior) });
    const [entry] = told.filter(({ caseId }) => caseId === id);
    expect(entry).toMatchObject({ kind: 'term', organ: `civil-affairs:${before.county}` });
    expect(entry?.taskId).toBeUndefined();
    await writeDigests(stage.table, new Set([superior]), late.now);
    const digest = await stage.reader.get(digests, { organ: superior, day: addDays(dueOn, 1) });
    expect(digest.caseIds).toContain(id);
    expect(digest.taskIds.filter((taskId) => taskId.startsWith(id))).toEqual([]);
    expect((await read(id)).status).toBe('accepted');
    expect((await work(id)).outcome).toBe('assisted');
  });

  it('goes on into another category by consent, without a new form or new signatures', async () => {
    const id = await applied(stage, name);
    const first = await work(id);
    const [to] = procedure.exitConversion.to.filter((each) => each !== 'temporary-relief');
    if (!to) throw new Error('no category');
    const consent = { signedBy: '本人', signedOn: today() };
    const answer = answerOf(await stage.run(convertApplication, { applicationId: id, to, consent }));
    const next = await read(answer.applicationId);
    expect(next).toMatchObject({
      channel: 'conversion',
      convertedFrom: id,
      unauthorised: [],
      familyId: first.familyId,
    });
    await stage.start(next.id);
    const closed = await work(next.id, {
      'give-opinion': { outcome: 'grant', category: to, reason: '符合条件' },
      'confirm-application': { outcome: 'confirm', category: to, reason: '符合条件' },
    });
    expect(closed.outcome).toBe('assisted');
    const given = await stage.reader.list(entitlements, entitlementsOf(first.familyId));
    expect(given.map(({ category }) => category)).toContain(to);
    expect(await chainTypes(first.familyId)).toContain('conversion-agreed');
  });

  it('recognises an investigation of the last months only where the pack does', async () => {
    const id = await applied(stage, name);
    const { familyId } = await work(id);
    const again = intakeAt(name);
    const known = await Promise.all(
      (await read(id)).members.map(({ person }) => stage.reader.get(persons, { id: person })),
    );
    const members = again.members.map((member, at) => ({ ...member, idHash: known[at]?.idHash ?? '' }));
    const second = await applied(stage, name, { ...again, members });
    expect((await read(second)).familyId).toBe(familyId);
    const accept = stage.complete(second, 'accept-application', { outcome: 'accept', recognise: true });
    if (!procedure.recognitionWindowMonths) {
      await expect(accept).rejects.toThrow('nothing-to-recognise');
      return;
    }
    await accept;
    expect((await stage.openTasks(second)).map(({ kind }) => kind)).toEqual(['give-opinion']);
    expect(await work(second)).toMatchObject({ outcome: 'assisted', recognised: { caseId: id } });
  });
});

describe('an application that a meeting deliberates on', () => {
  const hardship = { category: 'other-hardship', reason: '多重困难叠加' };
  const opinion = { 'give-opinion': { outcome: 'grant', ...hardship } };
  const session = (recognised: boolean) => ({ ...(ordinary()['record-deliberation'] as object), recognised });
  const meetingOf = async (id: string) =>
    stage.reader.get(deliberations, { id: (await read(id)).meeting?.deliberationId ?? '' });

  it('in hubei is confirmed as other hardship when the meeting recognises it, by a named officer', async () => {
    const id = await applied(stage, 'hubei');
    const closed = await work(id, { ...opinion, 'confirm-application': { outcome: 'confirm', ...hardship } });
    expect(closed).toMatchObject({
      outcome: 'assisted',
      meeting: { category: 'other-hardship', outcome: 'recognised', minutes: '会议纪要〔2026〕1号' },
      decision: { category: 'other-hardship', by: 'signer-3@confirm-application' },
      waiting: [],
    });
    expect(await meetingOf(id)).toMatchObject({ level: 'county', purpose: 'determination', sourceCaseId: id });
    const { facts } = await stage.reader.get(caseFacts, { caseId: id });
    expect(facts.otherHardship).toMatchObject({ document: '会议纪要〔2026〕1号' });
    const types = await chainTypes(closed.familyId);
    for (const type of ['deliberation-called', 'deliberation-closed', 'deliberation-heeded']) {
      expect(types.filter((each) => each === type)).toHaveLength(1);
    }
  });

  it('in hubei is not confirmed as other hardship when the meeting does not recognise it', async () => {
    const id = await applied(stage, 'hubei');
    const own = { ...opinion, 'record-deliberation': session(false) };
    const closed = await work(id, { ...own, 'confirm-application': { outcome: 'refuse', reason: '会议不予认定' } });
    expect(closed).toMatchObject({ outcome: 'refused', meeting: { outcome: 'not-recognised' } });
    expect((await stage.reader.get(caseFacts, { caseId: id })).facts.otherHardship).toBe('none');
  });

  it('in hubei is confirmed as other hardship by nobody against the meeting, and by nobody without one', async () => {
    const confirm = { 'confirm-application': { outcome: 'confirm', ...hardship } };
    const against = await applied(stage, 'hubei');
    await expect(work(against, { ...opinion, ...confirm, 'record-deliberation': session(false) })).rejects.toThrow(
      'not-recognised',
    );
    await expect(work(await applied(stage, 'hubei'), confirm)).rejects.toThrow('not-recognised');
  });

  it.each(walkedPacks)(
    'in %s is deliberated on because the township holds it complex, after the posting',
    async (name) => {
      const id = await applied(stage, name);
      const dibao = { outcome: 'grant', category: 'dibao', reason: '收入低于标准', complex: '赡养关系复杂' };
      const closed = await work(id, { 'give-opinion': dibao, 'record-deliberation': session(false) });
      // Who decides is not bound where the meeting only advises.
      expect(closed).toMatchObject({ outcome: 'assisted', meeting: { category: 'dibao', outcome: 'not-recognised' } });
      const { deliberation } = packNamed(name).procedure;
      const meeting = await meetingOf(id);
      expect(meeting).toMatchObject({ level: deliberation.level, matter: '赡养关系复杂', status: 'closed' });
      expect(meeting.organ.startsWith('township:')).toBe(deliberation.level === 'township');
    },
  );

  it('is put to a meeting once by whoever decides, and decided after it', async () => {
    const id = await applied(stage, 'huainan');
    const ask = { outcome: 'deliberate', reason: '情形复杂' };
    const closed = await work(id, {
      'confirm-application': once(ask, { outcome: 'confirm', category: 'dibao', reason: '收入低于标准' }),
    });
    expect(closed).toMatchObject({ outcome: 'assisted', meeting: { outcome: 'recognised' }, round: 1 });
    const decided = (await stage.reader.list(tasks, tasksOfCase(id))).filter(
      ({ kind }) => kind === 'confirm-application',
    );
    expect(decided.map(({ outcome }) => outcome).toSorted()).toEqual(['confirm', 'deliberate']);
  });

  it('is put to no second meeting in the same round', async () => {
    const twice = { 'confirm-application': { outcome: 'deliberate', reason: '情形复杂' } };
    await expect(work(await applied(stage, 'huainan'), twice)).rejects.toThrow('deliberated-already');
  });
});

describe.each(walkedPacks)('a way out of an application in %s', (name) => {
  it('is returned for more evidence by the township and by the county, and investigated again', async () => {
    const id = await applied(stage, name);
    const again = { outcome: 'more-evidence', reason: '收入未查清' };
    const closed = await work(id, {
      'give-opinion': once(again, { outcome: 'grant', category: 'dibao', reason: '收入低于标准' }),
      'confirm-application': once(
        { outcome: 'return', reason: '入户记录不全' },
        { outcome: 'confirm', category: 'dibao', reason: '收入低于标准' },
      ),
    });
    expect(closed).toMatchObject({ outcome: 'assisted', round: 3 });
  });

  it('is handed to the right door with its clock, and the family is told', async () => {
    const id = await applied(stage, name);
    const before = await read(id);
    const to = `${before.county}002`;
    await stage.complete(id, 'accept-application', { outcome: 'hand-over', to, reason: '居住在该镇' });
    const moved = await read(id);
    expect(moved).toMatchObject({ status: 'submitted', township: to });
    const open = await stage.openTasks(id);
    expect(open.map(({ kind, organ }) => [kind, organ]).toSorted()).toEqual([
      ['accept-application', `township:${to}`],
      ['tell-family', `township:${before.township}`],
    ]);
    const closed = await work(id);
    expect(closed.outcome).toBe('assisted');
    expect(closed.clock?.from).toBe(before.openedAt);
  });

  it.each([
    ['dismissed', { outcome: 'dismiss', reason: '不属实' }, 1],
    ['investigated again', { outcome: 'investigate-again', reason: '重新调查' }, 2],
    ['put to the village’s review', { outcome: 'democratic-review', reason: '民主评议' }, 1],
  ])('is decided after an objection that is %s', async (_, answer, round) => {
    const id = await applied(stage, name);
    const stop = new Error('posted');
    await expect(
      workThrough(
        stage,
        id,
        () => {
          throw stop;
        },
        {},
      ),
    ).rejects.toBe(stop);
    answerOf(await stage.run(fileObjection, { applicationId: id, grounds: '有未申报收入' }));
    const closed = await work(id, { 'review-objection': answer });
    expect(closed).toMatchObject({ outcome: 'assisted', round });
    expect((await actKinds(id)).includes('democratic-review')).toBe(answer.outcome === 'democratic-review');
  });

  it('goes on after a withdrawn authorisation, which an officer sees to', async () => {
    const id = await applied(stage, name);
    const { applicantId: personId } = await read(id);
    answerOf(await stage.run(withdrawAuthorisation, { applicationId: id, personId, reason: '不愿查询' }));
    const closed = await work(id, {
      'settle-withdrawn-authorisation': { outcome: 'signed-again', form: 'paper', signedOn: today() },
    });
    expect(closed).toMatchObject({ outcome: 'assisted', unauthorised: [], authorised: [personId] });
    expect(await chainTypes(closed.familyId)).toContain('withdrawn-authorisation-settled');
  });
});

describe.each(sampledPacks)('an application in %s', (name) => {
  const { procedure, order } = packNamed(name);

  it('is told once what is missing, and again only with a reason', async () => {
    const id = await applied(stage, name);
    const ask = { outcome: 'ask-for-papers', papers: ['户口簿'] };
    await stage.complete(id, 'accept-application', ask);
    await stage.complete(id, 'receive-papers', { received: ['户口簿'] });
    await expect(stage.complete(id, 'accept-application', ask)).rejects.toThrow('papers-asked-once');
    await stage.complete(id, 'accept-application', { ...ask, reason: '第一次提交的户口簿缺页' });
    await stage.complete(id, 'receive-papers', { received: ['户口簿'] });
    const closed = await work(id);
    expect(closed.outcome).toBe('assisted');
    expect(closed.paperRequests?.map(({ reason }) => reason)).toEqual([undefined, '第一次提交的户口簿缺页']);
  });

  it('asks another division to visit and to check', async () => {
    const id = await applied(stage, name);
    const elsewhere = '110101001';
    const closed = await work(id, {
      'accept-application': {
        outcome: 'accept',
        assistance: [{ agency: 'verification-centre', division: '110101', need: '户籍地房产' }],
      },
      'visit-home': { outcome: 'asked-elsewhere', division: elsewhere, need: '实际居住情况' },
    });
    expect(closed.outcome).toBe('assisted');
    const asked = (await stage.reader.list(tasks, tasksOfCase(id))).map(({ kind, organ }) => `${kind} ${organ}`);
    expect(asked).toContain(`visit-for-another township:${elsewhere}`);
    expect(asked).toContain('answer-check verification-centre:110101');
  });

  it('is visited by the county where a member is a relative of an official', async () => {
    const relativesOfOfficials = [{ ref: 'm1', relation: '配偶之弟', post: '村党支部书记' }];
    const id = await applied(stage, name, intakeAt(name, { relativesOfOfficials }));
    expect((await work(id)).outcome).toBe('assisted');
    const visits = (await stage.reader.list(tasks, tasksOfCase(id))).filter(({ kind }) => kind === 'visit-home');
    expect(visits.map(({ organ }) => organ.split(':')[0])).toEqual([procedure.relativesOfOfficials.visitedBy.agency]);
  });

  it.each([
    ['upheld', 'closed', 1],
    ['annulled', 'accepted', 2],
    ['redo', 'accepted', 2],
  ] as const)('is %s after a remedy', async (outcome, status, round) => {
    const id = await applied(stage, name);
    await work(id, { 'give-opinion': refuse, 'confirm-application': refuse });
    const filed = { applicationId: id, kind: 'reconsideration' as const, filedOn: today(), body: '县人民政府' };
    const { remedyId, late } = answerOf(await stage.run(fileRemedy, filed));
    expect(late).toBe(false);
    const result = { applicationId: id, remedyId, outcome, on: today(), document: '复决1号', reason: '事实不清' };
    answerOf(await stage.run(recordRemedyOutcome, result));
    const settled = await read(id);
    expect(settled).toMatchObject({ status, round });
    if (outcome === 'upheld') return;
    const clock = startClock(settled.renewedAt ?? '', procedure.total.normal);
    expect(settled.clock).toEqual(clock);
    const afterwards = { now: `${addDays(clock.dueOn, 1)}T03:00:00.000Z`, by: system('sweep'), newId };
    expect([...(await sweepTerms(stage.table, afterwards))]).toContain(superiorOf(`civil-affairs:${settled.county}`));
    await stage.start(id);
    expect(await work(id)).toMatchObject({ outcome: 'assisted', reopened: 1, generation: 2 });
    const watched = await stage.reader.list(monitoringWindows, windowsOfPerson((await read(id)).applicantId));
    expect(watched.filter((window) => window.status === 'watching')).toEqual([]);
  });

  const asksObligors = order.categories.includes('tekun') && procedure.authorisation.obligorsFor.includes('tekun');
  it.skipIf(!asksObligors)('asks the obligors where tekun is applied for', async () => {
    const base = intakeAt(name, { route: 'tekun-individual' });
    const obligor = {
      person: 'o1',
      supports: 'm1',
      relation: 'child' as const,
      birthDate: '1995-01-01',
      monthlyIncome: null,
      disposableIncome: null,
    };
    const members = base.facts.members.map((member) => ({ ...member, covered: member.person === 'm1' }));
    const facts = { ...base.facts, route: 'tekun-individual' as const, members, obligors: [obligor] };
    const id = await applied(stage, name, { ...base, facts: facts as typeof base.facts });
    const { obligors } = await read(id);
    const [personId = ''] = obligors?.awaited ?? [];
    expect(personId).toBe(`${id}~o1`);
    const signed = { personId, form: 'paper', signedOn: today() };
    const tekun = { category: 'tekun', reason: '无劳动能力' };
    const closed = await work(id, {
      'collect-authorisations': { authorisations: [signed] },
      'give-opinion': { outcome: 'grant', ...tekun },
      'confirm-application': { outcome: 'confirm', ...tekun },
    });
    expect(closed).toMatchObject({ outcome: 'assisted', obligors: { authorised: [personId], awaited: [] } });
  });
});

describe.each(walkedPacks)('relief first in %s', (name) => {
  const { procedure } = packNamed(name);
  const relief = async (more: object = {}) => {
    const intake = intakeAt(name);
    const [person] = intake.members;
    if (!person) throw new Error('nobody');
    const { county, township } = intake;
    const given = { county, township, person, reason: '火灾', fen: 100_000, channel: 'cash' as const };
    const rest = { voucher: 'V1', givenOn: today(), residence: `${county}002`, ...more };
    const command = giveReliefFirst(async () => demonstrationBook);
    return stage.run(command, { ...given, ...rest }, { organ: `township:${township}` });
  };

  it('is capped where the pack says so, and only there', async () => {
    const answer = answerOf(await relief());
    expect('cap' in answer).toBe(procedure.temporaryRelief.firstCap === 'parameter' && packOfPlace(name));
  });

  it('becomes regular by the decision of the competent organ, and the residence takes note', async () => {
    const { applicationId: id } = answerOf(await relief());
    await stage.start(id);
    const closed = await work(id);
    expect(closed).toMatchObject({
      status: 'closed',
      outcome: 'relieved',
      relief: { settlement: { result: 'regular' } },
    });
    const done = await stage.reader.list(tasks, tasksOfCase(id));
    const organs = Object.fromEntries(done.map(({ kind, organ }) => [kind, organ.split(':')[0]]));
    expect(organs['note-relief-elsewhere']).toBe('township');
    expect(organs['settle-relief']).toBe(
      packOfPlace(name) ? procedure.temporaryRelief.confirm.agency : 'civil-affairs',
    );
    expect(await actKinds(id)).toEqual(expect.arrayContaining(['relief-first', 'relief-confirmed']));
  });

  it.each([
    ['recovered', { outcome: 'recovered', fen: 100_000, on: '2026-01-05', voucher: 'R1' }, 'recovered'],
    ['not-recoverable', { outcome: 'not-recoverable', reason: '生活无着' }, 'paid'],
  ])('is %s after a decision to recover it', async (outcome, answer, paid) => {
    const { applicationId: id, paymentId } = answerOf(await relief());
    await stage.start(id);
    const closed = await work(id, {
      'settle-relief': { outcome: 'recover', fen: 100_000, reason: '不符合条件' },
      'recover-relief': answer,
    });
    expect(closed).toMatchObject({ status: 'closed', outcome });
    const { familyId } = closed;
    expect(await stage.reader.get(payments, { familyId, id: paymentId })).toMatchObject({ status: paid });
    const told = (await stage.reader.list(notices, noticesOf(id))).find(({ kind }) => kind === 'relief-recovery');
    expect(told?.remedy).toBeDefined();
  });
});

describe.each(sampledPacks)('a remedy against the recovery of relief first in %s', (name) => {
  it('has it decided again on the statement that was given', async () => {
    const { county, township, members } = intakeAt(name);
    const [person] = members;
    if (!person) throw new Error('nobody');
    const given = { county, township, person, reason: '火灾', fen: 100_000, channel: 'cash' as const, voucher: 'V1' };
    const command = giveReliefFirst(async () => demonstrationBook);
    const by = { organ: `township:${township}` };
    const { applicationId: id } = answerOf(await stage.run(command, { ...given, givenOn: today() }, by));
    const filed = { applicationId: id, kind: 'reconsideration' as const, filedOn: today(), body: '区人民政府' };
    await stage.start(id);
    expect(await stage.run(fileRemedy, filed)).toMatchObject({ refusal: { code: 'nothing-served' } });
    await work(id, {
      'settle-relief': { outcome: 'recover', fen: 100_000, reason: '不符合条件' },
      'recover-relief': { outcome: 'not-recoverable', reason: '生活无着' },
    });
    const { remedyId, late } = answerOf(await stage.run(fileRemedy, filed));
    expect(late).toBe(false);
    const result = { outcome: 'annulled' as const, on: today(), document: '复议决定1号', reason: '事实不清' };
    const settled = answerOf(await stage.run(recordRemedyOutcome, { applicationId: id, remedyId, ...result }));
    expect(settled).toMatchObject({ status: 'relief-stated', reopened: true, round: 2 });
    await stage.start(id);
    expect(await work(id)).toMatchObject({ outcome: 'relieved', relief: { settlement: { result: 'regular' } } });
  });
});

/** A draft decides nowhere by itself: relief at its place goes by the national base. */
const packOfPlace = (name: string) => packNamed(name).identity.status === 'issued';

describe('a complex case whose meeting the secretariat declines', () => {
  const reason = '已由部门协调解决';
  const complex = {
    'give-opinion': { outcome: 'grant', category: 'dibao', reason: '收入低于标准', complex: '多重困难' },
  };

  it.each(walkedPacks)(
    'in %s is decided without it where the rules say may, and waits for it where they say shall',
    async (name) => {
      const id = await applied(stage, name);
      const worked = work(id, { ...complex, 'convene-deliberation': { outcome: 'decline', reason } });
      if (packNamed(name).procedure.deliberation.mode === 'shall') {
        await expect(worked).rejects.toThrow('deliberation-owed');
        expect((await work(id)).meeting).toMatchObject({ outcome: 'recognised' });
        return;
      }
      const closed = await worked;
      expect(closed).toMatchObject({ outcome: 'assisted', meeting: { outcome: 'declined' } });
      expect(closed.meeting?.minutes).toBeUndefined();
    },
  );
});

describe('an item of the check that the family disputes', () => {
  const found = (fen: number) => ({ path: 'assets.financial', value: fen, asOf: today() });
  const answered = (task: { subject?: string | undefined }) =>
    task.subject === 'verification-centre'
      ? { result: 'answered', findings: [found(900_000_000)] }
      : { result: 'nothing-found' };
  const corrected = { outcome: 'corrected', findings: [found(100_000)], note: '同名账户，已更正' };
  const stop = new Error('stop');
  const halt = () => {
    throw stop;
  };
  const dispute = (id: string) => ({
    applicationId: id,
    source: 'verification-centre',
    paths: ['assets.financial'],
    grounds: '不是我的存款',
    proof: ['银行证明'],
  });
  const opinion = { 'give-opinion': { outcome: 'grant', category: 'dibao', reason: '收入低于标准' } };

  it.each(walkedPacks)(
    'in %s is checked again, and the case determined again, before anybody holds an opinion',
    async (name) => {
      const id = await applied(stage, name);
      await expect(work(id, { 'answer-check': answered, 'give-opinion': halt })).rejects.toBe(stop);
      const before = await read(id);
      const asked = answerOf(await stage.run(fileCheckObjection, dispute(id)));
      expect(await stage.run(fileCheckObjection, dispute(id))).toMatchObject({ refusal: { code: 'recheck-asked' } });
      const [desk] = (await stage.openTasks(id)).filter(({ kind }) => kind === 'give-opinion');
      if (!desk) throw new Error('nobody is asked for an opinion');
      await expect(stage.completeTask(desk, opinion['give-opinion'])).rejects.toThrow('recheck-open');
      expect((await stage.reader.get(tasks, { id: desk.id })).signatures).toEqual([]);
      await stage.complete(id, 'recheck-finding', corrected);
      const after = await read(id);
      expect(after).toMatchObject({ status: 'determined', round: 2 });
      expect(after.determinationId).not.toBe(before.determinationId);
      const { facts } = await stage.reader.get(caseFacts, { caseId: id });
      expect(facts.assets?.financial).toBe(100_000);
      expect(facts.sources['assets.financial']?.source).toBe('recheck:verification-centre');
      const evidence = await stage.reader.list(evidences, evidenceOfCase(id));
      const values = evidence
        .filter(({ source }) => source === 'verification-centre')
        .map(({ kind, findings }) => [kind, findings[0]?.value]);
      expect(values).toEqual([
        ['check', 900_000_000],
        ['recheck', 100_000],
      ]);
      expect(await work(id)).toMatchObject({ outcome: 'assisted' });
      expect((await stage.reader.get(tasks, { id: asked.taskId })).outcome).toBe('corrected');
      expect(await chainTypes(before.familyId)).toEqual(expect.arrayContaining(['check-disputed', 'check-repeated']));
    },
  );

  it('changes nothing when the agency’s answer stands', async () => {
    const id = await applied(stage, 'huainan');
    await expect(work(id, { 'answer-check': answered, 'give-opinion': halt })).rejects.toBe(stop);
    const before = await read(id);
    answerOf(await stage.run(fileCheckObjection, dispute(id)));
    await stage.complete(id, 'recheck-finding', { outcome: 'upheld', note: '账户属实' });
    expect(await read(id)).toMatchObject({ status: 'determined', round: 1, determinationId: before.determinationId });
    expect((await work(id)).outcome).toBe('assisted');
  });

  it('takes the case back from the desk of whoever decides', async () => {
    const id = await applied(stage, 'huainan');
    await expect(work(id, { 'answer-check': answered, 'confirm-application': halt })).rejects.toBe(stop);
    answerOf(await stage.run(fileCheckObjection, dispute(id)));
    await stage.complete(id, 'recheck-finding', corrected);
    expect(await read(id)).toMatchObject({ status: 'determined', round: 2 });
    expect((await stage.openTasks(id)).map(({ kind }) => kind)).toEqual(['give-opinion']);
    expect(await work(id)).toMatchObject({ outcome: 'assisted', objections: 0 });
  });

  it('corrected while the opinion is posted, has whoever decides return the case', async () => {
    const id = await applied(stage, 'huainan');
    const posted = workThrough(stage, id, halt, { 'answer-check': answered });
    await expect(posted).rejects.toBe(stop);
    answerOf(await stage.run(fileCheckObjection, dispute(id)));
    await stage.complete(id, 'recheck-finding', corrected);
    expect(await read(id)).toMatchObject({ status: 'posted', overtaken: true });
    await expect(work(id)).rejects.toThrow('opinion-overtaken');
    expect(await stage.openTasks(id)).toMatchObject([{ kind: 'confirm-application', signatures: [] }]);
    await stage.complete(id, 'confirm-application', { outcome: 'return', reason: '核对信息已更正' });
    const returned = await read(id);
    expect(returned).toMatchObject({ status: 'determined', round: 2 });
    expect(returned.overtaken).toBeUndefined();
    expect((await work(id)).outcome).toBe('assisted');
    expect(await stage.run(fileCheckObjection, dispute(id))).toMatchObject({ refusal: { code: 'case-decided' } });
  });
});

describe('a departure from the proposal', () => {
  it('stands in the ledger with its reason', async () => {
    const id = await applied(stage, 'huainan');
    await work(id, {
      'give-opinion': { outcome: 'refuse', reason: '与测算不一致' },
      'confirm-application': { outcome: 'refuse', reason: '与测算不一致' },
    });
    const found = await stage.reader.list(departures, { pk: `CASE#${id}`, prefix: 'DEPARTURE#' });
    expect(found).toHaveLength(2);
  });
});

describe('an execution of an application', () => {
  it('carries ids and statuses only', async () => {
    const id = await applied(stage, 'huainan');
    const { executionArn = '' } = await work(id);
    expect(await stage.history(executionArn)).not.toMatch(/收入低于标准|村务公开栏|户口簿|外出务工|sealed/);
  });
});
