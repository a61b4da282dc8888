import { measured } from '../engine/compare.ts';
import { hasDisability, isSevere, type Ledger, type PersonView, spending } from '../engine/ledger.ts';
import type { RuleRef } from '../engine/rule.ts';
import type { Expenses } from '../facts/money.ts';

/** An amount between two bounds, shared by heads. */
interface Between {
  readonly low: number;
  readonly high: number;
  readonly times: number;
  readonly missing: string[];
}

export interface Measure {
  readonly unit: RuleRef['unit'];
  readonly facts: readonly string[];
  readonly of: (ledger: Ledger) => Between;
}

/** How many members certainly are so, and at most may be. */
const counting = (path: string, test: (person: PersonView) => boolean | null): Measure => ({
  unit: 'count',
  facts: [`members.*.${path}`],
  of({ people }) {
    const missing: string[] = [];
    let low = 0;
    for (const person of people) {
      const answer = test(person);
      if (answer === true) low += 1;
      else if (answer === null) missing.push(`members.${person.index}.${path}`);
    }
    return { low, high: low + missing.length, times: 1, missing };
  },
});

const spent = (kinds: readonly (keyof Expenses)[]): Measure => ({
  unit: 'fen',
  facts: ['dateWindow'],
  of({ facts }) {
    const missing: string[] = [];
    return { ...spending(facts.dateWindow, kinds, 'dateWindow', missing), times: 1, missing };
  },
});

const aged = (test: (age: number) => boolean) => counting('birthDate', ({ age }) => (age === null ? null : test(age)));

/** What a clause may speak of, worked out by the same ledger as the rules of the packs. */
export const measures = {
  'net-income': {
    unit: 'fen/person/month',
    facts: ['income', 'obligors', 'monthWindow'],
    of: ({ netLow, netHigh, size, missingIncome }) => ({
      low: netLow,
      high: netHigh,
      times: size * 12,
      missing: missingIncome,
    }),
  },
  'gross-income': {
    unit: 'fen/person/year',
    facts: ['income'],
    of: ({ grossLow, grossHigh, size, missingIncome }) => ({
      low: grossLow,
      high: grossHigh,
      times: size,
      missing: missingIncome,
    }),
  },
  'financial-assets': {
    unit: 'fen/person',
    facts: ['assets.financial'],
    of: ({ facts, size }) => measured(facts.assets?.financial ?? null, size, 'assets.financial'),
  },
  vehicles: {
    unit: 'fen',
    facts: ['assets.vehicles'],
    of: ({ vehicles }) => measured(vehicles, 1, 'assets.vehicles'),
  },
  homes: {
    unit: 'count',
    facts: ['assets.homes'],
    of: ({ facts }) => measured(facts.assets?.homes ?? null, 1, 'assets.homes'),
  },
  enterprise: {
    unit: 'fen',
    facts: ['assets.enterprise'],
    of: ({ facts }) => measured(facts.assets?.enterprise ?? null, 1, 'assets.enterprise'),
  },
  'medical-spending': spent(['medical']),
  'education-spending': spent(['education']),
  'rigid-spending': spent(['living', 'medical', 'education', 'rehabilitation', 'other']),
  members: counting('person', () => true),
  minors: aged((age) => age < 18),
  'aged-members': aged((age) => age >= 60),
  'severely-disabled': counting('disabilities', ({ member }) => hasDisability(member, isSevere)),
  'seriously-ill': counting('seriousIllness', ({ member }) => member.seriousIllness),
  students: counting('student', ({ member }) => (member.student === null ? null : member.student !== 'none')),
} as const satisfies Record<string, Measure>;

export type MeasureName = keyof typeof measures;
