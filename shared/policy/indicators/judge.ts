import type { Citation } from '../citation.ts';
import { type ParameterKey, parameterKeys } from '../parameters/key.ts';
import type { IndicatorFamily, IndicatorPolicy, IndicatorRule } from './indicator.ts';
import { indicatorFamilies } from './indicator.ts';
import type { JoinedFacts } from './joinedFacts.ts';
import { type HardshipSignal, hardshipSignals, isPresent, meansSignals, type Signal } from './signals.ts';

/** One indicator that one person touched in one period. Exactly one warning comes of each (person, indicator, period). */
export interface IndicatorHit {
  readonly person: string;
  readonly family: string | null;
  readonly indicator: IndicatorFamily;
  readonly period: string;
  readonly value: number | null;
  readonly threshold: number | null;
  readonly unit: string | null;
  /** Benefit ids, for 政策未落实. */
  readonly owed: readonly string[];
  /** A person outside the register who may qualify for recognition. */
  readonly forRecognition: boolean;
  /** What was added up or seen, for 综合评分 and 经济条件好转; points where they count. */
  readonly signals: readonly TouchedSignal[];
  readonly conclusive: boolean;
  readonly citation: Citation;
}

export type Thresholds = Readonly<Partial<Record<ParameterKey, number>>>;

export interface TouchedSignal {
  readonly signal: string;
  readonly fact: Signal['fact'];
  readonly points?: number;
}

interface Touched {
  readonly signals?: readonly TouchedSignal[];
  readonly value: number | null;
  readonly threshold: number | null;
  readonly owed?: readonly string[];
}

type Judge = (
  facts: JoinedFacts,
  rule: IndicatorRule,
  threshold: number | undefined,
  thresholds: Thresholds,
) => Touched | undefined;

const concerns = (facts: JoinedFacts, rule: IndicatorRule): boolean =>
  rule.labourer === 'main' ? facts.labourer === 'main' : facts.labourer === 'main' || facts.labourer === 'other';

const judges: Readonly<Record<IndicatorFamily, Judge>> = {
  /** 超过一定数额: above, not at. Without a threshold nothing is judged. */
  'expenditure-surge': ({ selfPaidMedical }, _rule, threshold) =>
    selfPaidMedical !== null && threshold !== undefined && selfPaidMedical > threshold
      ? { value: selfPaidMedical, threshold }
      : undefined,
  /** The death of a labourer, or income that fell by more than the threshold. */
  'income-drop': (facts, rule, threshold) => {
    if (facts.diedOn !== null && concerns(facts, rule)) return { value: null, threshold: null };
    const { incomeBefore, incomeNow } = facts;
    if (incomeBefore === null || incomeNow === null || threshold === undefined || incomeBefore <= 0) return undefined;
    const drop = incomeBefore - incomeNow;
    if (drop * 100 <= threshold * incomeBefore) return undefined;
    return { value: Math.ceil((drop * 100) / incomeBefore), threshold };
  },
  'income-not-sustainable': (facts, rule) =>
    facts.unemployedSince !== null && concerns(facts, rule) ? { value: null, threshold: null } : undefined,
  'property-loss': ({ disasterAid }, _rule, threshold) =>
    disasterAid !== null && disasterAid > (threshold ?? 0)
      ? { value: disasterAid, threshold: threshold ?? 0 }
      : undefined,
  'policy-not-delivered': ({ owed, received }) => {
    if (received === null) return undefined;
    const open = owed.filter((benefit) => !received.includes(benefit));
    return open.length > 0 ? { value: open.length, threshold: null, owed: open } : undefined;
  },
  /** Only whoever is helped can cease to qualify. */
  'economic-improvement': (facts, { signs = [] }, _threshold, thresholds) => {
    if (facts.held.length === 0) return undefined;
    const seen = signs.filter((sign) => isPresent(meansSignals[sign], facts, thresholds));
    if (seen.length === 0) return undefined;
    const signals = seen.map((signal) => ({ signal, fact: meansSignals[signal].fact }));
    return { value: seen.length, threshold: null, signals };
  },
  /** At the threshold or above. Advice which household to look at first: it says itself what it was added up from. */
  'composite-score': (facts, { points = {} }, threshold, thresholds) => {
    if (threshold === undefined) return undefined;
    const signals = Object.entries(points)
      .filter(([signal]) => isPresent(hardshipSignals[signal as HardshipSignal], facts, thresholds))
      .map(([signal, worth]) => ({ signal, fact: hardshipSignals[signal as HardshipSignal].fact, points: worth }));
    const score = signals.reduce((sum, { points: worth }) => sum + worth, 0);
    return score >= threshold ? { value: score, threshold, signals } : undefined;
  },
};

/**
 * Judges one person by the indicators of a pack. `thresholds` are the parameters of the place; a missing one switches that
 * comparison off, it is never read as zero. People outside the register are judged too: a hit may lead to recognition.
 */
export function judge(facts: JoinedFacts, policy: IndicatorPolicy, thresholds: Thresholds): IndicatorHit[] {
  const hits: IndicatorHit[] = [];
  for (const indicator of indicatorFamilies) {
    const rule = policy[indicator];
    if (!rule) continue;
    // Whoever is put before the officers for a reason of its own needs no score.
    if (indicator === 'composite-score' && hits.length > 0) continue;
    const threshold = rule.threshold === null ? undefined : thresholds[rule.threshold];
    const touched = judges[indicator](facts, rule, threshold, thresholds);
    if (!touched) continue;
    hits.push({
      person: facts.person,
      family: facts.family,
      indicator,
      period: facts.period,
      value: touched.value,
      threshold: touched.threshold,
      unit: rule.threshold === null ? null : parameterKeys[rule.threshold].unit,
      owed: touched.owed ?? [],
      signals: touched.signals ?? [],
      forRecognition: !facts.registered,
      conclusive: indicator === 'policy-not-delivered',
      citation: rule.citation,
    });
  }
  return hits;
}
