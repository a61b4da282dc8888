import type { PlainDate } from '../../time/index.ts';
import { type Category, categories } from '../category.ts';
import type { Citation } from '../citation.ts';
import type { Determination } from '../engine/determination.ts';
import type { RuleTrace } from '../engine/rule.ts';
import type { HouseholdFacts } from '../facts/householdFacts.ts';
import type { ParameterKey } from '../parameters/key.ts';
import { decideVariant, type Variant } from '../whatif/variant.ts';

/** Somebody who was refused, has left, or stayed at the margin, with what was last known. */
export interface PastCase {
  readonly family: string;
  readonly determinationId: string;
  readonly facts: HouseholdFacts;
  readonly determination: Determination;
  /** What the family holds today: nothing after a refusal or an exit, whatever was proposed then. */
  readonly holds: Category | null;
}

/** One rule that would answer otherwise today, and what about it changed. */
export interface Turned {
  readonly rule: string;
  readonly citation: Citation;
  readonly was: RuleTrace['outcome'] | null;
  readonly limitWas: RuleTrace['limit'];
  readonly limitIs: RuleTrace['limit'];
  readonly parameters: readonly ParameterKey[];
}

export interface SecondChance {
  readonly family: string;
  readonly determinationId: string;
  /** What the rules proposed then. */
  readonly was: Category | null;
  readonly holds: Category | null;
  readonly wouldBe: Category;
  /** Empty when the rules said so already then: the family left, or the officer decided otherwise. */
  readonly turned: readonly Turned[];
}

const strength = (category: Category | null): number =>
  category === null ? categories.length : categories.indexOf(category);

/**
 * 回头看: decides the last known facts again as of today under the rules and numbers of today. Lists who would now hold a
 * stronger category, with the old decision and the rules that turned. Nothing is granted: each becomes a warning.
 */
export function* lookBack(past: Iterable<PastCase>, today: PlainDate, variant: Variant): Generator<SecondChance> {
  for (const { family, determinationId, facts, determination, holds } of past) {
    const now = decideVariant({ ...facts, asOf: today }, variant)?.determination;
    const wouldBe = now?.category ?? null;
    if (!now || wouldBe === null || strength(wouldBe) >= strength(holds)) continue;
    yield {
      family,
      determinationId,
      was: determination.category,
      holds,
      wouldBe,
      turned: turnedRules(determination, now, wouldBe),
    };
  }
}

const slotOf = ({ rule, person }: RuleTrace): string => `${rule.id.slice(rule.id.indexOf('/') + 1)}|${person}`;

function turnedRules(before: Determination, now: Determination, category: Category): Turned[] {
  const old = new Map(before.rules.map((trace) => [slotOf(trace), trace]));
  return now.rules
    .filter(({ rule, outcome }) => rule.category === category && outcome === 'met')
    .flatMap((trace) => {
      const was = old.get(slotOf(trace));
      if (was?.outcome === 'met') return [];
      return [
        {
          rule: trace.rule.id,
          citation: trace.rule.citation,
          was: was?.outcome ?? null,
          limitWas: was?.limit ?? null,
          limitIs: trace.limit,
          parameters: trace.rule.parameters,
        },
      ];
    });
}
