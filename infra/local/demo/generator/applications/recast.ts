import { drawAssets, drawExpenses, withIncomes } from '../livelihood.ts';
import type { DemoFamily, Held } from '../model.ts';
import type { Random } from '../random.ts';

/** The same people in other circumstances: as a family of category `target` lives. Incomes may be set, yuan a month each. */
export function recast(
  family: DemoFamily,
  target: Held,
  random: Random,
  perPerson?: readonly [low: number, high: number],
): DemoFamily {
  const bare = family.members.map((member) => ({ ...member, incomes: [] }));
  const { members, yearly } = withIncomes(bare, target, random, perPerson);
  return {
    ...family,
    members,
    route: 'whole-family',
    covered: members.map(({ key }) => key),
    obligors: [],
    expenses: drawExpenses(members, target, yearly, random),
    assets: { ...drawAssets(target, members.length, random), vehicles: [], homes: 1 },
  };
}

export const yearlyIncome = ({ members }: DemoFamily): number =>
  members.flatMap(({ incomes }) => incomes).reduce((sum, { fen }) => sum + fen * 12, 0);
