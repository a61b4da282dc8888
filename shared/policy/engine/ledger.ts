import { dateNumber } from '../../time/index.ts';
import type { HouseholdFacts } from '../facts/householdFacts.ts';
import type { Expenses, IncomeItem } from '../facts/money.ts';
import type { Disability, Member, Obligor } from '../facts/person.ts';
import { NOTHING } from './compare.ts';
import type { IncomePolicy } from './incomePolicy.ts';
import type { Rule, RuleTrace } from './rule.ts';
import type { Setting } from './setting.ts';

export interface PersonView {
  readonly member: Member;
  readonly index: number;
  /** Full years on the as-of day; null when the birth date is not known. */
  readonly age: number | null;
}

/** Sums and views that several rules read, computed once per household. Amounts are fen of twelve months. */
export interface Ledger {
  readonly facts: HouseholdFacts;
  readonly setting: Setting;
  readonly people: readonly PersonView[];
  /** People who share the income: the family, or the one applicant of a single-person application. */
  readonly size: number;
  /** The applicant of a single-person route, −1 otherwise. */
  readonly single: number;
  grossLow: number;
  grossHigh: number;
  netLow: number;
  netHigh: number;
  missingIncome: string[];
  /** Traces of how income was counted: what was exempt, given by obligors, deducted. */
  readonly countTraces: RuleTrace[];
  readonly vehicles: number | null;
}

export function ledgerOf(facts: HouseholdFacts, setting: Setting, policy: IncomePolicy): Ledger {
  const { members, asOf } = facts;
  const today = dateNumber(asOf);
  const people = members.map((member, index): PersonView => {
    const { birthDate } = member;
    const age = birthDate === null ? null : Math.floor((today - dateNumber(birthDate)) / 10_000);
    return { member, index, age };
  });
  const single = facts.route === 'single-person' ? facts.members.findIndex((member) => member.covered) : -1;
  const ledger: Ledger = {
    facts,
    setting,
    people,
    size: single < 0 ? people.length : 1,
    single,
    grossLow: 0,
    grossHigh: 0,
    netLow: 0,
    netHigh: 0,
    missingIncome: NOTHING,
    countTraces: [],
    vehicles: vehicleValue(facts),
  };
  countIncome(ledger, policy);
  return ledger;
}

function vehicleValue(facts: HouseholdFacts): number | null {
  const vehicles = facts.assets?.vehicles ?? null;
  if (vehicles === null) return null;
  let sum = 0;
  for (const vehicle of vehicles) {
    if (vehicle.necessity) continue;
    if (vehicle.value === null) return null;
    sum += vehicle.value;
  }
  return sum;
}

function countIncome(ledger: Ledger, policy: IncomePolicy): void {
  const { facts, setting } = ledger;
  const missing: string[] = [];
  const { exempt } = policy;
  const person = ledger.single < 0 ? null : ledger.people[ledger.single]?.member.person;
  let low = 0;
  let high = 0;
  let exempted = 0;
  if (facts.income === null) {
    high = Infinity;
    missing.push('income');
  } else {
    for (let index = 0; index < facts.income.length; index += 1) {
      const item = facts.income[index] as IncomeItem;
      if (person !== null && item.person !== person) continue;
      if (exempt.has(item.kind)) {
        exempted += (item.fen ?? 0) * (item.period === 'month' ? 12 : 1);
        continue;
      }
      if (item.fen === null) {
        high = Infinity;
        missing.push(`income.${index}.fen`);
        continue;
      }
      const year = item.period === 'month' ? item.fen * 12 : item.fen;
      if (item.kind === 'basic-pension') {
        const exempt = setting.values['basic-pension.exempt'];
        if (exempt === 1) continue;
        if (exempt === undefined && year > 0) {
          high += year;
          missing.push('parameter:basic-pension.exempt');
          continue;
        }
      }
      low += year;
      high += year;
    }
  }
  if (exempted > 0) note(ledger, policy.exemptRule, exempted);
  ledger.grossLow = low;
  ledger.grossHigh = high;
  const support = countSupport(ledger, policy, missing);
  const deduction = countDeduction(ledger, policy, missing);
  ledger.netLow = Math.max(0, low + support.low - deduction.high);
  ledger.netHigh = Math.max(0, high + support.high - deduction.low);
  if (missing.length > 0) ledger.missingIncome = missing;
}

/** Support owed by obligors to members who are in the count, over twelve months. */
function countSupport(ledger: Ledger, policy: IncomePolicy, missing: string[]): { low: number; high: number } {
  const { obligors } = ledger.facts;
  if (obligors === null) {
    missing.push('obligors');
    return { low: 0, high: Infinity };
  }
  const person = ledger.single < 0 ? null : ledger.people[ledger.single]?.member.person;
  let low = 0;
  let high = 0;
  for (let index = 0; index < obligors.length; index += 1) {
    const obligor = obligors[index] as Obligor;
    if (person !== null && obligor.supports !== person) continue;
    const fee = policy.supportFee(ledger, obligor, index);
    low += fee.low * 12;
    high += fee.high * 12;
    ledger.countTraces.push(fee.trace);
    for (const path of fee.missing) missing.push(path);
  }
  return { low, high };
}

function countDeduction(ledger: Ledger, policy: IncomePolicy, missing: string[]): { low: number; high: number } {
  if (ledger.setting.values['deductions.switch'] !== 1 || policy.deductible.length === 0) return { low: 0, high: 0 };
  const deduction = spending(ledger.facts.monthWindow, policy.deductible, 'monthWindow', missing);
  if (deduction.low > 0) note(ledger, policy.deductionRule, deduction.low);
  return deduction;
}

/** Leaves an amount that went into the count in the trace, with its citation. */
const note = (ledger: Ledger, { ref }: Rule, fen: number): void => {
  ledger.countTraces.push({
    rule: ref,
    person: null,
    outcome: 'met',
    value: fen,
    limit: null,
    flip: null,
    missing: NOTHING,
  });
};

/** Sum of the named kinds; the upper bound is open when one of them is not known. */
export function spending(
  expenses: Expenses | null,
  kinds: readonly (keyof Expenses)[],
  path: string,
  missing: string[],
): { low: number; high: number } {
  if (expenses === null) {
    missing.push(path);
    return { low: 0, high: Infinity };
  }
  let low = 0;
  let open = false;
  for (const kind of kinds) {
    const fen = spentOn(expenses, kind);
    if (fen === null) {
      open = true;
      missing.push(`${path}.${kind}`);
    } else low += fen;
  }
  return { low, high: open ? Infinity : low };
}

/** A lookup by a name that varies is slower than all else that a decision does. */
function spentOn(expenses: Expenses, kind: keyof Expenses): number | null {
  switch (kind) {
    case 'medical':
      return expenses.medical;
    case 'education':
      return expenses.education;
    case 'rehabilitation':
      return expenses.rehabilitation;
    case 'living':
      return expenses.living;
    case 'other':
      return expenses.other;
  }
}

/** True, false, or null when disabilities are not known. Only certified disabilities count. */
export function hasDisability(member: Member, matches: (disability: Disability) => boolean): boolean | null {
  const { disabilities } = member;
  if (disabilities === null) return null;
  for (let at = 0; at < disabilities.length; at += 1) {
    const disability = disabilities[at] as Disability;
    if (disability.certificate && matches(disability)) return true;
  }
  return false;
}

/** 一、二级重度残疾 of any kind. */
export const isSevere = (disability: Disability): boolean => disability.grade <= 2;

/** 一、二级重度残疾, or 三级 of 智力 or 精神. */
export const isSevereOrMentalThree = (disability: Disability): boolean =>
  disability.grade <= 2 ||
  (disability.grade === 3 && (disability.kind === 'intellectual' || disability.kind === 'mental'));
