import type { DemoExpenses, DemoFamily, DemoPerson, Held } from './model.ts';
import type { Random } from './random.ts';

/** Yuan a month for each person, as families of that category have it (dibao in the demo county: 784 urban, 755 rural). */
const incomePerPerson: Record<Held, readonly [low: number, high: number]> = {
  tekun: [0, 180],
  dibao: [140, 640],
  'dibao-margin': [820, 1090],
  'rigid-expenditure': [1250, 2100],
  'relapse-risk': [420, 1150],
  'other-hardship': [1200, 1700],
  none: [900, 3200],
};

const earning: Record<DemoPerson['employment'], number> = {
  employed: 10,
  'self-employed': 8,
  flexible: 6,
  farming: 4,
  'registered-unemployed': 0,
  unemployed: 0,
  none: 0,
};

const kindOf = {
  employed: 'wage',
  flexible: 'wage',
  'self-employed': 'business',
  farming: 'business',
  'registered-unemployed': 'other',
  unemployed: 'other',
  none: 'transfer',
} as const;

/** Spreads what the family has over the members who earn it; who cannot earn gets transfers and pensions. */
export function withIncomes(
  members: readonly DemoPerson[],
  category: Held,
  random: Random,
  [low, high] = incomePerPerson[category],
): { members: DemoPerson[]; yearly: number } {
  const total = random.int(low, high) * 100 * members.length;
  const weights = members.map(({ age, employment }) => earning[employment] || (age >= 60 ? 1 : 0));
  const sum = weights.reduce((a, b) => a + b, 0);
  const shared = members.map((member, index) => {
    const weight = sum === 0 ? (index === 0 ? 1 : 0) : (weights[index] ?? 0) / sum;
    const fen = Math.floor((total * weight) / 1000) * 1000;
    return fen === 0
      ? member
      : { ...member, incomes: [{ kind: kindOf[member.employment], fen, period: 'month' as const }] };
  });
  return { members: shared, yearly: total * 12 };
}

/** Self-paid spending follows illness, disability and schooling; rigid hardship is spending above 60 % of income. */
export function drawExpenses(
  members: readonly DemoPerson[],
  category: Held,
  yearlyIncome: number,
  random: Random,
): DemoExpenses {
  const sum = (amount: (person: DemoPerson) => number) => members.reduce((total, person) => total + amount(person), 0);
  const education = sum(({ student }) => {
    if (student === 'higher') return random.int(6500, 9000) * 100;
    if (student === 'high-school' || student === 'vocational') return random.int(1500, 3000) * 100;
    return student === 'preschool' ? random.int(2000, 5000) * 100 : 0;
  });
  const rehabilitation = sum(({ disabilities, age }) =>
    disabilities.length > 0 ? random.int(0, age < 16 ? 9000 : 1500) * 100 : 0,
  );
  const usual = sum(({ age, seriousIllness }) =>
    seriousIllness ? random.int(4000, 16000) * 100 : random.int(0, age >= 60 ? 1500 : 500) * 100,
  );
  const needed = Math.ceil((yearlyIncome * random.int(65, 95)) / 100) - education - rehabilitation;
  const medical = category === 'rigid-expenditure' ? Math.max(usual, needed) : Math.min(usual, yearlyIncome);
  return { medical, education, rehabilitation };
}

export function drawAssets(category: Held, persons: number, random: Random): DemoFamily['assets'] {
  const each = category === 'none' ? random.int(2000, 60_000) : random.int(0, category === 'tekun' ? 3000 : 12_000);
  const vehicles = category === 'none' && random.chance(0.15) ? [random.int(20_000, 90_000) * 100] : [];
  return { financial: each * 100 * persons, vehicles, homes: random.chance(0.93) ? 1 : 0 };
}
