import type { HouseholdFacts } from '../policy/facts/householdFacts.ts';

/** Puts person ids in the place of the refs that a form uses for its members; obligors keep theirs. */
export function renameMembers(facts: HouseholdFacts, ids: ReadonlyMap<string, string>): HouseholdFacts {
  const named = (ref: string) => ids.get(ref) ?? ref;
  return {
    ...facts,
    members: facts.members.map((member) => ({ ...member, person: named(member.person) })),
    obligors: facts.obligors?.map((obligor) => ({ ...obligor, supports: named(obligor.supports) })) ?? null,
    income: facts.income?.map((item) => ({ ...item, person: item.person && named(item.person) })) ?? null,
  };
}
