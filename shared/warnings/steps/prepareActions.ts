import type { Waiting } from '../../cases/case.ts';
import type { ChainEntry } from '../../chain/event.ts';
import { type Command, type Context, done } from '../../commands/command.ts';
import { awaitDeliberation } from '../../deliberations/awaitDeliberation.ts';
import { openDeliberation } from '../../deliberations/openDeliberation.ts';
import { families } from '../../families/family.ts';
import { type Act, packOf } from '../../policy/index.ts';
import type { Reader } from '../../records/reader.ts';
import { create, replace, type Write } from '../../records/write.ts';
import type { ReferralAct } from '../../referrals/referral.ts';
import { sendReferral } from '../../referrals/sendReferral.ts';
import type { Action } from '../action.ts';
import { assistedApplications } from '../assistedApplication.ts';
import { advance, type Warning, warnings } from '../warning.ts';
import { type Position, positionOf } from './position.ts';

/** Sends the referrals, opens the draft and the deliberation that the classes ask for; then the warning is in hand. */
export const prepareActions: Command<{ caseId: string }, Position> = {
  name: 'prepare-actions',
  async decide(reader, { caseId }, context) {
    const warning = await reader.get(warnings, { id: caseId });
    if (warning.status !== 'classified') return done(await positionOf(warning, reader), [], []);
    const prepared = await Promise.all(warning.actions.map((action) => prepare(warning, action, reader, context)));
    const actions = prepared.map(({ action }) => action);
    const handled: Warning = {
      ...advance(warning, 'handling', context.now),
      actions,
      waiting: [...warning.waiting, ...deliberationsAwaited(actions, context)],
    };
    const begun = { actions: actions.map(({ id, act, organ, subject }) => ({ id, act, organ, subject })) };
    return done(
      await positionOf(handled, reader),
      [replace(warnings, handled), ...prepared.flatMap(({ writes }) => writes)],
      [
        { chain: warning.familyId, type: 'handling-begun', caseId, payload: begun },
        ...prepared.flatMap(({ events }) => events),
      ],
    );
  },
};

const deliberationsAwaited = (actions: Action[], context: Context): Waiting[] =>
  actions.flatMap(({ act, subject, organ, status }) => {
    if (act !== 'deliberation' || !subject || status === 'done') return [];
    return [awaitDeliberation(subject, organ, context)];
  });

interface Prepared {
  action: Action;
  writes: Write[];
  events: ChainEntry[];
}

const referralActs: Partial<Record<Act, ReferralAct>> = {
  request: 'request',
  transfer: 'transfer',
  push: 'push',
  'notify-authority': 'transfer',
  'mutual-aid': 'introduce',
};

async function prepare(warning: Warning, action: Action, reader: Reader, context: Context): Promise<Prepared> {
  if (action.status === 'done' || action.subject) return { action, writes: [], events: [] };
  const act = referralActs[action.act];
  if (act) return refer(warning, action, act, context);
  if (action.act === 'assisted-application') return offer(warning, action, reader, context);
  if (action.act === 'deliberation') return convene(warning, action, context);
  return { action, writes: [], events: [] };
}

function refer(warning: Warning, action: Action, act: ReferralAct, context: Context): Prepared {
  const { organ, need, basis } = action;
  const sent = sendReferral(warning, { personId: warning.personId, act, organ, need, basis }, context);
  return { action: { ...action, subject: sent.id }, writes: sent.writes, events: sent.events };
}

async function offer(warning: Warning, action: Action, reader: Reader, context: Context): Promise<Prepared> {
  const family = await reader.get(families, { id: warning.familyId });
  const id = context.newId('ast');
  const draft = create(assistedApplications, {
    id,
    caseId: warning.id,
    actionId: action.id,
    familyId: family.id,
    personId: warning.personId,
    members: family.members.map(({ personId, relation }) => ({ personId, relation })),
    known: Object.assign({}, ...warning.triggers.map(({ evidence }) => evidence.facts)),
    status: 'offered',
    offeredAt: context.now,
  });
  const payload = { draftId: id, actionId: action.id };
  return {
    action: { ...action, subject: id },
    writes: [draft],
    events: [{ chain: family.id, type: 'assisted-application-offered', caseId: warning.id, payload }],
  };
}

function convene(warning: Warning, action: Action, context: Context): Prepared {
  const { level } = packOf(warning.pack).warnings.deliberation;
  const { organ, need, basis } = action;
  const opened = openDeliberation(warning, { personId: warning.personId, organ, level, matter: need, basis }, context);
  return { action: { ...action, subject: opened.id }, writes: opened.writes, events: opened.events };
}
