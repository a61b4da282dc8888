import type { ChainEntry } from '../../chain/event.ts';
import { type Command, type Context, done } from '../../commands/command.ts';
import { entitlements, entitlementsOf } from '../../entitlements/entitlement.ts';
import { type AssistanceUnit, assistanceUnits, families, unitsOf } from '../../families/family.ts';
import type { BookFor } from '../../parameters/enteredParameters.ts';
import { persons } from '../../persons/person.ts';
import {
  type Category,
  determine,
  type Entitlement,
  entitle,
  formatCitation,
  type Pack,
  packOf,
} from '../../policy/index.ts';
import type { Reader } from '../../records/reader.ts';
import { create, replace, type Write } from '../../records/write.ts';
import { sendReferral } from '../../referrals/sendReferral.ts';
import { shanghaiDateOf } from '../../time/index.ts';
import type { Action } from '../action.ts';
import { actionOf } from '../completeAction.ts';
import { lastKnownHousehold } from '../lastKnownHousehold.ts';
import { civilAffairsOf, townshipOf, type Warning, warnings } from '../warning.ts';

interface GrantConversion {
  caseId: string;
  actionId: string;
}

/**
 * Carries a decided conversion out: the unit gets what the new category gives, item by item, from the day of the decision;
 * every other organ that owes a part of it is told (推送). Into temporary relief it is the organ of that relief that is asked
 * to go on, without a new form.
 */
export const grantConversion = (bookFor: BookFor): Command<GrantConversion, { actionId: string }> => ({
  name: 'grant-conversion',
  async decide(reader, { caseId, actionId }, context) {
    const warning = await reader.get(warnings, { id: caseId });
    const { decision } = actionOf(warning, actionId);
    if (decision?.decision !== 'convert' || !decision.to || !decision.from) return done({ actionId }, [], []);
    const action = actionOf(warning, actionId);
    const pack = packOf(warning.pack);
    const granted =
      decision.to === 'temporary-relief'
        ? askForRelief(warning, action, pack, context)
        : await grant(reader, { warning, action, pack, to: decision.to, from: decision.from }, bookFor, context);
    const actions = [...warning.actions, ...granted.actions];
    return done(
      { actionId },
      [...(granted.actions.length > 0 ? [replace(warnings, { ...warning, actions })] : []), ...granted.writes],
      granted.events,
    );
  },
});

interface Granted {
  actions: Action[];
  writes: Write[];
  events: ChainEntry[];
}

interface Into {
  warning: Warning;
  action: Action;
  pack: Pack;
  to: Category;
  from: string;
}

async function grant(reader: Reader, into: Into, bookFor: BookFor, context: Context): Promise<Granted> {
  const { warning, to, from } = into;
  const { familyId, id: caseId } = warning;
  const unit = await unitOf(reader, into);
  // Whoever is in no unit (a person of a roll without one) holds the category and is granted nothing beside it.
  if (!unit) return { actions: [], writes: [], events: [] };
  const items = await itemsFor(reader, into, unit, bookFor, context);
  const place = { familyId, caseId };
  const known = await reader.find(entitlements, place);
  const record = { ...place, unitId: unit.id, category: to, from, items, recordedAt: context.now };
  const owed = items.filter(({ force, agency }) => force === 'shall' && agency !== 'civil-affairs');
  const told = [...Map.groupBy(owed, ({ organ }) => organ)].map(([organ, theirs], index) => {
    const need = [...new Set(theirs.map(({ benefit }) => benefit))].join(', ');
    const basis = theirs[0] ? formatCitation(theirs[0].citation) : '';
    return refer(into.action, warning, { act: 'push', organ, need, basis }, index, context);
  });
  const granted = items.map(({ benefit, person, amount }) => ({ benefit, person, amount }));
  return {
    actions: told.map(({ action }) => action),
    writes: [
      known ? replace(entitlements, { ...record, version: known.version }) : create(entitlements, record),
      ...told.flatMap(({ writes }) => writes),
    ],
    events: [
      { chain: familyId, type: 'assistance-granted', caseId, payload: { category: to, from, items: granted } },
      ...told.flatMap(({ events }) => events),
    ],
  };
}

async function unitOf(reader: Reader, { warning, action, to }: Into): Promise<AssistanceUnit | undefined> {
  const concerned = action.personId ?? warning.personId;
  const units = await reader.list(assistanceUnits, unitsOf(warning.familyId));
  return units.find(({ category, covered, until }) => category === to && covered.includes(concerned) && !until);
}

async function itemsFor(
  reader: Reader,
  { warning, pack, to }: Into,
  unit: AssistanceUnit,
  bookFor: BookFor,
  { now }: Context,
): Promise<Entitlement[]> {
  const family = await reader.get(families, { id: warning.familyId });
  const members = await Promise.all(family.members.map(({ personId }) => reader.get(persons, { id: personId })));
  const granted = await reader.list(entitlements, entitlementsOf(family.id));
  const facts = await lastKnownHousehold(reader, { family, unit, members, granted }, shanghaiDateOf(now));
  const determined = determine(facts, pack, { parameters: await bookFor(warning.county), knownAt: now });
  const holdings = unit.covered.map((person) => ({ person, category: to, kind: null }));
  return entitle({ ...determined, result: 'category', category: to, holdings }, facts, pack);
}

function askForRelief(warning: Warning, action: Action, pack: Pack, context: Context): Granted {
  const { confirm } = pack.procedure.temporaryRelief;
  const organ = confirm.level === 'township' ? townshipOf(warning) : civilAffairsOf(warning);
  const { basis } = pack.procedure.exitConversion;
  const asked = {
    act: 'transfer' as const,
    organ,
    need: '临时救助（本人同意转入，无需重复提交申请资料）',
    basis: basis.kind === 'norm' ? formatCitation(basis.citation) : 'default',
  };
  const told = refer(action, warning, asked, 0, context);
  return { actions: [told.action], writes: told.writes, events: told.events };
}

interface Asked {
  act: 'push' | 'transfer';
  organ: string;
  need: string;
  basis: string;
}

/** A further act of the same class, whose answer the case waits for like the others. */
function refer(action: Action, warning: Warning, asked: Asked, index: number, context: Context) {
  const personId = action.personId ?? warning.personId;
  const sent = sendReferral(warning, { personId, ...asked }, context);
  const id = `a${warning.actions.length + index + 1}`;
  const further: Action = { id, class: action.class, ...asked, subject: sent.id, status: 'owed', further: true };
  return { action: further, writes: sent.writes, events: sent.events };
}
