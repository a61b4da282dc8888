import type { RowOfACard } from '../../../../shared/client/index.ts';
import { yuan } from '../../facts/useFactWords.ts';
import { useBoth } from '../../texts/useLanguage.ts';
import { cardTexts } from './texts.ts';

const periods = { month: 'monthly', year: 'yearly', once: 'once' } as const;

/** How much a measure is, in words: without a number it says so, and never zero. */
export function useAmount(): (amount: RowOfACard['amount']) => string {
  const t = cardTexts.useTexts();
  const both = useBoth();
  return (amount) => {
    if (!amount) return '';
    const { kind, fen, period, percent, floor, quantity, unit, of } = amount;
    if (kind === 'by-regulation') return t('byRegulation');
    if (kind === 'quantity') return t(unit === 'kWh/month' ? 'kwh' : 'water', { quantity: quantity ?? 0 });
    if (kind === 'fen' && fen === null) return t('unknownAmount');
    const much =
      kind === 'fen'
        ? t('money', { yuan: yuan(fen ?? 0) })
        : of
          ? t('percent', { percent: percent ?? 0, of: both(of) })
          : t('percentOnly', { percent: percent ?? 0 });
    const each = period ? t(periods[period], { amount: much }) : much;
    return floor ? t('atLeast', { amount: each }) : each;
  };
}
