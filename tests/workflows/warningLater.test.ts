import { describe, expect, it } from 'vitest';
import { advanceClosure } from '../../shared/adapters/closures/advanceClosure.ts';
import { newId } from '../../shared/adapters/ids.ts';
import { now } from '../../shared/adapters/now.ts';
import { chainEvents, eventsOf } from '../../shared/chain/event.ts';
import { deliberationTaskKinds } from '../../shared/deliberations/tasks/index.ts';
import { openClosure, undoClosure } from '../../shared/warnings/closures/openClosure.ts';
import { RaiseWarning, raiseWarning } from '../../shared/warnings/raiseWarning.ts';
import { reopenWarning } from '../../shared/warnings/reopenWarning.ts';
import { closeWarning } from '../../shared/warnings/steps/closeWarning.ts';
import { prepareActions } from '../../shared/warnings/steps/prepareActions.ts';
import { warningTaskKinds } from '../../shared/warnings/tasks/index.ts';
import { warnings } from '../../shared/warnings/warning.ts';
import { workOff } from './support/officers.ts';
import { county, hit, registerPerson, startWarning } from './support/register.ts';
import { answerOf, openStage } from './support/stage.ts';

const stage = await openStage(['warning', 'deliberation'], { ...warningTaskKinds, ...deliberationTaskKinds });
const { handler } = await import('../../functions/warning/index.ts');

const warningOf = (id: string) => stage.reader.get(warnings, { id });
const kindsOpen = async (id: string) => (await stage.openTasks(id)).map(({ kind }) => kind).toSorted();
const chainTypes = async (familyId: string) =>
  (await stage.reader.list(chainEvents, eventsOf(familyId))).map(({ type }) => type);
const confirmed = { depth: 'visit', outcome: 'confirmed', note: '属实', needs: ['medical'] };
const nothing = { depth: 'visit', outcome: 'no-difficulty', note: '无困难' };
const residual = { classes: [{ class: 'residual-hardship', reason: '仍有困难', need: '生活困难' }] };

async function begun(more: Partial<RaiseWarning> = {}) {
  const person = await registerPerson(stage, 'dibao');
  const id = await startWarning(stage, person.id, more);
  return { id, person };
}
const join = (personId: string, more: Partial<RaiseWarning> = {}) =>
  stage.run(raiseWarning, RaiseWarning.parse(hit(personId, { period: '2026-04', ...more })));

describe('what is noticed after the verification', () => {
  it('is verified before the case closes, and brings acts of its own', async () => {
    const { id, person } = await begun();
    await stage.complete(id, 'verify-warning', confirmed);
    await stage.complete(id, 'classify-warning', residual);
    expect(answerOf(await join(person.id))).toMatchObject({ outcome: 'merged', warningId: id });
    await stage.complete(id, 'answer-mutual-aid', { outcome: 'not-helped', reason: '资金不足' });
    expect(await warningOf(id)).toMatchObject({ status: 'verifying', round: 2 });
    expect(await kindsOpen(id)).toEqual(['verify-warning']);
    await stage.complete(id, 'verify-warning', confirmed);
    await stage.complete(id, 'classify-warning', residual);
    await stage.complete(id, 'answer-mutual-aid', { outcome: 'not-helped', reason: '资金不足' });
    const closed = await warningOf(id);
    expect(closed).toMatchObject({ status: 'closed', verdict: { outcome: 'confirmed', triggers: 2 } });
    expect(closed.actions.map((action) => [action.id, action.status])).toEqual([
      ['a1', 'done'],
      ['a2', 'done'],
    ]);
  });

  it('makes the whole case urgent when it is, with that grade’s deadline from now', async () => {
    const { id, person } = await begun();
    const [before] = await stage.openTasks(id);
    await join(person.id, { urgency: 'urgent' });
    const [after] = await stage.openTasks(id);
    expect(after).toMatchObject({ id: before?.id, kind: 'verify-urgent-warning', workingDays: 1 });
    expect((after?.dueAt ?? '') < (before?.dueAt ?? '')).toBe(true);
    expect((await warningOf(id)).waiting).toMatchObject([{ kind: 'verify-urgent-warning', dueAt: after?.dueAt }]);
    await stage.complete(id, 'verify-urgent-warning', nothing);
    expect((await warningOf(id)).status).toBe('closed');
  });
});

describe('a reopened warning', () => {
  it('is verified anew under its next generation, and keeps what was done', async () => {
    const { id, person } = await begun();
    await stage.complete(id, 'verify-warning', confirmed);
    await stage.complete(id, 'classify-warning', residual);
    await workOff(stage, [id]);
    answerOf(await stage.run(reopenWarning, { warningId: id, reason: '困难仍未解决' }));
    await stage.start(id);
    expect(await kindsOpen(id)).toEqual(['verify-warning']);
    await stage.complete(id, 'verify-warning', nothing);
    const closed = await warningOf(id);
    expect(closed).toMatchObject({ status: 'closed', outcome: 'handled', generation: 2 });
    expect(closed.actions).toHaveLength(1);
    expect((await chainTypes(person.familyId)).filter((type) => type === 'warning-closed')).toHaveLength(2);
  });
});

describe('a bad batch', () => {
  const batchId = 'bat-wrong';
  const evidence = { feed: 'medical-cost', batchId, asOf: '2026-03-01', facts: { selfPaidFen: 1 } };
  const context = { now: now(), by: { id: 'officer-1', kind: 'officer' as const, roles: [] }, newId };

  it('takes the verification off the desk and ends the execution; undone, the case goes on to its end', async () => {
    const { id } = await begun({ evidence });
    expect(await kindsOpen(id)).toEqual(['verify-warning']);
    const cause = { county, cause: { batchId }, reason: '整批数据有误' };
    const { closureId } = answerOf(await stage.run(openClosure, cause));
    while (await advanceClosure(stage.table, closureId, context));
    expect(await warningOf(id)).toMatchObject({ status: 'closed', outcome: 'data-error', waiting: [] });
    await stage.relay(id);
    expect(await stage.openTasks(id)).toEqual([]);
    expect(await stage.history((await warningOf(id)).executionArn ?? '')).toContain('ExecutionSucceeded');
    answerOf(await stage.run(undoClosure, { closureId, reason: '数据无误' }));
    while (await advanceClosure(stage.table, closureId, context));
    await stage.start(id);
    expect(await kindsOpen(id)).toEqual(['verify-warning']);
    await stage.complete(id, 'verify-warning', nothing);
    expect(await warningOf(id)).toMatchObject({ status: 'closed', outcome: 'no-difficulty' });
  });
});

describe('a step of the warning function', () => {
  const call = (id: string, step: string, more: object = {}) =>
    handler({ step, caseId: id, execution: `${id}-g1`, round: 1, ...more });

  it('that is delivered twice, or again much later, changes nothing more and answers the same', async () => {
    const { id, person } = await begun();
    const first = await call(id, 'begin-verification');
    await stage.complete(id, 'verify-warning', confirmed);
    const proposed = await call(id, 'propose-classes');
    await stage.complete(id, 'classify-warning', residual);
    const prepared = await call(id, 'prepare-actions');
    const before = await chainTypes(person.familyId);
    expect(await call(id, 'begin-verification')).toEqual(first);
    expect(await call(id, 'propose-classes')).toEqual(proposed);
    expect(await call(id, 'prepare-actions')).toEqual(prepared);
    expect(await chainTypes(person.familyId)).toEqual(before);
    await workOff(stage, [id]);
    const closed = await warningOf(id);
    for (const step of ['begin-verification', 'propose-classes', 'prepare-actions', 'gather-answers', 'close']) {
      await call(id, step, { round: 7 });
    }
    expect(await warningOf(id)).toEqual(closed);
  });

  it('that comes out of order leaves the case where it is', async () => {
    const { id } = await begun();
    const before = await warningOf(id);
    for (const step of ['propose-classes', 'prepare-actions', 'gather-answers']) {
      expect(await call(id, step)).toMatchObject({ status: 'verifying' });
    }
    await expect(call(id, 'close')).rejects.toThrow('nothing to close yet');
    expect(await warningOf(id)).toEqual(before);
  });

  it('does not grant a conversion that nobody decided', async () => {
    const { id } = await begun();
    await stage.complete(id, 'verify-warning', confirmed);
    await stage.complete(id, 'classify-warning', {
      classes: [{ class: 'possibly-ineligible', reason: '子女就业', category: 'dibao' }],
    });
    const before = await warningOf(id);
    await handler({ step: 'grant-conversion', caseId: id, actionId: 'a1' });
    expect(await warningOf(id)).toEqual(before);
  });
});

describe('the invariants of a warning', () => {
  it('no class is closed without its required act, whatever asks for it', async () => {
    const { id } = await begun();
    await stage.complete(id, 'verify-warning', confirmed);
    await stage.complete(id, 'classify-warning', residual);
    await stage.run(prepareActions, { caseId: id });
    await expect(stage.run(closeWarning, { caseId: id })).rejects.toThrow('still owes a1');
  });

  it('no system, and no agency, may sign that decision', async () => {
    const { id } = await begun();
    await stage.complete(id, 'verify-warning', confirmed);
    await stage.complete(id, 'classify-warning', {
      classes: [{ class: 'possibly-ineligible', reason: '子女就业', category: 'dibao' }],
    });
    const warning = await warningOf(id);
    const kind = warningTaskKinds['decide-eligibility'];
    const task = { organ: 'civil-affairs:340404', signatures: [], subject: 'a1' };
    for (const by of ['system', 'agency', 'family'] as const) {
      const context = { now: now(), by: { id: 'somebody', kind: by, roles: [] }, newId };
      const at = { task, case: warning, reader: stage.reader } as never;
      const form = { decision: 'end', reason: '收入高于标准', from: '2099-01-01', whom: 'unit' };
      expect(await kind?.complete(at, form, context)).toMatchObject({
        ok: false,
        refusal: { code: 'officer-required' },
      });
    }
  });
});
