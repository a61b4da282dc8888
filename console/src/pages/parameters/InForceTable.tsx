import type { ParameterInForce } from '../../../../shared/client/index.ts';
import { sourceWords } from '../../../../shared/policy/parameters/sourceWords.ts';
import { Scroll } from '../../parts/Scroll.tsx';
import { useBoth, useLanguage } from '../../texts/useLanguage.ts';
import { shownValue } from './amount.ts';
import { parameterTexts } from './texts.ts';

interface InForceTableProps {
  items: readonly ParameterInForce[];
  mayPropose: boolean;
  onPropose(item: ParameterInForce): void;
}

/** Numbers with where they come from; what is missing and asked for stands first. */
export function InForceTable({ items, mayPropose, onPropose }: InForceTableProps) {
  const t = parameterTexts.useTexts();
  const both = useBoth();
  const language = useLanguage();
  const rank = ({ missing, usedBy }: ParameterInForce) =>
    missing && usedBy.length > 0 ? 0 : usedBy.length > 0 ? 1 : 2;
  return (
    <Scroll label={t('inForce')} card>
      <table className="plain-table">
        <thead>
          <tr>
            <th>{t('name')}</th>
            <th className="numbers">{t('value')}</th>
            <th>{t('from')}</th>
            <th>{t('source')}</th>
            {mayPropose && <th />}
          </tr>
        </thead>
        <tbody>
          {items
            .toSorted((one, other) => rank(one) - rank(other))
            .map((item) => (
              <tr key={`${item.key} ${item.area}`}>
                <td>
                  {both(item.name)}
                  <div className="muted small">
                    {t(item.area ?? 'both')} ·{' '}
                    {t(item.usedBy.length === 1 ? 'usedBy_one' : 'usedBy_other', { count: item.usedBy.length })}
                  </div>
                </td>
                <td className="numbers">
                  {item.value === null ? (
                    <span className="chip tone-bad">{t('none')}</span>
                  ) : (
                    shownValue(item.value, item.unit)
                  )}
                  <div className="muted small">{t(`unit.${unitOf(item.unit)}`)}</div>
                </td>
                <td className="numbers">{item.validFrom}</td>
                <td>
                  {item.source && sourceWords(item.source, language)}{' '}
                  {item.stale && <span className="chip tone-warn">{t('stale')}</span>}
                  {item.fallback && <span className="chip tone-warn">{t('fallback')}</span>}
                  {item.confidence === 'demonstration' && <span className="chip tone-warn">{t('demonstration')}</span>}
                  {item.confidence === 'our-default' && <span className="chip">{t('ours')}</span>}
                </td>
                {mayPropose && (
                  <td>
                    <button type="button" className="plain line" onClick={() => onPropose(item)}>
                      {t('propose')}
                    </button>
                  </td>
                )}
              </tr>
            ))}
        </tbody>
      </table>
    </Scroll>
  );
}

const units = ['fen/person/month', 'fen/person/year', 'fen/person', 'fen', 'percent', 'count', 'years'] as const;
export const unitOf = (unit: string): (typeof units)[number] | 'none' => units.find((each) => each === unit) ?? 'none';
