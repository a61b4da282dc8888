import { organId } from '../agency.ts';
import type { Benefit, Grant } from '../benefit.ts';
import { categories, type RelapseRiskKind } from '../category.ts';
import type { HouseholdFacts } from '../facts/householdFacts.ts';
import type { Pack } from '../pack.ts';
import { type ParameterKey, parameterKeys } from '../parameters/key.ts';
import { amountOf } from './amount.ts';
import type { Determination, Holding } from './determination.ts';
import type { Entitlement } from './entitlement.ts';
import { type Ledger, ledgerOf } from './ledger.ts';
import { meetsNeeds } from './need.ts';

export interface EntitleOptions {
  /** True right after a confirmation: the bridge payment is owed then. */
  readonly newlyConfirmed?: boolean;
}

/**
 * What the holdings of a determination give, item by item. Per benefit and recipient the best grant wins (就高); different
 * benefits add up. Household and meter items appear once. Uses the parameters stored in the determination.
 */
export function entitle(
  determination: Determination,
  facts: HouseholdFacts,
  pack: Pack,
  options: EntitleOptions = {},
): Entitlement[] {
  const values = Object.fromEntries(Object.keys(parameterKeys).map((key) => [key, undefined])) as Record<
    ParameterKey,
    number | undefined
  >;
  for (const { key, value } of determination.parameters) values[key] = value;
  const ledger = ledgerOf(facts, { values, used: determination.parameters }, pack.income);
  const everyone = facts.members.map(({ person }): Recipient => ({ person, category: null, kind: null }));
  const found = new Map<string, Entitlement>();
  for (const benefit of pack.benefits)
    for (const grant of benefit.grants)
      for (const holding of grant.anyone === true ? everyone : determination.holdings) {
        const entitlement = offer({
          benefit,
          grant,
          holding,
          ledger,
          determination,
          newly: options.newlyConfirmed === true,
        });
        if (!entitlement) continue;
        const key = `${benefit.id}|${entitlement.person}`;
        const other = found.get(key);
        if (!other || isBetter(entitlement, other)) found.set(key, entitlement);
      }
  return [...found.values()];
}

type Recipient = Omit<Holding, 'category'> & { readonly category: Holding['category'] | null };

interface Offer {
  readonly benefit: Benefit;
  readonly grant: Grant;
  readonly holding: Recipient;
  readonly ledger: Ledger;
  readonly determination: Determination;
  readonly newly: boolean;
}

function offer({ benefit, grant, holding, ledger, determination, newly }: Offer): Entitlement | undefined {
  const { facts } = ledger;
  if (holding.category !== null && !grant.categories.includes(holding.category)) return undefined;
  if (grant.kinds && !grant.kinds.includes(holding.kind as RelapseRiskKind)) return undefined;
  const missing: string[] = [];
  if (grant.area !== undefined && facts.area !== grant.area) {
    if (facts.area !== null) return undefined;
    missing.push('area');
  }
  const index = facts.members.findIndex(({ person }) => person === holding.person);
  const member = facts.members[index];
  if (!member) return undefined;
  const needs = meetsNeeds(grant.needs ?? [], { facts, member, index, newlyConfirmed: newly });
  if (!needs.met) return undefined;
  const holders = determination.holdings.filter(({ category }) => category === holding.category).length;
  const resolved = amountOf(grant.amount, { ledger, holders, category: holding.category ?? '' });
  missing.push(...needs.missing, ...resolved.missing);
  const conditions = grant.condition ? [grant.condition] : [];
  return {
    benefit: benefit.id,
    title: benefit.title,
    per: benefit.per,
    person: benefit.per === 'person' ? holding.person : null,
    category: holding.category,
    kind: holding.kind,
    force: benefit.force,
    agency: benefit.agency,
    level: benefit.level,
    organ: organId(benefit.agency, benefit.level, facts.division) ?? `${benefit.agency}:${facts.division}`,
    amount: resolved.amount,
    status: missing.length > 0 ? 'needs-input' : conditions.length > 0 ? 'conditional' : 'due',
    conditions,
    missing,
    citation: grant.citation ?? benefit.citation,
    ambiguities: [...(benefit.ambiguities ?? []), ...(grant.ambiguities ?? [])],
  };
}

const certainty = { due: 0, conditional: 1, 'needs-input': 2 } as const;

/** 就高 (decision Y34): what is certain first, then money, then the share, then the stronger category. */
function isBetter(a: Entitlement, b: Entitlement): boolean {
  if (a.status !== b.status) return certainty[a.status] < certainty[b.status];
  if (a.amount.fen !== b.amount.fen) return (a.amount.fen ?? -1) > (b.amount.fen ?? -1);
  if (a.amount.percent !== b.amount.percent) return (a.amount.percent ?? -1) > (b.amount.percent ?? -1);
  return rank(a) < rank(b);
}

const rank = ({ category }: Entitlement): number =>
  category === null ? categories.length : categories.indexOf(category);
