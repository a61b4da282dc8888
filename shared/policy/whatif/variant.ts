import type { Instant } from '../../time/index.ts';
import { amountOf } from '../engine/amount.ts';
import type { Determination, Holding } from '../engine/determination.ts';
import { determine } from '../engine/determine.ts';
import { ledgerOf } from '../engine/ledger.ts';
import { settingOf } from '../engine/setting.ts';
import type { HouseholdFacts } from '../facts/householdFacts.ts';
import type { Pack } from '../pack.ts';
import type { ParameterBook } from '../parameters/book.ts';

/** One way to decide a register: a pack, or the pack of each place; a book of parameters; the moment of knowledge. */
export interface Variant {
  readonly packOf: (facts: HouseholdFacts) => Pack | undefined;
  readonly parameters: ParameterBook;
  readonly knownAt: Instant;
}

export interface Decided {
  readonly determination: Determination;
  /** 低保 and 特困 money of a month in fen; null when an input is missing. */
  readonly monthlyFen: number | null;
}

/** Decides one household in one variant, by the same rules as everywhere. Undefined where no norm is in force. */
export function decideVariant(facts: HouseholdFacts, variant: Variant): Decided | undefined {
  const pack = variant.packOf(facts);
  if (!pack) return undefined;
  const determination = determine(facts, pack, variant);
  return { determination, monthlyFen: monthlyCash(facts, pack, determination, variant) };
}

function monthlyCash(facts: HouseholdFacts, pack: Pack, { holdings }: Determination, variant: Variant): number | null {
  const count = (category: Holding['category']) => holdings.filter((holding) => holding.category === category).length;
  const tekun = count('tekun');
  const dibao = count('dibao');
  if (tekun === 0 && dibao === 0) return 0;
  const setting = settingOf(variant.parameters, facts.division, facts.area, facts.asOf, variant.knownAt);
  const ledger = ledgerOf(facts, setting, pack.income);
  const standard = tekun === 0 ? 0 : setting.values['tekun.standard'];
  const allowance =
    dibao === 0 ? 0 : amountOf({ kind: 'dibao-difference' }, { ledger, holders: dibao, category: 'dibao' }).amount.fen;
  return standard === undefined || allowance === null ? null : standard * tekun + allowance;
}
