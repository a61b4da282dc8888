import type { Determination } from './determination.ts';
import type { Ledger } from './ledger.ts';
import type { RulesInForce } from './rulesInForce.ts';

/** Members of a margin family who could be included in dibao alone, if they apply (单独纳入). */
export function inclusionOptions(ledger: Ledger, inForce: RulesInForce): Determination['options'] {
  const rules = inForce.dibao.filter((rule) => rule.slot.startsWith('dibao.inclusion.'));
  const options: Determination['options'] = [];
  for (const { member, index } of ledger.people)
    for (const rule of rules)
      if (rule.test(rule.ref, ledger, index).outcome === 'met')
        options.push({ route: 'individual-inclusion', person: member.person, citation: rule.ref.citation });
  return options;
}
