import { formatCitation } from '../policy/citation.ts';
import type { ClassAct, WarningPolicy } from '../policy/warningPolicy.ts';
import type { Action, Classified } from './action.ts';

interface Place {
  county: string;
  township: string;
  village?: string | undefined;
}

type Planned = Omit<Action, 'id' | 'status'>;

const ownAgency = 'civil-affairs';

/**
 * The acts that the pack requires for the classes of a warning, each with the organ that owes it. A class without any
 * act left is a fault of the classification and is named by `classesWithoutAct`.
 */
export function planActions(
  classes: readonly Classified[],
  policy: WarningPolicy,
  place: Place,
  /** How many actions the warning has from an earlier classification. */
  before = 0,
): Action[] {
  const planned = classes.flatMap((classified) => {
    const rule = policy.classes[classified.class];
    return (rule?.acts ?? []).flatMap((act) => planAct(act, classified, policy, place));
  });
  return planned.map((action, index) => ({ ...action, id: `a${before + index + 1}`, status: 'owed' }));
}

/** Classes that no act would answer: nothing could close them. */
export function classesWithoutAct(classes: readonly Classified[], actions: readonly Action[]): Classified[] {
  return classes.filter((classified) => {
    const leftToTheOfficer = classified.class === 'complex' && classified.deliberate === false;
    return !leftToTheOfficer && !actions.some((action) => action.class === classified.class);
  });
}

function planAct(rule: ClassAct, classified: Classified, policy: WarningPolicy, place: Place): Planned[] {
  const { act, citation } = rule;
  const others = classified.agencies.filter((agency) => agency !== ownAgency);
  // Where a class knows no other act, civil affairs is asked like any agency, so that the class is answered.
  const asked = policy.classes[classified.class]?.acts.length === 1 ? classified.agencies : others;
  const made = (organ: string): Planned => ({
    class: classified.class,
    act,
    organ,
    need: classified.need ?? classified.reason,
    basis: formatCitation(citation),
    ...(classified.category && { category: classified.category }),
    ...(classified.person && { personId: classified.person }),
  });
  switch (act) {
    case 'implement':
      return others.length < classified.agencies.length ? [made(civilAffairs(place))] : [];
    case 'request':
    case 'transfer':
    case 'push':
      return asked.map((agency) => made(organOf(agency, place)));
    case 'inform':
    case 'assisted-application':
      return [made(`township:${place.township}`)];
    case 'review':
    case 'notify-authority':
      // 防止返贫监测对象 are recognised by the agriculture department and never decided on here (002 二（二）).
      return classified.category === 'relapse-risk'
        ? [{ ...made(organOf('agriculture', place)), act: 'transfer' }]
        : [made(determiningOrgan(classified, policy, place))];
    case 'deliberation':
      return deliberates(classified, policy) ? [made(secretariat(policy, place))] : [];
    case 'mutual-aid':
      return [made(`mutual-aid-society:${place.village ?? place.township}`)];
  }
}

const civilAffairs = ({ county }: Place) => `${ownAgency}:${county}`;

function organOf(agency: string, { county, township }: Place): string {
  return agency === 'township' ? `township:${township}` : `${agency}:${county}`;
}

/** The organ that recognised the person reviews it: for the categories of these notices the pack's agency. */
function determiningOrgan(classified: Classified, policy: WarningPolicy, place: Place): string {
  const rule = policy.classes[classified.class];
  return rule ? organOf(rule.level === 'township' ? 'township' : rule.agency, place) : civilAffairs(place);
}

function secretariat({ deliberation }: WarningPolicy, place: Place): string {
  return deliberation.level === 'township' ? `township:${place.township}` : civilAffairs(place);
}

const deliberates = ({ deliberate }: Classified, { deliberation }: WarningPolicy) =>
  deliberation.mode === 'shall' || deliberate !== false;
