import type { Division } from '../../identity/index.ts';
import type { Instant, PlainDate } from '../../time/index.ts';
import type { Text } from '../category.ts';
import { rulesInForce } from '../engine/rulesInForce.ts';
import type { Pack } from '../pack.ts';
import type { ParameterBook, Selected } from './book.ts';
import { type ParameterKey, parameterKeys } from './key.ts';

export interface ParameterInForce {
  readonly key: ParameterKey;
  readonly name: Text;
  readonly unit: string;
  /** Null: the same for both, or missing for both. */
  readonly area: 'urban' | 'rural' | null;
  /** Null: nobody entered it for this place and day. */
  readonly selected: Selected | null;
  /** Rules and benefits of the pack that read it on that day. */
  readonly usedBy: readonly string[];
}

const keys = Object.keys(parameterKeys) as ParameterKey[];

/** Every number that decides in a place on a day, as known at one moment, and every one that is missing there. */
export function parametersInForce(
  book: ParameterBook,
  pack: Pack | undefined,
  { division, date, knownAt }: { division: Division; date: PlainDate; knownAt: Instant },
): ParameterInForce[] {
  const used = pack ? usesOf(pack, date) : new Map<ParameterKey, string[]>();
  return keys.flatMap((key) => {
    const { unit, zh, en } = parameterKeys[key];
    const of = (area: 'urban' | 'rural') => book.select(key, { division, area, date, knownAt }) ?? null;
    const row = (area: ParameterInForce['area'], selected: Selected | null): ParameterInForce => ({
      key,
      name: { 'zh-CN': zh, en },
      unit,
      area,
      selected,
      usedBy: used.get(key) ?? [],
    });
    const [urban, rural] = [of('urban'), of('rural')];
    if (urban?.parameter === rural?.parameter) return [row(null, urban)];
    return [row('urban', urban), row('rural', rural)];
  });
}

function usesOf(pack: Pack, date: PlainDate): Map<ParameterKey, string[]> {
  const uses = new Map<ParameterKey, string[]>();
  const note = (key: ParameterKey, name: string) => uses.set(key, [...new Set([...(uses.get(key) ?? []), name])]);
  for (const rules of Object.values(rulesInForce(pack, date).byCategory))
    for (const { ref } of rules) for (const key of ref.parameters) note(key, ref.id);
  for (const { ref } of [pack.income.exemptRule, pack.income.deductionRule, ...pack.income.obligorRules])
    for (const key of ref.parameters) note(key, ref.id);
  for (const { id, grants } of pack.benefits)
    for (const { amount } of grants) {
      if (amount.kind === 'parameter') note(amount.key, id);
      if (amount.kind === 'percent' && amount.base !== undefined) note(amount.base, id);
      if (amount.kind === 'tekun-standard') note('tekun.standard', id);
      if (amount.kind === 'dibao-difference' || amount.kind === 'bridge') note('dibao.standard', id);
    }
  for (const [indicator, rule] of Object.entries(pack.indicators))
    if (rule?.threshold) note(rule.threshold, `indicator:${indicator}`);
  return uses;
}
