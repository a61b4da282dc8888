import { describe, expect, it } from 'vitest';
import { now } from '../../shared/adapters/now.ts';
import { actsOf, legalActs } from '../../shared/applications/legalAct.ts';
import { chainEvents, eventsOf } from '../../shared/chain/event.ts';
import { deliberations } from '../../shared/deliberations/deliberation.ts';
import { deliberationTaskKinds } from '../../shared/deliberations/tasks/index.ts';
import { entitlements, entitlementsOf } from '../../shared/entitlements/entitlement.ts';
import { monitoringWindows, windowId } from '../../shared/monitoring/monitoringWindow.ts';
import { persons } from '../../shared/persons/person.ts';
import { type Category, packs } from '../../shared/policy/index.ts';
import { referrals, referralsOfCase } from '../../shared/referrals/referral.ts';
import { addDays, addMonths, shanghaiDateOf } from '../../shared/time/index.ts';
import { warningTaskKinds } from '../../shared/warnings/tasks/index.ts';
import { warnings } from '../../shared/warnings/warning.ts';
import { workOff } from './support/officers.ts';
import { registerPerson, startWarning } from './support/register.ts';
import { openStage } from './support/stage.ts';

const stage = await openStage(['warning', 'deliberation'], { ...warningTaskKinds, ...deliberationTaskKinds });
const today = shanghaiDateOf(now());
const yesterday = addDays(today, -1);
const tomorrow = addDays(today, 1);

const places = {
  chongqing: { county: '500103', township: '500103001' },
  liaoning: { county: '210202', township: '210202001' },
  hubei: { county: '420502', township: '420502001' },
  jiaozhou: { county: '370281', township: '370281001' },
  huainan: { county: '340404', township: '340404001' },
} as const;
type Jurisdiction = keyof typeof places;
const jurisdictions = Object.keys(places) as Jurisdiction[];

function packIn(jurisdiction: Jurisdiction) {
  const pack = packs.find(({ id }) => id.startsWith(`${jurisdiction}/`));
  if (!pack) throw new RangeError(jurisdiction);
  return { id: pack.id, hash: pack.hash };
}

/** One definition, started with the jurisdiction as data. */
async function started(jurisdiction: Jurisdiction, category?: Category) {
  const person = await registerPerson(stage, category, places[jurisdiction]);
  const id = await startWarning(stage, person.id, { pack: packIn(jurisdiction) });
  return { id, person };
}

const confirmed = { depth: 'visit', outcome: 'confirmed', note: '入户核实', needs: ['medical'] };
const warningOf = (id: string) => stage.reader.get(warnings, { id });

const chainTypes = async (familyId: string) =>
  (await stage.reader.list(chainEvents, eventsOf(familyId))).map(({ type }) => type);

/** The case, closed, with every act of every class done and answered. */
async function closed(id: string) {
  const warning = await warningOf(id);
  expect(warning).toMatchObject({ status: 'closed', waiting: [] });
  expect(warning.actions.filter(({ status }) => status !== 'done')).toEqual([]);
  const sent = await stage.reader.list(referrals, referralsOfCase(id));
  expect(sent.filter(({ answer }) => !answer)).toEqual([]);
  expect(await chainTypes(warning.familyId)).toContain('warning-closed');
  return warning;
}

describe.each(jurisdictions)('a warning in %s that is not substantiated', (jurisdiction) => {
  it.each(['no-difficulty', 'data-error', 'moved', 'deceased'])('ends with %s', async (outcome) => {
    const { id } = await started(jurisdiction);
    await stage.complete(id, 'verify-warning', { depth: 'visit', outcome, note: '核实' });
    expect(await closed(id)).toMatchObject({ outcome, verdict: { outcome, triggers: 1 } });
  });

  it('ends with nobody met, after looking more closely', async () => {
    const { id } = await started(jurisdiction);
    const absent = { outcome: 'cannot-be-reached', note: '三次未接' };
    await stage.complete(id, 'verify-warning', { depth: 'telephone', ...absent });
    await stage.complete(id, 'verify-warning', { depth: 'visit', ...absent });
    expect((await closed(id)).outcome).toBe('cannot-be-reached');
  });
});

const classes = {
  'policy-not-delivered': { reason: '漏发', agencies: ['civil-affairs', 'education'], need: '助学金' },
  'new-hardship': { reason: '住房损毁', agencies: ['housing'], need: '住房' },
  'possibly-eligible': { reason: '支出骤增', agencies: ['medical-insurance'], need: '医疗救助' },
  complex: { reason: '多重困难', deliberate: true },
  'residual-hardship': { reason: '仍有困难', need: '生活困难' },
} as const;

/** Acts that the case did, in order; `refused` where the jurisdiction does not know the class. */
const expected: Record<keyof typeof classes, Record<Jurisdiction, readonly string[] | 'refused'>> = {
  'policy-not-delivered': {
    chongqing: ['implement', 'request'],
    liaoning: ['push', 'push'],
    hubei: ['request', 'request'],
    jiaozhou: ['implement', 'transfer'],
    huainan: ['implement', 'request'],
  },
  'new-hardship': {
    chongqing: ['push'],
    liaoning: ['push'],
    hubei: ['push'],
    jiaozhou: ['push'],
    huainan: ['push'],
  },
  'possibly-eligible': {
    chongqing: ['inform', 'push', 'assisted-application'],
    liaoning: ['inform', 'assisted-application'],
    hubei: ['inform'],
    jiaozhou: ['assisted-application'],
    huainan: ['push', 'inform', 'assisted-application'],
  },
  complex: {
    chongqing: ['deliberation'],
    liaoning: ['deliberation'],
    hubei: ['deliberation'],
    jiaozhou: ['deliberation'],
    huainan: ['deliberation'],
  },
  'residual-hardship': {
    chongqing: 'refused',
    liaoning: 'refused',
    hubei: 'refused',
    jiaozhou: 'refused',
    huainan: ['mutual-aid'],
  },
};

const rows = (Object.keys(classes) as (keyof typeof classes)[]).flatMap((name) =>
  jurisdictions.map((jurisdiction) => [name, jurisdiction, expected[name][jurisdiction]] as const),
);

describe('each class of each pack', () => {
  it.each(rows)('%s in %s: %j', async (name, jurisdiction, acts) => {
    const { id } = await started(jurisdiction);
    await stage.complete(id, 'verify-warning', confirmed);
    const form = { classes: [{ class: name, ...classes[name] }] };
    if (acts === 'refused') {
      await expect(stage.complete(id, 'classify-warning', form)).rejects.toThrow('class-not-in-pack');
      return;
    }
    await stage.complete(id, 'classify-warning', form);
    await workOff(stage, [id]);
    const called = (await warningOf(id)).actions.flatMap(({ act, subject }) =>
      act === 'deliberation' ? [subject] : [],
    );
    for (const deliberationId of called) {
      await workOff(stage, [deliberationId ?? '']);
      const { level, organ } = await stage.reader.get(deliberations, { id: deliberationId ?? '' });
      const { county, township } = places[jurisdiction];
      const township3 = jurisdiction === 'jiaozhou';
      expect([level, organ]).toEqual(
        township3 ? ['township', `township:${township}`] : ['county', `civil-affairs:${county}`],
      );
      await stage.relay(id);
    }
    const warning = await closed(id);
    expect(warning.actions.map(({ act }) => act)).toEqual(acts);
    expect(warning.actions.every(({ basis }) => basis.length > 0)).toBe(true);
  });
});

describe.each(jurisdictions)('a complex case in %s that nobody wants deliberated on', (jurisdiction) => {
  const shall = packs.find(({ id }) => id.startsWith(`${jurisdiction}/`))?.warnings.deliberation.mode === 'shall';

  it('is left to the officer with a reason only where the rules say may', async () => {
    expect(shall).toBe(jurisdiction === 'hubei');
    const { id } = await started(jurisdiction);
    await stage.complete(id, 'verify-warning', confirmed);
    const left = { classes: [{ class: 'complex', reason: '镇里已协调解决', deliberate: false }] };
    const classified = stage.complete(id, 'classify-warning', left);
    if (shall) await expect(classified).rejects.toThrow('deliberation-owed');
    else {
      await classified;
      expect(await closed(id)).toMatchObject({ outcome: 'handled', actions: [] });
    }
  });

  it('is convened or declined with a reason by the secretariat where they say may, and convened where they say shall', async () => {
    const { id } = await started(jurisdiction);
    await stage.complete(id, 'verify-warning', confirmed);
    await stage.complete(id, 'classify-warning', { classes: [{ class: 'complex', ...classes.complex }] });
    const [called = ''] = (await warningOf(id)).actions.map(({ subject }) => subject);
    await stage.relay(called);
    const declined = stage.complete(called, 'convene-deliberation', { outcome: 'decline', reason: '已协调解决' });
    if (shall) {
      await expect(declined).rejects.toThrow('deliberation-owed');
      expect((await stage.openTasks(called)).map(({ kind }) => kind)).toEqual(['convene-deliberation']);
      return;
    }
    await declined;
    await stage.relay(id);
    const left = await stage.reader.get(deliberations, { id: called });
    expect(left).toMatchObject({ status: 'closed', outcome: 'declined', declined: { reason: '已协调解决' } });
    expect(await closed(id)).toMatchObject({ outcome: 'handled', actions: [{ result: 'declined' }] });
    expect(await chainTypes(left.familyId)).toContain('deliberation-declined');
  });
});

describe.each(jurisdictions)('somebody in %s who may no longer be eligible', (jurisdiction) => {
  const finding = { result: 'no-longer-qualifies', findings: '家庭人均收入高于标准' };

  async function doubted(category: Category = 'dibao') {
    const { id, person } = await started(jurisdiction, category);
    await stage.complete(id, 'verify-warning', confirmed);
    const doubt = { class: 'possibly-ineligible', reason: '子女就业', category };
    await stage.complete(id, 'classify-warning', { classes: [doubt] });
    await stage.complete(id, 'review-eligibility', finding);
    return { id, person };
  }

  const held = async (id: string) =>
    (await stage.reader.get(persons, { id })).categories.filter(({ until }) => !until).map(({ category }) => category);

  it('keeps the assistance by a signed decision', async () => {
    const { id, person } = await doubted();
    await stage.complete(id, 'decide-eligibility', { decision: 'keep', reason: '就业不稳定' });
    await closed(id);
    expect(await held(person.id)).toEqual(['dibao']);
  });

  it('loses it by named officers, with date, notice and reasons, and is watched as the pack says', async () => {
    const { id, person } = await doubted();
    await stage.complete(id, 'decide-eligibility', { decision: 'end', reason: '收入高于标准', from: tomorrow });
    const [act] = await stage.reader.list(legalActs, actsOf(id));
    expect(act?.signatures.length).toBeGreaterThan(0);
    expect(act?.signatures.every(({ by }) => by.startsWith('signer-'))).toBe(true);
    await stage.complete(id, 'serve-decision', { channel: 'paper', servedOn: yesterday, proof: '回证' });
    await closed(id);
    expect(await held(person.id)).toEqual([]);
    const window = await stage.reader.find(monitoringWindows, { id: windowId(person.id, id) });
    const watched = { chongqing: 24, liaoning: 24, hubei: 24, jiaozhou: 0, huainan: 0 }[jurisdiction];
    expect(window?.until).toBe(watched ? addMonths(tomorrow, watched) : undefined);
    const sent = await stage.reader.list(referrals, referralsOfCase(id));
    expect(sent.map(({ act: word, answer }) => [word, answer?.outcome])).toEqual(
      jurisdiction === 'hubei' ? [['transfer', 'decided']] : [],
    );
  });

  const into = {
    chongqing: { to: ['dibao-margin', 'rigid-expenditure'], not: 'temporary-relief' },
    liaoning: { to: [], not: 'dibao-margin' },
    hubei: { to: [], not: 'dibao-margin' },
    jiaozhou: { to: ['dibao-margin', 'temporary-relief'], not: 'rigid-expenditure' },
    huainan: { to: [], not: 'dibao-margin' },
  }[jurisdiction];

  const conversion = (to: string) => ({
    decision: 'convert',
    reason: '收入超过标准，符合转换条件',
    from: tomorrow,
    to,
    consent: { signedBy: '本人', signedOn: yesterday },
  });

  it.each(into.to)('is converted by consent into %s, which is granted or begun', async (to) => {
    const { id, person } = await doubted();
    await stage.complete(id, 'decide-eligibility', conversion(to));
    await workOff(stage, [id]);
    const { actions } = await closed(id);
    if (to === 'temporary-relief') {
      expect(await held(person.id)).toEqual([]);
      expect(actions.map(({ act }) => act)).toEqual(['review', 'transfer']);
    } else {
      expect(await held(person.id)).toEqual([to]);
      const [given] = await stage.reader.list(entitlements, entitlementsOf(person.familyId));
      expect(given).toMatchObject({ category: to, from: tomorrow });
      expect(given?.items.length).toBeGreaterThan(0);
    }
  });

  it(`is not converted into ${into.not}, which the rules there do not offer`, async () => {
    const { id } = await doubted();
    await expect(stage.complete(id, 'decide-eligibility', conversion(into.not))).rejects.toThrow(
      'conversion-not-offered',
    );
  });
});
