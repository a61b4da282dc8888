import type { Determination } from './determination.ts';
import type { Ledger } from './ledger.ts';
import type { RulesInForce } from './rulesInForce.ts';

/** Members of a margin family who could be included in dibao alone, if they apply (单独纳入). */
export function inclusionOptions(ledger: Ledger, { inclusion }: RulesInForce): Determination['options'] {
  const options: Determination['options'] = [];
  for (const { member, index } of ledger.people)
    for (const { ref, test } of inclusion)
      if (test(ref, ledger, index).outcome === 'met')
        options.push({ route: 'individual-inclusion', person: member.person, citation: ref.citation });
  return options;
}
