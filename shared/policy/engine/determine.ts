import type { Instant } from '../../time/index.ts';
import type { Category } from '../category.ts';
import type { HouseholdFacts } from '../facts/householdFacts.ts';
import type { Pack } from '../pack.ts';
import type { ParameterBook } from '../parameters/book.ts';
import { and } from './compare.ts';
import type { Determination, Holding, Missing } from './determination.ts';
import { inclusionOptions } from './inclusionOptions.ts';
import type { IncomePolicy } from './incomePolicy.ts';
import { type Ledger, ledgerOf } from './ledger.ts';
import type { Outcome, Rule, RuleTrace } from './rule.ts';
import { type RulesInForce, rulesInForce } from './rulesInForce.ts';
import { settingOf } from './setting.ts';

export interface DetermineContext {
  readonly parameters: ParameterBook;
  /** What was recorded later is not seen; a replay passes the instant of the old decision. */
  readonly knownAt: Instant;
}

/** Tries the categories of the pack in its order on one household. Pure: the same arguments give the same bytes. */
export function determine(facts: HouseholdFacts, pack: Pack, context: DetermineContext): Determination {
  const setting = settingOf(context.parameters, facts.division, facts.area, facts.asOf, context.knownAt);
  const ledger = ledgerOf(facts, setting, pack.income);
  const inForce = rulesInForce(pack, facts.asOf);
  const run: Run = { ledger, income: pack.income, inForce, rules: ledger.countTraces, missing: [], holdings: [] };
  let category: Category | null = null;
  let atLeast: Category | null = null;
  let open = false;
  const { inOrder } = inForce;
  for (let at = 0; at < inOrder.length; at += 1) {
    const { category: candidate, rules } = inOrder[at] as RulesInForce['inOrder'][number];
    const outcome = tryCategory(run, candidate, rules);
    if (outcome === 'not-met') continue;
    if (outcome === 'unknown') {
      open = true;
      continue;
    }
    if (open) atLeast = candidate;
    else category = candidate;
    break;
  }
  if (category !== null && category !== 'tekun') holdAll(run, category);
  holdRelapseRisk(run);
  return {
    format: 1,
    asOf: facts.asOf,
    knownAt: context.knownAt,
    division: facts.division,
    area: facts.area,
    route: facts.route,
    pack: pack.identity,
    result: category !== null ? 'category' : open ? 'needs-input' : 'none',
    category,
    atLeast,
    holdings: run.holdings,
    rules: run.rules,
    missing: open ? run.missing : [],
    options: category === 'dibao-margin' ? inclusionOptions(ledger, inForce) : [],
    parameters: setting.used,
    sources: facts.sources,
  };
}

interface Run {
  ledger: Ledger;
  readonly income: IncomePolicy;
  readonly inForce: RulesInForce;
  readonly rules: RuleTrace[];
  readonly missing: Missing[];
  readonly holdings: Holding[];
}

/** 边缘 and 刚性 are families: when a 单人户 is refused, they are judged on everyone who lives together. */
const familyLedger = ({ ledger, income }: Run): Ledger =>
  ledgerOf({ ...ledger.facts, route: 'whole-family' }, ledger.setting, income);

function tryCategory(run: Run, category: Category, rules: readonly Rule[]): Outcome {
  if (category === 'tekun') return tryTekun(run);
  if (category === 'dibao') return tryDibao(run);
  if (run.ledger.single >= 0 && run.ledger.people.length > 1) run.ledger = familyLedger(run);
  return tryHousehold(run, rules, category);
}

/** Every rule of the category is tried, so that a family hears all its reasons at once. */
function tryHousehold(run: Run, rules: readonly Rule[], category: Category): Outcome {
  const first = run.rules.length;
  let outcome: Outcome = rules.length === 0 ? 'not-met' : 'met';
  for (const rule of rules) {
    const trace = rule.test(rule.ref, run.ledger, -1);
    if (trace.outcome === 'not-applicable') continue;
    run.rules.push(trace);
    outcome = and(outcome, trace.outcome);
  }
  if (outcome === 'unknown') addMissing(run, first, category);
  return outcome;
}

/** A person's rules are tried until the first that fails: the later ones could change nothing. */
function tryPerson(run: Run, rules: readonly Rule[], person: number, category: Category): Outcome {
  const first = run.rules.length;
  let outcome: Outcome = 'met';
  for (const rule of rules) {
    const trace = rule.test(rule.ref, run.ledger, person);
    run.rules.push(trace);
    if (trace.outcome === 'not-met') return 'not-met';
    outcome = and(outcome, trace.outcome);
  }
  if (outcome === 'unknown') addMissing(run, first, category);
  return outcome;
}

/** 特困 is decided person by person. The unit is tekun when all whom it covers are. */
function tryTekun(run: Run): Outcome {
  const rules = run.inForce.byCategory.tekun;
  let all: Outcome = 'met';
  for (const { member, index } of run.ledger.people) {
    if (!member.covered) continue;
    const outcome = tryPerson(run, rules, index, 'tekun');
    if (outcome === 'met') run.holdings.push({ person: member.person, category: 'tekun', kind: null });
    all = and(all, outcome);
  }
  return all;
}

function tryDibao(run: Run): Outcome {
  const { facts, single } = run.ledger;
  if (facts.route === 'individual-inclusion') return tryInclusion(run);
  if (single < 0) return tryHousehold(run, run.inForce.household, 'dibao');
  const person = tryPerson(run, run.inForce.single, single, 'dibao');
  return person === 'not-met' ? 'not-met' : and(person, tryHousehold(run, run.inForce.household, 'dibao'));
}

/** 单独纳入: the family must be 低保边缘 and the person severely ill or disabled. The rest of the family stays 边缘. */
function tryInclusion(run: Run): Outcome {
  let all = tryHousehold(run, run.inForce.byCategory['dibao-margin'], 'dibao-margin');
  if (all === 'not-met') return 'not-met';
  for (const { member, index } of run.ledger.people)
    if (member.covered) all = and(all, tryPerson(run, run.inForce.inclusion, index, 'dibao'));
  return all;
}

function holdAll(run: Run, category: Category): void {
  const { route } = run.ledger.facts;
  const tekun = run.holdings.length;
  for (const { member } of run.ledger.people) {
    if (tekun > 0 && run.holdings.slice(0, tekun).some(({ person }) => person === member.person)) continue;
    if (member.covered) run.holdings.push({ person: member.person, category, kind: null });
    else if (route === 'individual-inclusion')
      run.holdings.push({ person: member.person, category: 'dibao-margin', kind: null });
    else if (category !== 'dibao') run.holdings.push({ person: member.person, category, kind: null });
  }
}

/** Imported from the agriculture department and added to whatever else a person holds. */
function holdRelapseRisk(run: Run): void {
  const kind = run.ledger.facts.relapseRisk;
  if (kind === null || kind === 'none') return;
  for (const { member } of run.ledger.people)
    run.holdings.push({ person: member.person, category: 'relapse-risk', kind });
}

/** Numbers that differ by area: without a decision on the area that is what is missing, not the number. */
const byArea: ReadonlySet<string> = new Set(['parameter:dibao.standard', 'parameter:tekun.standard']);

/** Notes what the traces since `first` could not know. */
function addMissing(run: Run, first: number, category: Category): void {
  for (let at = first; at < run.rules.length; at += 1)
    for (const named of run.rules[at]?.missing ?? []) {
      const path = run.ledger.facts.area === null && byArea.has(named) ? 'area' : named;
      if (!run.missing.some((missing) => missing.path === path)) run.missing.push({ path, category });
    }
}
