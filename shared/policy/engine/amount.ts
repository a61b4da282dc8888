import type { Amount } from '../benefit.ts';
import type { ParameterKey } from '../parameters/key.ts';
import type { EntitledAmount } from './entitlement.ts';
import type { Ledger } from './ledger.ts';

export interface AmountContext {
  readonly ledger: Ledger;
  /** Persons of the unit who hold the category on which the benefit rests. */
  readonly holders: number;
  readonly category: string;
}

export interface AmountResult {
  readonly amount: EntitledAmount;
  readonly missing: string[];
}

const blank: EntitledAmount = {
  kind: 'by-regulation',
  fen: null,
  period: null,
  percent: null,
  floor: false,
  quantity: null,
  unit: null,
  of: null,
};

const money = (fen: number | null, period: EntitledAmount['period'], missing: string[]): AmountResult => ({
  amount: { ...blank, kind: 'fen', fen, period },
  missing,
});

/** Resolves the amount of a grant into money, a share, a quantity, or "by regulation". */
export function amountOf(amount: Amount, context: AmountContext): AmountResult {
  const { values } = context.ledger.setting;
  switch (amount.kind) {
    case 'by-regulation':
      return { amount: blank, missing: [] };
    case 'quantity': {
      const fen = amount.fenPerUnit === undefined ? null : amount.quantity * amount.fenPerUnit;
      return {
        amount: { ...blank, kind: 'quantity', quantity: amount.quantity, unit: amount.unit, fen, period: 'month' },
        missing: [],
      };
    }
    case 'percent': {
      const base = amount.base === undefined ? undefined : values[amount.base];
      const share = { ...blank, kind: 'percent', percent: amount.percent, floor: amount.floor, of: amount.of } as const;
      const fen = base === undefined ? null : Math.round((base * amount.percent) / 100);
      return {
        amount: { ...share, fen, period: fen === null ? null : 'year' },
        missing: amount.base !== undefined && base === undefined ? [`parameter:${amount.base}`] : [],
      };
    }
    case 'parameter':
      return named(values[amount.key], amount.key, 'year');
    case 'tekun-standard':
      return named(values['tekun.standard'], 'tekun.standard', 'month');
    case 'dibao-difference':
      return dibaoDifference(context);
    case 'bridge':
      return bridge(context);
  }
}

function named(value: number | undefined, key: ParameterKey, period: 'month' | 'year'): AmountResult {
  return value === undefined ? money(null, period, [`parameter:${key}`]) : money(value, period, []);
}

/**
 * 差额 (649 第十二条): standard less income per head and month, for each holder, rounded up to whole fen. An individually
 * included member has income above the line; what it gets is set by local rule.
 */
function dibaoDifference({ ledger, holders }: AmountContext): AmountResult {
  if (ledger.facts.route === 'individual-inclusion') return { amount: blank, missing: [] };
  const standard = ledger.setting.values['dibao.standard'];
  if (standard === undefined) return money(null, 'month', ['parameter:dibao.standard']);
  if (ledger.netLow !== ledger.netHigh) return money(null, 'month', ledger.missingIncome);
  const perYear = Math.max(0, standard * 12 * ledger.size - ledger.netLow) * holders;
  return money(Math.ceil(perYear / (12 * ledger.size)), 'month', []);
}

/** 人均月补助标准 for each confirmed person, once (decision Y15; `bridge.persons` = 0 pays it for one only). */
function bridge(context: AmountContext): AmountResult {
  const { values } = context.ledger.setting;
  const monthly =
    context.category === 'tekun'
      ? named(
          values['tekun.standard'] === undefined ? undefined : values['tekun.standard'] * context.holders,
          'tekun.standard',
          'month',
        )
      : dibaoDifference(context);
  const { fen, kind } = monthly.amount;
  if (kind !== 'fen') return monthly;
  if (fen === null) return money(null, 'once', monthly.missing);
  return money(values['bridge.persons'] === 0 ? Math.ceil(fen / context.holders) : fen, 'once', []);
}
