import type { Category } from '../../../../../shared/policy/category.ts';
import type { HouseholdFacts } from '../../../../../shared/policy/facts/householdFacts.ts';
import type { DemoFamily } from '../model.ts';

/** One application of the demo: what the family says, what is true, and how it behaves on the way. */
export interface ApplicationPlan {
  /** `a001`: the generator's own number, never sent anywhere. */
  readonly key: string;
  readonly scenario: string;
  readonly family: DemoFamily;
  readonly onRegister: boolean;
  readonly channel: 'window' | 'online' | 'agent';
  /** Members and obligors are named by the generator's keys. */
  readonly declared: HouseholdFacts;
  /** What agencies have on record and visitors find. */
  readonly truth: HouseholdFacts;
  /** What a second investigation brings to light, where a founded objection asks for one. */
  readonly truthAfterObjection?: HouseholdFacts;
  /** Adults who sign the authorisation at the window, and whether the others do so later. */
  readonly signed: readonly string[];
  readonly othersSignLater: boolean;
  readonly missingPapers: readonly string[];
  readonly withdraws?: 'before-visit' | 'while-posted';
  readonly objection?: 'founded' | 'unfounded';
  /** True when the visit of the first round leaves open what was not stated. */
  readonly firstVisitInconclusive: boolean;
  /** True when the officers grant what the rules do not propose, and say why. */
  readonly departure: boolean;
  readonly expected: Category | 'refused' | 'withdrawn';
}

export type Arrangement = Partial<
  Omit<ApplicationPlan, 'key' | 'scenario' | 'onRegister' | 'channel' | 'family' | 'declared' | 'truth'>
> & { family: DemoFamily; declared?: HouseholdFacts; truth?: HouseholdFacts; expected: ApplicationPlan['expected'] };
