import { ageAt } from '../../time/index.ts';
import type { Need } from '../benefit.ts';
import type { HouseholdFacts } from '../facts/householdFacts.ts';
import type { Member } from '../facts/person.ts';
import { hasDisability, isSevere } from './ledger.ts';

export interface NeedContext {
  readonly facts: HouseholdFacts;
  readonly member: Member;
  readonly index: number;
  readonly newlyConfirmed: boolean;
}

type Test = (context: NeedContext) => readonly [answer: boolean | null, path: string];

const age = ({ facts, member }: NeedContext): number | null =>
  member.birthDate === null ? null : ageAt(member.birthDate, facts.asOf);

const stage =
  (wanted: NonNullable<Member['student']>): Test =>
  ({ member, index }) => [member.student === null ? null : member.student === wanted, `members.${index}.student`];

const housing =
  (wanted: NonNullable<HouseholdFacts['housing']>): Test =>
  ({ facts }) => [facts.housing === null ? null : facts.housing === wanted, 'housing'];

const tests: Readonly<Record<Need, Test>> = {
  'in-education': ({ member, index }) => [
    member.student === null ? null : member.student !== 'none',
    `members.${index}.student`,
  ],
  preschool: stage('preschool'),
  compulsory: stage('compulsory'),
  'high-school': stage('high-school'),
  vocational: stage('vocational'),
  higher: stage('higher'),
  'urban-housing': housing('urban-qualified'),
  'rural-housing': housing('rural-dangerous'),
  'working-age': (context) => {
    const years = age(context);
    const { labour, student } = context.member;
    if (years !== null && (years < 16 || years >= 60)) return [false, ''];
    if (labour === 'lost' || (student !== null && student !== 'none')) return [false, ''];
    return [
      years === null || labour === null ? null : true,
      `members.${context.index}.${years === null ? 'birthDate' : 'labour'}`,
    ];
  },
  'hard-to-employ': ({ member, index }) => [member.hardToEmploy, `members.${index}.hardToEmploy`],
  disaster: ({ facts }) => [facts.disasterHit, 'disasterHit'],
  'self-care-lost': ({ member, index }) => [
    member.selfCareLost === null ? null : member.selfCareLost > 0,
    `members.${index}.selfCareLost`,
  ],
  'serious-illness': ({ member, index }) => [member.seriousIllness, `members.${index}.seriousIllness`],
  'severely-disabled': ({ member, index }) => [hasDisability(member, isSevere), `members.${index}.disabilities`],
  'disabled-minor': (context) => {
    const years = age(context);
    if (years !== null && years >= 18) return [false, ''];
    const disabled = hasDisability(context.member, () => true);
    return [disabled === false ? false : years === null ? null : disabled, `members.${context.index}.disabilities`];
  },
  'dispersed-tekun': ({ member, index }) => [
    member.tekunSupport === null ? null : member.tekunSupport === 'dispersed',
    `members.${index}.tekunSupport`,
  ],
  emergency: ({ facts }) => [facts.emergency === null ? null : facts.emergency === 'sudden-hardship', 'emergency'],
  vagrant: ({ facts }) => [facts.emergency === null ? null : facts.emergency === 'vagrant', 'emergency'],
  aged: (context) => {
    const years = age(context);
    return [years === null ? null : years >= 60, `members.${context.index}.birthDate`];
  },
  'newly-confirmed': ({ newlyConfirmed }) => [newlyConfirmed, ''],
  'illness-poverty': ({ facts, member, index }) =>
    facts.illnessPoverty === false
      ? [false, '']
      : facts.illnessPoverty === null
        ? [null, 'illnessPoverty']
        : [member.seriousIllness, `members.${index}.seriousIllness`],
};

/** All needs together: false as soon as one fails, else the paths that are not known. */
export function meetsNeeds(needs: readonly Need[], context: NeedContext): { met: boolean; missing: string[] } {
  const missing: string[] = [];
  for (const need of needs) {
    const [answer, path] = tests[need](context);
    if (answer === false) return { met: false, missing: [] };
    if (answer === null) missing.push(path);
  }
  return { met: true, missing };
}
