import type { Expenses, HouseholdFacts } from '../../../shared/policy/index.ts';
import type { Sums } from './contestant.ts';

const deductible = ({ medical, education, rehabilitation }: Expenses): number =>
  (medical ?? 0) + (education ?? 0) + (rehabilitation ?? 0);

/** What the twelve rules compare, worked out of a household of which everything is known and nobody owes support. */
export function sumsOf({ members, income, monthWindow, dateWindow, assets, otherHardship }: HouseholdFacts): Sums {
  let gross = 0;
  for (const { fen, period } of income ?? []) gross += (fen ?? 0) * (period === 'month' ? 12 : 1);
  let vehicles = 0;
  for (const { value, necessity } of assets?.vehicles ?? []) if (!necessity) vehicles += value ?? 0;
  let uncovered = 0;
  for (const { covered } of members) if (!covered) uncovered += 1;
  return {
    net: Math.max(0, gross - (monthWindow ? deductible(monthWindow) : 0)),
    gross,
    heads: members.length,
    financial: assets?.financial ?? 0,
    vehicles,
    homes: assets?.homes ?? 0,
    enterprise: assets?.enterprise ?? 0,
    spent: dateWindow ? deductible(dateWindow) : 0,
    uncovered,
    other: otherHardship === 'none' ? 0 : 1,
  };
}
