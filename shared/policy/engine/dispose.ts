import { type AdminLevel, type Agency, organId } from '../agency.ts';
import type { Pack } from '../pack.ts';
import type { Act, ClassAct, WarningClass, WarningClassPolicy } from '../warningPolicy.ts';
import { classify } from './classify.ts';
import type { DisposedAct, Disposition } from './disposition.ts';
import type { NeedKind, WarningFacts } from './warningFacts.ts';

/** Which organ answers for a need. */
const agencyOfNeed = {
  'basic-living': 'civil-affairs',
  medical: 'medical-insurance',
  education: 'education',
  housing: 'housing',
  employment: 'human-resources',
  disaster: 'emergency-management',
  disability: 'disabled-persons-federation',
  emergency: 'township',
  care: 'civil-affairs',
} as const satisfies Record<NeedKind, Agency>;

/** Classes of a verified warning and the acts that follow by the pack: who, at which level, in how many working days. */
export function dispose(facts: WarningFacts, pack: Pack): Disposition {
  const { classes, missing } = classify(facts);
  const known = classes.filter(({ warningClass }) => pack.warnings.classes[warningClass] !== undefined);
  const acts = known.flatMap(({ warningClass }) => actsOf(facts, pack, warningClass));
  return {
    pack: pack.identity,
    result: known.length > 0 ? 'classified' : missing.length > 0 ? 'needs-input' : 'nothing-to-do',
    classes: known.map(({ warningClass, reason }) => {
      const { citation, ambiguities } = pack.warnings.classes[warningClass] as WarningClassPolicy;
      return { warningClass, reason, citation, ambiguities: [...ambiguities] };
    }),
    acts,
    urgency: facts.urgent ? 'urgent' : 'normal',
    missing: known.length > 0 ? [] : missing,
  };
}

function actsOf(facts: WarningFacts, pack: Pack, warningClass: WarningClass): DisposedAct[] {
  const policy = pack.warnings.classes[warningClass] as WarningClassPolicy;
  const deadline = facts.urgent ? pack.warnings.deadlines.urgent : pack.warnings.deadlines.handling;
  const make = (
    { act, mode, citation }: ClassAct,
    agency: Agency,
    level: AdminLevel,
    more: { need?: NeedKind; benefit?: string } = {},
  ): DisposedAct => ({
    act,
    warningClass,
    mode,
    agency,
    level,
    organ: organId(agency, level, facts.division) ?? `${agency}:${facts.division}`,
    need: more.need ?? null,
    benefit: more.benefit ?? null,
    workingDays: deadline.workingDays,
    deadlineBasis: deadline.basis.kind,
    citation,
  });
  return policy.acts.flatMap((act): DisposedAct[] => {
    if (delivers.has(act.act) || (act.act === 'push' && warningClass === 'policy-not-delivered'))
      return deliveries(facts, pack, policy, act.act).map(({ agency, level, benefit }) =>
        make(act, agency, level, { benefit }),
      );
    if (act.act === 'push')
      return needsOf(facts).map((need) => make(act, agencyOfNeed[need], levelOfNeed(need), { need }));
    if (act.act === 'inform' || act.act === 'assisted-application') return [make(act, 'township', 'township')];
    if (act.act === 'deliberation') {
      const { level, mode } = pack.warnings.deliberation;
      return [make({ ...act, mode }, level === 'township' ? 'township' : 'civil-affairs', level)];
    }
    return [make(act, policy.agency, policy.level)];
  });
}

/** Acts that go to whoever owes what was not received; a pack may push that like a need (001). */
const delivers: ReadonlySet<Act> = new Set<Act>(['implement', 'request', 'transfer']);

const levelOfNeed = (need: NeedKind): AdminLevel => (need === 'emergency' ? 'township' : 'county');

/** Without a stated need the people are in need of a living. */
const needsOf = (facts: WarningFacts): readonly NeedKind[] => (facts.needs.length > 0 ? facts.needs : ['basic-living']);

/**
 * Civil affairs delivers what it owes itself and asks an equal organ for the rest (decision X28). Where the pack knows only
 * one of the acts, it serves for all.
 */
function deliveries(
  facts: WarningFacts,
  pack: Pack,
  policy: WarningClassPolicy,
  act: Act,
): { agency: Agency; level: AdminLevel; benefit: string }[] {
  const both = policy.acts.some((other) => other.act === 'implement') && policy.acts.length > 1;
  return facts.undelivered.flatMap((id) => {
    const benefit = pack.benefits.find((candidate) => candidate.id === id);
    if (!benefit) return [];
    const own = benefit.agency === 'civil-affairs' || benefit.agency === pack.warnings.owner.agency;
    if (both && own !== (act === 'implement')) return [];
    return [{ agency: benefit.agency, level: benefit.level, benefit: id }];
  });
}
